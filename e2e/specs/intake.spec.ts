import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "../fixtures/desk.ts";
import { sampleSubmissions, type SampleFile } from "../fixtures/sample-files.ts";
import { bodyBlocks, bodyText, caretBefore } from "../models/editor.ts";
import { loadSample, makeFirstIssue, message, openScreen } from "../models/frame.ts";
import { dropFiles, focusRow, importResult, inboxRow } from "../models/inbox.ts";
import { openPublicationPart } from "../models/publication.ts";

const textFile = (name: string, text: string): SampleFile => ({ name, bytes: Buffer.from(text) });

const readingDay = (people: number): string =>
  `松溪街道举行全民读书活动\n\n3月2日，松溪街道在书院社区举行全民读书活动，${people}名居民参加，现场交换图书360册，成立读书小组6个。（松溪街道）\n`;

test("every sample submission is read, whatever its container", async ({ desk }) => {
  const page = desk.page();
  await makeFirstIssue(page, 2026, 4, 42);
  const files = sampleSubmissions();
  await dropFiles(page, files);
  await expect(importResult(page)).toContainText(`${files.length} 个文件`, { timeout: 30_000 });
  await expect(importResult(page)).not.toContainText("没有读成");
  await importResult(page).getByText("逐个文件").click();
  for (const { name } of files) await expect(importResult(page).getByRole("cell", { name, exact: true })).toBeVisible();
  await importResult(page)
    .getByRole("row", { name: "区司法局信息两则.txt" })
    .getByRole("button", { name: "2 篇" })
    .click();
  await expect(page.getByTestId("inbox-count")).toHaveText("2 篇");
});

test("pasted text becomes a submission", async ({ desk }) => {
  const page = desk.page();
  await makeFirstIssue(page, 2026, 4, 42);
  await page.getByRole("region", { name: "收稿" }).click({ position: { x: 5, y: 300 } });
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "松溪街道举行读书活动\n　　3月2日，松溪街道举行读书活动，120余名居民参加。");
    window.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  });
  await expect(inboxRow(page, "松溪街道举行读书活动")).toBeVisible();
});

test("two reports of one event are laid side by side, and one stands for both until that is undone", async ({
  desk,
}) => {
  const page = desk.page();
  await loadSample(page);
  const street = "龙泉里街道与区市场监管局联合开展3·15宣传活动";
  const bureau = "云岭区举办3·15国际消费者权益日宣传活动";
  await page.getByText("疑似重复", { exact: true }).first().click();
  await expect(inboxRow(page, bureau)).toBeVisible();
  await focusRow(page, street);
  await expect(page.getByText("可能写的是同一件事")).toBeVisible();
  await page.keyboard.press("d");
  const dialog = page.getByRole("dialog", { name: "这是同一件事吗？" });
  await expect(dialog.getByRole("region", { name: "已有的" }).locator("del").first()).toBeVisible();
  await expect(dialog.getByRole("region", { name: "这一篇" }).locator("ins").first()).toBeVisible();
  await dialog.getByRole("button", { name: "是，留右边这篇" }).click();
  await expect(inboxRow(page, bureau)).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(inboxRow(page, bureau)).toBeVisible();
});

test("a text sent again updates the old item, whose earlier content stays among the revisions", async ({ desk }) => {
  const page = desk.page();
  await makeFirstIssue(page, 2026, 4, 42);
  await dropFiles(page, [textFile("读书活动.txt", readingDay(120))]);
  await expect(inboxRow(page, "松溪街道举行全民读书活动")).toHaveCount(1);
  await dropFiles(page, [textFile("读书活动（更正）.txt", readingDay(132))]);
  await expect(inboxRow(page, "松溪街道举行全民读书活动")).toHaveCount(2);
  await inboxRow(page, "松溪街道举行全民读书活动").last().locator(".inbox-title").click();
  await expect(page.getByText("的更新稿")).toBeVisible();
  await page.keyboard.press("d");
  await page.getByRole("button", { name: "是，用右边更新左边" }).click();
  await expect(inboxRow(page, "松溪街道举行全民读书活动")).toHaveCount(1);
  await page.keyboard.press("e");
  await expect(bodyText(page)).toContainText("132名居民");
  await expect(page.getByLabel("修订").getByText("更新稿")).toBeVisible();
});

