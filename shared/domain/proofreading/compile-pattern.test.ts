import { expect, test } from "vitest";

import { compilePattern } from "./compile-pattern.ts";

test.each([
  "(志愿",
  "区*",
  "",
  "(?:区+)+委",
  "(\\p{Script=Han}+)+x",
  "((?:区)+){2,}委",
  "(?:区|区委)+会",
  "([区县]*委){2,9}",
])("%s is refused", (source) => {
  expect(compilePattern(source)).toBe(null);
});

test.each([
  "志愿着",
  "(\\d+)株",
  "(?:加强|提高)[^，。]{0,8}力度",
  "(?:区委)+会",
  "(?:区|县)委",
  "[(+]区+[)*]",
  "(?:第[一二三]+)?届",
])("%s is taken", (source) => {
  expect(compilePattern(source)?.source).toBe(source);
});
