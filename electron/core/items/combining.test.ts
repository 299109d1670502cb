import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";

import type { Client } from "#shared/api/contract.ts";
import { blockText, type Item } from "#shared/model/item.ts";

import { addItems, createTestCore, textFile } from "../testing/test-core.ts";

let client: Client;

beforeEach(() => {
  ({ client } = createTestCore());
});

const two = textFile(
  "两则.txt",
  "松溪街道举行读书活动\n\n3月2日，松溪街道举行读书活动。\n\n居民踊跃参加。\n\n望江街道检查消防设施并现场督促整改隐患十余处。\n\n3月3日，望江街道检查消防设施。\n",
);

const importTwo = async (): Promise<Item> => {
  const { submissions } = await client.submissions.import({ files: [two] });
  const joined = submissions[0]?.submission.itemIds ?? [];
  // Whatever the splitter makes of the file, the test begins with one item.
  if (joined.length > 1) await client.items.join({ itemIds: joined });
  return client.items.get({ itemId: joined[0] ?? "" });
};

const texts = (item: Item): string[] => item.body.map(blockText);
const inbox = () => client.items.find({ filter: { states: ["inbox"] } });

/** All that an editor could see of the items: what a reversal must bring back. */
const seen = async (itemIds: readonly string[]) =>
  (await Promise.all(itemIds.map((itemId) => client.items.get({ itemId })))).map((item) => ({
    title: item.title,
    texts: texts(item),
    eventDates: item.eventDates,
    state: item.state,
    order: item.order,
    mergedInto: item.mergedInto,
  }));

describe("cut", () => {
  test("the paragraph opens a new item, as its title where asked, and undo puts the text together again", async () => {
    const item = await importTwo();
    const at = texts(item).findIndex((text) => text.startsWith("望江街道检查消防设施并"));
    const before = await seen([item.id]);
    const { itemId } = await client.items.cut({
      itemId: item.id,
      version: item.version,
      paragraph: at,
      asTitle: true,
    });
    const cut = await client.items.get({ itemId });
    expect([cut.title, cut.state, cut.submissionId]).toEqual([texts(item)[at], "inbox", item.submissionId]);
    expect([...texts(await client.items.get({ itemId: item.id })), cut.title, ...texts(cut)]).toEqual(texts(item));
    await client.history.undo({});
    expect(await seen([item.id])).toEqual(before);
    expect(await inbox()).not.toContain(itemId);
  });

  test("in a section the new item stands right after the old one", async () => {
    const item = await importTwo();
    const others = await addItems(client, ["植树", "献血"]);
    const issue = await client.issues.create({ ...(await client.issues.propose({})) });
    const [section] = (await client.publication.get({})).sections;
    const place = { issueId: issue.id, sectionId: section?.id ?? "" };
    await client.items.tag({ itemIds: [others[0] ?? "", item.id, others[1] ?? ""], ...place });
    const { version } = await client.items.get({ itemId: item.id });
    const { itemId } = await client.items.cut({ itemId: item.id, version, paragraph: 1, asTitle: false });
    expect(await client.items.find({ filter: { issueId: issue.id } })).toEqual([others[0], item.id, itemId, others[1]]);
  });

  test.each([
    [0, true],
    [99, false],
  ])("at paragraph %i is refused where a side would be empty", async (paragraph, asTitle) => {
    const { id, version } = await importTwo();
    await expect(client.items.cut({ itemId: id, version, paragraph, asTitle })).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
  });
});

test("join puts the texts one after another, the titles with them, and undo parts them again", async () => {
  const itemIds = await addItems(client, ["植树", "献血", "读书"]);
  const before = await seen(itemIds);
  await client.items.join({ itemIds });
  const [first, ...others] = await seen(itemIds);
  expect(first?.texts).toEqual([
    ...(before[0]?.texts ?? []),
    ...before.slice(1).flatMap(({ title, texts: body }) => [title, ...body]),
  ]);
  expect(others.map(({ state, mergedInto }) => [state, mergedInto])).toEqual(others.map(() => ["merged", itemIds[0]]));
  expect(await inbox()).toEqual([itemIds[0]]);
  await client.history.undo({});
  expect(await seen(itemIds)).toEqual(before);
  await client.history.redo({});
  expect(await inbox()).toEqual([itemIds[0]]);
});

test("any cut followed by a join gives the text back", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 3 }), fc.uuid(), async (paragraph, name) => {
      const { submissions } = await client.submissions.import({
        files: [
          textFile(
            `${name}.txt`,
            `春季义务植树活动举行\n\n3月2日，云岭区举行春季义务植树活动。\n\n${name}。\n\n区领导参加。\n\n居民踊跃参加活动。\n`,
          ),
        ],
      });
      const itemId = submissions[0]?.submission.itemIds[0] ?? "";
      const item = await client.items.get({ itemId });
      const cut = await client.items.cut({ itemId, version: item.version, paragraph, asTitle: false });
      await client.items.join({ itemIds: [itemId, cut.itemId] });
      expect(texts(await client.items.get({ itemId }))).toEqual(texts(item));
    }),
    { numRuns: 15 },
  );
});

