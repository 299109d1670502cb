import * as fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";

import type { Client } from "#shared/api/contract.ts";
import { gb9704Profile } from "#shared/model/print-profile.ts";

import { addItems, createTestCore, type TestCore } from "../testing/test-core.ts";

let core: TestCore;
let client: Client;
let itemIds: string[];
let issueId: string;
let sectionIds: string[];

beforeEach(async () => {
  core = createTestCore();
  ({ client } = core);
  itemIds = await addItems(client, ["义务植树", "读书活动", "防汛演练"]);
  ({ id: issueId } = await client.issues.create({ year: 2026, month: 3, serialNumber: 41 }));
  sectionIds = (await client.publication.get({})).sections.map(({ id }) => id);
});

const item = (index: number): string => itemIds[index] ?? "";
const section = (index: number): string => sectionIds[index] ?? "";
const tag = (index: number, into = 0) =>
  client.items.tag({ itemIds: [item(index)], issueId, sectionId: section(into) });

const save = async (index: number, title: string): Promise<void> => {
  const { version, body, sourceUnit, byline, eventDates, isBrief } = await client.items.get({ itemId: item(index) });
  await client.items.save({
    itemId: item(index),
    version,
    content: { title, body, sourceUnit, byline, eventDates, isBrief },
  });
};

const titleOf = async (index: number): Promise<string | null> =>
  (await client.items.get({ itemId: item(index) })).title;

/** All that steps can change. */
const state = async () => {
  const found = await client.items.find({ filter: {} });
  const items = await Promise.all(found.map((itemId) => client.items.get({ itemId })));
  return {
    items: items
      .filter(({ state: where }) => where !== "merged")
      .map(({ id, title, body, state: where, issueId: issue, sectionId, order, rejectionReason }) => ({
        id,
        title,
        body,
        where,
        issue,
        sectionId,
        order,
        rejectionReason,
      })),
    publication: await client.publication.get({}),
  };
};

const messages = async () => {
  const { done, undone } = await client.history.list({});
  return { done: done.map(({ message }) => message), undone: undone.map(({ message }) => message) };
};

test("steps say what was done, newest first, over a restart", async () => {
  await tag(0);
  await tag(1);
  await client.items.tag({ itemIds: [item(1)], issueId, sectionId: section(0), at: 0 });
  await client.items.setAside({ itemIds: [item(2)], state: "rejected", reason: "不属报道期" });
  await client.items.setAside({ itemIds: [item(0), item(1)], state: "heldOver" });
  await save(2, "防汛演练圆满完成");
  core.reopen();
  expect(await messages()).toEqual({
    done: [
      "编辑了《防汛演练》。",
      "2 篇稿件留待下期。",
      "《防汛演练》不用：不属报道期。",
      "《读书活动》已移到“本期焦点”第 1 条。",
      "《读书活动》已归入“本期焦点”第 2 条。",
      "《义务植树》已归入“本期焦点”第 1 条。",
    ],
    undone: [],
  });
});

test("undo and redo go on where they were before a restart", async () => {
  await tag(0);
  await tag(1);
  core.reopen();
  await client.history.undo({});
  core.reopen();
  expect((await client.history.undo({})).steps).toMatchObject([{ message: "《义务植树》已归入“本期焦点”第 1 条。" }]);
  expect((await client.history.undo({})).steps).toEqual([]);
  core.reopen();
  await client.history.redo({});
  await client.history.redo({});
  expect((await client.history.redo({})).steps).toEqual([]);
  expect(await client.items.find({ filter: { issueId } })).toEqual([item(0), item(1)]);
});

test("undo down to a step takes back everything after it too", async () => {
  await tag(0);
  const { number } = await tag(1);
  await tag(2);
  await save(2, "新标题");
  const { steps } = await client.history.undo({ downTo: number });
  expect(steps).toHaveLength(3);
  expect(await client.items.find({ filter: { issueId } })).toEqual([item(0)]);
});

test("a new step forgets what was undone", async () => {
  await tag(0);
  await client.history.undo({});
  await tag(1);
  expect((await client.history.redo({})).steps).toEqual([]);
});

describe("edits", () => {
  test("of one sitting are one to the board, and each its own to the editor", async () => {
    for (const title of ["甲", "乙", "丙"]) await save(0, title);
    await client.history.undo({ itemId: item(0) });
    expect(await titleOf(0)).toBe("乙");
    await client.history.redo({ itemId: item(0) });
    expect(await titleOf(0)).toBe("丙");
    expect((await client.history.undo({})).steps).toHaveLength(3);
    expect(await titleOf(0)).toBe("义务植树");
    await client.history.redo({});
    expect(await titleOf(0)).toBe("丙");
  });

  test("of another sitting, or with something between them, are taken back apart", async () => {
    await save(0, "甲");
    core.clock.advance(120);
    await save(0, "乙");
    await tag(1);
    await save(0, "丙");
    for (const [title, placed] of [
      ["乙", [item(1)]],
      ["乙", []],
      ["甲", []],
      ["义务植树", []],
    ] as const) {
      await client.history.undo({});
      expect([await titleOf(0), await client.items.find({ filter: { issueId } })]).toEqual([title, placed]);
    }
  });

  test("taken back go on in the revision of their sitting", async () => {
    await save(0, "甲");
    await save(0, "乙");
    await client.history.undo({ itemId: item(0) });
    const revisions = await client.items.revisions({ itemId: item(0) });
    expect(revisions.map(({ number, content }) => [number, content.title])).toEqual([
      [2, "甲"],
      [1, "义务植树"],
    ]);
  });

  test("of an item are not taken back alone where a step took others along", async () => {
    await save(0, "甲");
    await client.items.join({ itemIds: [item(0), item(1)] });
    expect((await client.history.undo({ itemId: item(0) })).steps).toEqual([]);
    await client.history.undo({});
    expect((await client.history.redo({ itemId: item(0) })).steps).toEqual([]);
    expect((await client.history.undo({ itemId: item(0) })).steps).toHaveLength(1);
  });

  test("of an item can be taken back while others were worked on since", async () => {
    await save(0, "甲");
    await tag(1);
    await save(2, "乙");
    await client.history.undo({ itemId: item(0) });
    expect([await titleOf(0), await titleOf(2)]).toEqual(["义务植树", "乙"]);
    expect((await client.history.undo({ itemId: item(0) })).steps).toEqual([]);
  });
});

