import fc from "fast-check";
import { expect, test } from "vitest";

import { pageRows, rowOfPage } from "./page-rows.ts";

test("a bulletin of six pages, opened", () => {
  expect(pageRows(6, true)).toEqual([
    [null, 0],
    [1, 2],
    [3, 4],
    [5, null],
  ]);
  expect(pageRows(0, true)).toEqual([]);
});

test("every page stands once and in order, in the row that is said to hold it", () => {
  fc.assert(
    fc.property(fc.nat(120), fc.boolean(), (count, isSpread) => {
      const rows = pageRows(count, isSpread);
      expect(rows.flat().filter((page) => page !== null)).toEqual(Array.from({ length: count }, (_, page) => page));
      const astray = rows.flatMap((row, index) =>
        row.filter((page) => page !== null && rowOfPage(page, isSpread) !== index),
      );
      expect(astray).toEqual([]);
    }),
  );
});

test("in a spread odd numbers, counted from one, are on the right", () => {
  for (const [left, right] of pageRows(9, true)) {
    expect((left ?? 1) % 2).toBe(1);
    expect((right ?? 0) % 2).toBe(0);
  }
});
