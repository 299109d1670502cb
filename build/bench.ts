/**
 * `npm run bench`: how quick the app is beside other programs, as ratios measured in the same run, so that another
 * machine gives the same answer. `--short` runs each less often. Exit status 3 when a stated
 * target is missed.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { benchExport } from "./bench/bench-export.ts";
import { benchImporting } from "./bench/bench-importing.ts";
import { benchPagination } from "./bench/bench-pagination.ts";
import { benchProofreading } from "./bench/bench-proofreading.ts";
import { benchReviewing } from "./bench/bench-reviewing.ts";
import { benchStart } from "./bench/bench-start.ts";
import type { Figure } from "./bench/figure.ts";
import { prepareSampleIssue } from "./bench/sample-issue.ts";

const { values } = parseArgs({ options: { short: { type: "boolean", default: false } } });
const runs = values.short ? 3 : 7;

const print = ({ name, value, beside, ratio, target }: Figure): void => {
  const verdict = target ? `   target ${target.text}: ${target.met ? "met" : "MISSED"}` : "";
  process.stdout.write(`${name}: ${value}\n    ${beside}\n    ${ratio}${verdict}\n`);
};

const folder = mkdtempSync(join(tmpdir(), "bulletin-bench-"));
try {
  const sample = await prepareSampleIssue(folder);
  process.stdout.write(`medians of ${runs} runs\n`);
  const benchmarks = [
    await benchPagination(sample, folder, runs),
    await benchExport(sample, folder, runs),
    await benchProofreading(sample, folder, runs),
    await benchReviewing(folder, runs),
    await benchStart(folder, runs),
    await benchImporting(sample, folder),
  ];
  for (const benchmark of benchmarks) {
    if ("notRun" in benchmark) process.stdout.write(`not run: ${benchmark.notRun}\n`);
    else benchmark.forEach(print);
  }
  const missed = benchmarks
    .flatMap((benchmark) => ("notRun" in benchmark ? [] : benchmark))
    .filter(({ target }) => target?.met === false);
  if (missed.length > 0) process.exitCode = 3;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
