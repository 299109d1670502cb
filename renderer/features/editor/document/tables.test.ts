import { NodeSelection } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";

import type { Block } from "#shared/model/item.ts";

import { addToTable, cellOf, clearCells, goBelow, goToCell, newTable, takeFromTable } from "./tables.ts";
import { after, bodyOf, paragraph, stateOf, written } from "./testing/edit-state.ts";

const table: Block = {
  kind: "table",
  rows: [
    ["甲", "乙"],
    ["丙", "丁"],
  ],
};
/** Where the text of each cell begins in a document that the table opens. */
const cells = { 甲: 3, 乙: 6, 丙: 11, 丁: 14 };
const inCell = (name: keyof typeof cells) => stateOf([table, paragraph("后文。")], cells[name]);

test("the fixture's cells are where it says", () => {
  for (const name of ["甲", "乙", "丙", "丁"] as const) {
    expect(inCell(name).selection.$head.parent.textContent).toBe(name);
  }
});

test.each([
  ["above", "丙", "甲|乙/|/丙|丁"],
  ["below", "丙", "甲|乙/丙|丁/|"],
  ["left", "乙", "甲||乙/丙||丁"],
  ["right", "乙", "甲|乙|/丙|丁|"],
] as const)("adds %s of %s", (side, name, expected) => {
  expect(written(after(inCell(name), addToTable(side)))).toEqual([expected, "后文。"]);
});

test("takes a row away, the last one with its table; a column never below two", () => {
  const one = after(inCell("丙"), takeFromTable("row"));
  expect(written(one)).toEqual(["甲|乙", "后文。"]);
  expect(written(after(one, takeFromTable("row")))).toEqual(["后文。"]);
  expect(takeFromTable("column")(inCell("甲"))).toBe(false);
  expect(written(after(after(inCell("甲"), addToTable("right")), takeFromTable("column")))).toEqual([
    "甲|乙/丙|丁",
    "后文。",
  ]);
});

test("the last row of a document that is one table leaves a place to type", () => {
  const state = stateOf([{ kind: "table", rows: [["甲", "乙"]] }], 3);
  expect(bodyOf(after(state, takeFromTable("row")))).toEqual([]);
});

describe("from cell to cell", () => {
  test("Tab selects the next cell's text, Shift+Tab the one before", () => {
    const next = after(inCell("乙"), goToCell(1));
    expect([next.selection.from, next.selection.to]).toEqual([cells.丙, cells.丙 + 1]);
    expect(after(next, goToCell(-1)).selection.from).toBe(cells.乙);
  });

  test("behind the last cell a row is added", () => {
    const state = after(inCell("丁"), goToCell(1));
    expect(written(state)[0]).toBe("甲|乙/丙|丁/|");
    expect(cellOf(state)).toMatchObject({ row: 2, column: 0 });
  });

  test("Enter goes to the cell below, then behind the table", () => {
    const below = after(inCell("乙"), goBelow);
    expect(below.selection.from).toBe(cells.丁);
    expect(after(below, goBelow).selection.$head.parent.textContent).toBe("后文。");
    const last = stateOf([table], cells.丁);
    expect(written(after(last, goBelow))).toEqual(["甲|乙/丙|丁", ""]);
  });
});

test("what is deleted over several cells leaves their frame", () => {
  const state = stateOf([table, paragraph("后文。")], cells.乙, cells.丁 + 1);
  expect(written(after(state, clearCells))).toEqual(["甲|/|", "后文。"]);
  expect(clearCells(inCell("甲"))).toBe(false);
});

test("a deletion that tears rows apart leaves them equally long", () => {
  const state = stateOf([table, paragraph("后文。")], cells.乙, cells.丁);
  const torn = state.apply(state.tr.delete(cells.乙, cells.丁));
  const [first] = bodyOf(torn);
  expect(first?.kind === "table" && new Set(first.rows.map((row) => row.length)).size).toBe(1);
});

test("a selected table takes rows and columns at its beginning", () => {
  const state = stateOf([table]);
  const selected = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 0)));
  expect(written(after(selected, addToTable("above")))).toEqual(["|/甲|乙/丙|丁"]);
});

test("an empty table has the rows and columns asked for", () => {
  expect(newTable(stateOf([]).schema, 3, 2).childCount).toBe(3);
});
