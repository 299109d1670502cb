import { z } from "zod";

import { Timestamp } from "./primitives.ts";

/**
 * 一步: one command that can be taken back. `done` 已做, `undone` 已撤销 (can be done again), `expired` 不能再撤销, because what
 * it changed is out of reach since (its issue was published).
 */
export const Step = z.strictObject({
  /** Counted up over the whole life of a library. */
  number: z.int().min(1),
  /** What was done, in one Chinese sentence. */
  message: z.string().min(1),
  author: z.string(),
  takenAt: Timestamp,
  state: z.enum(["done", "undone", "expired"]),
});
export type Step = z.infer<typeof Step>;
