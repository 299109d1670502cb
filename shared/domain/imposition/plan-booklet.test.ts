import fc from "fast-check";
import { expect, test } from "vitest";

import { planBooklet, type BookletPlan, type PageSlot } from "./plan-booklet.ts";

const pageCounts = fc.integer({ min: 1, max: 400 });
const options = fc.record({ creep: fc.integer({ min: 0, max: 50 }), closingPages: fc.integer({ min: 0, max: 2 }) });

const slotsOf = ({ sheets }: BookletPlan): PageSlot[] =>
  sheets.flatMap(({ front, back }) => [front.left, front.right, back.left, back.right]);

/** Folds the sheets into each other and turns the leaves from the front cover to the back cover. */
const leafThrough = ({ sheets }: BookletPlan): PageSlot[] => [
  ...sheets.flatMap(({ front, back }) => [front.right, back.left]),
  ...sheets.toReversed().flatMap(({ front, back }) => [back.right, front.left]),
];

const pagesOf = (plan: BookletPlan): (number | null)[] => leafThrough(plan).map(({ page }) => page);

test("a booklet of eight pages", () => {
  const { sheets } = planBooklet(8);
  expect(sheets.map(({ front, back }) => [front.left.page, front.right.page, back.left.page, back.right.page])).toEqual(
    [
      [8, 1, 2, 7],
      [6, 3, 4, 5],
    ],
  );
});

test("blank pages stand before the closing page, which keeps the outside back cover", () => {
  expect([0, 1, 2].map((closingPages) => pagesOf(planBooklet(6, { closingPages })))).toEqual([
    [1, 2, 3, 4, 5, 6, null, null],
    [1, 2, 3, 4, 5, null, null, 6],
    [1, 2, 3, 4, null, null, 5, 6],
  ]);
});

test("leafed through, it has every page once and in order", () => {
  fc.assert(
    fc.property(pageCounts, options, (count, given) => {
      const plan = planBooklet(count, given);
      const read = leafThrough(plan);
      expect(read.map(({ place }) => place)).toEqual(read.map((_, index) => index + 1));
      expect(read.flatMap(({ page }) => page ?? [])).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    }),
  );
});

test("has the fewest blank pages, together and before the closing pages", () => {
  fc.assert(
    fc.property(pageCounts, options, (count, given) => {
      const closingPages = Math.min(given.closingPages, count);
      const plan = planBooklet(count, { ...given, closingPages });
      const blank = leafThrough(plan).filter(({ page }) => page === null);
      expect(plan.blankPages).toBe((4 - (count % 4)) % 4);
      expect(blank.map(({ place }) => place)).toEqual(
        Array.from({ length: plan.blankPages }, (_, index) => count - closingPages + 1 + index),
      );
    }),
  );
});

test("the two places of every side add up to the number of places and one", () => {
  fc.assert(
    fc.property(pageCounts, (count) => {
      const { sheets } = planBooklet(count);
      const sums = sheets
        .flatMap(({ front, back }) => [front, back])
        .map(({ left, right }) => left.place + right.place);
      expect(new Set(sums)).toEqual(new Set([sheets.length * 4 + 1]));
    }),
  );
});

test("pages move towards the fold, those of each further sheet by one creep more", () => {
  fc.assert(
    fc.property(pageCounts, options, (count, given) => {
      const { sheets } = planBooklet(count, given);
      for (const [index, { front, back }] of sheets.entries()) {
        const shift = index * given.creep;
        expect([front.left.offset, back.left.offset]).toEqual([shift, shift]);
        expect([front.right.offset, back.right.offset]).toEqual([0 - shift, 0 - shift]);
      }
    }),
  );
});

test("without creep nothing moves, without pages there is no sheet", () => {
  expect(slotsOf(planBooklet(13)).filter(({ offset }) => offset !== 0)).toEqual([]);
  expect(planBooklet(0)).toEqual({ sheets: [], blankPages: 0 });
});
