import fc from "fast-check";
import { expect, test } from "vitest";

import { toGrams, toSearchQuery } from "./grams.ts";

test("Han runs become pairs and a last character, Latin words stay whole", () => {
  expect(toGrams("人口普查，2026年 ＬＥＤ屏")).toBe("人口 口普 普查 查 2026 年 led 屏");
});

test.each([
  ["普查", '"普查"'],
  ["人口普查", '"人口 口普 普查"'],
  ["普", '"普"*'],
  ["普查 云岭", '"普查" AND "云岭"'],
  ["LED", '"led"*'],
  ["第7次", '"第"* AND "7"* AND "次"*'],
  ["，。 ", null],
  ['" OR *', '"or"*'],
])("the query for %j is %j", (typed, expected) => {
  expect(toSearchQuery(typed)).toBe(expected);
});

test("every pair of neighbouring Han characters of a text is among its grams", () => {
  const han = fc.array(
    fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
    { minLength: 2 },
  );
  fc.assert(
    fc.property(han, fc.nat(), (characters, at) => {
      const start = at % (characters.length - 1);
      const pair = `${characters[start] ?? ""}${characters[start + 1] ?? ""}`;
      expect(toGrams(characters.join("")).split(" ")).toContain(pair);
    }),
  );
});
