import { expect, test } from "vitest";

import { parsePlaces, withPlace, type ReadingPlace } from "./reading-places.ts";

const place = (itemId: string, scroll = 0): ReadingPlace => ({
  caret: { itemId, field: "body", paragraph: 1, offset: 4 },
  scroll,
});

test("an item has one place, the latest is last", () => {
  const places = withPlace(withPlace(withPlace([], place("a")), place("b")), place("a", 80));
  expect(places).toEqual([place("b"), place("a", 80)]);
});

test("the oldest are forgotten", () => {
  let places: ReadingPlace[] = [];
  for (let number = 0; number < 250; number += 1) places = withPlace(places, place(`item-${number}`));
  expect([places.length, places[0]?.caret.itemId]).toEqual([200, "item-50"]);
});

test("what was stored is read again, what is none is left out", () => {
  expect(parsePlaces(JSON.parse(JSON.stringify([place("a"), { caret: null }, "?"])))).toEqual([place("a")]);
  expect(parsePlaces(undefined)).toEqual([]);
});
