import { expect, test } from "vitest";

import type { Client } from "#shared/api/contract.ts";

import { addItems, createTestCore, textFile } from "../testing/test-core.ts";

const makeIssue = (client: Client, month: number) =>
  client.issues.create({
    year: 2026,
    month,
    serialNumber: month,
    reportingPeriod: { from: `2026-0${month}-01`, to: `2026-0${month}-28` },
  });

/** One item of that unit in the section, under a title of its own. */
const place = async (client: Client, issueId: string, sectionId: string, sourceUnit: string): Promise<string> => {
  const [itemId = ""] = await addItems(client, [`${sourceUnit}的活动${issueId}`]);
  const { version, title, body, byline, eventDates, isBrief } = await client.items.get({ itemId });
  await client.items.save({ itemId, version, content: { title, body, byline, eventDates, isBrief, sourceUnit } });
  await client.items.tag({ itemIds: [itemId], issueId, sectionId });
  return itemId;
};

test("names empty sections, units that always send, and what waits from the reporting period", async () => {
  const { client } = createTestCore();
  const sections = (await client.publication.get({})).sections.map(({ id }) => id);
  const [first = ""] = sections;
  for (const month of [1, 2, 3]) {
    const { id } = await makeIssue(client, month);
    await place(client, id, first, "区文广旅体局");
    await place(client, id, first, "区民政局");
  }
  const { id: issueId } = await makeIssue(client, 4);
  await place(client, issueId, first, "云岭区民政局");
  await client.submissions.import({
    files: [textFile("春耕.txt", "石板镇春耕有序\n\n2026年4月2日，石板镇组织春耕，农户80余家参加。\n")],
  });
  const missing = await client.issues.missing({ issueId });
  expect(missing).toMatchObject({ emptySectionIds: sections.slice(1), waitingInPeriod: 1 });
  expect(missing.absentUnits).toEqual([
    { name: "区文广旅体局", stoodIn: 3, of: 3, names: ["区文广旅体局"], waitingNames: [], waitingCount: 0 },
  ]);
});

test("a first issue lacks its sections and nothing that cannot be known", async () => {
  const { client } = createTestCore();
  const sections = (await client.publication.get({})).sections.map(({ id }) => id);
  const { id: issueId } = await makeIssue(client, 4);
  expect(await client.issues.missing({ issueId })).toEqual({
    emptySectionIds: sections,
    absentUnits: [],
    waitingInPeriod: 0,
    doubtfulIds: [],
    alikeIds: [],
  });
});

test("items with doubtful fields are named until an editor has looked", async () => {
  const { client } = createTestCore();
  const [first] = (await client.publication.get({})).sections;
  const { id: issueId } = await makeIssue(client, 4);
  const itemIds = await addItems(client, ["植树", "献血"]);
  await client.items.tag({ itemIds, issueId, sectionId: first?.id ?? "" });
  const doubtful = (await client.items.summaries({ itemIds })).flatMap(({ id, doubts }) => (doubts > 0 ? [id] : []));
  expect((await client.issues.missing({ issueId })).doubtfulIds).toEqual(doubtful);
  await client.items.confirm({ itemIds, fields: ["title", "sourceUnit", "byline", "eventDates", "section"] });
  expect((await client.issues.missing({ issueId })).doubtfulIds).toEqual([]);
});

test("an issue that is gone is refused", async () => {
  const { client } = createTestCore();
  await expect(client.issues.missing({ issueId: "gone" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
