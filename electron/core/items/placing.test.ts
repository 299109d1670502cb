import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";

import type { Client } from "#shared/api/contract.ts";
import type { ItemState } from "#shared/model/item.ts";

import { addItems, createTestCore } from "../testing/test-core.ts";

const titles = ["植树活动", "读书活动", "防汛演练", "普法宣传", "义诊活动", "文艺演出", "安全检查", "志愿服务"];

let client: Client;
/** As many as there are titles, in the inbox. */
let items: string[];
let sections: string[];
let issues: string[];

beforeEach(async () => {
  ({ client } = createTestCore());
  items = await addItems(client, titles);
  sections = (await client.publication.get({})).sections.slice(0, 3).map(({ id }) => id);
  const march = await client.issues.create({ year: 2026, month: 3, serialNumber: 41 });
  const april = await client.issues.create({ year: 2026, month: 4, serialNumber: 42 });
  issues = [march.id, april.id];
});

/** Each place with its items in order, and each item that stands in none with its state. */
interface Board {
  readonly places: Readonly<Record<string, readonly string[]>>;
  readonly others: Readonly<Record<string, ItemState>>;
}

/** Reads the board; fails where the positions of a section are not 0, 1, 2 … */
const readBoard = async (): Promise<Board> => {
  const rows = await client.items.summaries({ itemIds: items });
  const placed = rows.filter(({ state }) => state === "placed");
  const places = [...Map.groupBy(placed, ({ issueId, sectionId }) => `${issueId} ${sectionId}`)].map(
    ([place, group]) => {
      const inOrder = group.toSorted((a, b) => (a.order ?? -1) - (b.order ?? -1));
      expect(inOrder.map(({ order }) => order)).toEqual(inOrder.map((_row, index) => index));
      return [place, inOrder.map(({ id }) => id)];
    },
  );
  return {
    places: Object.fromEntries(places),
    others: Object.fromEntries(rows.flatMap(({ id, state }) => (state === "placed" ? [] : [[id, state]]))),
  };
};

const without = (board: Board, moved: readonly string[]): Board => ({
  places: Object.fromEntries(
    Object.entries(board.places)
      .map(([place, ids]): [string, string[]] => [place, ids.filter((id) => !moved.includes(id))])
      .filter(([, ids]) => ids.length > 0),
  ),
  others: Object.fromEntries(Object.entries(board.others).filter(([id]) => !moved.includes(id))),
});

type Move =
  | {
      readonly kind: "tag";
      readonly moved: readonly number[];
      readonly issue: number;
      readonly section: number;
      readonly at: number | null;
    }
  | { readonly kind: "setAside"; readonly moved: readonly number[]; readonly state: "inbox" | "heldOver" | "rejected" };

const item = (index: number): string => items[index] ?? "";

const ids = (indexes: readonly number[]): string[] => indexes.map(item);

/** The first section of the first issue. */
const target = (): { issueId: string; sectionId: string } => ({
  issueId: issues[0] ?? "",
  sectionId: sections[0] ?? "",
});

/** The same move on plain arrays: `at` is the card before which they go, as seen before the move. */
const expectedAfter = (board: Board, move: Move): Board => {
  const moved = ids(move.moved);
  const rest = without(board, moved);
  if (move.kind === "setAside") {
    return { ...rest, others: { ...rest.others, ...Object.fromEntries(moved.map((id) => [id, move.state])) } };
  }
  const place = `${issues[move.issue]} ${sections[move.section]}`;
  const seen = board.places[place] ?? [];
  const cut = move.at === null ? seen.length : move.at;
  const stays = (id: string): boolean => !moved.includes(id);
  return {
    ...rest,
    places: {
      ...rest.places,
      [place]: [...seen.slice(0, cut).filter(stays), ...moved, ...seen.slice(cut).filter(stays)],
    },
  };
};

const make = (move: Move) => {
  const itemIds = ids(move.moved);
  return move.kind === "tag"
    ? client.items.tag({
        itemIds,
        issueId: issues[move.issue] ?? "",
        sectionId: sections[move.section] ?? "",
        at: move.at,
      })
    : client.items.setAside({ itemIds, state: move.state, reason: move.state === "rejected" ? "重复报送" : null });
};

const someItems = fc.uniqueArray(fc.nat({ max: titles.length - 1 }), { minLength: 1, maxLength: 5 });
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("tag"),
      moved: someItems,
      issue: fc.nat({ max: 1 }),
      section: fc.nat({ max: 2 }),
      at: fc.option(fc.nat({ max: titles.length })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("setAside"),
      moved: someItems,
      state: fc.constantFrom("inbox", "heldOver", "rejected"),
    }),
  },
);

