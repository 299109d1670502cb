import { beforeEach, describe, expect, test } from "vitest";

import { paragraphsToBody, type Item, type ItemContent } from "#shared/model/item.ts";

import { addItems, createTestCore, textFile, type TestCore } from "../testing/test-core.ts";
import { contentOf } from "./content.ts";

let testCore: TestCore;
let itemId: string;

beforeEach(async () => {
  testCore = createTestCore();
  [itemId = ""] = await addItems(testCore.client, ["义务植树"]);
});

const read = (): Promise<Item> => testCore.client.items.get({ itemId });

const save = async (change: Partial<ItemContent>): Promise<Item> => {
  const item = await read();
  return testCore.client.items.save({ itemId, version: item.version, content: { ...contentOf(item), ...change } });
};

const body = (...paragraphs: string[]): ItemContent["body"] => paragraphsToBody(paragraphs);

const revisionNumbers = async (): Promise<number[]> =>
  (await testCore.client.items.revisions({ itemId })).map(({ number }) => number);

const find = (query: string): Promise<string[]> => testCore.client.items.find({ filter: { query } });

describe("save", () => {
  test("keeps everything, raises the version and counts anew", async () => {
    const before = await read();
    testCore.clock.advance(1);
    const content: ItemContent = {
      title: "云岭区开展义务植树活动",
      body: [{ kind: "paragraph", text: "一是加强组织。3月12日，云岭区植树 500 株。", leadIn: 7 }],
      sourceUnit: "区林业局",
      byline: { reporters: ["顾远"], correspondents: ["沈青", "陆平"] },
      eventDates: ["2026-03-12"],
      isBrief: false,
    };
    const saved = await testCore.client.items.save({ itemId, version: before.version, content });
    expect(saved).toEqual({
      ...before,
      ...content,
      opening: "一是加强组织。3月12日，云岭区植树 500 株。",
      // Every field was changed by hand: how they were recognised no longer matters.
      evidence: [],
      characters: 23,
      revision: 2,
      version: 2,
      updatedAt: "2026-03-16T02:01:00.000Z",
    });
    testCore.reopen();
    expect(await read()).toEqual(saved);
  });

  test("puts dates in order, once each, and a lead-in within its paragraph", async () => {
    const saved = await save({
      eventDates: ["2026-03-12", "2026-03-01", "2026-03-12"],
      body: [{ kind: "paragraph", text: "一是。", leadIn: 99 }],
    });
    expect([saved.eventDates, saved.body]).toEqual([
      ["2026-03-01", "2026-03-12"],
      [{ kind: "paragraph", text: "一是。", leadIn: 3 }],
    ]);
  });

  test("on an old version is a conflict, and nothing is changed", async () => {
    const old = await read();
    const current = await save({ title: "先到的标题" });
    const revisions = await testCore.client.items.revisions({ itemId });
    await expect(
      testCore.client.items.save({ itemId, version: old.version, content: { ...contentOf(old), title: "后到的标题" } }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    expect([await read(), await testCore.client.items.revisions({ itemId })]).toEqual([current, revisions]);
  });

  test("of the same content makes no revision and tells nobody", async () => {
    const before = await read();
    const heard = testCore.events.length;
    testCore.clock.advance(60);
    expect(await save({})).toEqual(before);
    expect(testCore.events).toHaveLength(heard);
  });

  test("of an item that is gone names it", async () => {
    const content = contentOf(await read());
    await expect(testCore.client.items.save({ itemId: "nothing", version: 1, content })).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: expect.stringContaining("nothing"),
    });
  });

  test("tells listeners that items have changed", async () => {
    await save({ title: "新标题" });
    expect(testCore.events.at(-1)).toEqual({ type: "changed", areas: ["items"] });
  });
});

describe("revisions", () => {
  test.each<[string, readonly number[], readonly number[]]>([
    ["one sitting: no pause of ten minutes", [0, 9, 9], [2, 1]],
    ["a pause of ten minutes ends it", [0, 10], [3, 2, 1]],
    ["thirty minutes end it, pause or none", [0, 9, 9, 9, 9], [3, 2, 1]],
    ["thirty minutes to the minute", [0, 9, 9, 9, 3], [3, 2, 1]],
    ["just below", [0, 9, 9, 9, 2], [2, 1]],
  ])("%s", async (_name, pauses, expected) => {
    for (const [index, minutes] of pauses.entries()) {
      testCore.clock.advance(minutes);
      await save({ title: `第${index}稿` });
    }
    expect(await revisionNumbers()).toEqual(expected);
  });

  test("another author begins a new one", async () => {
    await save({ title: "甲稿" });
    await testCore.client.settings.update({ author: "沈青" });
    await save({ title: "乙稿" });
    await save({ title: "丙稿" });
    const revisions = await testCore.client.items.revisions({ itemId });
    expect(revisions.map(({ number, author, reason, content }) => [number, author, reason, content.title])).toEqual([
      [3, "沈青", "edited", "丙稿"],
      [2, "编辑", "edited", "甲稿"],
      [1, "编辑", "imported", "义务植树"],
    ]);
  });

  test("a sitting keeps when it began and when it last saved", async () => {
    await save({ title: "甲稿" });
    testCore.clock.advance(5);
    await save({ title: "乙稿" });
    const [latest] = await testCore.client.items.revisions({ itemId });
    expect(latest).toMatchObject({ startedAt: "2026-03-16T02:00:00.000Z", savedAt: "2026-03-16T02:05:00.000Z" });
  });

  test("an older one is put back as a new one, and editing goes on in the next", async () => {
    const imported = await read();
    await save({ title: "改坏的标题", body: body("改坏的正文。") });
    const restored = await testCore.client.items.restore({ itemId, version: 2, revision: 1 });
    expect(contentOf(restored)).toEqual(contentOf(imported));
    await save({ title: "再改" });
    const revisions = await testCore.client.items.revisions({ itemId });
    expect(revisions.map(({ number, reason, restoredFrom }) => [number, reason, restoredFrom])).toEqual([
      [4, "edited", null],
      [3, "restored", 1],
      [2, "edited", null],
      [1, "imported", null],
    ]);
  });

  test("one that was never made, or an old version, cannot be put back", async () => {
    await expect(testCore.client.items.restore({ itemId, version: 1, revision: 7 })).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: expect.stringContaining("7"),
    });
    await save({ title: "新标题" });
    await expect(testCore.client.items.restore({ itemId, version: 1, revision: 1 })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });
});

