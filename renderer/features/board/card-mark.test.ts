import { expect, test } from "vitest";

import type { ItemSummary } from "#shared/model/item.ts";

import { markOf, troublesOf, type WorkDone } from "./card-mark.ts";
import { cardOf } from "./testing/card-of.ts";

const placed = cardOf("planting");
const signedOff = { by: "陈立", at: "2026-03-20T02:00:00.000Z" };
const underWay: WorkDone["round"] = { stage: "一校", signedOff: null, reopenedBy: [] };
const signed: WorkDone["round"] = { ...underWay, signedOff };
const changed = { itemId: "planting", message: "《植树》改过。" };
const elsewhere = { itemId: "reading", message: "《读书》改过。" };

test.each<[string, Partial<ItemSummary>, Partial<WorkDone>, ReturnType<typeof markOf>]>([
  ["before the first round there is nothing to say", {}, { round: null }, null],
  ["a round is under way", {}, { round: underWay }, "unsigned"],
  ["signed", {}, { round: signed }, "signed"],
  ["signed, then changed", {}, { round: { ...signed, reopenedBy: [changed] } }, "unsigned"],
  ["signed, then another item changed", {}, { round: { ...signed, reopenedBy: [elsewhere] } }, "signed"],
  ["a mark to decide", { openMarks: 1 }, { round: underWay }, "troubled"],
  ["a finding", {}, { round: signed, findings: new Map([["planting", 2]]) }, "troubled"],
  ["a doubt before any round", { doubts: 1 }, { round: null }, "troubled"],
  ["what waits outside the issue belongs to no round", { state: "inbox" }, { round: underWay }, null],
])("%s", (_, change, work, mark) =>
  expect(markOf({ ...placed, ...change }, { findings: new Map(), round: null, ...work })).toBe(mark),
);

test("names what somebody has to look at, with what is to be decided first", () => {
  expect(troublesOf({ ...placed, openMarks: 2, doubts: 1 }, 3)).toEqual(["意见 2", "校对 3", "存疑"]);
  expect(troublesOf(placed, 0)).toEqual([]);
});
