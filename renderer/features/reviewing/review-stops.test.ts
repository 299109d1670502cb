import { describe, expect, test } from "vitest";

import { carryOver, countByReviewer, listItems, noMarkFilter, stopsOf, type MarkFilter } from "./review-stops.ts";
import { commentMark, conflictOf, editMark, reviewedItemOf } from "./testing/reviewed-item-of.ts";

const conflict = conflictOf([4, 6], "近日", [
  { text: "3月2日", markIds: ["c"] },
  { text: "日前", markIds: ["d"] },
]);
const item = reviewedItemOf(
  ["今日开会近日有雨"],
  [
    editMark("a", [6, 8, ""], { reviewer: "何静" }),
    commentMark("b", null),
    editMark("c", [4, 6, "3月2日"], { standing: "conflict" }),
    editMark("d", [4, 6, "日前"], { standing: "conflict", reviewer: "何静" }),
    editMark("e", [0, 2, ""]),
    editMark("f", [0, 2, "护"], { part: "title" }),
    editMark("g", [2, 3, ""], { state: "accepted", standing: null, decidedAt: "2026-03-19T02:00:00.000Z" }),
  ],
  { conflicts: [conflict] },
);
const silent = reviewedItemOf(["无事"], [], { itemId: "item-2", noComment: ["何静"] });

test("conflicts come first, then the item as a whole, the title, and the body in its order", () => {
  expect(stopsOf(item).map(({ markIds }) => markIds.join("+"))).toEqual(["c+d", "b", "f", "e", "a"]);
});

const listed = (change: Partial<MarkFilter>): string[] =>
  listItems([item, silent], { ...noMarkFilter, ...change }).map(
    ({ item: { itemId }, stops, settled }) =>
      `${itemId}: ${stops.map(({ markIds }) => markIds.join("+")).join(" ")} / ${settled.map(({ id }) => id).join(" ")}`,
  );

describe("a filter", () => {
  test.each([
    ["of open marks", {}, ["item-1: c+d b f e a / "]],
    ["by reviewer keeps conflicts the reviewer takes part in", { reviewer: "何静" }, ["item-1: c+d a / "]],
    ["by kind", { kind: "comment" as const }, ["item-1: b / "]],
    ["of conflicts", { onlyConflicts: true }, ["item-1: c+d / "]],
    ["of decided marks", { state: "settled" as const }, ["item-1:  / g"]],
    ["of everything shows who said nothing too", { state: "all" as const }, ["item-1: c+d b f e a / g", "item-2:  / "]],
    ["of everything of one reviewer", { state: "all" as const, reviewer: "何静" }, ["item-1: c+d a / ", "item-2:  / "]],
    ["that leaves nothing", { reviewer: "陈立" }, []],
  ])("%s", (_name, change, expected) => {
    expect(listed(change)).toEqual(expected);
  });
});

test("marks are counted by reviewer, open ones apart", () => {
  expect(countByReviewer(item.marks)).toEqual([
    { reviewer: "何静", open: 2, all: 2 },
    { reviewer: "周明", open: 4, all: 5 },
  ]);
});

describe("the eye stays where it is, or goes on", () => {
  const former = stopsOf(item);
  const [first, second, third] = former;
  test.each([
    ["to the same, while it is there", second?.key, [first, second], second],
    ["to what came after", second?.key, [first, third], third],
    ["to the last before, at the end", third?.key, [first, second], second],
    ["to the first, from nowhere", undefined, [first, second], first],
    ["nowhere, when nothing is left", second?.key, [], null],
  ])("%s", (_name, current, present, expected) => {
    const there = present.flatMap((stop) => stop ?? []);
    expect(carryOver(current ?? null, former.slice(0, 3), there)).toEqual(expected);
  });
});
