import { findBarriers } from "../fixtures/axe.ts";
import { expect, test } from "../fixtures/desk.ts";
import { card } from "../models/board.ts";
import { bodyText, caretAtEnd } from "../models/editor.ts";
import { message, openScreen } from "../models/frame.ts";
import {
  currentCard,
  dropReturned,
  handIn,
  makeIssueToReview,
  openMarks,
  planting,
  receipts,
  reviewCards,
  reviewedRow,
  reviewedText,
  school,
  sendPack,
  service,
} from "../models/reviewing.ts";

test("two reviewers' marks come back, are decided by keyboard, signed off, and stand in the way of nothing", async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const page = desk.page();
  await makeIssueToReview(page);
  await expect(page.getByRole("heading", { name: "还没有送审" })).toBeVisible();
  const zhou = await sendPack(desk, "周明");
  const he = await sendPack(desk, "何静");
  await expect(page.getByRole("heading", { name: "在等周明、何静交回" })).toBeVisible();

  const byZhou = zhou
    .replace(school, "截止目前", "截至目前")
    .replace(school, "42所", "四十二所")
    .replace(planting, "截止目前", "截至目前")
    .mark(planting, { kind: "comment", place: { part: "body", start: 0, end: 10 } }, "请核对日期")
    .replace(service, "截止当前", "截至目前")
    .handBack();
  const byHe = he
    .replace(school, "42所", "42所（含民办）")
    .replace(planting, "560株", "560余株")
    .replace(service, "310件", "311件")
    .handBack();
  await handIn(page, [byZhou, byHe, { name: "便条.docx", bytes: Buffer.from("没有意见") }]);
  await expect(receipts(page)).toContainText("周明：新意见 5 条（改动 4、批注 1）");
  await expect(receipts(page)).toContainText("何静：新意见 3 条（改动 3）");
  await expect(receipts(page)).toContainText("没有收入");
  await expect.poll(() => openMarks(page)).toBe(8);
  expect(await findBarriers(page)).toEqual([]);
  await receipts(page).getByRole("button", { name: "知道了" }).click();

  // A conflict comes first: of its versions the second is taken. Then a change is accepted by Enter.
  await reviewedRow(page, school).click();
  await expect(currentCard(page)).toContainText("冲突：这里有 2 种改法");
  await page.keyboard.press("2");
  await expect(reviewedText(page)).toContainText("已检查学校42所（含民办）。");
  await expect(currentCard(page)).toContainText("截至目前");
  await page.keyboard.press("Enter");
  await expect(reviewedRow(page, school)).toHaveCount(0);
  await expect.poll(() => openMarks(page)).toBe(5);

  // A comment is answered, a change is put in the editor's own words.
  await expect(reviewedText(page).getByRole("heading")).toContainText(planting);
  await expect(currentCard(page)).toContainText("请核对日期");
  await page.keyboard.press("c");
  await page.getByLabel("对批注的答复").fill("已与街道核对");
  await page.keyboard.press("Enter");
  await expect(currentCard(page)).toContainText("截至目前");
  await page.keyboard.press("r");
  await expect(page.getByLabel("改成的文字")).toBeFocused();
  await page.getByLabel("改成的文字").fill("截至2月11日");
  await page.keyboard.press("Enter");
  await expect(reviewedText(page)).toContainText("截至2月11日，共栽植");
  await expect(currentCard(page)).toContainText("560余株");
  await page.keyboard.press("x");
  await expect(reviewedRow(page, planting)).toHaveCount(0);
  await expect.poll(() => openMarks(page)).toBe(2);

  // Taken back, it is looked at again.
  await page.keyboard.press("ControlOrMeta+z");
  await expect(reviewedRow(page, planting)).toHaveAttribute("aria-current", "true");
  await expect(currentCard(page)).toContainText("560余株");
  await expect.poll(() => openMarks(page)).toBe(3);

  // Published it cannot be.
  const publish = async (): Promise<void> => {
    await page.getByRole("button", { name: "本期信息" }).click();
    await page.getByRole("button", { name: "印发定稿…" }).click();
    await page.getByRole("dialog", { name: /^印发/ }).getByRole("button", { name: "印发", exact: true }).click();
  };
  await publish();
  await expect(message(page, "还有 3 条审稿意见待定")).toBeVisible();
  await expect(page.getByRole("dialog", { name: /^印发/ })).toHaveCount(0);
  await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);

  // The rest together, but for one; then that one.
  await page.keyboard.press("a");
  const batch = page.getByRole("dialog", { name: "成批处理意见" });
  await expect(batch.getByRole("listitem").filter({ has: page.getByRole("checkbox") })).not.toHaveCount(0);
  expect(await findBarriers(page)).toEqual([]);
  await batch.getByRole("checkbox", { name: /560/ }).uncheck();
  await batch.getByRole("button", { name: "采纳 2 条" }).click();
  await expect(message(page, "采纳了 2 条")).toBeVisible();
  await expect.poll(() => openMarks(page)).toBe(1);
  await page.keyboard.press("x");
  await expect(page.getByRole("heading", { name: "意见都处理完了" })).toBeVisible();

  // Signed off; a word changed afterwards reopens the round and says which item.
  await page.keyboard.press("s");
  const dialog = page.getByRole("dialog", { name: "签署一校" });
  await dialog.getByLabel("签署人").fill("陈立");
  await dialog.getByRole("button", { name: "签署" }).click();
  await expect(page.getByRole("heading", { name: "陈立签署了一校" })).toBeVisible();
  await page.getByRole("button", { name: "看已处理的" }).click();
  await reviewedRow(page, service).click();
  await expect(reviewCards(page)).toContainText("采纳 · ");
  await page.keyboard.press("e");
  await expect(bodyText(page)).toBeVisible();
  await caretAtEnd(page);
  await page.keyboard.type("居民点赞。");
  await expect(page.getByTestId("save-state")).toHaveText(/已保存/);
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("review-reopened")).toContainText("改过");
  await expect(page.getByTestId("round-reopened")).toHaveText("一校签署后有变动");
  await page.getByTestId("review-reopened").getByRole("button", { name: "重新签署" }).click();
  await dialog.getByRole("button", { name: "签署" }).click();
  await expect(page.getByTestId("review-reopened")).toHaveCount(0);

  await publish();
  await expect(page.getByText("本期已印发，只能查看，不能再处理意见。")).toBeVisible();
});

