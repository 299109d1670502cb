import { expect, test } from "vitest";

import { movedTo, nearestHue, withKey, withNew, type SectionDraft } from "./section-drafts.ts";

const drafts: SectionDraft[] = [
  { id: "a", name: "时政要点", hue: 12, key: 1 },
  { id: "b", name: "民生视点", hue: 150, key: 2 },
  { id: "c", name: "文化亮点", hue: 280, key: null },
];
const keys = (list: readonly SectionDraft[]) => list.map(({ key }) => key);

test.each<[number, number | null, (number | null)[]]>([
  [2, 5, [1, 2, 5]],
  [0, 2, [2, 1, null]],
  [2, 1, [null, 2, 1]],
  [1, null, [1, null, null]],
])("section %i takes the digit %o", (index, key, expected) => {
  expect(keys(withKey(drafts, index, key))).toEqual(expected);
});

test("a digit goes with its section", () => {
  expect(movedTo(drafts, 0, 2).map(({ id, key }) => [id, key])).toEqual([
    ["b", 2],
    ["c", null],
    ["a", 1],
  ]);
});

test("a new section gets a name of its own, the first free digit and a hue not used yet", () => {
  const added = withNew(withNew(drafts, "新栏目"), "新栏目").slice(3);
  expect(added.map(({ name, key }) => [name, key])).toEqual([
    ["新栏目", 3],
    ["新栏目2", 4],
  ]);
  expect(new Set([...drafts, ...added].map(({ hue }) => hue)).size).toBe(5);
});

test("hues go round", () => {
  expect([nearestHue(350), nearestHue(359), nearestHue(100)]).toEqual([335, 12, 85]);
});
