import type { Page } from "playwright/test";

import { expect, test } from "../fixtures/desk.ts";
import { titlesIn } from "../models/board.ts";
import { bodyBlocks, caretAtEnd } from "../models/editor.ts";
import { loadSample, message, openScreen } from "../models/frame.ts";
import { focusRow, inboxRow } from "../models/inbox.ts";

const planting = "云岭区开展义务植树活动";

/** Presses a key and waits for the sentence that tells of it: the next press then means the next step. */
const press = async (page: Page, key: string, sentence: string | RegExp): Promise<void> => {
  await page.keyboard.press(key);
  await expect(message(page, sentence)).toBeVisible();
};

test("a day's work is taken back and done again after a restart", async ({ desk }) => {
  let page = desk.page();
  await loadSample(page);
  const count = await inboxRow(page, "").count();
  await focusRow(page, planting);
  await press(page, "7", `《${planting}》已归入“民生视点”第 1 条。`);
  await press(page, "7", "已归入“民生视点”第 2 条。");
  await press(page, "h", "留待下期。");
  await openScreen(page, "编排");
  const order = await titlesIn(page, "民生视点");
  expect(order[0]).toBe(planting);
  await page.locator(".board-card", { hasText: planting }).click();
  await press(page, "Shift+ArrowDown", `《${planting}》已移到“民生视点”第 2 条。`);
  await page.keyboard.press("Enter");
  const title = page.getByLabel("标题", { exact: true });
  await title.fill("云岭区植树");
  await expect(page.getByTestId("save-state")).toHaveText(/已保存/);
  await page.keyboard.press("Escape");
  await expect.poll(() => titlesIn(page, "民生视点")).toEqual([order[1], "云岭区植树"]);

  page = await desk.reopen();
  await expect.poll(() => titlesIn(page, "民生视点")).toEqual([order[1], "云岭区植树"]);
  await press(page, "ControlOrMeta+z", `已撤销：编辑了《${planting}》。`);
  await expect.poll(() => titlesIn(page, "民生视点")).toEqual([order[1], planting]);
  await press(page, "ControlOrMeta+z", "已撤销：《云岭区开展义务植树活动》已移到");
  await expect.poll(() => titlesIn(page, "民生视点")).toEqual(order);
  await press(page, "ControlOrMeta+z", /已撤销：.*留待下期/);
  await press(page, "ControlOrMeta+z", /已撤销：.*第 2 条/);
  await press(page, "ControlOrMeta+z", /已撤销：.*第 1 条/);
  await expect.poll(() => titlesIn(page, "民生视点")).toEqual([]);
  await expect(page.getByRole("button", { name: "撤销", exact: true })).toBeDisabled();
  await openScreen(page, "收稿");
  await expect(inboxRow(page, "")).toHaveCount(count);

  page = await desk.reopen();
  await expect(page.getByRole("button", { name: "重做", exact: true })).toBeEnabled();
  for (let redone = 0; redone < 5; redone += 1) {
    await press(page, "ControlOrMeta+y", "已重做");
    await page.waitForTimeout(100);
  }
  await openScreen(page, "编排");
  await expect.poll(() => titlesIn(page, "民生视点")).toEqual([order[1], "云岭区植树"]);
});

test("the list behind the button takes everything back down to one", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await focusRow(page, planting);
  await press(page, "7", "已归入“民生视点”第 1 条。");
  await press(page, "7", "已归入“民生视点”第 2 条。");
  await press(page, "7", "已归入“民生视点”第 3 条。");
  await page.getByRole("button", { name: "最近做了什么，点一条撤销到那里" }).click();
  await page.getByRole("menuitem", { name: "第 2 条" }).click();
  await expect(message(page, "已撤销 2 步。")).toBeVisible();
  await openScreen(page, "编排");
  await expect.poll(() => titlesIn(page, "民生视点")).toEqual([planting]);
});

test("undo pressed before the answer to a command means that command", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await focusRow(page, planting);
  await press(page, "7", `《${planting}》已归入“民生视点”第 1 条。`);
  // Every change is held up on its way; what comes behind it is not.
  await page.route("**/api/call", async (route) => {
    if ((route.request().postData() ?? "").includes('"items.tag"')) await new Promise((go) => setTimeout(go, 600));
    await route.continue();
  });
  await page.keyboard.press("6");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(message(page, /已撤销：.*已归入“文化亮点”第 1 条/)).toBeVisible();
  await openScreen(page, "编排");
  await expect.poll(() => titlesIn(page, "民生视点")).toEqual([planting]);
  expect(await titlesIn(page, "文化亮点")).toEqual([]);
});

test("in an open item undo goes on before the restart, edit by edit, where the text's own undo ends", async ({
  desk,
}) => {
  let page = desk.page();
  await loadSample(page);
  await focusRow(page, planting);
  await page.keyboard.press("e");
  const saved = async (): Promise<void> => expect(page.getByTestId("save-state")).toHaveText(/已保存/);
  const before = await bodyBlocks(page);
  await caretAtEnd(page);
  await page.keyboard.insertText("甲");
  await expect(page.getByTestId("save-state")).toHaveText("尚未保存");
  await saved();
  await page.keyboard.insertText("乙");
  await expect(page.getByTestId("save-state")).toHaveText("尚未保存");
  await saved();
  const ending = async (): Promise<string> => ((await bodyBlocks(page)).at(-1) ?? "").slice(-3);
  expect(await ending()).toMatch(/甲乙$/);
  page = await desk.reopen();
  await caretAtEnd(page);
  await page.keyboard.insertText("丙");
  await expect(page.getByTestId("save-state")).toHaveText("尚未保存");
  await saved();
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(ending).toMatch(/甲乙$/);
  await saved();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(message(page, `已撤销：编辑了《${planting}》。`)).toBeVisible();
  await expect.poll(ending).toMatch(/甲$/);
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => bodyBlocks(page)).toEqual(before);
  await page.keyboard.press("ControlOrMeta+y");
  await expect.poll(ending).toMatch(/甲$/);
});