test("the same file twice is refused with its reason, a newer one keeps what was decided", async ({ desk }) => {
  const page = desk.page();
  await makeIssueToReview(page);
  const zhou = await sendPack(desk, "周明");
  const first = zhou.replace(planting, "560株", "560余株").handBack(1);
  await handIn(page, [first]);
  await expect(receipts(page)).toContainText("新意见 1 条");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "意见都处理完了" })).toBeVisible();
  await handIn(page, [first]);
  await expect(receipts(page)).toContainText("收过");
  await dropReturned(page, [zhou.replace(service, "310件", "311件").handBack(2)]);
  await expect(receipts(page)).toContainText("周明的新一稿：新意见 1 条");
  await expect.poll(() => openMarks(page)).toBe(1);
  await page.getByRole("radiogroup", { name: "处理状态" }).getByText("全部").click();
  await reviewedRow(page, planting).click();
  await expect(reviewedRow(page, planting)).toContainText("✓ 1 条处理完");
  await reviewCards(page)
    .getByRole("button", { name: /^重新打开/ })
    .click();
  await expect.poll(() => openMarks(page)).toBe(2);
});

test("what is open is listed and exported; keys rest while something is being written", async ({ desk }) => {
  // The list is proofread and laid out anew whenever it is asked for.
  test.setTimeout(120_000);
  const page = desk.page();
  await makeIssueToReview(page);
  const zhou = await sendPack(desk, "周明");
  await handIn(page, [zhou.replace(planting, "560株", "560余株").replace(service, "310件", "311件").handBack()]);
  await expect.poll(() => openMarks(page)).toBe(2);
  await receipts(page).getByRole("button", { name: "知道了" }).click();
  await page.getByLabel("说明（可不填，一并告诉审稿人）").fill("x a j 都是字");
  expect(await openMarks(page)).toBe(2);
  await page.keyboard.press("Enter");
  await page.keyboard.press("x");
  await expect.poll(() => openMarks(page)).toBe(1);
  await page.keyboard.press("l");
  const drawer = page.getByRole("dialog", { name: "未决事项" });
  await expect(drawer.getByText("“310件”改为“311件”")).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await drawer.getByRole("button", { name: "导出" }).click();
  const file = await desk.exported(() => page.getByRole("menuitem", { name: /Word 文档/ }).click());
  expect(file).toMatch(/\.docx$/);
  // Escape closes one thing at a time: the menu has to be gone before it is the list's.
  await expect(page.getByRole("menuitem", { name: /Word 文档/ })).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(drawer).toHaveCount(0);
  await openScreen(page, "校对");
  await page.keyboard.press("Control+4");
  await expect(currentCard(page)).toContainText("311件");
});

