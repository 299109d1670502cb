import { expect, test } from "vitest";

import type { ReviewStage } from "../../model/review.ts";
import { nextStage } from "./next-stage.ts";

const cases: [ReviewStage[], ReviewStage][] = [
  [[], "一校"],
  [["一校"], "二校"],
  [["一校", "二校", "三校"], "三校"],
  [["初审"], "复审"],
  [["三校", "终审"], "终审"],
];

test.each(cases)("after %j", (stages, expected) => {
  expect(nextStage(stages.map((stage) => ({ stage })))).toBe(expected);
});
