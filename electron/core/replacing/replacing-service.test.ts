import { beforeEach, expect, test } from "vitest";

import type { Client } from "#shared/api/contract.ts";

import { addItems, createTestCore } from "../testing/test-core.ts";

let client: Client;
let itemIds: string[];
let issueId: string;
let sectionIds: string[];

beforeEach(async () => {
  ({ client } = createTestCore());
  itemIds = await addItems(client, ["义务植树", "读书活动", "防汛演练"]);
  ({ id: issueId } = await client.issues.create({ year: 2026, month: 3, serialNumber: 41 }));
  sectionIds = (await client.publication.get({})).sections.map(({ id }) => id);
  await client.items.tag({ itemIds: itemIds.slice(0, 2), issueId, sectionId: sectionIds[0] ?? "" });
  await client.items.tag({ itemIds: itemIds.slice(2), issueId, sectionId: sectionIds[1] ?? "" });
});

const search = { text: "松溪街道", matchCase: false, matchWidth: false };
const bodies = async (): Promise<string[]> =>
  Promise.all(
    itemIds.map(async (itemId) =>
      (await client.items.get({ itemId })).body
        .map((block) => (block.kind === "paragraph" ? block.text : ""))
        .join("\n"),
    ),
  );

test("what is found covers the issue, a section, or one item, with the text round each hit", async () => {
  const count = async (scope: Parameters<Client["replacing"]["find"]>[0]["scope"]) =>
    (await client.replacing.find({ scope, search })).count;
  expect([
    await count({ issueId }),
    await count({ issueId, sectionId: sectionIds[0] ?? "" }),
    await count({ itemId: itemIds[2] ?? "" }),
  ]).toEqual([3, 2, 1]);
  const { items } = await client.replacing.find({ scope: { itemId: itemIds[0] ?? "" }, search });
  expect(items).toEqual([
    {
      itemId: itemIds[0],
      name: "义务植树",
      version: 1,
      hits: [
        {
          field: "body",
          block: 0,
          offset: 8,
          before: "3月2日，云岭区",
          match: "松溪街道",
          after: "举行义务植树活动，200余人参加。",
        },
      ],
    },
  ]);
});

test("chosen hits are replaced in one step, which one undo takes back", async () => {
  const before = await bodies();
  const { items } = await client.replacing.find({ scope: { issueId }, search });
  const chosen = items.slice(1).map(({ itemId, version }) => ({ itemId, version, hits: [0] }));
  const { message } = await client.replacing.replace({ search, replacement: "望江街道", chosen });
  expect(message).toBe("把 2 处“松溪街道”换成了“望江街道”。");
  expect(await bodies()).toEqual(before.map((text, at) => (at === 0 ? text : text.replace("松溪", "望江"))));
  await client.history.undo({});
  expect(await bodies()).toEqual(before);
});

test("an item saved since is named, and nothing is replaced", async () => {
  const { items } = await client.replacing.find({ scope: { issueId }, search });
  const { version, body, sourceUnit, byline, eventDates, isBrief } = await client.items.get({
    itemId: itemIds[2] ?? "",
  });
  const content = { title: "防汛演练圆满完成", body, sourceUnit, byline, eventDates, isBrief };
  await client.items.save({ itemId: itemIds[2] ?? "", version, content });
  const before = await bodies();
  const chosen = items.map((item) => ({ itemId: item.itemId, version: item.version, hits: [0] }));
  await expect(client.replacing.replace({ search, replacement: "望江街道", chosen })).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("防汛演练圆满完成"),
  });
  expect(await bodies()).toEqual(before);
});

test("a published issue is searched and not changed; nothing at all is left of no item", async () => {
  const { items } = await client.replacing.find({ scope: { issueId }, search });
  const chosen = items.map((item) => ({ itemId: item.itemId, version: item.version, hits: [0] }));
  await client.issues.publish({ issueId });
  expect((await client.replacing.find({ scope: { issueId }, search })).count).toBe(3);
  await expect(client.replacing.replace({ search, replacement: "望江街道", chosen })).rejects.toMatchObject({
    code: "ISSUE_PUBLISHED",
  });
});

test("a replacement that would leave nothing of an item is refused", async () => {
  const [itemId = ""] = await addItems(client, ["义诊活动"]);
  const { version } = await client.items.get({ itemId });
  await client.items.save({
    itemId,
    version,
    content: {
      title: null,
      body: [{ kind: "paragraph", text: "松溪街道", leadIn: 0 }],
      sourceUnit: null,
      byline: null,
      eventDates: [],
      isBrief: true,
    },
  });
  await expect(
    client.replacing.replace({ search, replacement: "", chosen: [{ itemId, version: version + 1, hits: [0] }] }),
  ).rejects.toMatchObject({ code: "INVALID_INPUT", message: expect.stringContaining("松溪街道") });
});
