import type { Locator } from "playwright/test";

import { expect, test } from "../fixtures/desk.ts";
import { sampleSubmissions } from "../fixtures/sample-files.ts";
import { card, column, dragCard, endOf, titlesIn } from "../models/board.ts";
import { readDocx } from "../models/docx-text.ts";
import { bodyText } from "../models/editor.ts";
import { message, openScreen } from "../models/frame.ts";
import { importResult, inboxRow } from "../models/inbox.ts";
import { tabTo } from "../models/keyboard.ts";

const files = sampleSubmissions().map(({ name, bytes }) => ({ name, mimeType: "", buffer: bytes }));
const planting = "云岭区开展义务植树活动";

test("a month's work by keyboard alone: from an empty library to a published issue", async ({ desk }) => {
  test.setTimeout(180_000);
  let page = desk.page();
  const press = (...keys: string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

  // The first issue.
  await expect(page.getByRole("button", { name: "直接新建一期" })).toBeVisible();
  await tabTo(page, /^直接新建一期$/);
  await press("Enter");
  await expect(page.getByRole("dialog", { name: "新建一期" })).toBeVisible();
  await tabTo(page, /^建立这一期$/);
  await press("Enter");
  await expect(page.locator(".header-issue")).toContainText("总第1期");

  // Fifteen files in, the doubts of all of them settled.
  const chooser = page.waitForEvent("filechooser");
  await tabTo(page, /^导入文件$/);
  await press("Enter");
  await (await chooser).setFiles(files);
  await expect(importResult(page)).toContainText("15 个文件", { timeout: 30_000 });
  await tabTo(page, /^全部无误$/);
  await press("Enter");
  await expect(importResult(page)).toBeHidden();

  // Searched, tagged, held over, rejected with a reason.
  await press("ControlOrMeta+f");
  await page.keyboard.type("义务植树");
  await expect(page.getByTestId("inbox-count")).toHaveText("1 篇");
  await press("Escape", "2");
  await expect(message(page, `《${planting}》已归入“时政要点”第 1 条。`)).toBeVisible();
  await press("ControlOrMeta+f", "ControlOrMeta+a", "Backspace");
  await expect(page.getByTestId("inbox-count")).not.toHaveText(/^[01] 篇$/);
  await press("Escape", "7");
  await expect(message(page, "已归入“民生视点”第 1 条。")).toBeVisible();
  await press("7");
  await expect(message(page, "已归入“民生视点”第 2 条。")).toBeVisible();
  await press("Shift+ArrowDown", "5");
  await expect(message(page, "2 篇稿件已归入“经济热点”。")).toBeVisible();
  await press("h");
  await expect(message(page, "留待下期。")).toBeVisible();
  await press("x");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.type("不属报道期");
  await press("Enter");
  await expect(message(page, "不用：不属报道期。")).toBeVisible();

  // On the board: one up, one over to another section, one taken back.
  await press("ControlOrMeta+2");
  await expect.poll(async () => (await titlesIn(page, "民生视点")).length).toBe(2);
  const [first = "", second = ""] = await titlesIn(page, "民生视点");
  for (let steps = 0; steps < 12 && !(await isFocused(card(page, second))); steps += 1) {
    await press(steps % 6 === 5 ? "ArrowDown" : "ArrowRight");
  }
  if (!(await isFocused(card(page, second)))) await press("ArrowDown");
  await press("Shift+ArrowUp");
  await expect.poll(() => titlesIn(page, "民生视点")).toEqual([second, first]);
  await press("ControlOrMeta+z");
  await expect.poll(() => titlesIn(page, "民生视点")).toEqual([first, second]);

  // Edited: the title, a paragraph more, its first sentence as the lead-in.
  await press("Enter");
  await expect(bodyText(page)).toBeVisible();
  // The caret stands in the title when an item opens.
  await press("ControlOrMeta+a");
  await page.keyboard.insertText("区里开展便民服务活动");
  await tabTo(page, /^正文$/);
  await press("ControlOrMeta+End", "Enter");
  await page.keyboard.insertText("下一步抓好落实。相关单位每月通报一次进展。");
  await press("ControlOrMeta+b");
  await expect(page.getByTestId("save-state")).toHaveText(/已保存/);
  await press("Escape");
  await expect(card(page, "区里开展便民服务活动")).toBeVisible();

  // One word replaced over the issue.
  await press("ControlOrMeta+h");
  await page.keyboard.type("活动");
  await expect(page.getByRole("dialog", { name: "查找替换" }).getByRole("status")).toHaveText(/找到 \d+ 处/);
  await press("Escape");

  // Proofread: whatever the rules still find is looked at and left as it is.
  await press("ControlOrMeta+3");
  await expect(page.getByRole("region", { name: "校对" })).toBeFocused();
  await expect(page.getByTestId("error-rate")).toContainText("万字");

  // Looked at, handed out, published.
  await press("ControlOrMeta+5");
  await expect(page.getByRole("navigation", { name: "目录" })).toBeVisible();
  const file = await desk.exported(() => press("ControlOrMeta+e"));
  const docx = readDocx(file);
  expect([docx.toc.size, docx.headings.length]).toEqual([5, 5]);
  expect(docx.headings).toContain("区里开展便民服务活动");
  await tabTo(page, /^本期信息$/);
  await press("Enter");
  await expect(page.getByRole("dialog", { name: "本期信息" })).toBeVisible();
  await tabTo(page, /^印发定稿…$/);
  await press("Enter");
  await expect(page.getByRole("dialog", { name: /^印发/ })).toBeVisible();
  await tabTo(page, /^印发$/);
  await press("Enter");
  await expect(page.getByText("已印发", { exact: true })).toBeVisible();

  // Frozen, and still so after a restart.
  page = await desk.reopen();
  await expect(page.getByText("已印发", { exact: true })).toBeVisible();
  await press("ControlOrMeta+1");
  await expect(page.locator(".inbox-item.is-focused")).toBeVisible();
  await press("7");
  await expect(message(page, "本期已印发")).toBeVisible();
});

test("a month's work by mouse: from an empty library to a published issue", async ({ desk }) => {
  test.setTimeout(180_000);
  let page = desk.page();
  await page.getByRole("button", { name: "直接新建一期" }).click();
  await page.getByRole("button", { name: "建立这一期" }).click();
  await expect(page.locator(".header-issue")).toContainText("总第1期");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /导入文件$/ }).click();
  await (await chooser).setFiles(files);
  await expect(importResult(page)).toContainText("15 个文件", { timeout: 30_000 });
  await importResult(page).getByRole("button", { name: "全部无误" }).click();

  // Read, and tagged by the buttons over the text.
  await inboxRow(page, planting).locator(".inbox-title").click();
  const reading = page.getByRole("complementary", { name: planting });
  await reading.getByRole("button", { name: /^时政要点/ }).click();
  await expect(message(page, `《${planting}》已归入“时政要点”第 1 条。`)).toBeVisible();
  await inboxRow(page, "零工市场").locator(".inbox-title").click();
  await page.getByRole("button", { name: "不用", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "不用的原因" })).toBeFocused();
  await page.getByRole("dialog").getByRole("button", { name: "不属报道期" }).click();
  await expect(message(page, "不用：不属报道期。")).toBeVisible();
  await message(page, "不用：不属报道期。").getByRole("button", { name: "撤销" }).click();
  await expect(inboxRow(page, "零工市场")).toBeVisible();

  // Dragged on the board, from the drawer and from column to column.
  await openScreen(page, "编排");
  const waiting = column(page, "待编").locator(".board-card-title");
  const [one = "", two = "", three = ""] = await waiting.allTextContents();
  await dragCard(page, one, endOf(page, "本期焦点"));
  await expect.poll(() => titlesIn(page, "本期焦点")).toEqual([one]);
  await dragCard(page, two, endOf(page, "本期焦点"));
  await expect.poll(() => titlesIn(page, "本期焦点")).toEqual([one, two]);
  await dragCard(page, three, endOf(page, "时政要点"));
  await expect.poll(() => titlesIn(page, "时政要点")).toEqual([planting, three]);
  await dragCard(page, three, card(page, planting));
  await expect.poll(() => titlesIn(page, "时政要点")).toEqual([three, planting]);

  // Edited, with the page beside the text.
  await card(page, planting).dblclick();
  await expect(bodyText(page)).toBeVisible();
  await page.getByRole("radiogroup", { name: "右栏" }).getByText("边写边看").click();
  await bodyText(page).locator("p").first().click();
  await page.keyboard.insertText("据悉，");
  await expect(page.locator(".live-page")).toContainText("据悉，");
  await expect(page.getByTestId("save-state")).toHaveText(/已保存/);
  await page.getByRole("button", { name: "返回" }).click();

  // A click on the printed title leads to its item, and back.
  await openScreen(page, "预览");
  await page.getByRole("navigation", { name: "目录" }).getByRole("button", { name: planting }).click();
  const file = await desk.exported(() => page.getByRole("button", { name: "导出 DOCX" }).click());
  expect(readDocx(file).headings).toEqual([one, two, three, planting]);

  await page.getByRole("button", { name: "本期信息" }).click();
  await page.getByRole("button", { name: "印发定稿…" }).click();
  await page.getByRole("button", { name: "印发", exact: true }).click();
  await expect(page.getByText("已印发", { exact: true })).toBeVisible();
  page = await desk.reopen();
  await openScreen(page, "编排");
  await expect(page.getByText("本期已印发，只能查看。")).toBeVisible();
});

const isFocused = async (element: Locator): Promise<boolean> =>
  (await element.getAttribute("class"))?.includes("is-focused") === true;
