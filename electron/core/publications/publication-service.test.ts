import { beforeEach, describe, expect, test } from "vitest";

import type { Client } from "#shared/api/contract.ts";
import type { Publication } from "#shared/model/publication.ts";
import { defaultSectionNames } from "#shared/model/section.ts";

import { addItems, createTestCore, type TestCore } from "../testing/test-core.ts";

let testCore: TestCore;
let client: Client;

beforeEach(() => {
  testCore = createTestCore();
  ({ client } = testCore);
});

type SectionInput = Parameters<Client["publication"]["saveSections"]>[0]["sections"][number];

const readSections = async (): Promise<SectionInput[]> =>
  (await client.publication.get({})).sections.map(({ id, name, hue }) => ({ id, name, hue }));

const names = ({ sections }: Publication): string[] => sections.map(({ name }) => name);

/** Saves what `change` makes of the sections. */
const save = async (change: (sections: readonly SectionInput[]) => SectionInput[]): Promise<Publication> =>
  client.publication.saveSections({ sections: change(await readSections()) });

test("a new library has a publication with the usual sections", async () => {
  const { sections } = await client.publication.get({});
  expect(sections.map(({ name, order }) => [name, order])).toEqual(
    defaultSectionNames.map((name, order) => [name, order]),
  );
  expect(new Set(sections.map(({ hue }) => hue)).size).toBe(sections.length);
});

test("update changes the fields given; an issue that exists keeps its head", async () => {
  const before = await client.publication.get({});
  const issue = await client.issues.create({ year: 2026, month: 3, serialNumber: 41 });
  const change = { title: "云岭大事", colophon: { ...before.colophon, phone: "0000-5550141" } };
  expect(await client.publication.update(change)).toEqual({ ...before, ...change });
  testCore.reopen();
  expect(await client.publication.get({})).toEqual({ ...before, ...change });
  expect(await client.issues.get({ issueId: issue.id })).toEqual(issue);
  expect(await client.issues.create({ year: 2026, month: 4, serialNumber: 42 })).toMatchObject(change);
});

test("a print profile that cannot be printed is refused, naming the value and the way out", async () => {
  const { printProfile } = await client.publication.get({});
  const unprintable = { ...printProfile, pitch: 300 };
  await expect(client.publication.update({ printProfile: unprintable })).rejects.toMatchObject({
    code: "INVALID_INPUT",
    message: expect.stringContaining("行距 15 磅放不下 16 磅的正文。请把行距加到 16 磅以上"),
  });
  expect((await client.publication.get({})).printProfile).toEqual(printProfile);
});

describe("saveSections", () => {
  test("renames, and items stay where they are", async () => {
    const [itemId = ""] = await addItems(client, ["义务植树"]);
    const issue = await client.issues.create({ year: 2026, month: 3, serialNumber: 41 });
    const [first] = await readSections();
    await client.items.tag({ itemIds: [itemId], issueId: issue.id, sectionId: first?.id ?? "" });
    const saved = await save(([focus, ...rest]) => (focus ? [{ ...focus, name: "本月聚焦" }, ...rest] : rest));
    expect(saved.sections[0]).toEqual({ ...first, name: "本月聚焦", order: 0, key: 1 });
    expect(await client.items.get({ itemId })).toMatchObject({ sectionId: first?.id, state: "placed" });
  });

  test("lets two sections swap their names", async () => {
    const saved = await save((sections) =>
      sections.map((section, at) => ({ ...section, name: sections[[1, 0][at] ?? at]?.name ?? "" })),
    );
    expect(names(saved).slice(0, 3)).toEqual(["时政要点", "本期焦点", "创文看点"]);
  });

  test("keeps the order given, also at the next start", async () => {
    const saved = await save((sections) => sections.toReversed());
    expect(saved.sections.map(({ name, order }) => [name, order])).toEqual(
      defaultSectionNames.toReversed().map((name, order) => [name, order]),
    );
    testCore.reopen();
    expect(await client.publication.get({})).toEqual(saved);
  });

  test("makes new ones and drops empty ones", async () => {
    const saved = await save(([first]) => [{ id: null, name: "平安云岭", hue: 200 }, ...(first ? [first] : [])]);
    // The old one keeps its digit, the new one takes the first that is free.
    expect(saved.sections.map(({ name, key }) => [name, key])).toEqual([
      ["平安云岭", 2],
      ["本期焦点", 1],
    ]);
    expect(new Set(saved.sections.map(({ id }) => id)).size).toBe(2);
  });

  test("refuses to drop one that holds items", async () => {
    const [itemId = ""] = await addItems(client, ["义务植树"]);
    const issue = await client.issues.create({ year: 2026, month: 3, serialNumber: 41 });
    const before = await client.publication.get({});
    const [first] = before.sections;
    await client.items.tag({ itemIds: [itemId], issueId: issue.id, sectionId: first?.id ?? "" });
    await expect(save((sections) => sections.slice(1))).rejects.toMatchObject({
      code: "SECTION_IN_USE",
      message: expect.stringMatching(/本期焦点.*1 篇/),
    });
    expect(await client.publication.get({})).toEqual(before);
  });

  test.each<[string, (sections: readonly SectionInput[]) => SectionInput[], string, string]>([
    [
      "two of one name",
      (sections) => [...sections, { id: null, name: " 时政要点 ", hue: 0 }],
      "INVALID_INPUT",
      "时政要点",
    ],
    ["one section twice", ([first]) => (first ? [first, { ...first, name: "又一个" }] : []), "INVALID_INPUT", "又一个"],
    [
      "a section that is gone",
      (sections) => [...sections, { id: "nothing", name: "平安云岭", hue: 0 }],
      "NOT_FOUND",
      "平安云岭",
    ],
    [
      "two of one key",
      (sections) => sections.map((section, at) => ({ ...section, key: at < 2 ? 3 : null })),
      "INVALID_INPUT",
      "数字键 3",
    ],
    ["no section at all", () => [], "INVALID_INPUT", "sections"],
    ["a hue beyond the circle", () => [{ id: null, name: "平安云岭", hue: 360 }], "INVALID_INPUT", "hue"],
  ])("refuses %s, and nothing is changed", async (_name, change, code, named) => {
    const before = await client.publication.get({});
    await expect(save(change)).rejects.toMatchObject({ code, message: expect.stringContaining(named) });
    expect(await client.publication.get({})).toEqual(before);
  });
});
