/** Tries what must hold of every merge on thousands of made-up reviews, and says on how many. Exit status 1 where one does not hold. */
import fc from "fast-check";

import { mergeProperties } from "../shared/domain/merging/testing/merge-properties.ts";

const cases = 5000;

for (const { name, property } of mergeProperties) {
  const startedAt = performance.now();
  const { failed, numRuns, counterexample } = fc.check(property, { numRuns: cases });
  const took = Math.round(performance.now() - startedAt);
  process.stdout.write(`${name}: ${failed ? "FAILED" : "holds"}, ${numRuns} cases, ${took} ms\n`);
  if (!failed) continue;
  process.stdout.write(`  ${JSON.stringify(counterexample)}\n`);
  process.exitCode = 1;
}
