import { expect, test } from "vitest";

import { nextSort, readListView, usualView, withColumnMoved, withColumnToggled, withColumnWidth } from "./list-view.ts";

const keys = ({ columns }: typeof usualView): string[] => columns.map(({ key }) => key);

test("what was remembered comes back, and what cannot be read is as usual", () => {
  const view = withColumnWidth(withColumnToggled(usualView, "file"), "unit", 120);
  expect(readListView(JSON.parse(JSON.stringify(view)))).toEqual(view);
  for (const broken of [undefined, null, 3, { columns: [{ key: "lost", width: 3 }] }]) {
    expect(readListView(broken)).toEqual(usualView);
  }
});

test("a column stands once, and no wider than the list can bear", () => {
  const twice = { ...usualView, columns: [...usualView.columns, { key: "unit", width: 9999 }] };
  expect(readListView(twice)).toEqual(usualView);
  expect(withColumnWidth(usualView, "unit", -20).columns[0]?.width).toBe(36);
});

test("columns are moved within their bounds", () => {
  expect(keys(withColumnMoved(usualView, "date", -1))).toEqual(["date", "unit", "suggestion", "characters"]);
  expect(withColumnMoved(usualView, "unit", -1)).toEqual(usualView);
  expect(keys(withColumnToggled(usualView, "date"))).toEqual(["unit", "suggestion", "characters"]);
});

test("an order is chosen, turned round and left again", () => {
  const first = nextSort(usualView.sort, "unit");
  const second = nextSort(first, "unit");
  expect([first, second, nextSort(second, "unit")]).toEqual([
    { by: "unit", descending: false },
    { by: "unit", descending: true },
    usualView.sort,
  ]);
});
