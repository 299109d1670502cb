import { expect, test } from "vitest";

import { inOrder, nothingSelected, placesOf, toggled, withRun } from "./selection.ts";

test("items are taken in the order of the list, however they were chosen", () => {
  const chosen = withRun(toggled(toggled(nothingSelected, "e", 4), "a", 0), ["b", "c"], 1);
  expect(inOrder(chosen)).toEqual(["a", "b", "c", "e"]);
  expect(placesOf(chosen)).toEqual([0, 1, 2, 4]);
  expect(inOrder(toggled(chosen, "b", 1))).toEqual(["a", "c", "e"]);
});
