import { readFileSync } from "node:fs";

import type { Page } from "playwright/test";

import { expect, test } from "../fixtures/desk.ts";
import { readDocx } from "../models/docx-text.ts";
import { chooseIssue, loadSample, message, openScreen } from "../models/frame.ts";

const openPreview = async (page: Page): Promise<void> => {
  await loadSample(page);
  await chooseIssue(page, "2026年3月 · 总第41期");
  await openScreen(page, "预览");
  await expect(page.getByTestId("page-count")).toHaveText("共 34 页");
};

const chooseExport = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole("button", { name: "导出其他格式" }).click();
  await page.getByRole("menuitem", { name }).click();
};

/** How many pages of which size, in points, a PDF has. */
const mediaBoxes = (file: string): string[] =>
  [...readFileSync(file, "latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`,
  );

test("a booklet shows its sheets before it is made, and has two sides to each", async ({ desk }) => {
  const page = desk.page();
  await openPreview(page);
  await chooseExport(page, "小册子 PDF（骑马钉）");
  const dialog = page.getByRole("dialog", { name: "付印 PDF" });
  await expect(dialog).toContainText("9 张纸，双面，2 个白页");
  const sheets = dialog.getByRole("list", { name: "各张纸上的页" }).getByRole("listitem");
  await expect(sheets).toHaveCount(9);
  await expect(sheets.first()).toHaveText("第 1 张正版记封面反目录白");
  await expect(sheets.last()).toHaveText("第 9 张正2017反1819");
  await dialog.getByRole("radio", { name: /A4 纸/ }).check();

  const file = await desk.exported(() => dialog.getByRole("button", { name: "导出 PDF" }).click());
  await expect(message(page, /小册子\.pdf”，9 张纸。双面打印请选“短边翻转”/)).toBeVisible();
  await expect(dialog).toBeHidden();
  expect(mediaBoxes(file)).toEqual(Array.from({ length: 18 }, () => "842×595"));
});

test("crop marks make the paper larger by bleed and marks", async ({ desk }) => {
  const page = desk.page();
  await openPreview(page);
  await chooseExport(page, "导出 PDF，带裁切线");
  const dialog = page.getByRole("dialog", { name: "付印 PDF" });
  await expect(dialog.getByRole("checkbox", { name: "加裁切线" })).toBeChecked();
  await dialog.getByRole("spinbutton", { name: "出血" }).fill("5");
  await expect(dialog).toContainText("34 页纸张至少 230×317 毫米");
  const file = await desk.exported(() => dialog.getByRole("button", { name: "导出 PDF" }).click());
  expect(mediaBoxes(file)).toEqual(Array.from({ length: 34 }, () => "652×899"));
});

test("the approval sheet is handed out as a document", async ({ desk }) => {
  const page = desk.page();
  await openPreview(page);
  const file = await desk.exported(() => chooseExport(page, "发稿审批单（DOCX）"));
  await expect(message(page, /^已导出“.*发稿审批单\.docx”。$/)).toBeVisible();
  expect(readFileSync(file).subarray(0, 2).toString("latin1")).toBe("PK");
});

test("one item goes out alone, with what was typed last", async ({ desk }) => {
  const page = desk.page();
  await openPreview(page);
  await openScreen(page, "编排");
  await page.locator(".board-columns .board-card").first().dblclick();
  await page.getByLabel("标题", { exact: true }).fill("云岭区开了大会");
  const file = await desk.exported(() => page.getByRole("button", { name: "导出 DOCX" }).click());
  await expect(message(page, /^已导出“云岭区开了大会\.docx”。$/)).toBeVisible();
  expect(readDocx(file).headings).toEqual(["云岭区开了大会"]);
});
