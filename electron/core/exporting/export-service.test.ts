import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";

import type { Client } from "#shared/api/contract.ts";
import type { ItemPlace } from "#shared/model/item-place.ts";
import { paragraphsToBody, type ItemContent } from "#shared/model/item.ts";

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

/** What of the preflight neither the binding nor the fonts of this computer decide. */
const notesOnItems = async () =>
  (await client.exporting.preflight({ issueId })).filter(
    ({ code }) => !["PAGES_NOT_BY_FOUR", "FONT_NOT_INSTALLED"].includes(code),
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
      place: null,
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

/** Two items that lack nothing. */
const placeTwo = async (): Promise<string> => {
  const itemIds = await place("义务植树活动", "全民读书活动");
  for (const itemId of itemIds) await edit(itemId, { sourceUnit: "松溪街道", eventDates: ["2026-03-02"] });
  return itemIds[0] ?? "";
};

describe("preflight", () => {
  const address = "欢迎登录网站，网址为 https://yunling.example/shu 。";
  const longTitle = "云岭区召开义务植树活动动员部署会议".repeat(3).slice(0, 50);

  test("is silent where all is well, but for the binding and the fonts of this computer", async () => {
    await placeTwo();
    const { pages } = await client.pages.layOut({ issueId });
    const notes = await client.exporting.preflight({ issueId });
    expect(await notesOnItems()).toEqual([]);
    expect(notes.some(({ code }) => code === "PAGES_NOT_BY_FOUR")).toBe(pages.length % 4 !== 0);
  });

  test.each<[string, Partial<ItemContent>, string, string, Partial<ItemPlace>]>([
    ["a title that stands twice", { title: "全民读书活动" }, "DUPLICATE_TITLE", "出现了 2 次", { field: "title" }],
    ["an item without a title", { title: null }, "NO_TITLE", "3月2日", { field: "title" }],
    ["a title too long for the contents", { title: longTitle + longTitle }, "TITLE_TOO_LONG", "行", { field: "title" }],
    ["an item without a body", { body: [] }, "NO_BODY", "义务植树活动", { field: "body" }],
    ["a day after", { eventDates: ["2026-03-31", "2026-04-01"] }, "OUTSIDE_PERIOD", "04-01", { field: "eventDates" }],
    ["a day before", { eventDates: ["2026-02-28", "2026-03-01"] }, "OUTSIDE_PERIOD", "02-28", { field: "eventDates" }],
    [
      "an address in the text",
      { body: paragraphsToBody(["植树节到了。", address]) },
      "ADDRESS_IN_TEXT",
      "https://yunling.example/shu",
      { field: "body", paragraph: 1, offset: address.indexOf("https") },
    ],
  ])("warns of %s, and tells where", async (_name, change, code, named, at) => {
    const itemId = await placeTwo();
    await edit(itemId, change);
    const second = (await client.items.find({ filter: { issueId } }))[1];
    const expected = { itemId: code === "DUPLICATE_TITLE" ? second : itemId, paragraph: null, offset: null, ...at };
    expect(await notesOnItems()).toEqual([
      { severity: "warning", code, message: expect.stringContaining(named), place: expected },
    ]);
  });

  test.each<[string, Partial<ItemContent>, string, string]>([
    ["an item without a unit", { sourceUnit: null }, "NO_UNIT", "sourceUnit"],
    ["an item without a day", { eventDates: [] }, "NO_DATE", "eventDates"],
  ])("advises of %s", async (_name, change, code, field) => {
    const itemId = await placeTwo();
    await edit(itemId, change);
    expect(await notesOnItems()).toMatchObject([{ severity: "advice", code, place: { itemId, field } }]);
  });

  test("measures titles as they are printed: 54 Chinese characters fit on two lines of 27, and twice as many digits", async () => {
    const itemId = await placeTwo();
    for (const title of [`${longTitle}二〇二六`, "2026".repeat(26)]) {
      await edit(itemId, { title });
      expect(await notesOnItems()).toEqual([]);
    }
    await edit(itemId, { title: `${longTitle}二〇二六年` });
    expect(await notesOnItems()).toMatchObject([{ code: "TITLE_TOO_LONG", message: expect.stringContaining("3 行") }]);
  });

  test("tells the gravest first, notes of one kind together and in the order of the print", async () => {
    const itemIds = await place("义务植树活动", "全民读书活动", "防汛演练");
    const [first = "", second = "", third = ""] = itemIds;
    await edit(first, { sourceUnit: null, eventDates: [], body: paragraphsToBody([address]) });
    await edit(second, { title: null });
    await edit(third, { sourceUnit: null, body: paragraphsToBody([address]) });
    const notes = await client.exporting.preflight({ issueId });
    const weights = notes.map(({ severity }) => ["error", "warning", "advice"].indexOf(severity));
    expect(weights).toEqual(weights.toSorted((one, other) => one - other));
    const codes = notes.map(({ code }) => code);
    for (const code of codes) {
      expect(codes.lastIndexOf(code) - codes.indexOf(code) + 1).toBe(codes.filter((each) => each === code).length);
    }
    const placesOf = (wanted: string): unknown[] =>
      notes.filter(({ code }) => code === wanted).map(({ place: at }) => at?.itemId);
    expect(placesOf("ADDRESS_IN_TEXT")).toEqual([first, third]);
    expect(placesOf("NO_UNIT").toString()).toBe([first, second, third].toString());
  });

  test("has one error, an issue with nothing to print, which is the reason why its export is refused", async () => {
    const notes = await client.exporting.preflight({ issueId });
    expect(notes).toEqual([
      { severity: "error", code: "NOTHING_TO_PRINT", message: expect.stringContaining("总第42期"), place: null },
    ]);
    await expect(client.exporting.issue({ issueId, format: "docx" })).rejects.toMatchObject({
      message: notes[0]?.message,
    });
  });

  test("lets a brief be without a title", async () => {
    const itemId = await placeTwo();
    await edit(itemId, { title: null, isBrief: true });
    expect(await notesOnItems()).toEqual([]);
  });

  test("comes with every export", async () => {
    const itemId = await placeTwo();
    await edit(itemId, { title: "全民读书活动" });
    const exported = await client.exporting.issue({ issueId, format: "docx" });
    expect(exported?.preflight).toEqual(await client.exporting.preflight({ issueId }));
  });
});
