import { expect, test } from "../fixtures/desk.ts";
import { sampleSubmissions } from "../fixtures/sample-files.ts";
import { card, dragCard, endOf, titlesIn } from "../models/board.ts";
import { readDocx } from "../models/docx-text.ts";
import { makeFirstIssue, message, openScreen } from "../models/frame.ts";
import { dropFiles, focusRow, importResult, inboxRow } from "../models/inbox.ts";

const planting = "云岭区开展义务植树活动";
const health = "区卫健委组织开展世界防治结核病日宣传活动";
const water = "区水利局开展世界水日、中国水周宣传活动";
const consumers = "云岭区举办3·15国际消费者权益日宣传活动";

test("from dropped files to an exported issue, and all of it there after a restart", async ({ desk }) => {
  let page = desk.page();
  await makeFirstIssue(page, 2026, 4, 42);

  // In: fifteen files fall on the inbox.
  await dropFiles(page, sampleSubmissions());
  await expect(importResult(page)).toContainText("15 个文件");
  await importResult(page).getByRole("button", { name: "知道了" }).click();
  await expect(inboxRow(page, planting)).toBeVisible();

  // Tag by key: one, then several at once.
  await focusRow(page, planting);
  await page.keyboard.press("2");
  await expect(message(page, `《${planting}》已归入“时政要点”第 1 条。`)).toBeVisible();
  await expect(inboxRow(page, planting)).toHaveCount(0);
  await focusRow(page, health);
  await page.keyboard.press("Space");
  await inboxRow(page, water)
    .locator(".inbox-title")
    .click({ modifiers: ["ControlOrMeta"] });
  await page.keyboard.press("7");
  await expect(message(page, "2 篇稿件已归入“民生视点”。")).toBeVisible();

  // Tag by drag, then change the order by drag and by key.
  await openScreen(page, "编排");
  await dragCard(page, consumers, endOf(page, "民生视点"));
  await expect.poll(() => titlesIn(page, "民生视点")).toEqual([health, water, consumers]);
  await dragCard(page, consumers, card(page, health));
  await expect.poll(() => titlesIn(page, "民生视点")).toEqual([consumers, health, water]);
  await card(page, water).click();
  await page.keyboard.press("Shift+ArrowUp");
  await expect.poll(() => titlesIn(page, "民生视点")).toEqual([consumers, water, health]);

  // Edit a title; the preview's contents follow.
  await card(page, planting).click();
  await page.keyboard.press("Enter");
  const newTitle = "云岭区组织开展全民义务植树活动";
  await page.getByLabel("标题", { exact: true }).fill(newTitle);
  await expect(page.getByTestId("save-state")).toHaveText(/已保存/);
  await page.keyboard.press("Escape");
  await openScreen(page, "预览");
  const contents = page.getByRole("navigation", { name: "目录" });
  await expect(contents.getByRole("button", { name: newTitle })).toBeVisible();
  const expectedToc = await contents
    .locator("button:not(.is-section)")
    .evaluateAll((entries) =>
      entries.map((entry) => [...entry.querySelectorAll("span")].map((part) => part.textContent ?? "")),
    );
  expect(expectedToc.map(([title]) => title)).toEqual([newTitle, consumers, water, health]);

  // Out: the file's contents are those of the preview.
  const file = await desk.exported(() => page.getByRole("button", { name: "导出 DOCX" }).click());
  const docx = readDocx(file);
  expect([...docx.toc].map(([title, number]) => [title, number])).toEqual(expectedToc);
  expect(docx.headings).toEqual(expectedToc.map(([title]) => title));

  // A restart finds everything: the screen too.
  page = await desk.reopen();
  await expect(page.getByRole("navigation", { name: "目录" }).getByRole("button", { name: newTitle })).toBeVisible();
  await openScreen(page, "编排");
  await expect.poll(() => titlesIn(page, "民生视点")).toEqual([consumers, water, health]);
  await expect.poll(() => titlesIn(page, "时政要点")).toEqual([newTitle]);
});

test("files that cannot be read are named and kept in sight, the others come in", async ({ desk }) => {
  const page = desk.page();
  await makeFirstIssue(page, 2026, 4, 42);
  const bad = { name: "损坏的来稿.docx", bytes: Buffer.from("PK\u0003\u0004 not a zip") };
  const empty = { name: "空文件.txt", bytes: Buffer.alloc(0) };
  await dropFiles(page, [bad, empty, ...sampleSubmissions().filter(({ name }) => name.includes("植树"))]);
  await expect(importResult(page)).toContainText("2 个文件没有读成");
  await expect(importResult(page)).toContainText("损坏的来稿.docx");
  await expect(importResult(page)).toContainText("空文件.txt");
  await expect(inboxRow(page, planting)).toBeVisible();
  await importResult(page).getByRole("button", { name: "知道了" }).click();
  await page.getByRole("button", { name: "未读成 2" }).click();
  await expect(page.getByText("没有读成的来稿")).toBeVisible();
});

test("the same files twice are stored once", async ({ desk }) => {
  const page = desk.page();
  await makeFirstIssue(page, 2026, 4, 42);
  const files = sampleSubmissions().filter(({ name }) => name.endsWith(".docx"));
  await dropFiles(page, files);
  await expect(importResult(page)).toContainText(`${files.length} 个文件`);
  const rows = await page.getByTestId("inbox-count").textContent();
  await dropFiles(page, files);
  await expect(importResult(page)).toContainText(`${files.length} 个文件以前导入过`);
  await expect(page.getByTestId("inbox-count")).toHaveText(rows ?? "");
});
