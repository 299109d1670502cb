import fc from "fast-check";
import { expect, test } from "vitest";

import { applyEdits, areCompatible } from "#shared/domain/merging/text-edit.ts";
import type { MarkContent, ReviewMark } from "#shared/model/review.ts";

import { replaceShown, retypeShown, shownEdits, shownText, type MakeMark } from "./replace-shown.ts";

const base = "会议指出，要提高服务水平，全年完成投资12亿元。";
const texts = { title: "", body: base };

const createMaker = (): MakeMark => {
  let made = 0;
  return (content: MarkContent, note: string | null) => ({
    id: `mark-${(made += 1)}`,
    itemId: "item",
    content,
    note,
    author: "周明",
    madeAt: "2026-03-21T02:00:00.000Z",
  });
};

/** Replaces the first occurrence of words in the shown text. */
const replaceWords = (marks: readonly ReviewMark[], from: string, to: string, make: MakeMark): ReviewMark[] => {
  const start = shownText(base, marks, "body").indexOf(from);
  return replaceShown(texts, marks, { part: "body", start, end: start + from.length, text: to }, make);
};

/** [what it takes away, what it puts] of every edit, in the order of the text. */
const wishes = (marks: readonly ReviewMark[]): [string, string][] =>
  shownEdits(marks, "body").map(({ edit }) => [base.slice(edit.start, edit.end), edit.text]);

test("what touches nothing is a mark of its own, as it was chosen", () => {
  const make = createMaker();
  const one = replaceWords([], "提高", "提升", make);
  const both = replaceWords(one, "12", "15", make);
  expect(wishes(both)).toEqual([
    ["提高", "提升"],
    ["12", "15"],
  ]);
  expect(both[0]).toBe(one[0]);
});

test("a suggestion over one's own goes into it and keeps its reason", () => {
  const make = createMaker();
  const reasoned = replaceWords([], "提高", "提升", make).map((mark) => ({ ...mark, note: "搭配不当" }));
  const [first] = reasoned;
  const [again, ...others] = replaceWords(reasoned, "要提升", "切实提升", make);
  expect(others).toEqual([]);
  expect(again).toMatchObject({ id: first?.id, note: "搭配不当" });
  expect(shownText(base, again ? [again] : [], "body")).toContain("，切实提升服务");
});

test("one over two makes one of them, and both reasons stay", () => {
  const make = createMaker();
  const two = replaceWords(replaceWords([], "提高", "提升", make), "水平", "质量", make).map(
    (mark, index): ReviewMark => ({ ...mark, note: `理由${index}` }),
  );
  const one = replaceWords(two, "升服务质", "升政务服务质", make);
  expect(one).toHaveLength(1);
  expect(one[0]?.note).toBe("理由0\n理由1");
  expect(shownText(base, one, "body")).toContain("要提升政务服务质量，");
});

test("what reads as it was again is no suggestion any more", () => {
  const make = createMaker();
  const one = replaceWords([], "提高", "提升", make);
  expect(replaceWords(one, "提升", "提高", make)).toEqual([]);
});

test("something put beside what was put in, or taken out, goes with it", () => {
  const make = createMaker();
  const removed = replaceWords([], "提高", "", make);
  const at = base.indexOf("提高");
  expect(wishes(replaceShown(texts, removed, { part: "body", start: at, end: at, text: "提升" }, make))).toEqual([
    ["高", "升"],
  ]);
});

test("what is typed over a paragraph is a mark a change", () => {
  const make = createMaker();
  const typed = retypeShown(
    texts,
    [],
    { part: "body", start: 0, end: base.length, text: base.replace("指出", "强调").replace("12亿", "15亿") },
    make,
  );
  expect(wishes(typed)).toEqual([
    ["指出", "强调"],
    ["12", "15"],
  ]);
});

const words = fc.constantFrom("", "提升", "，", "\n", "15", "𠮷", "水平水平");
const changes = fc.array(fc.record({ at: fc.nat(60), length: fc.nat(9), text: words, isTyped: fc.boolean() }), {
  maxLength: 14,
});

test("whatever is done, the marks say what is seen, and never overlap", () => {
  fc.assert(
    fc.property(changes, (all) => {
      const make = createMaker();
      let marks: ReviewMark[] = [];
      let seen = base;
      for (const { at, length, text, isTyped } of all) {
        const start = Math.min(at, seen.length);
        const end = Math.min(start + length, seen.length);
        const change = { part: "body", start, end, text } as const;
        marks = (isTyped ? retypeShown : replaceShown)(texts, marks, change, make);
        seen = seen.slice(0, start) + text + seen.slice(end);
        const edits = shownEdits(marks, "body").map(({ edit }) => edit);
        expect(applyEdits(base, edits)).toBe(seen);
        expect(areCompatible(edits, base.length)).toBe(true);
        const insertions = edits.filter((edit) => edit.start === edit.end).map((edit) => edit.start);
        expect(new Set(insertions).size).toBe(insertions.length);
        expect(edits.filter((edit) => base.slice(edit.start, edit.end) === edit.text)).toEqual([]);
        expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
      }
    }),
    { numRuns: 4000 },
  );
});
