import { expect, test } from "../fixtures/desk.ts";
import { titlesIn } from "../models/board.ts";
import { chooseIssue, loadSample, message, openScreen } from "../models/frame.ts";

test("found over the issue, all but one replaced, and one undo brings everything back", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await chooseIssue(page, "2026年3月 · 总第41期");
  await openScreen(page, "编排");
  await expect.poll(async () => (await titlesIn(page, "民生视点")).length).toBeGreaterThan(0);
  await page.keyboard.press("ControlOrMeta+h");
  const panel = page.getByRole("dialog", { name: "查找替换" });
  await page.keyboard.type("云岭区");
  await expect(panel.getByRole("status")).toHaveText(/^\d+ 篇里找到 \d+ 处$/);
  const [items = 0, count = 0] =
    ((await panel.getByRole("status").textContent()) ?? "").match(/\d+/g)?.map(Number) ?? [];
  expect([items > 5, count > items]).toEqual([true, true]);
  await page.keyboard.press("Tab");
  await page.keyboard.type("松岭区");
  await expect(panel.locator("ins").first()).toHaveText("松岭区");

  // The first hit stays as it is.
  const first = panel.getByRole("checkbox", { name: "替换这一处“云岭区”" }).first();
  await first.focus();
  await page.keyboard.press("Space");
  await expect(first).not.toBeChecked();
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(message(page, `把 ${count - 1} 处“云岭区”换成了“松岭区”。`)).toBeVisible();
  await expect(panel.getByRole("status")).toHaveText("1 篇里找到 1 处");
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(message(page, "已撤销：把")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+h");
  await expect(panel.getByRole("status")).toHaveText(`${items} 篇里找到 ${count} 处`);
});

test("in the editor this item is meant, with what is typed and not saved yet", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await chooseIssue(page, "2026年3月 · 总第41期");
  await openScreen(page, "编排");
  await expect.poll(async () => (await titlesIn(page, "民生视点")).length).toBeGreaterThan(0);
  const [title = ""] = await titlesIn(page, "民生视点");
  await page.locator(".board-card", { hasText: title }).dblclick();
  await page.getByLabel("标题", { exact: true }).fill("区里的磐石工程");
  await page.keyboard.press("ControlOrMeta+h");
  const panel = page.getByRole("dialog", { name: "查找替换" });
  await page.keyboard.type("磐石");
  await expect(panel.getByRole("status")).toHaveText("1 篇里找到 1 处");
  await page.keyboard.press("Tab");
  await page.keyboard.type("基石");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByLabel("标题", { exact: true })).toHaveValue("区里的基石工程");
  await expect(panel.getByRole("status")).toHaveText("没有找到“磐石”。换个词，或换个范围。");
});
