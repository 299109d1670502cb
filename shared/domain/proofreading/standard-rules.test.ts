import { describe, expect, test } from "vitest";

import { isWithin, readPassage } from "./read-passage.ts";
import type { Match, TextRule } from "./rule.ts";
import { standardRules } from "./standard-rules.ts";

const textRules = standardRules.filter((rule) => rule.scope === "text");

const findIn = (rule: TextRule, text: string): Match[] => {
  const passage = readPassage(rule.examples.where ?? "body", text);
  return [...rule.find(passage)].filter(
    (match) => rule.readsDocumentTitles === true || !isWithin(match, passage.documentTitles),
  );
};

/** The text with everything mended; null where one of the matches has no suggestion. */
const mend = (text: string, matches: readonly Match[]): string | null =>
  matches
    .toSorted((one, other) => other.start - one.start)
    .reduce<string | null>(
      (mended, { start, end, suggestion }) =>
        mended === null || suggestion === null ? null : mended.slice(0, start) + suggestion + mended.slice(end),
      text,
    );

test("every rule has a name of its own, and every text rule shows what it finds and what it leaves", () => {
  const ids = standardRules.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index || !/^[a-z\d]+(?:-[a-z\d]+)*$/.test(id))).toEqual([]);
  expect(
    textRules.filter(({ examples }) => examples.wrong.length === 0 || examples.right.length === 0).map(({ id }) => id),
  ).toEqual([]);
});

describe.each(textRules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  test("finds its wrong examples and mends them", () => {
    const found = rule.examples.wrong.map(([text]) => [text, mend(text, findIn(rule, text))]);
    expect(found).toEqual(rule.examples.wrong.map(([text, mended]) => [text, mended]));
    expect(rule.examples.wrong.filter(([text]) => findIn(rule, text).length === 0)).toEqual([]);
  });

  test("leaves its right examples alone, and what it mended", () => {
    const texts = [...rule.examples.right, ...rule.examples.wrong.flatMap(([, mended]) => mended ?? [])];
    expect(texts.filter((text) => findIn(rule, text).length > 0)).toEqual([]);
  });
});
