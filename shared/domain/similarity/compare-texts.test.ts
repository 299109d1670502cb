import fc from "fast-check";
import { expect, test } from "vitest";

import { compareTexts } from "./compare-texts.ts";

test("marks exactly what was changed", () => {
  expect(compareTexts("截止三月底，全区植树五万株。", "截至三月底，全区植树五万余株。")).toEqual([
    { kind: "same", text: "截" },
    { kind: "deleted", text: "止" },
    { kind: "inserted", text: "至" },
    { kind: "same", text: "三月底，全区植树五万" },
    { kind: "inserted", text: "余" },
    { kind: "same", text: "株。" },
  ]);
});

test("the parts give both texts back", () => {
  const text = fc.string({ unit: fc.constantFrom(..."云岭区召开会。，\n𠮷"), maxLength: 60 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = compareTexts(before, after);
      const without = (kind: string): string =>
        parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join("");
      expect(without("inserted")).toBe(before);
      expect(without("deleted")).toBe(after);
    }),
  );
});
