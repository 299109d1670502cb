import { beforeEach, describe, expect, test } from "vitest";

import type { Client } from "#shared/api/contract.ts";
import type { Finding } from "#shared/model/finding.ts";

import { readWorkbook, writeWorkbook } from "../tables/workbook.ts";
import { createTestCore, textFile, type TestCore } from "../testing/test-core.ts";

let core: TestCore;
let client: Client;
let issueId: string;
let itemId: string;

const faulty = "截止目前，云岭区已完成植树三万株。松溪街道截止3月底，登记志愿者240人。";

const check = async () => client.proofreading.check({ issueId });
const findings = async (): Promise<Finding[]> => (await check()).items.flatMap((item) => item.findings);
/** Mends all that is found with a suggestion. */
const fixAll = async () => {
  const { items } = await check();
  return client.proofreading.fix({
    items: items.map((item) => ({
      itemId: item.itemId,
      version: item.version,
      fixes: item.findings.flatMap(({ ruleId, where, paragraph, start, end, text, suggestion }) =>
        suggestion === null ? [] : [{ ruleId, where, paragraph, start, end, text, replacement: suggestion }],
      ),
    })),
  });
};
const bodyText = async (): Promise<string[]> => {
  const { body } = await client.items.get({ itemId });
  return body.map((block) => (block.kind === "paragraph" ? block.text : ""));
};

const fixed = async () =>
  (await readWorkbook(core.delivered.at(-1)?.bytes ?? new Uint8Array(), "记录.xlsx")).map(({ name, rows }) => [
    name,
    rows.slice(1).map(({ cells }) => cells.slice(0, 4)),
  ]);

const choose = (layer: "office" | "editor", isOn: boolean | null, severity: "advice" | null) =>
  client.proofreading.chooseRule({ ruleId: "jiezhi", layer, isOn, severity, reason: "试用" });

const seen = async () => {
  const rule = (await client.proofreading.rules({})).find(({ id }) => id === "jiezhi");
  return [rule?.isOn, rule?.severity, (await findings()).length];
};

beforeEach(async () => {
  core = createTestCore();
  ({ client } = core);
  await client.publication.update({ title: "云岭区大事月报" });
  const { submissions } = await client.submissions.import({
    files: [textFile("植树.txt", `云岭区开展义务植树\n\n${faulty}\n`)],
  });
  itemId = submissions[0]?.submission.itemIds[0] ?? "";
  const issue = await client.issues.create({ year: 2026, month: 4, serialNumber: 12 });
  issueId = issue.id;
  const { sections } = await client.publication.get({});
  await client.items.tag({ itemIds: [itemId], issueId, sectionId: sections[0]?.id ?? "" });
});

test("an issue is checked item by item, with what it counts per 10,000 characters", async () => {
  const { items, characters, errorRatePer10000 } = await check();
  expect(items).toMatchObject([
    {
      itemId,
      name: "云岭区开展义务植树",
      findings: [
        {
          ruleId: "jiezhi",
          severity: "error",
          where: "body",
          paragraph: 0,
          start: 0,
          end: 2,
          text: "截止",
          suggestion: "截至",
        },
        { ruleId: "jiezhi", text: "截止", before: expect.stringMatching(/松溪街道$/), suggestion: "截至" },
      ],
    },
  ]);
  expect(errorRatePer10000).toBeCloseTo((2 * 10_000) / characters);
});

test("what is mended is a step that can be undone, and stands in the report until it is", async () => {
  const step = await fixAll();
  expect(step.message).toBe("校对改正了 2 处，在《云岭区开展义务植树》里。");
  expect(await bodyText()).toEqual([faulty.replaceAll("截止", "截至")]);
  expect(await findings()).toEqual([]);
  await client.proofreading.report({ issueId, format: "xlsx" });
  const row = ["云岭区开展义务植树", "第 1 段", "截止", "截至"];
  expect(await fixed()).toContainEqual(["已改正 2", [row, row]]);

  await client.history.undo({});
  expect(await bodyText()).toEqual([faulty]);
  await client.proofreading.report({ issueId, format: "xlsx" });
  expect(await fixed()).toContainEqual(["已改正 0", []]);
  await client.history.redo({});
  await client.proofreading.report({ issueId, format: "xlsx" });
  expect(await fixed()).toContainEqual(["已改正 2", [row, row]]);
});

