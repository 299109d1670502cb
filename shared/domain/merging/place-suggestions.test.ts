import fc from "fast-check";
import { expect, test } from "vitest";

import { mergeSuggestions, resolveMerge, type Suggestion } from "./merge-suggestions.ts";
import { placeSuggestions } from "./place-suggestions.ts";
import { arbitraryEdits, arbitraryText } from "./testing/arbitrary-edits.ts";
import { applyEdits, type Edit } from "./text-edit.ts";
import { textSince } from "./text-since.ts";

const base = "会议指出，要提高服务水平，全年完成投资 12 亿元。";

const suggestion = (id: string, from: string, to: string): Suggestion => {
  const start = base.indexOf(from);
  return { id, author: id, edits: [{ start, end: start + from.length, text: to }] };
};

/** What the editor has made of the base, and where suggestions stand in it. */
const place = (text: string, ...suggestions: Suggestion[]) =>
  placeSuggestions(base, textSince(base, [], text), suggestions);

test("a suggestion is found where its words stand now", () => {
  const text = "3月2日，会议指出，要大力提高服务水平，全年完成投资 12 亿元。";
  const { placed, conflicts } = place(text, suggestion("周明", "12", "15"));
  expect(applyEdits(text, placed.get("周明")?.edits ?? [])).toBe(text.replace("12", "15"));
  expect(conflicts).toEqual([]);
});

test("what the text reads already is done", () => {
  expect(place(base.replace("12", "15"), suggestion("周明", "12", "15")).placed.get("周明")?.standing).toBe("done");
});

test("what the editor changed otherwise is a conflict with the text as it is", () => {
  const { placed, conflicts } = place(base.replace("12", "16"), suggestion("周明", "12", "15"));
  expect(placed.get("周明")?.standing).toBe("conflict");
  expect(conflicts).toMatchObject([{ text: "16", baseText: "12", versions: [{ text: "15", authors: ["周明"] }] }]);
});

test("suggestions for words that are gone are a conflict, not lost", () => {
  const text = "会议指出，要提高服务水平。";
  const { conflicts } = place(text, suggestion("周明", "12", "15"));
  expect(conflicts).toMatchObject([
    { baseText: "，全年完成投资 12 亿元", text: "", versions: [{ text: "，全年完成投资 15 亿元" }] },
  ]);
});

/** A base, what up to two reviewers want of it, and what the editor made of it meanwhile. */
const situations = arbitraryText().chain((text) =>
  fc
    .tuple(arbitraryEdits(text), arbitraryEdits(text), arbitraryEdits(text, 3))
    .map(([one, other, own]): { text: string; own: Edit[]; suggestions: Suggestion[] } => ({
      text,
      own,
      suggestions: [
        ...one.map((edit, index) => ({ id: `甲${index}`, author: "甲", edits: [edit] })),
        ...other.map((edit, index) => ({ id: `乙${index}`, author: "乙", edits: [edit] })),
      ],
    })),
);

test("what is free is carried out on the text as it is now exactly as on the base", () => {
  fc.assert(
    fc.property(situations, ({ text, own, suggestions }) => {
      const { placed } = placeSuggestions(text, { settled: [], own }, suggestions);
      const free = new Set([...placed].filter(([, { standing }]) => standing === "free").map(([id]) => id));
      const carriedOut = applyEdits(
        applyEdits(text, own),
        // Two who want the same make one edit.
        [
          ...new Map(
            [...free].flatMap((id) => placed.get(id)?.edits ?? []).map((edit) => [JSON.stringify(edit), edit]),
          ).values(),
        ],
      );
      const changes = mergeSuggestions(text, [...suggestions, { id: "编辑", author: "编辑", edits: own }]);
      const expected = resolveMerge(text, changes, ({ versions }) => {
        const ours = versions.findIndex(({ authors }) => authors.includes("编辑"));
        if (ours >= 0) return ours;
        return versions.length === 1 && versions[0]?.suggestionIds.every((id) => free.has(id)) ? 0 : null;
      });
      expect(carriedOut).toBe(expected);
    }),
    { numRuns: 2500 },
  );
});

test("taken one after the other, in any order, suggestions give the same as all at once", () => {
  const ordered = situations.chain((situation) =>
    fc
      .shuffledSubarray(situation.suggestions, { minLength: situation.suggestions.length })
      .map((order) => ({ ...situation, order })),
  );
  fc.assert(
    fc.property(ordered, ({ text, suggestions, order }) => {
      const changes = mergeSuggestions(text, suggestions);
      fc.pre(changes.every(({ versions }) => versions.length === 1));
      let current = text;
      const settled: Suggestion[] = [];
      for (const next of order) {
        const open = suggestions.filter((each) => !settled.includes(each));
        const { placed } = placeSuggestions(text, textSince(text, settled, current), open);
        const found = placed.get(next.id);
        if (found?.standing === "done") continue;
        expect(found?.standing).toBe("free");
        current = applyEdits(current, found?.edits ?? []);
        settled.push(next);
      }
      expect(current).toBe(resolveMerge(text, changes, () => 0));
    }),
    { numRuns: 2000 },
  );
});
