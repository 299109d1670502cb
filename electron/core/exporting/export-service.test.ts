import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";

import type { Client } from "#shared/api/contract.ts";
import type { ItemContent } from "#shared/model/item.ts";

import { AppError } from "../errors.ts";
import { contentOf } from "../items/content.ts";
import { addItems, createTestCore, type TestCore } from "../testing/test-core.ts";
import { hasUsableFonts } from "./pdf/testing/has-usable-fonts.ts";

let testCore: TestCore;
let client: Client;
let issueId: string;

beforeEach(async () => {
  testCore = createTestCore();
  ({ client } = testCore);
  ({ id: issueId } = await client.issues.create({ year: 2026, month: 4, serialNumber: 42 }));
});

/** Items in the first section of the issue. */
const place = async (...titles: string[]): Promise<string[]> => {
  const itemIds = await addItems(client, titles);
  const [section] = (await client.publication.get({})).sections;
  await client.items.tag({ itemIds, issueId, sectionId: section?.id ?? "" });
  return itemIds;
};

const edit = async (itemId: string, change: Partial<ItemContent>): Promise<void> => {
  const item = await client.items.get({ itemId });
  await client.items.save({ itemId, version: item.version, content: { ...contentOf(item), ...change } });
};

const warnings = async () =>
  (await client.exporting.preflight({ issueId })).filter(({ code }) =>
    ["DUPLICATE_TITLE", "NO_TITLE", "NO_BODY", "OUTSIDE_PERIOD"].includes(code),
  );

