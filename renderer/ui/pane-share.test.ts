import fc from "fast-check";
import { expect, test } from "vitest";

import { limitShare } from "./pane-share.ts";

const limits = { least: 200, most: 600, rest: 300 };

test.each([
  ["as it is asked for", 40, 1000, 1, 40],
  ["not below its least", 0, 1000, 1, 20],
  ["not above its most", 100, 2000, 1, 30],
  ["its neighbour's least is left", 100, 800, 1, 62.5],
  ["limits grow with the letters", 0, 1000, 1.5, 30],
  ["no room for both: its least", 100, 400, 1, 50],
  ["not laid out yet: as it is asked for", 40, 0, 1, 40],
])("%s", (_name, share, width, scale, expected) => {
  expect(limitShare(share, width, scale, limits)).toBe(expected);
});

test("what is within its limits stays there", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.integer({ min: 600, max: 4000 }), (share, width) => {
      const once = limitShare(share, width, 1, limits);
      expect(Math.abs(limitShare(once, width, 1, limits) - once)).toBeLessThanOrEqual(0.1);
    }),
  );
});
