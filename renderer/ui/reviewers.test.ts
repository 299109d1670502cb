import { expect, test } from "vitest";

import { lookOfReviewers } from "./reviewers.ts";

test("a reviewer is told by a character, by two where others begin alike; hues come again", () => {
  const looks = lookOfReviewers(["周明", "何静", "周雨", "方远", "沈知远", "陈立", "林夕"]);
  expect([...looks.values()].map(({ sign, hue }) => `${sign}${hue}`)).toEqual([
    "周明1",
    "何2",
    "周雨3",
    "方4",
    "沈5",
    "陈6",
    "林1",
  ]);
});
