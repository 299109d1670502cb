import fc from "fast-check";
import { expect, test } from "vitest";

import type { Finding } from "../../model/finding.ts";
import { plainSetup } from "./plain-setup.ts";
import { createProofreader } from "./proofreader.ts";
import type { ReadItem } from "./rule.ts";
import { standardRules } from "./standard-rules.ts";

/** Sentences that the rules speak of, cut anywhere and put together: far worse than anything an office sends. */
const examples = standardRules.flatMap((rule) =>
  rule.scope === "text" ? [...rule.examples.wrong.map(([text]) => text), ...rule.examples.right] : [],
);
const piece = fc.oneof(
  fc.constantFrom(...examples),
  fc.constantFrom("“", "”", "《", "》", "（", ")", "，", "。", "3月", "5日", "云岭区", "副区长江岸", " ", "𠮷", "\t"),
);
const text = fc
  .tuple(fc.array(piece, { maxLength: 6 }), fc.nat(8))
  .map(([pieces, cut]) => pieces.map((each, index) => each.slice(index % 2 === 0 ? cut : 0)).join(""));
const item = fc.record({
  id: fc.constantFrom("1", "2"),
  title: fc.option(text, { nil: null }),
  paragraphs: fc.array(text, { maxLength: 4 }),
  eventDates: fc.constantFrom([], ["2026-03-05"]),
});

const textOf = ({ title, paragraphs }: ReadItem, { where, paragraph }: Finding): string =>
  (where === "title" ? title : paragraphs[paragraph]) ?? "";

test("every finding names what stands at its place, and no two overlap", () => {
  const proofreader = createProofreader(plainSetup);
  fc.assert(
    fc.property(item, (read) => {
      const found = proofreader.checkIssue({ items: [read], period: null });
      for (const finding of found) {
        const { start, end, text: marked, before, after } = finding;
        expect(textOf(read, finding).slice(start, end)).toBe(marked);
        expect(textOf(read, finding).slice(0, start).endsWith(before)).toBe(true);
        expect(textOf(read, finding).slice(end).startsWith(after)).toBe(true);
        expect(finding.suggestion).not.toBe(marked);
      }
      for (const [index, one] of found.entries()) {
        const other = found[index + 1];
        const isSameText = other?.where === one.where && other.paragraph === one.paragraph;
        expect(isSameText && other.start < one.end).toBe(false);
      }
    }),
  );
});

test("what was read before changes nothing: a text is found the same by one who has read others", () => {
  const experienced = createProofreader(plainSetup);
  fc.assert(
    fc.property(item, (read) => {
      expect(experienced.checkItem(read)).toEqual(createProofreader(plainSetup).checkItem(read));
    }),
    { numRuns: 40 },
  );
});
