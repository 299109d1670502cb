import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, it } from "vitest";

import { describeFailures, readPlaywrightReport, readVitestReport } from "./test-report.ts";

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

const vitest = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  success: true,
  testResults: [] as unknown[],
};
const playwright = {
  stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 2 },
  errors: [] as unknown[],
  suites: [] as unknown[],
};
const counts = (passed: number, failed: number, skipped: number) => ({ passed, failed, skipped });

it.each([
  ["all passed", vitest, counts(5, 0, 2)],
  ["two failed", { ...vitest, numFailedTests: 2, success: false }, counts(5, 2, 2)],
  ["a file that did not load", { ...vitest, success: false }, counts(5, 1, 2)],
])("vitest: %s", (_name, report, count) => expect(readVitestReport(write(report))).toMatchObject(count));

it.each([
  ["all passed", playwright, counts(4, 0, 2)],
  ["one failed", { ...playwright, stats: { ...playwright.stats, unexpected: 1 } }, counts(4, 1, 2)],
  ["one passed at the second try", { ...playwright, stats: { ...playwright.stats, flaky: 1 } }, counts(4, 1, 2)],
  ["an error outside the tests", { ...playwright, errors: [{ message: "x" }] }, counts(4, 1, 2)],
])("Playwright: %s", (_name, report, count) => expect(readPlaywrightReport(write(report))).toMatchObject(count));

const inProject = (file: string) => join(process.cwd(), file);
const spec = (title: string, status: string, message?: string) => ({
  title,
  tests: [{ status, results: [message === undefined ? {} : { error: { message } }] }],
});

it("vitest: names what failed, and files that did not load", () => {
  const passed = { fullName: "a b", status: "passed", failureMessages: [] };
  const failed = { fullName: "a c", status: "failed", failureMessages: ["expected 1 to be 2"] };
  const testResults = [
    { name: inProject("shared/x.test.ts"), status: "failed", message: "", assertionResults: [passed, failed] },
    { name: inProject("shared/y.test.ts"), status: "failed", message: "no such module", assertionResults: [] },
    { name: inProject("shared/z.test.ts"), status: "passed", message: "", assertionResults: [passed] },
  ];
  expect(readVitestReport(write({ ...vitest, testResults })).failures).toEqual([
    { name: "shared/x.test.ts › a c", reason: "expected 1 to be 2" },
    { name: "shared/y.test.ts", reason: "no such module" },
  ]);
});

it("Playwright: names what failed by its file and the groups it stands in", () => {
  const group = { title: "group", specs: [spec("deep", "flaky", "late")] };
  const suites = [
    { title: "x.spec.ts", specs: [spec("good", "expected"), spec("bad", "unexpected", "gone")], suites: [group] },
  ];
  expect(readPlaywrightReport(write({ ...playwright, suites, errors: [{ message: "no browser" }] })).failures).toEqual([
    { name: "x.spec.ts › bad", reason: "gone" },
    { name: "x.spec.ts › group › deep", reason: "late" },
    { name: "outside the tests", reason: "no browser" },
  ]);
});

it("describes failures in few lines, without colours", () => {
  const red = "\u001B[31mexpected\u001B[39m";
  expect(describeFailures([{ name: "x › y", reason: `${red}\n\nline\nleft out` }], 2)).toBe(
    "FAILED x › y\n    expected\n    line",
  );
  expect(describeFailures([])).toBe("");
});

it("counts a run without a report as a failure", () => {
  expect(readVitestReport(join(folder, "none.json"))).toMatchObject(counts(0, 1, 0));
  expect(readPlaywrightReport(join(folder, "none.json"))).toMatchObject(counts(0, 1, 0));
});
