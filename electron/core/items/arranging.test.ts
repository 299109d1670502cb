import { beforeEach, expect, test } from "vitest";

import type { Client } from "#shared/api/contract.ts";

import { addItems, createTestCore } from "../testing/test-core.ts";

let client: Client;
let issueId: string;
let sectionIds: string[];

beforeEach(async () => {
  ({ client } = createTestCore());
  issueId = (await client.issues.create(await client.issues.propose({}))).id;
  sectionIds = (await client.publication.get({})).sections.map(({ id }) => id);
});

const place = async (titles: readonly string[], sectionId: string): Promise<string[]> => {
  const itemIds = await addItems(client, titles);
  await client.items.tag({ itemIds, issueId, sectionId });
  return itemIds;
};
const inOrder = () => client.items.find({ filter: { issueId } });

test("two sections are put in order in one step, and one undo brings both back", async () => {
  const [first = "", second = ""] = sectionIds;
  const [a = "", b = "", c = ""] = await place(["植树", "献血", "读书"], first);
  const [d = "", e = ""] = await place(["消防", "普法"], second);
  const orders = [
    { sectionId: first, itemIds: [c, a, b] },
    { sectionId: second, itemIds: [e, d] },
  ];
  const step = await client.items.arrange({ issueId, orders });
  expect(step?.message).toBe("全期重新排了次序，5 篇换了位置。");
  expect(await inOrder()).toEqual([c, a, b, e, d]);
  await client.history.undo({});
  expect(await inOrder()).toEqual([a, b, c, d, e]);
  await client.history.redo({});
  expect(await inOrder()).toEqual([c, a, b, e, d]);
});

test("only what has another place is counted, and the section is named where it is one", async () => {
  const [first = ""] = sectionIds;
  const [a = "", b = "", c = ""] = await place(["植树", "献血", "读书"], first);
  const step = await client.items.arrange({ issueId, orders: [{ sectionId: first, itemIds: [a, c, b] }] });
  expect(step?.message).toBe("“本期焦点”重新排了次序，2 篇换了位置。");
});

test("an order that is there already is no step", async () => {
  const [first = ""] = sectionIds;
  const itemIds = await place(["植树", "献血"], first);
  expect(await client.items.arrange({ issueId, orders: [{ sectionId: first, itemIds }] })).toBeNull();
});

test("an item too few, too many or twice is refused, and nothing is changed in any section", async () => {
  const [first = "", second = ""] = sectionIds;
  const [a = "", b = ""] = await place(["植树", "献血"], first);
  const [c = "", d = ""] = await place(["消防", "普法"], second);
  for (const itemIds of [[c], [c, d, a], [c, c]]) {
    const orders = [
      { sectionId: first, itemIds: [b, a] },
      { sectionId: second, itemIds },
    ];
    await expect(client.items.arrange({ issueId, orders })).rejects.toMatchObject({ code: "CONFLICT" });
  }
  expect(await inOrder()).toEqual([a, b, c, d]);
});

test("a published issue keeps its order", async () => {
  const [first = ""] = sectionIds;
  const [a = "", b = ""] = await place(["植树", "献血"], first);
  await client.issues.publish({ issueId });
  await expect(
    client.items.arrange({ issueId, orders: [{ sectionId: first, itemIds: [b, a] }] }),
  ).rejects.toMatchObject({ code: "ISSUE_PUBLISHED" });
});
