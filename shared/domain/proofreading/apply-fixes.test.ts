import fc from "fast-check";
import { expect, test } from "vitest";

import type { ItemContent } from "../../model/item.ts";
import { applyFixes, type Fix } from "./apply-fixes.ts";

const content = (
  title: string | null,
  ...texts: readonly (readonly [text: string, leadIn: number])[]
): ItemContent => ({
  title,
  body: texts.map(([text, leadIn]) => ({ kind: "paragraph", text, leadIn })),
  sourceUnit: null,
  byline: null,
  eventDates: [],
  isBrief: false,
});

const fix = (where: Fix["where"], paragraph: number, start: number, text: string, replacement: string): Fix => ({
  where,
  paragraph,
  start,
  end: start + text.length,
  text,
  replacement,
});

test("fixes are made in any order, and a lead-in grows and shrinks with its words", () => {
  const before = content("云岭区区委开会", ["一是加强力度。抓紧落实", 7], ["截止目前，完成。", 0]);
  const fixes = [
    fix("body", 0, 2, "加强", "切实加大"),
    fix("title", 0, 3, "区", ""),
    fix("body", 1, 0, "截止", "截至"),
    fix("body", 0, 11, "", "。"),
  ];
  const after = content("云岭区委开会", ["一是切实加大力度。抓紧落实。", 9], ["截至目前，完成。", 0]);
  expect([applyFixes(before, fixes), applyFixes(before, fixes.toReversed())]).toEqual([after, after]);
});

test.each([
  ["whose text stands no longer there", [fix("body", 0, 1, "截止", "截至")]],
  ["in a paragraph that is not there", [fix("body", 4, 0, "截止", "截至")]],
  ["that would leave no title", [fix("title", 0, 0, "防汛", "")]],
  ["that overlaps another", [fix("body", 0, 0, "截止", "截至"), fix("body", 0, 1, "止目", "至目")]],
])("a fix %s is refused, and with it all others", (_, fixes) => {
  expect(applyFixes(content("防汛", ["截止目前", 0]), [fix("body", 0, 2, "目前", "今日"), ...fixes])).toBe(null);
});

test("what is not marked stays as it was, character by character", () => {
  const piece = fc.string({ unit: fc.constantFrom("防", "汛", "，", "3", "a", "𠮷"), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, piece, piece), { minLength: 1, maxLength: 6 }), (pieces) => {
      const text = pieces.map(([kept, marked]) => `${kept}|${marked}`).join("");
      let at = 0;
      const fixes = pieces.map(([kept, marked, replacement]) => {
        const start = at + kept.length + 1;
        at = start + marked.length;
        return fix("body", 0, start, marked, replacement);
      });
      const mended = applyFixes(content(null, [text, 0]), fixes)?.body[0];
      expect(mended).toMatchObject({ text: pieces.map(([kept, , right]) => `${kept}|${right}`).join("") });
    }),
  );
});
