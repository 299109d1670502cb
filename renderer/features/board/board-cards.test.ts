import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  actedOnBoard,
  cardsBetween,
  inBoardOrder,
  shiftOf,
  staysInPlace,
  withCardsMoved,
  type Cards,
} from "./board-cards.ts";
import { dropIndex } from "./drop-target.ts";
import { cardOf } from "./testing/card-of.ts";

/** Two sections written as words, and what waits: `abc de` with `xyz`. */
const boardOf = (sections: string, waiting = "xyz"): Cards => ({
  bySection: new Map(sections.split(" ").map((ids, index) => [`section ${index + 1}`, [...ids].map(cardOf)])),
  waiting: [...waiting].map(cardOf),
  waitingCount: waiting.length,
});
const written = ({ bySection, waiting }: Cards): string =>
  [...bySection.values(), waiting].map((cards) => cards.map(({ id }) => id).join("")).join(" ");

describe("moving cards", () => {
  test.each([
    ["ca", "section 2", 1, "b dcae xyz"],
    ["b", "section 1", 0, "bac de xyz"],
    ["a", "section 1", 2, "bac de xyz"],
    ["ac", "section 1", null, "bac de xyz"],
    ["yd", "section 1", 1, "aydbc e xz"],
  ])("%s into %s before %s", (moved, sectionId, at, expected) => {
    expect(written(withCardsMoved(boardOf("abc de"), [...moved], sectionId, at))).toBe(expected);
  });

  test("loses and doubles no card, and leaves the columns it does not touch as they are", () => {
    const moved = fc.subarray([..."abcdexyz"]);
    fc.assert(
      fc.property(moved, fc.constantFrom("section 1", "section 2"), fc.nat(3), (ids, sectionId, at) => {
        const before = boardOf("abc de");
        const after = withCardsMoved(before, ids, sectionId, at);
        expect([...written(after).replaceAll(" ", "")].toSorted().join("")).toBe("abcdexyz");
        const other = sectionId === "section 1" ? "section 2" : "section 1";
        const left = (before.bySection.get(other) ?? []).filter(({ id }) => ids.includes(id)).length;
        expect(after.bySection.get(other) === before.bySection.get(other)).toBe(left === 0);
      }),
    );
  });

  test("knows when nothing would change", () => {
    const board = boardOf("abc de");
    expect(staysInPlace(board, ["b"], "section 1", 1)).toBe(true);
    expect(staysInPlace(board, ["b"], "section 1", 2)).toBe(true);
    expect(staysInPlace(board, ["b"], "section 1", null)).toBe(false);
    expect(staysInPlace(board, ["x"], "section 1", 1)).toBe(false);
  });
});

describe("choosing cards", () => {
  test("many act in the order of the board, whatever the order in which they were selected", () => {
    const board = boardOf("abc de");
    expect(actedOnBoard({ ...board, focusedId: "a", selected: new Set(["x", "d", "b"]) })).toEqual(["b", "d", "x"]);
    expect(actedOnBoard({ ...board, focusedId: "a", selected: new Set() })).toEqual(["a"]);
    expect(inBoardOrder(board, ["gone"])).toEqual([]);
  });

  test("a range stays within its column", () => {
    const board = boardOf("abc de");
    expect(cardsBetween(board, "c", "a")).toEqual(["a", "b", "c"]);
    expect(cardsBetween(board, "c", "e")).toEqual(["e"]);
    expect(cardsBetween(board, "x", "z")).toEqual(["x", "y", "z"]);
  });

  test.each([
    ["b", "", -1, "bacd"],
    ["b", "", 1, "acbd"],
    ["b", "bc", -1, "bcad"],
    ["b", "bc", 1, "adbc"],
    ["a", "ac", 1, "bdac"],
  ] as const)("%s in focus and %s selected go by %i together", (focusedId, selected, by, expected) => {
    const board = boardOf("abcd e");
    const shift = shiftOf({ ...board, focusedId, selected: new Set(selected) }, by);
    const moved = withCardsMoved(board, shift?.itemIds ?? [], shift?.sectionId ?? "", shift?.at ?? null);
    expect(written(moved)).toBe(`${expected} e xyz`);
  });

  test("at an edge nothing goes on, and cards that wait have no place to go to", () => {
    const board = boardOf("abc de");
    expect(shiftOf({ ...board, focusedId: "a", selected: new Set("ab") }, -1)).toBeNull();
    expect(shiftOf({ ...board, focusedId: "c", selected: new Set() }, 1)).toBeNull();
    expect(shiftOf({ ...board, focusedId: "x", selected: new Set() }, 1)).toBeNull();
  });
});

describe("dropIndex", () => {
  const cards = [0, 1, 2].map((row) => ({ top: row * 50, bottom: row * 50 + 40 }));
  test.each([
    [10, null, 0],
    [30, null, 1],
    [45, null, 1],
    [130, null, null],
    [500, null, null],
    // In its own column a card takes the place of the one it is held over.
    [10, 2, 0],
    [39, 2, 0],
    [60, 0, 2],
    [105, 0, null],
    [60, 1, 1],
  ])("at height %i from %s: before %s", (y, from, expected) => {
    expect(dropIndex(cards, y, from)).toBe(expected);
  });

  test("an empty column takes it at its end", () => {
    expect(dropIndex([], 10, null)).toBeNull();
  });
});
