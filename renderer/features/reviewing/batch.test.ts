import { expect, test } from "vitest";

import { planBatch, type BatchScope } from "./batch.ts";
import { commentMark, editMark, reviewedItemOf } from "./testing/reviewed-item-of.ts";

const item = reviewedItemOf(
  ["近日，区里开会，部署工作。"],
  [
    editMark("free", [0, 2, "3月2日"]),
    editMark("same", [0, 2, "3月2日"], { reviewer: "何静" }),
    editMark("laterRound", [1, 3, ""], { roundId: "round-2", stage: "二校" }),
    editMark("met", [5, 7, "座谈"], { standing: "conflict", reviewer: "何静" }),
    editMark("done", [8, 10, "部署"], { standing: "done", edits: [] }),
    commentMark("comment", [3, 5]),
    editMark("decided", [8, 10, ""], { state: "rejected", standing: null }),
  ],
);
const moved = reviewedItemOf(
  ["另一篇。"],
  [
    commentMark("toSection", null, { content: { kind: "section", sectionId: "section-2" }, itemId: "item-2" }),
    commentMark("toFront", null, { content: { kind: "order", after: null }, itemId: "item-2" }),
  ],
  { itemId: "item-2" },
);
const gone = reviewedItemOf(["撤下的。"], [editMark("late", [0, 1, ""], { standing: "gone", itemId: "item-3" })], {
  itemId: "item-3",
});
const all: BatchScope = { reviewer: null, kind: null, itemId: null, verdict: "accepted" };
const plan = (change: Partial<BatchScope>) => {
  const { chosen, conflicts, others } = planBatch([item, moved, gone], { ...all, ...change });
  return { chosen: chosen.map(({ mark }) => mark.id), conflicts, others };
};

test("accepting takes what can stand together; what meets other words, in another round too, is counted", () => {
  expect(plan({})).toEqual({ chosen: ["free", "same", "done"], conflicts: 2, others: 4 });
});

test("turning down takes comments, moves and what is gone too, but no conflict", () => {
  expect(plan({ verdict: "rejected" })).toEqual({
    chosen: ["free", "same", "laterRound", "done", "comment", "toSection", "toFront", "late"],
    conflicts: 1,
    others: 0,
  });
});

test("by reviewer, by kind, of one item", () => {
  expect(plan({ reviewer: "何静" })).toEqual({ chosen: ["same"], conflicts: 1, others: 0 });
  expect(plan({ kind: "comment", verdict: "rejected" }).chosen).toEqual(["comment"]);
  expect(plan({ itemId: "item-2" })).toEqual({ chosen: [], conflicts: 0, others: 2 });
});

test("one move of an item can be accepted with others", () => {
  const one = { ...moved, marks: moved.marks.slice(0, 1) };
  expect(planBatch([one], all).chosen.map(({ mark }) => mark.id)).toEqual(["toSection"]);
});
