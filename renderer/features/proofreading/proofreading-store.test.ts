import { expect, test } from "vitest";

import type { Client } from "#shared/api/contract.ts";
import type { CheckedItem } from "#shared/api/proofreading.ts";
import { applyFixes } from "#shared/domain/proofreading/apply-fixes.ts";
import type { Finding } from "#shared/model/finding.ts";
import { blockText, type Item } from "#shared/model/item.ts";

import { createProofreadingStore, type ProofreadingStore } from "./proofreading-store.ts";
import { findingOf, itemOf } from "./testing/finding-of.ts";

type Fix = Parameters<Client["proofreading"]["fix"]>[0];

interface Desk {
  readonly store: ProofreadingStore;
  /** Texts as the core has them. */
  texts(): string[];
  /** Lets the core refuse the next change. */
  refuseNext(): void;
  /** Takes back everything that was ignored. */
  markAgain(): void;
}

/** A core that marks 截止 everywhere, refuses what does not name the latest version, and remembers what is ignored. */
const createDesk = (...texts: string[]): Desk => {
  const item = { current: itemOf("item-1", "植树", ...texts) };
  const ignored = new Set<string>();
  let refuses = false;
  let steps = 0;
  const findings = (): Finding[] =>
    item.current.body.flatMap((block, paragraph) =>
      [...blockText(block).matchAll(/截止/g)]
        .map(({ index }) => findingOf(blockText(block), "截止", { from: index, paragraph }))
        .filter(({ before, after }) => !ignored.has(before + after)),
    );
  const step = () => {
    steps += 1;
    return { number: steps, message: "改正", author: "编辑", takenAt: "2026-03-01T00:00:00.000Z", state: "done" };
  };
  const later = async (): Promise<void> => {
    await Promise.resolve();
    if (!refuses) return;
    refuses = false;
    throw new Error("稿件已经改过");
  };
  const client = {
    proofreading: {
      check: async () => {
        const checked: CheckedItem = {
          itemId: "item-1",
          version: item.current.version,
          name: "植树",
          findings: findings(),
        };
        return { items: [checked], characters: 100, errorRatePer10000: 0 };
      },
      rules: async () => [],
      setup: async () => ({ ignored: [] }),
      fix: async ({ items: [wanted] }: Fix) => {
        await later();
        if (wanted?.version !== item.current.version) throw new Error("CONFLICT");
        const content = applyFixes(item.current, wanted.fixes);
        if (!content) throw new Error("does not fit");
        item.current = { ...item.current, body: content.body, version: item.current.version + 1 };
        return step();
      },
      ignore: async ({ findings: given }: { findings: readonly Finding[] }) => {
        await later();
        for (const { before, after } of given) ignored.add(before + after);
        return step();
      },
    },
    items: {
      get: async (): Promise<Item> => item.current,
      summaries: async (): Promise<Item[]> => [item.current],
    },
    settings: { get: async () => ({ view: {} }), update: async () => undefined },
  };
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the store asks nothing else of the core here
    store: createProofreadingStore(client as unknown as Client),
    texts: () => item.current.body.map(blockText),
    refuseNext: () => (refuses = true),
    markAgain: () => ignored.clear(),
  };
};

const openOn = async (desk: Desk): Promise<ProofreadingStore> => {
  await desk.store.getState().show(true);
  await desk.store.getState().open("issue-1");
  return desk.store;
};

const currentPlace = (store: ProofreadingStore): [number, number] | null => {
  const { current } = store.getState();
  return current && [current.paragraph, current.start];
};

/** Accepts what is current, without waiting for the answer. */
const accept = (store: ProofreadingStore): Promise<void> => {
  const { current, mend } = store.getState();
  return current ? mend([{ finding: current, replacement: "截至为止" }]) : Promise.resolve();
};

test("presses faster than the answers are all kept, each on the version that the one before made", async () => {
  const desk = createDesk("截止目前，截止昨日。", "截止三月。");
  const store = await openOn(desk);
  expect(currentPlace(store)).toEqual([0, 0]);
  const all = [accept(store)];
  // The next is current before any answer, where it stands by then.
  expect(currentPlace(store)).toEqual([0, 7]);
  all.push(accept(store));
  expect(currentPlace(store)).toEqual([1, 0]);
  all.push(accept(store));
  expect(store.getState().current).toBeNull();
  await Promise.all(all);
  expect(desk.texts()).toEqual(["截至为止目前，截至为止昨日。", "截至为止三月。"]);
  expect(store.getState().lastStep?.number).toBe(3);
});

test("what the core refuses is shown again, and said", async () => {
  const desk = createDesk("截止目前。", "截止三月。");
  const store = await openOn(desk);
  desk.refuseNext();
  await expect(accept(store)).rejects.toThrow("稿件已经改过");
  expect(store.getState().checked?.items[0]?.findings).toHaveLength(2);
  expect(desk.texts()).toEqual(["截止目前。", "截止三月。"]);
});

test("an ignored finding goes, the next one comes, and its words stay", async () => {
  const desk = createDesk("截止目前，截止昨日。");
  const store = await openOn(desk);
  const { current, ignore } = store.getState();
  if (!current) throw new Error("nothing found");
  const ignoring = ignore([current], "place", "引文");
  expect(currentPlace(store)).toEqual([0, 5]);
  await ignoring;
  expect(store.getState().checked?.items[0]?.findings).toHaveLength(1);
  expect(desk.texts()).toEqual(["截止目前，截止昨日。"]);
});

test("what is there again, because it was taken back, is looked at again: of many the first", async () => {
  const desk = createDesk("截止目前。", "截止三月。", "截止四月。");
  const store = await openOn(desk);
  const { checked, ignore } = store.getState();
  const [first, second, third] = checked?.items[0]?.findings ?? [];
  if (!first || !second || !third) throw new Error("too little found");
  await ignore([third], "place", null);
  await ignore([first, second], "place", null);
  expect(store.getState().current).toBeNull();
  desk.markAgain();
  await store.getState().show(true);
  expect(currentPlace(store)).toEqual([0, 0]);
});

test("steps stop at the ends of the list", async () => {
  const store = await openOn(createDesk("截止目前，截止昨日。"));
  const { step } = store.getState();
  step(-1);
  expect(currentPlace(store)).toEqual([0, 0]);
  step(1);
  step(1);
  expect(currentPlace(store)).toEqual([0, 5]);
  step("first");
  expect(currentPlace(store)).toEqual([0, 0]);
});
