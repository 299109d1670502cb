import { expect, test } from "vitest";

import { cutsWord } from "./cuts-word.ts";

test.each([
  ["职工俱乐部", "工俱", true],
  ["要抓住重点", "住重", true],
  ["核酸捡测工作", "捡测", false],
  ["自已", "自已", false],
])("in %s a word stands across the edge of %s: %s", (text, part, expected) => {
  const start = text.indexOf(part);
  expect(cutsWord(text, { start, end: start + part.length })).toBe(expected);
});
