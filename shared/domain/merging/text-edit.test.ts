import fc from "fast-check";
import { expect, test } from "vitest";

import { editsBetween } from "./edits-between.ts";
import { arbitraryEdits, arbitraryText } from "./testing/arbitrary-edits.ts";
import { applyEdits, composeEdits, mapPlace } from "./text-edit.ts";

test("refuses edits that overlap, naming the second", () => {
  expect(() =>
    applyEdits("云岭区召开会议", [
      { start: 0, end: 4, text: "" },
      { start: 3, end: 5, text: "举行" },
    ]),
  ).toThrow("edit 3–5");
});

test("an insertion stands before what is replaced after it, in whatever order they are given", () => {
  const edits = [
    { start: 3, end: 5, text: "举行" },
    { start: 3, end: 3, text: "昨日" },
  ];
  expect(applyEdits("云岭区召开会议", edits)).toBe("云岭区昨日举行会议");
});

test("places at the edges of an edit stay on their side", () => {
  const edits = [
    { start: 3, end: 5, text: "隆重举行" },
    { start: 7, end: 7, text: "。" },
  ];
  expect([0, 3, 4, 5, 7].map((place) => mapPlace(edits, place, "before"))).toEqual([0, 3, 3, 7, 9]);
  expect([0, 3, 4, 5, 7].map((place) => mapPlace(edits, place, "after"))).toEqual([0, 3, 7, 7, 10]);
});

test("two rounds of edits composed give what they give one after the other", () => {
  const rounds = arbitraryText().chain((text) =>
    arbitraryEdits(text).chain((first) =>
      arbitraryEdits(applyEdits(text, first)).map((second) => ({ text, first, second })),
    ),
  );
  fc.assert(
    fc.property(rounds, ({ text, first, second }) => {
      const composed = composeEdits(first, second, text.length);
      expect(applyEdits(text, composed)).toBe(applyEdits(applyEdits(text, first), second));
    }),
    { numRuns: 1000 },
  );
});

test("the edits between two texts make one of the other", () => {
  fc.assert(
    fc.property(arbitraryText(), arbitraryText(), (before, after) => {
      expect(applyEdits(before, editsBetween(before, after))).toBe(after);
    }),
    { numRuns: 1000 },
  );
});

const changed = (before: string, after: string): [string, string][] =>
  editsBetween(before, after).map(({ start, end, text }) => [before.slice(start, end), text]);

test("a word that became another is changed whole, not in halves that cross", () => {
  expect(changed("近日，云岭区召开会议。", "日前，云岭区召开会议。")).toEqual([["近日", "日前"]]);
  expect(changed("截止三月底，植树五万株。", "截至三月底，植树五万余株。")).toEqual([
    ["止", "至"],
    ["", "余"],
  ]);
});

test("paragraphs that stayed are not touched, and figures change whole", () => {
  const before = "云岭区召开会议，12 人参加。\n会议指出，要抓好春耕。\n会后看了松溪街道。";
  const after = "云岭区召开会议，15 人参加。\n会后看了松溪街道和青石镇。";
  expect(changed(before, after)).toEqual([
    ["12", "15"],
    ["会议指出，要抓好春耕。\n", ""],
    ["", "和青石镇"],
  ]);
});
