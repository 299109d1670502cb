import fc from "fast-check";
import { expect, test } from "vitest";

import { findInitials, initialsFromEach, initialsOf, matchesInitials, pinyinKey } from "./initials.ts";

test.each([
  ["区民政局", "qmzj"],
  ["重庆长江银行", "cqcjyh"],
  ["３月ＬＥＤ屏，（总第41期）", "3yledpzd41q"],
  ["绿道", "ld"],
  ["𠮷野家", "yj"],
  ["，。 ", ""],
])("the initials of %s are %s", (text, expected) => {
  expect(initialsOf(text)).toBe(expected);
});

test.each([
  ["云岭区民政局", "mzj", true],
  ["云岭区民政局", "MZJ", true],
  ["云岭区民政局", "mj", false],
  ["云岭区民政局", "", false],
  ["云岭区民政局", "民政", false],
  ["3月15日", "15", false],
])("%s is found by %j: %s", (text, typed, expected) => {
  expect(matchesInitials(text, typed)).toBe(expected);
});

test("the characters that were meant are found", () => {
  const text = "云岭·区民政局";
  const found = findInitials(text, "lqm");
  expect(found && text.slice(found.start, found.end)).toBe("岭·区民");
});

test("titles are in the order of a dictionary", () => {
  const names = ["区水利局", "龙泉里街道", "区教育局", "松溪街道", "白塔村"];
  const sorted = names.toSorted((a, b) => (pinyinKey(a) < pinyinKey(b) ? -1 : 1));
  expect(sorted).toEqual(["白塔村", "龙泉里街道", "区教育局", "区水利局", "松溪街道"]);
});

const texts = fc.string({ unit: fc.constantFrom(..."云岭区民政局重庆长江ＡbC3，。 𠮷") });

test("whatever stands in the initials is found where its letters are, and the index knows a beginning of it", () => {
  fc.assert(
    fc.property(texts, fc.nat(30), fc.integer({ min: 1, max: 12 }), (text, from, length) => {
      const typed = initialsOf(text).slice(from, from + length);
      fc.pre(/^[a-z]/.test(typed));
      const found = findInitials(text, typed);
      expect(found).not.toBeNull();
      const begins = initialsFromEach(text)
        .split(" ")
        .some((beginning) => beginning.startsWith(typed));
      expect(begins).toBe(true);
    }),
  );
});