test("items are joined and cut by hand, and each can be taken back", async ({ desk }) => {
  const page = desk.page();
  await makeFirstIssue(page, 2026, 4, 42);
  await dropFiles(page, [
    textFile("甲.txt", "松溪街道举行读书活动\n\n3月2日，松溪街道举行读书活动。\n"),
    textFile("乙.txt", "望江街道检查消防设施\n\n3月9日，望江街道检查消防设施。\n"),
  ]);
  await focusRow(page, "松溪街道举行读书活动");
  await page.keyboard.press("Space");
  await page.keyboard.press("j");
  await page.keyboard.press("Space");
  await page.keyboard.press("m");
  await expect(message(page, /^2 篇合并成了《.*》。/u)).toBeVisible();
  await expect(page.getByTestId("inbox-count")).toHaveText("1 篇");
  await page.keyboard.press("e");
  await expect(bodyText(page)).toBeVisible();
  expect((await bodyBlocks(page)).slice(0, 2)).toEqual([expect.stringMatching(/读书活动。$/), "望江街道检查消防设施"]);
  await caretBefore(page, "望江街道检查");
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  await expect(message(page, "起拆成了两篇")).toBeVisible();
  await expect(bodyText(page)).not.toContainText("望江街道");
  await page.keyboard.press("Escape");
  await expect(inboxRow(page, "望江街道检查消防设施")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(inboxRow(page, "望江街道检查消防设施")).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(inboxRow(page, "望江街道检查消防设施")).toBeVisible();
});

test("a cleaning step can be looked at, taken back and done again", async ({ desk }) => {
  const page = desk.page();
  await makeFirstIssue(page, 2026, 4, 42);
  await dropFiles(page, [
    textFile("空格.txt", "松溪街道举行读书活动\n\n3 月 2 日，松溪街道举行读书活动，120 名居民参加。\n"),
  ]);
  await focusRow(page, "松溪街道举行读书活动");
  const pane = page.getByRole("complementary", { name: "松溪街道举行读书活动" });
  await expect(pane).toContainText("3月2日，松溪街道举行读书活动，120名");
  await pane.getByText("整理了什么").click();
  const step = pane.getByRole("switch").first();
  await expect(step).toBeChecked();
  await step.click();
  await expect(step).not.toBeChecked();
  await pane.getByText("整理后").click();
  await expect(pane).toContainText("120 名居民参加");
  await pane.getByText("整理了什么").click();
  await step.click();
  await pane.getByText("整理后").click();
  await expect(pane).toContainText("120名居民参加");
});

test("files put into the watched folder come in by themselves", async ({ desk }) => {
  const page = desk.page();
  await makeFirstIssue(page, 2026, 4, 42);
  const folder = join(desk.scratchFolder, "来稿箱");
  await openPublicationPart(page, "本机");
  const field = page.getByRole("textbox", { name: "自动收稿的文件夹" });
  await field.fill(folder);
  await field.press("Enter");
  await expect(message(page, /找不到文件夹/)).toBeVisible();
  mkdirSync(folder);
  await field.fill("");
  await field.press("Enter");
  await field.fill(folder);
  await field.press("Enter");
  await expect(message(page, "已保存。")).toBeVisible();
  writeFileSync(join(folder, "读书.txt"), "松溪街道举行读书活动\n\n3月2日，松溪街道举行读书活动。\n");
  await openScreen(page, "收稿");
  await expect(inboxRow(page, "松溪街道举行读书活动")).toBeVisible({ timeout: 20_000 });
});

test("doubts are named, and taken off one by one or for a whole import", async ({ desk }) => {
  const page = desk.page();
  await makeFirstIssue(page, 2026, 4, 42);
  await dropFiles(page, sampleSubmissions());
  await expect(importResult(page)).toBeVisible({ timeout: 30_000 });
  await page.getByText("存疑", { exact: true }).first().click();
  const doubtful = page.locator(".inbox-item");
  await expect(doubtful.first()).toBeVisible();
  const before = await doubtful.count();
  await doubtful.first().locator(".inbox-title").click();
  await expect(page.getByText("请核对：")).toBeVisible();
  await page.keyboard.press("f");
  await expect(doubtful).toHaveCount(before - 1);
  await importResult(page).getByRole("button", { name: "全部无误" }).click();
  await expect(doubtful).toHaveCount(0);
});

test("a file with tracked changes can be read as it was before them", async ({ desk }) => {
  const page = desk.page();
  await makeFirstIssue(page, 2026, 4, 42);
  await dropFiles(
    page,
    sampleSubmissions().filter(({ name }) => name.includes("学雷锋")),
  );
  const title = "松溪街道开展学雷锋志愿服务月活动";
  await focusRow(page, title);
  const pane = page.getByRole("complementary", { name: title });
  await expect(pane).toContainText("处修订");
  const text = pane.locator(".reading-paragraph");
  const after = await text.allTextContents();
  await pane.getByText("按改前").click();
  await expect.poll(() => text.allTextContents()).not.toEqual(after);
  await pane.getByText("按改后").click();
  await expect.poll(() => text.allTextContents()).toEqual(after);
});
