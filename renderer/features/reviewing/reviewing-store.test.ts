import { expect, test } from "vitest";

import type { Client } from "#shared/api/contract.ts";
import type { PlacedMark, ReviewedItem } from "#shared/api/reviewing.ts";

import type { DraftDecision } from "./make-decisions.ts";
import { countOpenMarks, createReviewingStore, lookedAt, type ReviewingStore } from "./reviewing-store.ts";
import { editMark, reviewedItemOf } from "./testing/reviewed-item-of.ts";

type Deciding = Parameters<Client["reviewing"]["decide"]>[0];

interface Desk {
  readonly store: ReviewingStore;
  /** States of all marks as the core has them. */
  states(): string[];
  refuseNext(): void;
  /** Opens marks again, as taking a step back does. */
  takeBack(...markIds: string[]): void;
}

/** A core with two items of three marks each that raises the version with every decision and refuses what names an older one. */
const createDesk = (): Desk => {
  let items: ReviewedItem[] = ["item-1", "item-2"].map((itemId) =>
    reviewedItemOf(
      ["今日近日开会"],
      [0, 2, 4].map((start) => editMark(`${itemId}-${start}`, [start, start + 2, ""], { itemId })),
      { itemId },
    ),
  );
  let refuses = false;
  let steps = 0;
  const setState = (markId: string, state: PlacedMark["state"]): void => {
    items = items.map((item) => ({
      ...item,
      marks: item.marks.map((mark) =>
        mark.id === markId ? { ...mark, state, standing: state === "open" ? "free" : null } : mark,
      ),
    }));
  };
  const client = {
    reviewing: {
      rounds: async () => [
        { open: items.flatMap(({ marks }) => marks).filter(({ state }) => state === "open").length },
      ],
      board: async () => items,
      decide: async ({ decisions, versions }: Deciding) => {
        await Promise.resolve();
        if (refuses) {
          refuses = false;
          throw new Error("刚刚在别处改过");
        }
        const touched = new Set(decisions.map(({ markId }) => markId.slice(0, "item-1".length)));
        for (const item of items) {
          if (touched.has(item.itemId) && versions[item.itemId] !== item.version) throw new Error("CONFLICT");
        }
        items = items.map((item) => (touched.has(item.itemId) ? { ...item, version: item.version + 1 } : item));
        for (const { markId, verdict } of decisions) setState(markId, verdict);
        steps += 1;
        return { number: steps, message: "采纳了", author: "编辑", takenAt: "2026-03-19T00:00:00.000Z", state: "done" };
      },
      receive: async ({ file: { name } }: Parameters<Client["reviewing"]["receive"]>[0]) => {
        if (name.startsWith("坏")) throw new Error(`审稿包“${name}”已损坏`);
        return { issueId: "issue-1", reviewer: "周明", marks: 1 };
      },
    },
  };
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the store asks nothing else of the core here
    store: createReviewingStore(client as unknown as Client),
    states: () => items.flatMap(({ marks }) => marks.map(({ state }) => state)),
    refuseNext: () => (refuses = true),
    takeBack: (...markIds) => {
      for (const markId of markIds) setState(markId, "open");
    },
  };
};

const openOn = async ({ store }: Desk): Promise<ReviewingStore> => {
  await store.getState().show(true);
  await store.getState().open("issue-1");
  return store;
};

const current = (store: ReviewingStore): string | null => lookedAt(store.getState())?.stop?.markIds[0] ?? null;

/** Accepts what is looked at, without waiting for the answer. */
const accept = (store: ReviewingStore): Promise<unknown> => {
  const decisions: DraftDecision[] = (lookedAt(store.getState())?.stop?.markIds ?? []).map((markId) => ({
    markId,
    verdict: "accepted",
  }));
  return store.getState().decide(decisions);
};

test("presses faster than the answers are all kept, each on the version that the one before made", async () => {
  const desk = createDesk();
  const store = await openOn(desk);
  expect(current(store)).toBe("item-1-0");
  const all = [accept(store)];
  // The next is looked at before any answer.
  expect(current(store)).toBe("item-1-2");
  all.push(accept(store), accept(store));
  expect(current(store)).toBe("item-2-0");
  await Promise.all(all);
  expect(desk.states()).toEqual(["accepted", "accepted", "accepted", "open", "open", "open"]);
  expect(countOpenMarks(store.getState())).toBe(3);
});

test("what the core refuses is open again, and said", async () => {
  const desk = createDesk();
  const store = await openOn(desk);
  desk.refuseNext();
  await expect(accept(store)).rejects.toThrow("刚刚在别处改过");
  expect(countOpenMarks(store.getState())).toBe(6);
  await accept(store);
  expect(countOpenMarks(store.getState())).toBe(5);
});

test("what was taken back is looked at again: of several the first", async () => {
  const desk = createDesk();
  const store = await openOn(desk);
  await store.getState().decide([
    { markId: "item-1-2", verdict: "accepted" },
    { markId: "item-1-4", verdict: "rejected" },
  ]);
  store.getState().step("last");
  expect(current(store)).toBe("item-2-4");
  desk.takeBack("item-1-2", "item-1-4");
  await store.getState().show(true);
  expect(current(store)).toBe("item-1-2");
});

test("steps go over all items and stop at the ends; a filter moves on to what is left", async () => {
  const store = await openOn(createDesk());
  const { step, setFilter, lookAt } = store.getState();
  step(-1);
  expect(current(store)).toBe("item-1-0");
  step(1);
  step(1);
  step(1);
  expect(current(store)).toBe("item-2-0");
  setFilter({ state: "settled" });
  expect(store.getState().current).toBeNull();
  lookAt("item-2");
  expect(current(store)).toBe("item-2-0");
});

test("a file that is refused keeps none of the others back, and each is told until it is seen", async () => {
  const store = await openOn(createDesk());
  await store
    .getState()
    .receive([new File(["x"], "周明.审稿包"), new File(["x"], "坏.审稿包"), new File(["x"], "何静.审稿包")]);
  const { receipts, isReceiving, dismissReceipts } = store.getState();
  expect(isReceiving).toBe(false);
  expect(receipts.map((receipt) => ("refusal" in receipt ? receipt.refusal : receipt.file))).toEqual([
    "何静.审稿包",
    "审稿包“坏.审稿包”已损坏",
    "周明.审稿包",
  ]);
  dismissReceipts();
  expect(store.getState().receipts).toEqual([]);
});

test("while nobody looks the rounds alone are counted", async () => {
  const desk = createDesk();
  const store = await openOn(desk);
  await accept(store);
  await store.getState().show(false);
  expect(store.getState().items).toBeNull();
  expect(countOpenMarks(store.getState())).toBe(5);
});
