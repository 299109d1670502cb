/**
 * `npm test`: everything that can be tested on this machine, and at the end what could not and why. The last line
 * counts unit and end-to-end tests; a failed step that holds no tests (lint, build …) counts as one failure.
 */
import { buildIfOlder } from "./build-if-older.ts";
import { findElectron } from "./electron-runtime.ts";
import { findChromium } from "./find-chromium.ts";
import { runChecks, unitTestStep } from "./run-checks.ts";
import { runCommand } from "./run-command.ts";
import { describeFailures, prepareReport, readPlaywrightReport, type TestCount } from "./test-report.ts";

interface Part {
  readonly name: string;
  readonly count: TestCount;
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const runEndToEnd = async (host: "web" | "desktop", environment: Record<string, string>): Promise<Part> => {
  const report = prepareReport(host);
  say(`\nend-to-end tests on the ${host} host`);
  await runCommand("playwright", ["test", "-c", `e2e/playwright.${host}.config.ts`, "--reporter=list,json"], {
    environment: { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    onOutput: (text) => process.stdout.write(text),
  });
  return { name: `end-to-end, ${host} host`, count: readPlaywrightReport(report) };
};

/** Null when the renderer stands, else why it does not. */
const buildRenderer = async (): Promise<string | null> => {
  try {
    await buildIfOlder("renderer");
    return null;
  } catch (thrown) {
    return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  }
};

const { failedSteps, unitTests } = await runChecks();
const failures = failedSteps.filter((step) => step !== unitTestStep);
const ran: Part[] = [{ name: unitTestStep, count: unitTests }];
const notRun = ["layout in Word and in WPS: neither can be run by a script"];

const buildFailure = await buildRenderer();
if (buildFailure !== null) {
  say(buildFailure);
  failures.push("build of the renderer");
  notRun.push("end-to-end tests: the renderer does not build");
} else {
  const chromium = findChromium();
  if ("executable" in chromium) ran.push(await runEndToEnd("web", { BULLETIN_CHROMIUM: chromium.executable }));
  else {
    failures.push("search for a Chromium");
    notRun.push(`end-to-end tests on the web host: ${chromium.missing}`);
  }
  const electron = findElectron();
  if (electron === null) notRun.push("end-to-end tests on the desktop host: Electron's runtime is not on this machine");
  else {
    await buildIfOlder("desktop");
    ran.push(await runEndToEnd("desktop", { BULLETIN_ELECTRON: electron }));
  }
}

say("\nran");
for (const { name, count } of ran) {
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
  say(`  ${name}: ${count.passed} passed, ${count.failed} failed${skipped}`);
}
say("could not run here");
for (const reason of notRun) say(`  ${reason}`);
const failedTests = describeFailures(ran.flatMap(({ count }) => count.failures));
if (failedTests !== "") say(`failed tests\n${failedTests}`);
if (failures.length > 0) say(`failed steps\n  ${failures.join(", ")}`);
const sum = (key: "passed" | "failed"): number => ran.reduce((total, { count }) => total + count[key], 0);
const failed = sum("failed") + failures.length;
if (failed > 0) process.exitCode = 1;
say(`${sum("passed")} passed, ${failed} failed`);