describe("what is alike", () => {
  const first = textFile(
    "市场监管局.txt",
    "区市场监管局开展消费者权益日宣传活动\n\n3月13日，区市场监管局在云岭广场举办国际消费者权益日宣传活动，28家单位参加，现场受理投诉16件，发放宣传资料3200份。（区市场监管局）\n",
  );
  const resent = textFile(
    "市场监管局（改）.txt",
    "区市场监管局开展消费者权益日宣传活动\n\n3月13日，区市场监管局在云岭广场举办国际消费者权益日宣传活动，29家单位参加，现场受理投诉16件，发放宣传资料3500份。（区市场监管局）\n",
  );
  const street = textFile(
    "街道.txt",
    "龙泉里街道组织居民参加消费者权益日宣传\n\n3月13日，龙泉里街道组织居民到云岭广场参加国际消费者权益日宣传活动，现场受理投诉16件，发放宣传资料3200份。（龙泉里街道）\n",
  );

  const importAll = async (): Promise<string[]> => {
    const { submissions } = await client.submissions.import({ files: [first, resent, street] });
    return submissions.flatMap(({ submission }) => submission.itemIds);
  };

  test("a text sent again is a version, another unit's report the same event; both are told with reasons", async () => {
    const [old = "", version = "", other = ""] = await importAll();
    const kinds = async (itemId: string) =>
      (await client.items.alike({ itemId })).map(({ likeness, other: found }) => [likeness.kind, found.id]);
    expect(await kinds(version)).toEqual([
      ["version", old],
      ["same-event", other],
    ]);
    expect(await client.items.find({ filter: { marks: ["alike"] } })).toEqual([old, version, other]);
    const [likeness] = await client.items.alike({ itemId: version });
    expect(likeness?.likeness.reasons.join()).toContain("3月13日");
  });

  test("the version takes the old item's place as its new revision, and can be taken back", async () => {
    const [old = "", version = "", other = ""] = await importAll();
    const before = await seen([old, version, other]);
    await client.items.merge({ itemId: version, intoId: old, takesContent: true });
    const merged = await client.items.get({ itemId: old });
    expect(texts(merged).join()).toContain("3500份");
    const [revision] = await client.items.revisions({ itemId: old });
    expect([revision?.number, revision?.reason]).toEqual([2, "resent"]);
    expect(await inbox()).toEqual([old, other]);
    await client.history.undo({});
    expect(await seen([old, version, other])).toEqual(before);
  });

  test("an editor's word settles a pair, and can be taken back", async () => {
    const [old = "", version = "", other = ""] = await importAll();
    const open = async () =>
      (await client.items.summaries({ itemIds: [old, version, other] })).map(({ alike }) => alike);
    expect(await open()).toEqual([2, 2, 2]);
    await client.items.judge({ itemId: other, otherId: old, verdict: "different" });
    expect(await open()).toEqual([1, 2, 1]);
    await client.items.judge({ itemId: old, otherId: other, verdict: null });
    expect(await open()).toEqual([2, 2, 2]);
    await expect(client.items.judge({ itemId: old, otherId: "nothing", verdict: null })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("nothing is merged into what is merged itself, or into itself", async () => {
    const [old = "", version = "", other = ""] = await importAll();
    await client.items.merge({ itemId: version, intoId: old, takesContent: false });
    for (const intoId of [version, other]) {
      await expect(client.items.merge({ itemId: other, intoId, takesContent: false })).rejects.toMatchObject({
        code: "INVALID_INPUT",
      });
    }
  });
});

test("suggestions are learnt from what was placed, and follow a renamed section", async () => {
  const itemIds = await addItems(client, ["养老服务", "养老护理", "项目开工", "企业招商", "养老培训"]);
  const issue = await client.issues.create({ ...(await client.issues.propose({})) });
  const { sections } = await client.publication.get({});
  const [economy, life] = ["经济热点", "民生视点"].map(
    (name) => sections.find((section) => section.name === name)?.id ?? "",
  );
  await client.items.tag({ itemIds: itemIds.slice(0, 2), issueId: issue.id, sectionId: life ?? "" });
  await client.items.tag({ itemIds: itemIds.slice(2, 4), issueId: issue.id, sectionId: economy ?? "" });
  const [suggestion] = await client.items.suggest({ itemIds: itemIds.slice(4) });
  expect(suggestion).toMatchObject({ itemId: itemIds[4], sectionId: life });
  expect(suggestion?.reason).toContain("养老");
});
