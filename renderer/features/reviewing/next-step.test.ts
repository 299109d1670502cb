import { expect, test } from "vitest";

import type { ReviewRound } from "#shared/model/review.ts";

import { nextStepOf, stillOut } from "./next-step.ts";

const roundWith = (returned: readonly boolean[], change: Partial<ReviewRound> = {}): ReviewRound => ({
  id: "round-1",
  issueId: "issue-1",
  number: 1,
  stage: "一校",
  startedAt: "2026-03-16T02:00:00.000Z",
  dueOn: null,
  copies: returned.map((isBack, index) => ({
    id: `copy-${index}`,
    reviewer: ["周明", "何静"][index] ?? "",
    form: "pack",
    sentAt: "2026-03-16T02:00:00.000Z",
    returnedAt: isBack ? "2026-03-18T02:00:00.000Z" : null,
    marks: 0,
    open: 0,
    noComment: 0,
    isLate: false,
  })),
  open: 0,
  signedOff: null,
  reopenedBy: [],
  ...change,
});
const signedOff = { by: "陈立", at: "2026-03-20T02:00:00.000Z" };

test.each([
  ["send", [], 0],
  ["receive", [roundWith([false, false])], 0],
  ["decide", [roundWith([true, false])], 3],
  ["signOff", [roundWith([true, false])], 0],
  ["signed", [roundWith([true], { signedOff })], 0],
  ["signAgain", [roundWith([true], { signedOff, reopenedBy: [{ itemId: "planting", message: "《植树》改过。" }] })], 0],
  ["receive", [roundWith([true], { signedOff }), roundWith([false])], 0],
])("%s", (expected, rounds, open) => {
  expect(nextStepOf(rounds, open)).toBe(expected);
});

test("who is still out is named once", () => {
  expect(stillOut(roundWith([true, false]))).toEqual(["何静"]);
});
