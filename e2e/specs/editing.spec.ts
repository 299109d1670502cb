import { expect, test } from "../fixtures/desk.ts";
import { bodyBlocks, bodyText } from "../models/editor.ts";
import { chooseIssue, loadSample, message, openScreen } from "../models/frame.ts";
import { focusRow, inboxRow } from "../models/inbox.ts";

const planting = "云岭区开展义务植树活动";

test("an acknowledged save survives a pulled plug", async ({ desk }) => {
  let page = desk.page();
  await loadSample(page);
  await focusRow(page, planting);
  await page.keyboard.press("e");
  await bodyText(page).press("ControlOrMeta+End");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("区林业部门将跟踪管护，确保成活。");
  await expect(page.getByTestId("save-state")).toHaveText("尚未保存");
  await expect(page.getByTestId("save-state")).toHaveText(/已保存/);
  page = await desk.pullThePlug();
  await expect(bodyText(page)).toBeVisible();
  expect((await bodyBlocks(page)).at(-1)).toBe("区林业部门将跟踪管护，确保成活。");
});

test("nothing is saved and no key acts while an input method composes", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await focusRow(page, planting);
  await page.keyboard.press("e");
  const title = page.getByLabel("标题", { exact: true });
  await title.press("ControlOrMeta+End");
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "zhi'shu", selectionStart: 7, selectionEnd: 7 });
  await expect(title).toHaveValue(`${planting}zhi'shu`);
  // Longer than the pause after which a change is saved.
  await page.waitForTimeout(1200);
  await expect(page.getByTestId("save-state")).toHaveText("尚未保存");
  await expect(page.getByLabel("修订").getByText("第 2 稿")).toHaveCount(0);
  await session.send("Input.insertText", { text: "植树" });
  await expect(title).toHaveValue(`${planting}植树`);
  await expect(page.getByLabel("修订").getByText("第 2 稿")).toBeVisible();
});

test("an older revision can be compared and put back", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await focusRow(page, planting);
  await page.keyboard.press("e");
  await page.getByLabel("标题", { exact: true }).fill("云岭区植树");
  await expect(page.getByLabel("修订").getByText("第 2 稿")).toBeVisible();
  await page.getByRole("button", { name: "与别稿对照" }).click();
  await expect(page.locator(".comparison del")).toHaveText(["开展义务", "活动"]);
  await page.getByRole("button", { name: "恢复第 1 稿" }).click();
  await expect(page.getByLabel("标题", { exact: true })).toHaveValue(planting);
  await expect(page.getByLabel("修订").getByText("恢复自第 1 稿")).toBeVisible();
});

test("a date that is none is named and not saved", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await focusRow(page, planting);
  await page.keyboard.press("e");
  const dates = page.getByRole("textbox", { name: "日期" });
  await dates.fill("2026-02-30");
  await expect(page.locator(".editor").getByRole("alert")).toContainText("“2026-02-30”不是日期");
  await expect(page.getByTestId("save-state")).toHaveText("尚未保存");
  await dates.fill("2026-03-13");
  await expect(page.getByTestId("save-state")).toHaveText(/已保存/);
});

test("moves are undone and redone, by the notice and by key", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await focusRow(page, planting);
  await page.keyboard.press("x");
  const reason = page.getByRole("textbox", { name: "不用的原因" });
  await expect(reason).toBeFocused();
  await reason.fill("不属报道期");
  await reason.press("Enter");
  await expect(inboxRow(page, planting)).toHaveCount(0);
  await message(page, /不用：不属报道期/)
    .getByRole("button", { name: "撤销" })
    .click();
  await expect(inboxRow(page, planting)).toBeVisible();
  await focusRow(page, planting);
  await page.keyboard.press("h");
  await expect(inboxRow(page, planting)).toHaveCount(0);
  // The row goes with the event; what takes the move back comes with the answer, and with it the notice.
  await expect(message(page, /留待下期/)).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(inboxRow(page, planting)).toBeVisible();
  await page.keyboard.press("ControlOrMeta+y");
  await expect(inboxRow(page, planting)).toHaveCount(0);
});

test("a published issue is frozen", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await chooseIssue(page, "2026年3月 · 总第41期");
  await page.getByRole("button", { name: "本期信息" }).click();
  await page.getByRole("button", { name: "印发定稿…" }).click();
  await page.getByRole("button", { name: "印发", exact: true }).click();
  await expect(page.getByText("已印发", { exact: true })).toBeVisible();
  await openScreen(page, "编排");
  await page.locator(".board-card").nth(20).click();
  await page.keyboard.press("Enter");
  await expect(page.locator(".editor").getByRole("alert")).toContainText("本期已印发，只能查看。");
  await expect(page.getByLabel("标题", { exact: true })).not.toBeEditable();
});

test("a number that leaves a gap is refused with the reason, and can be insisted on", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await page.locator(".header-issue").click();
  await page.getByText("新建下一期…").click();
  await page.getByLabel("总期号").fill("45");
  await page.getByRole("button", { name: "建立这一期" }).click();
  await expect(page.getByRole("dialog")).toContainText("缺 2 个期号");
  await page.getByRole("button", { name: "确认跳号，仍然建立" }).click();
  await expect(page.locator(".header-issue")).toContainText("总第45期");
});
