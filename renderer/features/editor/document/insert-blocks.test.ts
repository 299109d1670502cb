import { expect, test } from "vitest";

import type { Block } from "#shared/model/item.ts";

import { insertBlocks } from "./insert-blocks.ts";
import { paragraph, pictureOf, stateOf, written } from "./testing/edit-state.ts";

const table: Block = {
  kind: "table",
  rows: [
    ["甲", "乙"],
    ["丙", "丁"],
  ],
};

const picture = pictureOf("植树");

const inserted = (body: readonly Block[], from: number, to: number, blocks: readonly Block[]) => {
  const state = stateOf(body, from, to);
  return state.apply(insertBlocks(state, { from, to }, blocks));
};

test.each<[string, readonly Block[], number, number, readonly Block[], string[]]>([
  ["one line goes into the paragraph", [paragraph("植树560株。")], 3, 3, [paragraph("苗木")], ["植树苗木560株。"]],
  ["in place of what is selected", [paragraph("植树560株。")], 3, 6, [paragraph("600")], ["植树600株。"]],
  [
    "several paragraphs stay several, between the halves of the one they cut",
    [paragraph("前半后半")],
    3,
    3,
    [paragraph("一。"), paragraph("二。"), paragraph("三。")],
    ["前半一。", "二。", "三。后半"],
  ],
  ["into an empty paragraph", [paragraph("")], 1, 1, [paragraph("一。"), paragraph("二。")], ["一。", "二。"]],
  ["behind a lead-in they are none", [paragraph("【一是】植树")], 3, 3, [paragraph("要")], ["【一是】要植树"]],
  ["a table between the halves", [paragraph("前半后半")], 3, 3, [table], ["前半", "甲|乙/丙|丁", "后半"]],
  ["into a cell as one line", [table], 3, 4, [paragraph("松溪"), paragraph("街道")], ["松溪 街道|乙/丙|丁"]],
  ["a table into a cell as one line", [table], 3, 4, [table], ["甲 乙 丙 丁|乙/丙|丁"]],
  ["a picture into a cell follows the table", [table], 3, 4, [picture], ["甲|乙/丙|丁", "图：植树"]],
])("%s", (_name, body, from, to, blocks, expected) => {
  expect(written(inserted(body, from, to, blocks))).toEqual(expected);
});

test("the caret goes behind what was put in", () => {
  expect(inserted([paragraph("前半后半")], 3, 3, [paragraph("一。"), paragraph("二")]).selection.from).toBe(8);
});

test("a caret that has gone elsewhere stays with its letters", () => {
  const state = stateOf([paragraph("前半后半")], 5);
  const after = state.apply(insertBlocks(state, { from: 3, to: 3 }, [paragraph("苗木")]));
  expect([written(after), after.selection.from]).toEqual([["前半苗木后半"], 7]);
});

test("lead-ins of our own come along", () => {
  expect(written(inserted([paragraph("")], 1, 1, [paragraph("【一是】植树")]))).toEqual(["【一是】植树"]);
});
