import fc from "fast-check";
import { expect, test } from "vitest";

import { missingIn, placeAfter, withoutPlaces, withRows } from "./row-window.ts";

const lists = fc.uniqueArray(fc.nat(1000), { minLength: 1, maxLength: 60 });
const windowOver = (list: readonly number[]): ReadonlyMap<number, number> => new Map(list.entries());

test("what leaves a window leaves it as it leaves the list", () => {
  fc.assert(
    fc.property(lists, fc.uniqueArray(fc.nat(59)), (list, chosen) => {
      const gone = chosen.filter((place) => place < list.length).toSorted((a, b) => a - b);
      const rest = list.filter((_, place) => !gone.includes(place));
      expect([...withoutPlaces(windowOver(list), gone)].toSorted(([a], [b]) => a - b)).toEqual([...rest.entries()]);
    }),
  );
});

test("the focus goes to the row after those that left, at the end to the last", () => {
  fc.assert(
    fc.property(lists, fc.uniqueArray(fc.nat(59), { minLength: 1 }), (list, chosen) => {
      const gone = chosen.filter((place) => place < list.length).toSorted((a, b) => a - b);
      fc.pre(gone.length > 0 && gone.length < list.length);
      const rest = list.filter((_, place) => !gone.includes(place));
      const next = list[(gone.at(-1) ?? 0) + 1] ?? rest.at(-1);
      expect(rest[placeAfter(gone, list.length)]).toBe(next);
    }),
  );
});

test("only what is missing is asked for, and nothing beyond the ends", () => {
  const window = new Map([3, 4, 6].map((place) => [place, "row"]));
  expect(missingIn(window, { from: 3, to: 4 }, 10)).toBeNull();
  expect(missingIn(window, { from: -2, to: 20 }, 8)).toEqual({ from: 0, to: 7 });
  expect(missingIn(window, { from: 3, to: 6 }, 10)).toEqual({ from: 5, to: 5 });
});

test("rows far from what is shown are let go", () => {
  const window = new Map([
    [0, "far"],
    [4990, "near"],
  ]);
  expect([...withRows(window, 5000, ["new"], { from: 5000, to: 5030 })]).toEqual([
    [4990, "near"],
    [5000, "new"],
  ]);
});
