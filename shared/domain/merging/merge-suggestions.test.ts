import fc from "fast-check";
import { expect, test } from "vitest";

import { mergeSuggestions, resolveMerge, type MergedChange, type Suggestion } from "./merge-suggestions.ts";
import { mergeProperties } from "./testing/merge-properties.ts";

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

test.each(mergeProperties)("$name", ({ property }) => {
  const { counterexample } = fc.check(property, { numRuns: 2000 });
  expect(counterexample).toBeNull();
});
