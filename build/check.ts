/** `npm run check`: format, lint, types, unused code, unit tests, the packager's configuration, the lockfile. */
import { runChecks } from "./run-checks.ts";

const { failedSteps } = await runChecks();
if (failedSteps.length > 0) {
  process.stdout.write(`failed: ${failedSteps.join(", ")}\n`);
  process.exitCode = 1;
}