/** The newest step, as an editor remembers it when it opens an item. */
const opened = async (): Promise<number> => (await client.history.list({ limit: 1 })).done[0]?.number ?? 0;

describe("beyond what an open editor takes back itself", () => {
  test("its own saves that came to nothing are passed over", async () => {
    await save(0, "甲");
    const since = await opened();
    await save(0, "乙");
    await save(0, "甲");
    await client.history.undo({ itemId: item(0), since });
    expect(await titleOf(0)).toBe("义务植树");
    await client.history.redo({ itemId: item(0) });
    expect(await titleOf(0)).toBe("甲");
  });

  test("what its own undo does not reach, as the title, is taken back first", async () => {
    await save(0, "甲");
    const since = await opened();
    await save(0, "乙");
    await client.history.undo({ itemId: item(0), since });
    expect(await titleOf(0)).toBe("甲");
    await client.history.undo({ itemId: item(0), since: await opened() });
    expect(await titleOf(0)).toBe("义务植树");
  });
});

test("the publication's head, print profile and sections are steps too", async () => {
  const before = await client.publication.get({});
  await client.publication.update({ title: "云岭区大事记" });
  await client.publication.update({ printProfile: { ...gb9704Profile, name: "试用" }, told: "版式换成了“试用”。" });
  const others = before.sections.slice(1).map(({ id, name, hue }) => ({ id, name, hue }));
  await client.publication.saveSections({ sections: [...others, { id: null, name: "特别关注", hue: 10 }] });
  expect((await messages()).done).toEqual(["修改了栏目。", "版式换成了“试用”。", "修改了刊物信息。"]);
  const after = await client.publication.get({});
  for (let undone = 0; undone < 3; undone += 1) await client.history.undo({});
  expect(await client.publication.get({})).toEqual(before);
  for (let redone = 0; redone < 3; redone += 1) await client.history.redo({});
  expect(await client.publication.get({})).toEqual(after);
});

test("what was published since is refused once, by name, and passed over then", async () => {
  await save(2, "防汛演练圆满完成");
  await tag(0);
  await client.issues.publish({ issueId });
  const before = await state();
  await expect(client.history.undo({})).rejects.toMatchObject({
    code: "ISSUE_PUBLISHED",
    message: expect.stringMatching(/^“《义务植树》已归入“本期焦点”第 1 条”不能撤销了：/),
  });
  expect(await state()).toEqual(before);
  await client.history.undo({});
  expect(await titleOf(2)).toBe("防汛演练");
});

/** One thing an editor does; what cannot be done just then is left. `at` counts the items, null means no one of them. */
type Deed =
  | { readonly kind: "tag"; readonly at: number; readonly into: number }
  | { readonly kind: "setAside"; readonly at: number }
  | { readonly kind: "save"; readonly at: number; readonly title: string }
  | { readonly kind: "undo" | "redo"; readonly at: number | null }
  | { readonly kind: "join" | "wait" | "reopen" };

const anyItem = fc.nat(2);
const anyScope = fc.option(anyItem, { nil: null });
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant("tag" as const), at: anyItem, into: fc.nat(1) }),
  fc.record({ kind: fc.constant("setAside" as const), at: anyItem }),
  fc.record({ kind: fc.constant("save" as const), at: anyItem, title: fc.constantFrom("甲", "乙", "丙") }),
  fc.record({ kind: fc.constantFrom("undo" as const, "redo" as const), at: anyScope }),
  fc.record({ kind: fc.constantFrom("join" as const, "wait" as const, "reopen" as const) }),
);

const perform = async (deed: Deed): Promise<unknown> => {
  switch (deed.kind) {
    case "tag":
      return tag(deed.at, deed.into);
    case "setAside":
      return client.items.setAside({ itemIds: [item(deed.at)], state: "heldOver" });
    case "save":
      return save(deed.at, deed.title);
    case "undo":
    case "redo":
      return client.history[deed.kind](deed.at === null ? {} : { itemId: item(deed.at) });
    case "join": {
      const rest = await client.items.find({ filter: { states: ["inbox", "placed", "heldOver"] } });
      return rest.length < 2 ? null : client.items.join({ itemIds: rest.slice(0, 2) });
    }
    case "wait":
      return core.clock.advance(31);
    case "reopen":
      return core.reopen();
  }
};

test("whatever was done and undone, undoing all leads to the beginning, and doing all again to the end", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyDeed, { maxLength: 14 }), async (deeds) => {
      while ((await client.history.undo({})).steps.length > 0);
      const start = await state();
      for (const deed of deeds) await perform(deed);
      while ((await client.history.redo({})).steps.length > 0);
      const end = await state();
      while ((await client.history.undo({})).steps.length > 0);
      expect(await state()).toEqual(start);
      while ((await client.history.redo({})).steps.length > 0);
      expect(await state()).toEqual(end);
    }),
    { numRuns: 60 },
  );
});