describe("find", () => {
  test.each([
    ["a word of two characters", "植树", true],
    ["one character", "植", true],
    ["a word across the body", "松溪街道", true],
    ["the title", "义务植树", true],
    ["the unit", "林业", true],
    ["the byline", "沈青", true],
    ["several words, all of them there", "植树 林业 沈青", true],
    ["several words, one of them not there", "植树 水利", false],
    ["characters that stand apart", "植木", false],
    ["a number", "200", true],
    ["marks only", "，。", false],
    ["nothing: no condition", "  ", true],
    ["the search's own words", '" OR *', false],
  ])("%s", async (_name, query, isFound) => {
    await save({ sourceUnit: "区林业局", byline: { reporters: [], correspondents: ["沈青"] } });
    expect(await find(query)).toEqual(isFound ? [itemId] : []);
  });

  test("after an edit: the new text, and no longer the old", async () => {
    await save({ title: "云岭区部署防汛", body: body("区应急局部署防汛。") });
    expect({ new: await find("防汛"), old: await find("植树") }).toEqual({ new: [itemId], old: [] });
  });

  test("after putting back: the old text again", async () => {
    await save({ title: "云岭区部署防汛", body: body("区应急局部署防汛。") });
    await testCore.client.items.restore({ itemId, version: 2, revision: 1 });
    expect({ new: await find("防汛"), old: await find("植树") }).toEqual({ new: [], old: [itemId] });
  });

  test("lists placed items by issue, section and order, then the others by arrival", async () => {
    const { client } = testCore;
    const [b = "", c = "", d = "", e = ""] = await addItems(client, ["读书活动", "防汛演练", "普法宣传", "义诊活动"]);
    const { sections } = await client.publication.get({});
    const [first = "", second = ""] = sections.map(({ id }) => id);
    const april = await client.issues.create({ year: 2026, month: 4, serialNumber: 42 });
    const march = await client.issues.create({ year: 2026, month: 3, serialNumber: 41 });
    await client.items.tag({ itemIds: [itemId], issueId: april.id, sectionId: first });
    await client.items.tag({ itemIds: [b], issueId: march.id, sectionId: second });
    await client.items.tag({ itemIds: [e, d], issueId: march.id, sectionId: first });
    expect({
      all: await client.items.find({ filter: {} }),
      march: await client.items.find({ filter: { issueId: march.id } }),
      placed: await client.items.find({ filter: { states: ["placed"] } }),
      inbox: await client.items.find({ filter: { states: ["inbox", "heldOver"] } }),
    }).toEqual({
      all: [e, d, b, itemId, c],
      march: [e, d, b],
      placed: [e, d, b, itemId],
      inbox: [c],
    });
  });

  test("finds by submission", async () => {
    const { submissions } = await testCore.client.submissions.import({
      files: [textFile("读书.txt", "读书活动\n\n3月2日，云岭区图书馆举行读书活动。\n")],
    });
    const submissionId = submissions[0]?.submission.id ?? "";
    const found = await testCore.client.items.find({ filter: { submissionId } });
    expect(found).toEqual(submissions[0]?.submission.itemIds);
  });
});

test("summaries come in the order asked, without those that are gone", async () => {
  const [other = ""] = await addItems(testCore.client, ["读书活动"]);
  const rows = await testCore.client.items.summaries({ itemIds: [other, "nothing", itemId] });
  expect(rows.map(({ id }) => id)).toEqual([other, itemId]);
});

test("the items of a published issue can be neither saved nor put back", async () => {
  const { client } = testCore;
  const issue = await client.issues.create({ year: 2026, month: 3, serialNumber: 41 });
  const [section] = (await client.publication.get({})).sections;
  await client.items.tag({ itemIds: [itemId], issueId: issue.id, sectionId: section?.id ?? "" });
  await client.issues.publish({ issueId: issue.id });
  const before = await read();
  await expect(save({ title: "迟到的更正" })).rejects.toMatchObject({ code: "ISSUE_PUBLISHED" });
  await expect(client.items.restore({ itemId, version: 1, revision: 1 })).rejects.toMatchObject({
    code: "ISSUE_PUBLISHED",
  });
  expect(await read()).toEqual(before);
});

test("the units that items came from are listed, those that sent most first", async () => {
  const ids = await addItems(testCore.client, ["读书日", "消防检查", "环境整治"]);
  const units = ["区林业局", "松溪街道", "松溪街道"];
  for (const [index, id] of ids.entries()) {
    const item = await testCore.client.items.get({ itemId: id });
    const content = { ...contentOf(item), sourceUnit: units[index] ?? null };
    await testCore.client.items.save({ itemId: id, version: item.version, content });
  }
  await save({ sourceUnit: null });
  expect(await testCore.client.items.units({})).toEqual(["松溪街道", "区林业局"]);
});