test("any moves do what they do to plain lists, and each can be taken back and done again", async () => {
  await fc.assert(
    fc
      .asyncProperty(fc.array(anyMove, { minLength: 1, maxLength: 6 }), async (moves) => {
        for (const move of moves) {
          const before = await readBoard();
          const after = expectedAfter(before, move);
          const { number } = await make(move);
          expect(await readBoard()).toEqual(after);
          expect((await client.history.undo({})).steps.map((step) => step.number)).toEqual([number]);
          expect(await readBoard()).toEqual(before);
          await client.history.redo({});
          expect(await readBoard()).toEqual(after);
        }
      })
      .beforeEach(async () => void (await client.items.setAside({ itemIds: items, state: "inbox" }))),
    { numRuns: 60 },
  );
});

test("moves taken back one after another lead to the very beginning", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyMove, { minLength: 1, maxLength: 5 }), async (moves) => {
      const start = await readBoard();
      for (const move of moves) await make(move);
      for (let undone = 0; undone < moves.length; undone += 1) await client.history.undo({});
      expect(await readBoard()).toEqual(start);
    }),
    { numRuns: 40 },
  );
});

describe("tag", () => {
  const [a, b, c, d, e] = [0, 1, 2, 3, 4];

  test.each<[string, number[], number | null, number[]]>([
    ["at the end", [e], null, [a, b, c, d, e]],
    ["at the front, in the order given", [e, 5], 0, [e, 5, a, b, c, d]],
    ["before the third", [e], 2, [a, b, e, c, d]],
    ["down, before a later one", [a], 3, [b, c, a, d]],
    ["up, before an earlier one", [d], 1, [a, d, b, c]],
    ["before itself: nothing moves", [b], 1, [a, b, c, d]],
    ["two of the section and a new one, before the last", [c, e, a], 3, [b, c, e, a, d]],
    ["all of the section turned round", [d, c, b, a], 0, [d, c, b, a]],
    ["beyond the end: at the end", [b], 99, [a, c, d, b]],
  ])("%s", async (_name, moved, at, expected) => {
    const [issueId = ""] = issues;
    const [sectionId = ""] = sections;
    await client.items.tag({ itemIds: ids([a, b, c, d]), issueId, sectionId });
    await client.items.tag({ itemIds: ids(moved), issueId, sectionId, at });
    expect(await client.items.find({ filter: { issueId } })).toEqual(ids(expected));
  });
});

describe("refused, and nothing is changed:", () => {
  const [first, second] = [0, 1];
  test.each<[string, () => Promise<unknown>, object]>([
    [
      "an item that is chosen twice",
      () => client.items.tag({ ...target(), itemIds: [item(second), item(second)] }),
      { code: "INVALID_INPUT" },
    ],
    [
      "set aside twice at once",
      () => client.items.setAside({ itemIds: [item(first), item(first)], state: "heldOver" }),
      { code: "INVALID_INPUT" },
    ],
    [
      "an item that is gone",
      () => client.items.tag({ ...target(), itemIds: [item(second), "nothing"] }),
      { code: "NOT_FOUND", message: expect.stringContaining("nothing") },
    ],
    [
      "an issue that is gone",
      () => client.items.tag({ ...target(), issueId: "nothing", itemIds: [item(second)] }),
      { code: "NOT_FOUND", message: expect.stringContaining("nothing") },
    ],
    [
      "a section that is gone",
      () => client.items.tag({ ...target(), sectionId: "nothing", itemIds: [item(second)] }),
      { code: "NOT_FOUND", message: expect.stringContaining("nothing") },
    ],
    [
      "a rejection without a reason",
      () => client.items.setAside({ itemIds: [item(first)], state: "rejected" }),
      { code: "INVALID_INPUT" },
    ],
  ])("%s", async (_name, call, refusal) => {
    await client.items.tag({ ...target(), itemIds: [item(first), item(2)] });
    const before = await readBoard();
    await expect(call()).rejects.toMatchObject(refusal);
    expect(await readBoard()).toEqual(before);
  });

  test.each<[string, (frozen: string, free: string) => Promise<unknown>]>([
    ["tag into it", (_frozen, free) => client.items.tag({ ...target(), itemIds: [free] })],
    ["tag out of it", (frozen) => client.items.tag({ ...target(), issueId: issues[1] ?? "", itemIds: [frozen] })],
    ["set aside", (frozen, free) => client.items.setAside({ itemIds: [free, frozen], state: "inbox" })],
  ])("a published issue: %s", async (_name, call) => {
    await client.items.tag({ ...target(), itemIds: [item(first), item(second)] });
    await client.issues.publish({ issueId: target().issueId });
    const before = await readBoard();
    await expect(call(item(first), item(2))).rejects.toMatchObject({
      code: "ISSUE_PUBLISHED",
      message: expect.stringContaining("41"),
    });
    expect(await readBoard()).toEqual(before);
  });
});
