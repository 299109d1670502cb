import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

import { z } from "zod";

/** How many tests of a run passed and failed; the skipped are counted, never hidden. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Where a runner shall write its JSON report; an older one is taken away, so that it cannot be mistaken for this run's. */
export const prepareReport = (name: "unit" | "web" | "desktop"): string => {
  const file = fileURLToPath(new URL(`../node_modules/.cache/bulletin-desk/${name}.json`, import.meta.url));
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  return file;
};

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  /** False also when a file could not even be loaded, whose tests nobody knows. */
  success: z.boolean(),
});

/** Reads vitest's JSON report. A run that wrote none, or failed without a failing test, counts as one failed test. */
export const readVitestReport = (file: string): TestCount => {
  const report = readReport(file, VitestReport);
  if (!report) return crashed;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success } = report;
  return {
    passed: numPassedTests,
    failed: success ? numFailedTests : Math.max(1, numFailedTests),
    skipped: numPendingTests + numTodoTests,
  };
};

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

/** Reads Playwright's JSON report; a test that passed only when repeated counts as failed. */
export const readPlaywrightReport = (file: string): TestCount => {
  const report = readReport(file, PlaywrightReport);
  if (!report) return crashed;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
};

const crashed: TestCount = { passed: 0, failed: 1, skipped: 0 };

const readReport = <Report>(file: string, shape: z.ZodType<Report>): Report | null =>
  existsSync(file) ? shape.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
