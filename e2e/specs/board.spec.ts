import type { Page } from "playwright/test";

import { expect, test } from "../fixtures/desk.ts";
import { card, column, dragCard, endOf, titlesIn } from "../models/board.ts";
import { chooseIssue, loadSample, message, openScreen } from "../models/frame.ts";
import { inboxRow } from "../models/inbox.ts";

const openMarch = async (page: Page): Promise<void> => {
  await loadSample(page);
  await chooseIssue(page, "2026年3月 · 总第41期");
  await openScreen(page, "编排");
  await expect(page.locator(".board-columns .board-card")).toHaveCount(41);
  await expect(column(page, "民生视点").locator(".board-head")).toContainText("第 30–33 页");
};

/** The page number on every card of a section, from the top. */
const pagesIn = (page: Page, section: string): Promise<string[]> =>
  column(page, section).locator(".board-card-page").allTextContents();

test("by mouse: many are dragged together, dropped between two, cancelled and put aside", async ({ desk }) => {
  const page = desk.page();
  await openMarch(page);
  const [first = "", second = "", third = "", fourth = ""] = await titlesIn(page, "创文看点");
  const [town = ""] = await titlesIn(page, "城建看点");

  // Two with Ctrl, in the wrong order: they keep the order of the board.
  await card(page, third).click();
  await card(page, first).click({ modifiers: ["ControlOrMeta"] });
  await expect(page.getByText("已选 2 篇")).toBeVisible();
  await dragCard(page, third, endOf(page, "城建看点"));
  await expect.poll(async () => (await titlesIn(page, "城建看点")).slice(-2)).toEqual([first, third]);
  await expect.poll(() => titlesIn(page, "创文看点")).toEqual([second, fourth]);
  await message(page, /2 篇稿件已移到“城建看点”/).waitFor();
  // Page numbers follow: both columns tell where they now stand.
  await expect.poll(async () => (await pagesIn(page, "城建看点")).length).toBe(7);
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => titlesIn(page, "创文看点")).toEqual([first, second, third, fourth]);

  // Between the first and the second: over the lower half of the first.
  const over = await card(page, first).boundingBox();
  const from = await card(page, town).boundingBox();
  if (!over || !from) throw new Error("both cards are in sight");
  await page.mouse.move(from.x + 40, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 30, { steps: 4 });
  await page.mouse.move(over.x + 40, over.y + over.height - 8, { steps: 10 });
  await expect(card(page, second)).toHaveClass(/is-drop-before/);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect.poll(() => titlesIn(page, "创文看点")).toEqual([first, second, third, fourth]);
  await page.mouse.move(from.x + 40, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 30, { steps: 4 });
  await page.mouse.move(over.x + 40, over.y + over.height - 8, { steps: 10 });
  await page.mouse.up();
  await expect.poll(() => titlesIn(page, "创文看点")).toEqual([first, town, second, third, fourth]);

  // All from one to another with Shift, back to the inbox.
  await card(page, second).click();
  await card(page, fourth).click({ modifiers: ["Shift"] });
  await expect(page.getByText("已选 3 篇")).toBeVisible();
  await dragCard(page, second, column(page, "待编").locator(".board-cards"));
  await expect.poll(() => titlesIn(page, "创文看点")).toEqual([first, town]);
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => titlesIn(page, "创文看点")).toEqual([first, town, second, third, fourth]);
});

