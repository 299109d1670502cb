import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, it } from "vitest";

import { readPlaywrightReport, readVitestReport } from "./test-report.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "report-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (report: unknown): string => {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(report));
  return file;
};

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, success: true };
const playwright = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 2 }, errors: [] };

it.each([
  ["all passed", vitest, { passed: 5, failed: 0, skipped: 2 }],
  ["two failed", { ...vitest, numFailedTests: 2, success: false }, { passed: 5, failed: 2, skipped: 2 }],
  ["a file that did not load", { ...vitest, success: false }, { passed: 5, failed: 1, skipped: 2 }],
])("vitest: %s", (_name, report, count) => expect(readVitestReport(write(report))).toEqual(count));

it.each([
  ["all passed", playwright, { passed: 4, failed: 0, skipped: 2 }],
  [
    "one failed",
    { ...playwright, stats: { ...playwright.stats, unexpected: 1 } },
    { passed: 4, failed: 1, skipped: 2 },
  ],
  [
    "one passed at the second try",
    { ...playwright, stats: { ...playwright.stats, flaky: 1 } },
    { passed: 4, failed: 1, skipped: 2 },
  ],
  ["an error outside the tests", { ...playwright, errors: [{ message: "x" }] }, { passed: 4, failed: 1, skipped: 2 }],
])("Playwright: %s", (_name, report, count) => expect(readPlaywrightReport(write(report))).toEqual(count));

it("counts a run without a report as a failure", () => {
  expect(readVitestReport(join(folder, "none.json"))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(readPlaywrightReport(join(folder, "none.json"))).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
