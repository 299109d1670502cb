import { runCommand } from "./run-command.ts";
import { describeFailures, prepareReport, readVitestReport, type TestCount } from "./test-report.ts";

/** The step whose tests are counted one by one. */
export const unitTestStep = "unit tests";

/** What the checks of one run found. */
export interface CheckResult {
  /** Names of the steps that failed. */
  readonly failedSteps: readonly string[];
  readonly unitTests: TestCount;
}

/** Runs every step, also after one failed: a line with its seconds each, and the whole output of those that failed. */
export const runChecks = async (): Promise<CheckResult> => {
  const report = prepareReport("unit");
  const failedSteps: string[] = [];
  for (const { name, command } of steps(report)) {
    const [program = "", ...given] = command;
    // One after the other: two at a time on two cores took as long and mixed up their figures.
    const { ok, output, seconds } = await runCommand(program, given);
    process.stdout.write(`${ok ? "ok    " : "FAILED"} ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s\n`);
    if (!ok) {
      failedSteps.push(name);
      process.stdout.write(`${name === unitTestStep ? unitTestFailures(report, output) : output.trimEnd()}\n`);
    }
  }
  const unitTests = readVitestReport(report);
  process.stdout.write(`       ${unitTests.passed} unit tests passed, ${unitTests.failed} failed\n`);
  return { failedSteps, unitTests };
};

/**
 * Among thousands of tests that passed nobody finds the one that failed. What fails outside a test, an error nobody caught
 * say, is at the end of the output.
 */
const unitTestFailures = (report: string, output: string): string => {
  const named = describeFailures(readVitestReport(report).failures, 20);
  return named === "" ? output.trimEnd().split("\n").slice(-80).join("\n") : named;
};

const folders = ["shared", "electron", "renderer", "build", "e2e"];

const steps = (report: string): { name: string; command: string[] }[] => [
  {
    name: "format",
    command: ["oxfmt", "-c", "build/oxfmt.json", "--check", ...folders, "package.json", "tsconfig.json"],
  },
  { name: "lint", command: ["oxlint", "-c", "build/oxlint.json", "--type-aware", ...folders] },
  { name: "types", command: ["tsc", "-b"] },
  { name: "unused", command: ["knip", "-c", "build/knip.json"] },
  {
    name: unitTestStep,
    command: [
      "vitest",
      "run",
      "-c",
      "build/vitest.config.ts",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
  },
  { name: "builder config", command: ["node", "build/check-builder-config.ts"] },
  { name: "lockfile", command: ["node", "build/check-lockfile.ts"] },
];