describe("issue", () => {
  test("hands out a document, and tells where each title stands in it", async () => {
    await place("义务植树活动", "全民读书活动");
    const exported = await client.exporting.issue({ issueId, format: "docx", to: "/某处/四月.docx" }, { task: "导出" });
    const [file] = testCore.delivered;
    expect(file).toMatchObject({
      to: "/某处/四月.docx",
      suggestedName: "大事月报2026-04总第42期.docx",
      mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    });
    expect([...(file?.bytes.subarray(0, 2) ?? [])]).toEqual([0x50, 0x4b]);
    expect(exported).toMatchObject({
      file: "/某处/四月.docx",
      download: null,
      bytes: file?.bytes.length,
      toc: [
        { section: "本期焦点", title: "义务植树活动" },
        { section: "本期焦点", title: "全民读书活动" },
      ],
    });
    const layout = await client.pages.layOut({ issueId });
    expect(exported?.pages).toBe(layout.pages.length);
    expect(exported?.toc).toEqual(
      layout.headings.flatMap(({ section, title, page, pageLabel }) =>
        title === null ? [] : [{ section, title, page, pageLabel }],
      ),
    );
    const progress = testCore.events.filter((event) => event.type === "progress");
    expect(progress.map(({ done, total }) => [done, total])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  test.each([
    ["txt", "text/plain; charset=utf-8"],
    ["html", "text/html; charset=utf-8"],
  ] as const)("writes %s with the same answer", async (format, mediaType) => {
    await place("义务植树活动", "全民读书活动");
    const exported = await client.exporting.issue({ issueId, format });
    const [file] = testCore.delivered;
    expect(file).toMatchObject({ suggestedName: `大事月报2026-04总第42期.${format}`, mediaType });
    expect(new TextDecoder().decode(file?.bytes)).toContain("全民读书活动");
    const docx = await client.exporting.issue({ issueId, format: "docx" });
    expect(exported).toEqual({ ...docx, file: file?.suggestedName, bytes: file?.bytes.length });
  });

  test("refuses a booklet of any format but PDF, naming the way out", async () => {
    await place("义务植树活动");
    await expect(client.exporting.issue({ issueId, format: "docx", pdf: { booklet: {} } })).rejects.toMatchObject({
      code: "INVALID_INPUT",
      message: expect.stringContaining("请改为导出 PDF"),
    });
    expect(testCore.delivered).toEqual([]);
  });

  test.skipIf(!hasUsableFonts())("tells the sheets and blank pages of a booklet", async () => {
    await place(...Array.from({ length: 40 }, (_, index) => `第${index + 1}次义务植树活动`));
    const exported = await client.exporting.issue({ issueId, format: "pdf", pdf: { booklet: { sheet: "single" } } });
    const [file] = testCore.delivered;
    expect(file?.suggestedName).toBe("大事月报2026-04总第42期小册子.pdf");
    const { pages } = await client.pages.layOut({ issueId });
    const sheets = Math.ceil(pages.length / 4);
    const blankPages = sheets * 4 - pages.length;
    expect(exported).toMatchObject({ pages: pages.length, booklet: { sheets, blankPages } });
    expect(exported?.preflight.map(({ code }) => code)).not.toContain("PAGES_NOT_BY_FOUR");
    expect(exported?.preflight).toContainEqual({
      severity: "advice",
      code: "BOOKLET",
      message: expect.stringMatching(new RegExp(`${sheets} 张纸.*${blankPages === 0 ? "没有" : blankPages}.*短边翻转`)),
    });
  });

  test("is refused for an issue without items, naming it", async () => {
    await expect(client.exporting.issue({ issueId, format: "docx" })).rejects.toMatchObject({
      code: "EXPORT_FAILED",
      message: expect.stringContaining("总第42期"),
    });
    expect(testCore.delivered).toEqual([]);
  });

  test("is refused for an issue that is gone", async () => {
    await expect(client.exporting.issue({ issueId: "nothing", format: "docx" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test.each<[string, () => Promise<null>, object]>([
    ["the user thought better of it", async () => null, { value: null }],
    [
      "the file cannot be written",
      async () => {
        throw new AppError("WRITE_FAILED", "无法写入“/某处/四月.docx”。");
      },
      { error: { code: "WRITE_FAILED", message: "无法写入“/某处/四月.docx”。" } },
    ],
  ])("when %s, that is what the caller hears", async (_name, deliver, heard) => {
    await place("义务植树活动");
    Object.assign(testCore.ports.delivery, { deliver });
    const reply = await testCore.core().dispatch({ method: "exporting.issue", input: { issueId, format: "docx" } });
    expect(reply).toMatchObject(heard);
    expect(testCore.logged).toEqual([]);
  });

  test("works for a published issue as well", async () => {
    await place("义务植树活动");
    await client.issues.publish({ issueId });
    expect(await client.exporting.issue({ issueId, format: "docx" })).toMatchObject({
      file: "大事月报2026-04总第42期.docx",
    });
  });
});

describe("approvalSheet", () => {
  test("hands out a form with the items as they are printed", async () => {
    const [itemId = ""] = await place("义务植树活动", "全民读书活动");
    await edit(itemId, { sourceUnit: "松溪街道" });
    const exported = await client.exporting.approvalSheet({ issueId, to: "/某处/审批单.docx" }, { task: "导出" });
    const [file] = testCore.delivered;
    expect(exported).toEqual({ file: "/某处/审批单.docx", download: null, bytes: file?.bytes.length });
    expect(file?.suggestedName).toBe("大事月报2026-04总第42期发稿审批单.docx");
    const xml = strFromU8(unzipSync(file?.bytes ?? new Uint8Array())["word/document.xml"] ?? new Uint8Array());
    const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
        [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join(""),
      ),
    );
    const { headings, pages } = await client.pages.layOut({ issueId });
    expect(rows).toContainEqual(["稿件数", "2 篇，1 个栏目", "页数", `${pages.length} 页（含封面）`]);
    expect(rows.slice(-3)).toEqual([
      ["本期焦点（2 篇）"],
      ["1", "义务植树活动", "松溪街道", headings[1]?.pageLabel, ""],
      ["2", "全民读书活动", "", headings[2]?.pageLabel, ""],
    ]);
  });

  test("is refused for an issue without items", async () => {
    await expect(client.exporting.approvalSheet({ issueId })).rejects.toMatchObject({ code: "EXPORT_FAILED" });
    expect(testCore.delivered).toEqual([]);
  });
});

describe("item", () => {
  test("hands out an item wherever it stands, under its title", async () => {
    const [itemId = ""] = await addItems(client, ["义务植树活动"]);
    await edit(itemId, { title: "植树/护绿：谁来做？" });
    const exported = await client.exporting.item({ itemId }, { task: "导出" });
    const [file] = testCore.delivered;
    expect(file?.suggestedName).toBe("植树／护绿：谁来做？.docx");
    expect(exported).toEqual({ file: file?.suggestedName, download: null, bytes: file?.bytes.length });
    const xml = strFromU8(unzipSync(file?.bytes ?? new Uint8Array())["word/document.xml"] ?? new Uint8Array());
    expect(xml).toContain("云岭区松溪街道举行义务植树活动");
  });

  test("is refused where there is nothing to print, or no such item", async () => {
    const [itemId = ""] = await addItems(client, ["义务植树活动"]);
    await edit(itemId, { title: null, body: [] });
    await expect(client.exporting.item({ itemId })).rejects.toMatchObject({ code: "EXPORT_FAILED" });
    await expect(client.exporting.item({ itemId: "nothing" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(testCore.delivered).toEqual([]);
  });
});

describe("preflight", () => {
  test("is silent where all is well, but for the binding", async () => {
    await place("义务植树活动", "全民读书活动");
    const { pages } = await client.pages.layOut({ issueId });
    const notes = await client.exporting.preflight({ issueId });
    expect({
      others: notes.filter(({ code }) => code !== "PAGES_NOT_BY_FOUR"),
      isBindingTold: notes.some(({ code }) => code === "PAGES_NOT_BY_FOUR"),
    }).toEqual({ others: [], isBindingTold: pages.length % 4 !== 0 });
  });

  test.each<[string, Partial<ItemContent>, string, string]>([
    ["a title that stands twice", { title: "全民读书活动" }, "DUPLICATE_TITLE", "“全民读书活动”出现了 2 次"],
    ["an item without a title", { title: null }, "NO_TITLE", "3月2日"],
    ["an item without a body", { body: [] }, "NO_BODY", "义务植树活动"],
    ["a day after the period", { eventDates: ["2026-03-31", "2026-04-01"] }, "OUTSIDE_PERIOD", "2026-04-01"],
    ["a day before the period", { eventDates: ["2026-02-28", "2026-03-01"] }, "OUTSIDE_PERIOD", "2026-02-28"],
  ])("notes %s", async (_name, change, code, named) => {
    const [itemId = ""] = await place("义务植树活动", "全民读书活动");
    await edit(itemId, change);
    expect(await warnings()).toEqual([{ severity: "warning", code, message: expect.stringContaining(named) }]);
  });

  test("lets a brief be without a title", async () => {
    const [itemId = ""] = await place("义务植树活动", "全民读书活动");
    await edit(itemId, { title: null, isBrief: true });
    expect(await warnings()).toEqual([]);
  });

  test("comes with every export", async () => {
    const [itemId = ""] = await place("义务植树活动", "全民读书活动");
    await edit(itemId, { title: "全民读书活动" });
    const exported = await client.exporting.issue({ issueId, format: "docx" });
    expect(exported?.preflight).toEqual(await client.exporting.preflight({ issueId }));
  });
});
