import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

import { z } from "zod";

/** How many tests of a run passed and failed; the skipped are counted, never hidden. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly TestFailure[];
}

/** A test that failed, and what it said. */
export interface TestFailure {
  readonly name: string;
  readonly reason: string;
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
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

/** Reads vitest's JSON report. A run that wrote none, or failed without a failing test, counts as one failed test. */
export const readVitestReport = (file: string): TestCount => {
  const report = readReport(file, VitestReport);
  if (!report) return crashed;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success, testResults } = report;
  return {
    passed: numPassedTests,
    failed: success ? numFailedTests : Math.max(1, numFailedTests),
    skipped: numPendingTests + numTodoTests,
    failures: testResults.flatMap(({ name, status, message, assertionResults }) => {
      const path = relative(process.cwd(), name);
      const failed = assertionResults.filter((test) => test.status === "failed");
      if (failed.length === 0 && status === "failed") return [{ name: path, reason: message }];
      return failed.map((test) => ({ name: `${path} › ${test.fullName}`, reason: test.failureMessages.join("\n") }));
    }),
  };
};

const PlaywrightSuite = z.object({
  title: z.string(),
  specs: z.array(
    z.object({
      title: z.string(),
      tests: z.array(
        z.object({
          status: z.string(),
          results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })),
        }),
      ),
    }),
  ),
  get suites() {
    return z.array(PlaywrightSuite).optional();
  },
});

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.object({ message: z.string().optional() })),
  suites: z.array(PlaywrightSuite),
});

/** Reads Playwright's JSON report; a test that passed only when repeated counts as failed. */
export const readPlaywrightReport = (file: string): TestCount => {
  const report = readReport(file, PlaywrightReport);
  if (!report) return crashed;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    skipped,
    failures: [
      ...report.suites.flatMap((suite) => failuresIn(suite, suite.title)),
      ...report.errors.map(({ message = "" }) => ({ name: "outside the tests", reason: message })),
    ],
  };
};

const failuresIn = ({ specs, suites = [] }: z.infer<typeof PlaywrightSuite>, path: string): TestFailure[] => [
  ...specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ results }) => ({
        name: `${path} › ${title}`,
        reason: results.flatMap(({ error }) => (error?.message === undefined ? [] : [error.message])).join("\n"),
      })),
  ),
  ...suites.flatMap((suite) => failuresIn(suite, `${path} › ${suite.title}`)),
];

const crashed: TestCount = {
  passed: 0,
  failed: 1,
  skipped: 0,
  failures: [{ name: "the run itself", reason: "it broke off and left no report" }],
};

const readReport = <Report>(file: string, shape: z.ZodType<Report>): Report | null =>
  existsSync(file) ? shape.parse(JSON.parse(readFileSync(file, "utf8"))) : null;

/** What failed, in few lines each: its name and the beginning of what it said, without colours. */
export const describeFailures = (failures: readonly TestFailure[], lines = 6): string =>
  failures
    .map(({ name, reason }) => {
      const said = stripVTControlCharacters(reason)
        .split("\n")
        .filter((line) => line.trim() !== "");
      return [`FAILED ${name}`, ...said.slice(0, lines).map((line) => `    ${line.slice(0, 300)}`)].join("\n");
    })
    .join("\n");
