import { expect, test } from "vitest";

import { readExceptions, readReplacement, typedExceptions, typedReplacement } from "./own-rule-drafts.ts";

test("nothing typed leaves it to the editor, and deleting is said in words", () => {
  expect(["", " ", "（删去）", "(删去)", "截至"].map(readReplacement)).toEqual([null, null, "", "", "截至"]);
  for (const replacement of [null, "", "截至"]) {
    expect(readReplacement(typedReplacement(replacement))).toBe(replacement);
  }
});

test("exceptions are divided by any sign that divides, each once", () => {
  expect(readExceptions(" 截止日期、截止时间，截止日期;截止 ")).toEqual(["截止日期", "截止时间", "截止"]);
  expect(readExceptions(typedExceptions(["甲", "乙"]))).toEqual(["甲", "乙"]);
});