test("by keyboard alone: select, move many, put in order, undo, what is lacking, the page", async ({ desk }) => {
  const page = desk.page();
  await openMarch(page);
  const before = await titlesIn(page, "时政要点");
  const focus = await titlesIn(page, "本期焦点");

  // The first two of the second column go down together, then to the first column, in their order.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Home");
  await page.keyboard.press("ControlOrMeta+Shift+ArrowDown");
  await expect(page.getByText("已选 2 篇")).toBeVisible();
  await page.keyboard.press("Shift+ArrowDown");
  await expect
    .poll(async () => (await titlesIn(page, "时政要点")).slice(0, 3))
    .toEqual([before[2], before[0], before[1]]);
  await page.keyboard.press("1");
  await expect.poll(() => titlesIn(page, "本期焦点")).toEqual([...focus, before[0], before[1]]);
  await page.keyboard.press("ControlOrMeta+z");
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => titlesIn(page, "时政要点")).toEqual(before);

  // The new order is looked at, taken, and taken back in one step.
  await card(page, before[3] ?? "").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("o");
  const dialog = page.getByRole("dialog", { name: "排次序" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect.poll(() => titlesIn(page, "时政要点")).toEqual(before);
  await page.keyboard.press("o");
  await dialog.getByRole("radio", { name: "按日期" }).focus();
  await page.keyboard.press("ArrowRight");
  const proposed = dialog.getByRole("region", { name: "时政要点" });
  await expect(proposed).toContainText("标题以“区人大常委会”开头");
  const order = await proposed.locator(".arrange-title").allTextContents();
  expect(order).not.toEqual(before);
  expect(order.toSorted()).toEqual(before.toSorted());
  await expect(proposed.locator("li.is-moved")).not.toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect.poll(() => titlesIn(page, "时政要点")).toEqual(order);
  await message(page, /重新排了次序/).waitFor();
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => titlesIn(page, "时政要点")).toEqual(before);

  // The page follows the card in focus, and can be turned.
  await page.keyboard.press("ControlOrMeta+\\");
  const rail = page.getByRole("complementary", { name: "版面" });
  await expect(rail).toBeVisible();
  await page.keyboard.press("End");
  await expect(rail.locator(".is-marked").first()).toContainText(before.at(-1)?.slice(0, 8) ?? "");
  const label = await page.getByTestId("board-page").textContent();
  await page.keyboard.press("Alt+PageDown");
  await expect(page.getByTestId("board-page")).not.toHaveText(label ?? "");
  await page.keyboard.press("ArrowUp");
  await expect(rail.locator(".is-marked").first()).toContainText(before.at(-2)?.slice(0, 8) ?? "");
  await page.keyboard.press("m");
  await expect(page.getByRole("complementary", { name: "还缺" })).toContainText("没有缺什么");

  // A folded section and the rail are found again after a restart.
  await page.keyboard.press("-");
  await expect(column(page, "时政要点").getByRole("button", { name: "展开“时政要点”" })).toBeVisible();
  const again = await desk.reopen();
  await expect(again.getByRole("button", { name: "展开“时政要点”" })).toBeVisible();
  await expect(again.getByRole("complementary", { name: "还缺" })).toBeVisible();
});

test("what an issue lacks leads to the thing; a published issue can only be looked at", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await openScreen(page, "编排");
  await page.keyboard.press("m");
  const rail = page.getByRole("complementary", { name: "还缺" });
  await expect(rail.getByRole("region", { name: "空着的栏目 7" })).toContainText("“创文看点”还没有稿件");
  // The loose submissions are of March, which the April issue reports.
  await rail.getByRole("button", { name: /报道期内/ }).click();
  await expect(page.getByText("本期报道期")).toBeVisible();
  await expect(inboxRow(page, "云岭区开展义务植树活动")).toBeVisible();

  await openScreen(page, "编排");
  await page.getByLabel("找待编的稿件").fill("植树");
  await expect.poll(() => titlesIn(page, "待编")).toEqual(["云岭区开展义务植树活动"]);
  await dragCard(page, "云岭区开展义务植树活动", column(page, "时政要点").locator(".board-end"));
  await expect.poll(() => titlesIn(page, "时政要点")).toEqual(["云岭区开展义务植树活动"]);
  await expect(rail.getByRole("region", { name: "空着的栏目 6" })).toBeVisible();

  await chooseIssue(page, "2026年3月 · 总第41期");
  await page.getByRole("button", { name: "本期信息" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "印发定稿…" }).click();
  await page.getByRole("button", { name: /^印\s?发$/ }).click();
  await expect(page.locator(".board-bar")).toContainText("本期已印发，只能查看。");
  const titles = await titlesIn(page, "创文看点");
  await dragCard(page, titles[0] ?? "", endOf(page, "创文看点"));
  expect(await titlesIn(page, "创文看点")).toEqual(titles);
  await card(page, titles[0] ?? "").click();
  await page.keyboard.press("Shift+ArrowDown");
  await message(page, "本期已印发，只能查看。").waitFor();
  expect(await titlesIn(page, "创文看点")).toEqual(titles);
});
