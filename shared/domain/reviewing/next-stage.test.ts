import { expect, test } from "vitest";

import type { ReviewStage } from "../../model/review.ts";
import { nextStage } from "./next-stage.ts";

test.each([
  [[], "一校"],
  [["一校"], "二校"],
  [["一校", "二校", "三校"], "三校"],
  [["初审"], "复审"],
  [["三校", "终审"], "终审"],
])("after %j", (stages, expected) => {
  expect(nextStage((stages as ReviewStage[]).map((stage) => ({ stage })))).toBe(expected);
});
