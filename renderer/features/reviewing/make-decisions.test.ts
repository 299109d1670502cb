import { expect, test } from "vitest";

import { changeStop, chooseVersion, proposedText, settleLocally } from "./make-decisions.ts";
import { isOpen, stopsOf } from "./review-stops.ts";
import { commentMark, conflictOf, editMark, reviewedItemOf } from "./testing/reviewed-item-of.ts";

const conflict = conflictOf([0, 2], "近日", [
  { text: "3月2日", markIds: ["a", "b"] },
  { text: "日前", markIds: ["c"] },
]);
const item = reviewedItemOf(
  ["近日，区里开会。"],
  [
    editMark("a", [0, 2, "3月2日"], { standing: "conflict" }),
    editMark("b", [0, 2, "3月2日"], { standing: "conflict" }),
    editMark("c", [0, 2, "日前"], { standing: "conflict" }),
    commentMark("d", [3, 5]),
    commentMark("e", null),
  ],
  { conflicts: [conflict] },
);

test("a version is taken with everybody who wants it, the others are turned down in the same step", () => {
  expect(chooseVersion(conflict, 0).map(({ markId, verdict }) => `${markId} ${verdict}`)).toEqual([
    "a accepted",
    "b accepted",
    "c rejected",
  ]);
  expect(new Set(chooseVersion(conflict, null).map(({ verdict }) => verdict))).toEqual(new Set(["rejected"]));
});

test("own words in a conflict are carried by one mark, so that they are put once", () => {
  const [stop] = stopsOf(item);
  if (!stop) throw new Error("nothing to decide");
  expect(changeStop(stop, "3月3日")).toEqual([
    { markId: "a", verdict: "changed", text: "3月3日" },
    { markId: "b", verdict: "rejected" },
    { markId: "c", verdict: "rejected" },
  ]);
});

test("own words begin from what is wanted: a version, the words with all edits made, or what a comment is about", () => {
  const [ofConflict, ofWhole, ofComment] = stopsOf(item);
  expect([ofConflict, ofWhole, ofComment].map((stop) => stop && proposedText(item, stop))).toEqual([
    "3月2日",
    null,
    "区里",
  ]);
  const mark = editMark("m", [0, 2, "3月2日"]);
  const twice = reviewedItemOf(
    ["近日，区里开会。"],
    [
      {
        ...mark,
        edits: [...mark.edits, { part: "body", start: 5, end: 7, text: "部署" }],
        place: { part: "body", start: 0, end: 7 },
      },
    ],
  );
  const [stop] = stopsOf(twice);
  expect(stop && proposedText(twice, stop)).toBe("3月2日，区里部署");
});

test("what is decided leaves at once: a version whose marks are decided, and a conflict without versions", () => {
  const [after] = settleLocally([item], [{ markId: "c", verdict: "rejected" }]);
  expect(after?.conflicts[0]?.versions).toEqual([expect.objectContaining({ text: "3月2日" })]);
  const [none] = settleLocally([item], chooseVersion(conflict, 1));
  expect(none?.conflicts).toEqual([]);
  expect(none?.marks.filter(isOpen).map(({ id }) => id)).toEqual(["d", "e"]);
  const [again] = settleLocally(none ? [none] : [], [{ markId: "c", verdict: "open" }]);
  expect(again?.marks.filter(isOpen).map(({ id }) => id)).toEqual(["c", "d", "e"]);
});
