import { spawnSync } from "node:child_process";

/** One line of the benchmark's table: what was measured beside what, in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly beside: string;
  /** What the ratio says, in words that name both sides. */
  readonly ratio: string;
  /** Undefined where no target was set. */
  readonly target?: { readonly text: string; readonly met: boolean };
}

/** A group of figures, or the reason why it could not be measured here. */
export type Benchmark = readonly Figure[] | { readonly notRun: string };

/** Milliseconds of each run's middle: the median is not moved by one run that the machine disturbed. */
export const medianTime = async (runs: number, work: () => unknown): Promise<number> => {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  return median(times);
};

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Three digits are all that a measurement on an office machine holds. */
export const inMilliseconds = (milliseconds: number): string => `${Number(milliseconds.toPrecision(3))} ms`;

export const asRatio = (ratio: number): string => `${Number(ratio.toPrecision(3))}×`;

/** Runs a program to its end. Throws with what it wrote when it fails. */
export const runProgram = (program: string, given: readonly string[]): void => {
  const { status, error, stderr } = spawnSync(program, given, { encoding: "utf8" });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
};

export const isInstalled = (program: string): boolean => spawnSync(program, ["--version"]).error === undefined;
