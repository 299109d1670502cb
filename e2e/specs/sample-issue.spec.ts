import { readFileSync } from "node:fs";

import type { Page } from "playwright/test";

import { expect, test } from "../fixtures/desk.ts";
import { titlesIn } from "../models/board.ts";
import { readDocx } from "../models/docx-text.ts";
import { chooseIssue, loadSample, openScreen } from "../models/frame.ts";

const sections = ["本期焦点", "时政要点", "创文看点", "城建看点", "经济热点", "文化亮点", "民生视点"];

test("the sample issue comes in whole and its contents name the right pages", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await chooseIssue(page, "2026年3月 · 总第41期");
  await expect(page.getByTestId("issue-count")).toHaveText("41 稿");
  await openScreen(page, "编排");
  await expect
    .poll(async () => (await Promise.all(sections.map((section) => titlesIn(page, section)))).flat().length)
    .toBe(41);

  await openScreen(page, "预览");
  const entries = page.getByRole("navigation", { name: "目录" }).locator("button:not(.is-section)");
  await expect(entries).toHaveCount(41);
  // Every tenth entry: the page it leads to carries its number and its title.
  for (const index of [0, 10, 20, 30, 40]) {
    const [title = "", label = ""] = await entries.nth(index).locator("span").allTextContents();
    await entries.nth(index).click();
    const target = page.locator(`.page[data-page="${label}"]`);
    await expect(target).toBeInViewport();
    await expect(target).toContainText(title.slice(0, 12));
    await expect(target).toContainText(label);
  }

  const file = await desk.exported(() => page.getByRole("button", { name: "导出 DOCX" }).click());
  expect(readDocx(file).toc.size).toBe(41);
});

test("a click on a printed line opens its item", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await chooseIssue(page, "2026年3月 · 总第41期");
  await openScreen(page, "预览");
  const entry = page.getByRole("navigation", { name: "目录" }).locator("button:not(.is-section)").nth(2);
  await expect(entry).toBeVisible();
  const [title = "", label = ""] = await entry.locator("span").allTextContents();
  await entry.click();
  await page
    .locator(`.page[data-page="${label}"] .page-line.is-item`, { hasText: title.slice(0, 12) })
    .first()
    .click();
  await expect(page.getByLabel("标题", { exact: true })).toHaveValue(title);
});

test("the issue goes out as plain text, too", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await chooseIssue(page, "2026年3月 · 总第41期");
  await openScreen(page, "预览");
  const titles = await titlesInContents(page);
  const file = await desk.exported(async () => {
    await page.getByRole("button", { name: "导出其他格式" }).click();
    await page.getByRole("menuitem", { name: "导出纯文本" }).click();
  });
  const text = readFileSync(file, "utf8");
  expect(titles.filter((title) => !text.includes(title))).toEqual([]);
});

const titlesInContents = async (page: Page): Promise<string[]> => {
  const entries = page.getByRole("navigation", { name: "目录" }).locator("button:not(.is-section) span:first-child");
  await expect(entries).toHaveCount(41);
  return entries.allTextContents();
};