test("beside the text the same marks are decided, and what needs a choice leads to the review", async ({ desk }) => {
  const page = desk.page();
  await makeIssueToReview(page);
  const zhou = await sendPack(desk, "周明");
  await handIn(page, [
    zhou
      .replace(planting, "560株", "560余株")
      .replace(planting, "签订了", "签下了")
      .mark(planting, { kind: "comment", place: null }, "可配一张照片")
      .handBack(),
  ]);
  await expect.poll(() => openMarks(page)).toBe(3);
  await page.keyboard.press("e");
  await expect(bodyText(page)).toBeVisible();
  await page.getByRole("radiogroup", { name: "右栏" }).getByText("审稿意见 3").click();
  const rail = page.getByRole("complementary", { name: "审稿意见" });
  await rail.getByRole("button", { name: /^采纳（周明：“560株”/ }).click();
  await expect(bodyText(page)).toContainText("560余株");
  await expect(page.getByTestId("editor-mark-count")).toContainText("2 条待定");
  // What is typed is kept: the decision meets the text as it is on screen.
  await caretAtEnd(page);
  await page.keyboard.type("成活九成。");
  await rail.getByRole("button", { name: /^采纳（周明：“签订了”/ }).click();
  await expect(bodyText(page)).toContainText("签下了管护协议");
  await expect(bodyText(page)).toContainText("成活九成。");
  expect(await findBarriers(page)).toEqual([]);
  await rail.getByRole("button", { name: "到审稿里答复" }).click();
  await expect(currentCard(page)).toContainText("可配一张照片");
});

test("the board's cards tell what is still to decide, and which items are as they were signed", async ({ desk }) => {
  const page = desk.page();
  await makeIssueToReview(page);
  const zhou = await sendPack(desk, "周明");
  await handIn(page, [
    zhou.replace(school, "截止目前", "截至目前").replace(school, "截止2月4日", "截至2月4日").handBack(),
  ]);
  await expect.poll(() => openMarks(page)).toBe(2);
  await openScreen(page, "编排");
  await expect(card(page, school)).toContainText("意见 2、校对 2");
  await openScreen(page, "审稿");
  await expect(currentCard(page)).toContainText("截至目前");
  await page.keyboard.press("Enter");
  await expect(currentCard(page)).toContainText("截至2月4日");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "意见都处理完了" })).toBeVisible();
  await openScreen(page, "编排");
  await expect(card(page, school).getByLabel(/^一校还没有签署/)).toBeVisible();
  await openScreen(page, "审稿");
  await page.keyboard.press("s");
  const dialog = page.getByRole("dialog", { name: "签署一校" });
  await dialog.getByLabel("签署人").fill("陈立");
  await dialog.getByRole("button", { name: "签署" }).click();
  await expect(page.getByRole("heading", { name: "陈立签署了一校" })).toBeVisible();
  await openScreen(page, "编排");
  await expect(card(page, school).getByLabel("与一校签署时一样")).toBeVisible();
  await expect(card(page, planting)).toContainText("校对");
});

test("a Word copy goes out beside a pack, and comes back with nothing to say", async ({ desk }) => {
  const page = desk.page();
  await makeIssueToReview(page);
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: "送审" });
  await dialog.getByLabel("审稿人").fill("方远");
  await dialog.getByText("Word 文档", { exact: true }).click();
  const file = await desk.exported(() => dialog.getByRole("button", { name: "生成文件" }).click());
  expect(file).toMatch(/\.docx$/);
  await expect(page.getByRole("dialog")).toContainText("用 Word 或 WPS 打开");
  await page.getByRole("dialog").getByRole("button", { name: "好", exact: true }).click();
  await page.getByTestId("receive-files").setInputFiles(file);
  await expect(receipts(page)).toContainText("方远：没有新意见");
  await expect(page.getByRole("heading", { name: "意见都处理完了" })).toBeVisible();

  // What changed since goes out as a Word file of tracked changes.
  await page.getByRole("button", { name: "对照稿" }).click();
  const changes = await desk.exported(() => page.getByRole("menuitem", { name: "第 1 轮（一校）底稿 → 现在" }).click());
  expect(changes).toMatch(/\.docx$/);
});