test("an item that was saved since is not mended, nor is any other", async () => {
  const { items } = await check();
  const item = await client.items.get({ itemId });
  await client.items.save({
    itemId,
    version: item.version,
    content: {
      title: item.title,
      body: [{ kind: "paragraph", text: `据统计，${faulty}`, leadIn: 0 }],
      sourceUnit: item.sourceUnit,
      byline: item.byline,
      eventDates: item.eventDates,
      isBrief: item.isBrief,
    },
  });
  const [first] = items[0]?.findings ?? [];
  if (!first) throw new Error("nothing was found");
  const { ruleId, where, paragraph, start, end, text } = first;
  const fix = (version: number) =>
    client.proofreading.fix({
      items: [{ itemId, version, fixes: [{ ruleId, where, paragraph, start, end, text, replacement: "截至" }] }],
    });
  await expect(fix(item.version)).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("云岭区开展义务植树"),
  });
  await expect(fix(item.version + 1)).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await bodyText()).toEqual([`据统计，${faulty}`]);
});

describe("ignoring", () => {
  test("a place stays ignored after a restart and when text before it changes; the same word elsewhere does not", async () => {
    const [first] = await findings();
    if (!first) throw new Error("nothing was found");
    await client.proofreading.ignore({ findings: [first], scope: "place", reason: "引文如此" });
    core.reopen();
    expect((await findings()).map(({ before }) => before)).toEqual([expect.stringMatching(/松溪街道$/)]);
    expect((await client.proofreading.setup({})).ignored).toMatchObject([
      { text: "截止", scope: "place", itemId, reason: "引文如此", author: "编辑" },
    ]);
    await client.history.undo({});
    expect(await findings()).toHaveLength(2);
    await client.history.redo({});
    expect(await findings()).toHaveLength(1);
  });

  test("a word is ignored wherever its rule finds it, until somebody takes that back", async () => {
    const [first] = await findings();
    if (!first) throw new Error("nothing was found");
    await client.proofreading.ignore({ findings: [first, first], scope: "word", reason: null });
    expect(await findings()).toEqual([]);
    const { ignored } = await client.proofreading.setup({});
    expect(ignored).toHaveLength(1);
    await client.proofreading.unignore({ ids: ignored.map(({ id }) => id) });
    expect(await findings()).toHaveLength(2);
    await expect(client.proofreading.unignore({ ids: ["id-gone"] })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("rules", () => {
  test("the editor's word counts before the office's, and the office's before the standard", async () => {
    await choose("office", false, null);
    expect(await seen()).toEqual([false, "error", 0]);
    await choose("editor", true, "advice");
    expect(await seen()).toEqual([true, "advice", 2]);
    await choose("editor", null, null);
    expect(await seen()).toEqual([false, "error", 0]);
    await choose("office", null, null);
    expect(await seen()).toEqual([true, "error", 2]);
  });

  test("a table of the office works at once, comes back as it was written, and is merged, not doubled", async () => {
    const table = [
      ["错", "对", "例外", "级别", "说明"],
      ["志愿者", "志愿服务者", "青年志愿者", "差错", "按本区规范"],
      ["正则：(\\d+)株", "$1棵", "", "", ""],
    ];
    const bytes = new TextEncoder().encode(table.map((row) => row.join(",")).join("\n"));
    expect(await client.proofreading.importOfficeRules({ file: { name: "规则.csv", bytes } })).toEqual({
      added: 2,
      changed: 0,
    });
    expect(
      (await findings()).map(({ text, suggestion, severity, message }) => [text, suggestion, severity, message]),
    ).toContainEqual(["志愿者", "志愿服务者", "error", "按本区规范"]);
    await client.proofreading.exportOfficeRules({ format: "xlsx" });
    const written = core.delivered.at(-1)?.bytes ?? new Uint8Array();
    const [sheet] = await readWorkbook(written, "规则.xlsx");
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
      ...table.slice(0, 2),
      ["正则：(\\d+)株", "$1棵", "", "疑错", ""],
    ]);
    expect(await client.proofreading.importOfficeRules({ file: { name: "规则.xlsx", bytes: written } })).toEqual({
      added: 0,
      changed: 0,
    });
  });

  test.each([
    [
      "a line without a wrong word",
      [
        ["错", "对"],
        ["", "志愿者"],
      ],
      /第 2 行没有写错的词/,
    ],
    ["a pattern that is none", [["正则：(志愿", "志愿者"]], /第 1 行“\(志愿”不是能用的正则/],
    ["a level nobody knows", [["志愿着", "志愿者", "", "严重"]], /“严重”不认识.*差错、疑错、建议/],
    [
      "the same twice",
      [
        ["志愿着", "志愿者"],
        ["志愿着", "义工"],
      ],
      /第 2 行“志愿着”与第 1 行重复/,
    ],
    ["nothing", [["错", "对"]], /没有规则/],
  ])("a table with %s is refused whole", async (_, rows, message) => {
    const bytes = await writeWorkbook(
      [{ name: "规则", columns: [], rows }].map((sheet) => ({
        ...sheet,
        rows: sheet.rows.slice(1),
        columns: (rows[0] ?? []).map((head) => ({ head, width: 10 })),
      })),
    );
    await expect(client.proofreading.importOfficeRules({ file: { name: "规则.xlsx", bytes } })).rejects.toMatchObject({
      code: "INVALID_INPUT",
      message: expect.stringMatching(message),
    });
    expect((await client.proofreading.setup({})).officeRules).toEqual([]);
  });

  test("a file that is no table, or an old one, is refused with the way out", async () => {
    const files = [new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])];
    for (const bytes of files) {
      await expect(client.proofreading.importOfficeRules({ file: { name: "规则.xlsx", bytes } })).rejects.toMatchObject(
        { code: "INVALID_INPUT", message: expect.stringContaining("另存为 .xlsx") },
      );
    }
  });
});

test("the lexicon protects its words, marks their wrong forms, and refuses what contradicts itself", async () => {
  const term = { id: null, word: "植树三万株", variants: [], note: null };
  await client.lexicon.save({
    people: [],
    terms: [{ ...term, word: "松溪街道办事处", variants: ["松溪街道"], note: "全称" }],
  });
  expect((await findings()).map(({ ruleId, suggestion }) => [ruleId, suggestion])).toContainEqual([
    "lexicon-variant",
    "松溪街道办事处",
  ]);
  await client.lexicon.save({ people: [], terms: [{ ...term, word: "截止目前" }] });
  expect((await findings()).map(({ start }) => start)).not.toContain(0);
  await expect(
    client.lexicon.save({
      people: [],
      terms: [
        { ...term, word: "甲", variants: ["乙"] },
        { ...term, word: "乙" },
      ],
    }),
  ).rejects.toMatchObject({ code: "INVALID_INPUT", message: expect.stringContaining("“乙”既是词条") });
});

test("a report in Word holds the same tables", async () => {
  await fixAll();
  await client.proofreading.report({ issueId, format: "docx" });
  const delivered = core.delivered.at(-1);
  expect(delivered?.suggestedName).toBe("云岭区大事月报2026年4月（总第12期）校对记录.docx");
  const parsed = await client.submissions.import({
    files: [{ name: "记录.docx", bytes: delivered?.bytes ?? new Uint8Array() }],
  });
  expect(parsed.errors).toEqual([]);
});
