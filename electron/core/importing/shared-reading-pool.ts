import { createReadingPool } from "./reading-pool.ts";
import type { ReadingPool } from "./reading-pool.ts";

let pool: ReadingPool | null = null;

/**
 * The pool of this process, started when it is first needed. Module state, because workers are the process's as its
 * threads are: whoever reads a file, from whichever core, shares them, and idle ones do not keep it alive.
 */
export const sharedReadingPool = (): ReadingPool => (pool ??= createReadingPool());
