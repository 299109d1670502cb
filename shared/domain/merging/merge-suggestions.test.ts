import fc from "fast-check";
import { expect, test } from "vitest";

import { mergeSuggestions, resolveMerge, versionOf, type MergedChange, type Suggestion } from "./merge-suggestions.ts";
import { arbitraryEdits, arbitraryText } from "./testing/arbitrary-edits.ts";
import { applyEdits, type Edit } from "./text-edit.ts";

/** An author's edits written as [before, after] pairs, each found once in the base. */
const suggest = (base: string, author: string, ...changes: [string, string][]): Suggestion[] =>
  changes.map(([from, to], index) => {
    const start = base.indexOf(from);
    return { id: `${author}${index}`, author, edits: [{ start, end: start + from.length, text: to }] };
  });

const show = (changes: readonly MergedChange[], base: string): [string, Record<string, string>][] =>
  changes.map(({ start, end, versions }) => [
    base.slice(start, end),
    Object.fromEntries(versions.map(({ authors, text }) => [authors.join("、"), text])),
  ]);

const sentence = "会议指出，要提高服务水平，全年完成投资 12 亿元。";

test("changes to different words of a sentence are combined", () => {
  const changes = mergeSuggestions(sentence, [
    ...suggest(sentence, "周明", ["指出", "强调"]),
    ...suggest(sentence, "何静", ["12", "15"]),
  ]);
  expect(resolveMerge(sentence, changes, () => 0)).toBe("会议强调，要提高服务水平，全年完成投资 15 亿元。");
});

test("changes within one word are a conflict: half of each would be no word at all", () => {
  const changes = mergeSuggestions(sentence, [
    ...suggest(sentence, "周明", ["高服", "升服"]),
    ...suggest(sentence, "何静", ["提高", "增高"]),
  ]);
  expect(show(changes, sentence)).toEqual([["提高服", { 何静: "增高服", 周明: "提升服" }]]);
});

test("the same change by two is one version", () => {
  const changes = mergeSuggestions(sentence, [
    ...suggest(sentence, "周明", ["12", "15"]),
    ...suggest(sentence, "何静", ["12", "15"]),
  ]);
  expect(show(changes, sentence)).toEqual([["12", { "何静、周明": "15" }]]);
});

test("different insertions at one place are a conflict, one beside a deletion is not", () => {
  const at = sentence.indexOf("，要");
  const insertion = (author: string, text: string): Suggestion => ({
    id: author,
    author,
    edits: [{ start: at, end: at, text }],
  });
  expect(mergeSuggestions(sentence, [insertion("周明", "并强调"), insertion("何静", "并要求")])).toMatchObject([
    { versions: [{ text: "并要求" }, { text: "并强调" }] },
  ]);
  const beside = mergeSuggestions(sentence, [
    insertion("周明", "并强调"),
    ...suggest(sentence, "何静", ["，要提", "，提"]),
  ]);
  expect(beside.map(({ versions }) => versions.length)).toEqual([1, 1]);
});

test("an author's edits that overlap each other are a bug of whoever made them", () => {
  expect(() =>
    mergeSuggestions(sentence, suggest(sentence, "周明", ["会议指出", "会上"], ["指出，", "要求，"])),
  ).toThrow("周明");
});

const authors = ["甲", "乙", "丙"];

/** A text and what up to three reviewers want of it, each edit a suggestion of its own or all of them one. */
const reviews = arbitraryText().chain((base) =>
  fc
    .array(fc.tuple(arbitraryEdits(base), fc.boolean()), { minLength: 1, maxLength: 3 })
    .map((all): { base: string; byAuthor: { author: string; edits: Edit[] }[]; suggestions: Suggestion[] } => {
      const byAuthor = all.map(([edits], index) => ({ author: authors[index] ?? "", edits }));
      const suggestions = byAuthor.flatMap(({ author, edits }, index) =>
        all[index]?.[1] === true
          ? [{ id: author, author, edits }]
          : edits.map((edit, number) => ({ id: `${author}${number}`, author, edits: [edit] })),
      );
      return { base, byAuthor, suggestions };
    }),
);

const runs = { numRuns: 2500 };

test("merging in any order gives the same", () => {
  fc.assert(
    fc.property(
      reviews.chain((review) =>
        fc
          .shuffledSubarray(review.suggestions, { minLength: review.suggestions.length })
          .map((shuffled) => ({ ...review, shuffled })),
      ),
      ({ base, suggestions, shuffled }) => {
        expect(mergeSuggestions(base, shuffled)).toEqual(mergeSuggestions(base, suggestions));
      },
    ),
    runs,
  );
});

test("accepting all of one reviewer gives exactly that reviewer's text, accepting nothing the base", () => {
  fc.assert(
    fc.property(reviews, ({ base, byAuthor, suggestions }) => {
      const changes = mergeSuggestions(base, suggestions);
      for (const { author, edits } of byAuthor) {
        expect(resolveMerge(base, changes, (change) => versionOf(change, author))).toBe(applyEdits(base, edits));
      }
      expect(resolveMerge(base, changes, () => null)).toBe(base);
    }),
    runs,
  );
});

test("no text is lost: every edit stands whole in a version of its author, and nothing else of the base is touched", () => {
  fc.assert(
    fc.property(reviews, ({ base, suggestions }) => {
      const changes = mergeSuggestions(base, suggestions);
      for (const { id, author, edits } of suggestions) {
        for (const { start, end, text } of edits) {
          const stands = changes.some(
            (change) =>
              change.start <= start &&
              end <= change.end &&
              change.versions.some(
                (version) =>
                  version.suggestionIds.includes(id) && version.authors.includes(author) && version.text.includes(text),
              ),
          );
          expect(stands).toBe(true);
        }
      }
      changes.reduce((done, { start, end }) => {
        expect(start).toBeGreaterThanOrEqual(done);
        return end;
      }, 0);
    }),
    runs,
  );
});
