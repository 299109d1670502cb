import { readFileSync } from "node:fs";

import { unzipSync } from "fflate";

import { expect, test } from "../fixtures/desk.ts";
import { reportWithFigures } from "../fixtures/report-with-figures.ts";
import { bodyBlocks, bodyText, caretBefore } from "../models/editor.ts";
import { makeFirstIssue, openScreen } from "../models/frame.ts";
import { dropFiles, focusRow, importResult } from "../models/inbox.ts";

const title = "松溪街道开展义务植树活动";

test("a photo and a table come in with a report, stay where they belong, and are printed", async ({ desk }, info) => {
  const page = desk.page();
  await makeFirstIssue(page, 2026, 4, 42);
  const photo = await page.screenshot();
  await dropFiles(page, [await reportWithFigures(photo)]);
  await expect(importResult(page)).toContainText("1 个文件");
  await focusRow(page, title);
  const reading = page.getByRole("complementary").filter({ hasText: "北山林场" });
  await expect(reading.getByRole("img", { name: "图为志愿者在栽植油松" })).toBeVisible();
  await expect(reading.getByRole("cell", { name: "油松", exact: true })).toBeVisible();
  await page.screenshot({ path: info.outputPath("reading.png") });

  await page.keyboard.press("e");
  await expect(bodyText(page).getByRole("img")).toBeVisible();
  expect(await bodyBlocks(page)).toEqual([
    expect.stringContaining("北山林场"),
    "图：图为志愿者在栽植油松",
    expect.stringContaining("林业技术员"),
    "小组|树种|株数/第一组|银杏|200/第二组|油松|360",
    expect.stringContaining("下一步"),
  ]);
  await page.screenshot({ path: info.outputPath("editor.png"), fullPage: true });
  // The photo moves under the paragraph that follows it, and its caption is corrected in place.
  await caretBefore(page, "油松");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText("银杏");
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(async () => (await bodyBlocks(page))[2]).toBe("图：图为志愿者在栽植银杏");
  await expect(page.getByTestId("save-state")).toHaveText(/已保存/);
  await page.keyboard.press("Escape");
  await focusRow(page, title);
  await page.keyboard.press("1");

  await openScreen(page, "预览");
  await page.getByRole("navigation", { name: "目录" }).getByText(title).click();
  const paper = page.getByRole("region", { name: "版面" }).locator(".page").filter({ hasText: "第一组" });
  await expect(paper).toContainText("360");
  await expect(paper).toContainText("图为志愿者在栽植银杏");
  await expect(paper.locator("image")).toBeVisible();
  await page.screenshot({ path: info.outputPath("preview.png") });
  const downloaded = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出 DOCX" }).click();
  const parts = unzipSync(readFileSync(await (await downloaded).path()));
  const media = Object.entries(parts).filter(([name]) => name.startsWith("word/media/"));
  expect(media.map(([, bytes]) => Buffer.from(bytes).equals(photo))).toEqual([true]);
});
