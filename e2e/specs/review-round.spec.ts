import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";

import { reviewInWord } from "#core/reviewing/testing/review-in-word.ts";

import { expect, test, type Desk } from "../fixtures/desk.ts";
import { bodyText, caretAtEnd, caretBefore } from "../models/editor.ts";
import { openScreen } from "../models/frame.ts";
import { deskText, dragOver, itemRow, markCards, savedInPack } from "../models/review-desk.ts";
import {
  currentCard,
  handIn,
  makeIssueToReview,
  openMarks,
  planting,
  receipts,
  reviewCards,
  reviewedRow,
  reviewedText,
  school,
  sendCopy,
  service,
} from "../models/reviewing.ts";

const asReceived = (file: string): { name: string; bytes: Uint8Array } => ({
  name: basename(file),
  bytes: new Uint8Array(readFileSync(file)),
});

/** Reads a pack as its reviewer, in a window of her own; answers the file that goes back. */
const review = async (
  desk: Desk,
  file: string,
  work: (does: {
    replace(item: string, from: string, to: string): Promise<void>;
    comment(item: string, words: string, text: string): Promise<void>;
    hasNoComment(item: string): Promise<void>;
  }) => Promise<void>,
): Promise<string> => {
  const reviewer = await desk.openPack(file);
  const page = reviewer.page();
  const say = async (item: string, words: string, wish: string, field: string, text: string): Promise<void> => {
    await itemRow(page, item).click();
    await expect(deskText(page).getByRole("heading")).toContainText(item);
    // What the rules mark in it parts the words on screen.
    const known = await markCards(page).count();
    await dragOver(page, words.slice(0, 2), words.slice(-2));
    await page.getByRole("group", { name: "对选中的文字" }).getByRole("button", { name: wish }).click();
    await page.getByRole("textbox", { name: field }).fill(text);
    await page.keyboard.press("Enter");
    await expect(markCards(page)).toHaveCount(known + 1);
    await savedInPack(page);
  };
  await work({
    replace: (item, from, to) => say(item, from, "改为", `把“${from}”改为`, to),
    comment: (item, words, text) => say(item, words, "批注", `批注“${words}”`, text),
    hasNoComment: async (item) => {
      await itemRow(page, item).click();
      await page.keyboard.press("n");
      await savedInPack(page);
    },
  });
  return reviewer.exported(async () => {
    await page.getByRole("button", { name: "交回" }).click();
    await page.getByRole("button", { name: "存出审稿包" }).click();
  });
};

/** What the editor does to an item meanwhile: on the board, where every item is at hand. */
const editItem = async (desk: Desk, title: string, change: () => Promise<void>): Promise<void> => {
  const page = desk.page();
  await page.getByText(title).first().dblclick();
  await expect(bodyText(page)).toBeVisible();
  await change();
  await expect(page.getByTestId("save-state")).toHaveText(/已保存/);
  await page.keyboard.press("Escape");
};

test("two packs, a Word file and the editor's own changes become one text, to the letter", async ({ desk }) => {
  test.setTimeout(120_000);
  const page = desk.page();
  await makeIssueToReview(page);
  const toZhou = await sendCopy(desk, "周明", "审稿包");
  const toHe = await sendCopy(desk, "何静", "审稿包");
  const toChen = await sendCopy(desk, "陈立", "Word 文档");

  // The editor goes on working: a sentence more, and a figure that a reviewer will change too.
  await openScreen(page, "编排");
  await editItem(desk, service, async () => {
    await caretBefore(page, "310件");
    for (let digit = 0; digit < 3; digit += 1) await page.keyboard.press("Delete");
    await page.keyboard.type("312");
    await caretAtEnd(page);
    await page.keyboard.type("居民点赞。");
  });

  const fromZhou = await review(desk, toZhou, async (zhou) => {
    await zhou.replace(school, "截止目前", "截至目前");
    await zhou.replace(school, "42所", "43所");
    await zhou.comment(planting, "560株", "请与林场核对");
    await zhou.hasNoComment(service);
  });
  const fromHe = await review(desk, toHe, async (he) => {
    await he.replace(school, "42所", "42所（含民办）");
    await he.replace(planting, "截止目前", "截至目前");
    await he.replace(planting, "按月巡查", "每月巡查两次");
    await he.replace(service, "310件", "315件");
  });
  const fromChen = toChen;
  writeFileSync(
    fromChen,
    reviewInWord(new Uint8Array(readFileSync(toChen)), "陈立", (chen) => {
      chen.replace("在北山林场植树", "到北山林场义务植树");
      chen.insertAfter("中心还在松溪街道设立", "便民");
    }),
  );

  await openScreen(page, "审稿");
  await handIn(page, [fromZhou, fromHe, fromChen].map(asReceived));
  await expect(receipts(page)).toContainText("周明：新意见 3 条");
  await expect(receipts(page)).toContainText("何静：新意见 4 条");
  await expect(receipts(page)).toContainText("陈立：新意见 2 条");
  await receipts(page).getByRole("button", { name: "知道了" }).click();
  await expect.poll(() => openMarks(page)).toBe(9);

  // Two conflicts: between two reviewers, and between a reviewer and the editor.
  await reviewedRow(page, school).click();
  await expect(currentCard(page)).toContainText("冲突：这里有 2 种改法");
  await currentCard(page).getByRole("button", { name: /何静/ }).click();
  await expect(reviewedText(page)).toContainText("已检查学校42所（含民办）。");
  await reviewedRow(page, service).click();
  await expect(currentCard(page)).toContainText("312");
  await expect(currentCard(page)).toContainText("315");
  await currentCard(page).getByRole("button", { name: "都不采纳" }).click();
  // The comment is answered, the rest is taken at once.
  await reviewedRow(page, planting).click();
  await reviewCards(page).getByText("请与林场核对").click();
  await page.keyboard.press("c");
  await page.getByLabel("对批注的答复").fill("林场来函也是560株");
  await page.keyboard.press("Enter");
  await page.keyboard.press("a");
  const batch = page.getByRole("dialog", { name: "成批处理意见" });
  await batch.getByRole("button", { name: /^采纳 \d+ 条/ }).click();
  await expect(page.getByRole("heading", { name: "意见都处理完了" })).toBeVisible();
  expect(await openMarks(page)).toBe(0);

  await page.getByRole("button", { name: "本期信息" }).click();
  await page.getByRole("button", { name: "印发定稿…" }).click();
  await page.getByRole("dialog", { name: /^印发/ }).getByRole("button", { name: "印发", exact: true }).click();
  await expect(page.getByText("本期已印发，只能查看，不能再处理意见。")).toBeVisible();

  await openScreen(page, "预览");
  const file = await desk.exported(async () => {
    await page.getByRole("button", { name: "导出其他格式" }).click();
    await page.getByRole("menuitem", { name: "导出纯文本" }).click();
  });
  const lines = readFileSync(file, "utf8")
    .split(/\r?\n/)
    .map((line) => line.trim());
  const first = lines.lastIndexOf("区教体局开展校园安全检查");
  expect(
    lines
      .slice(first)
      .filter((line) => line !== "")
      .slice(0, 9),
  ).toEqual([
    "区教体局开展校园安全检查",
    "2026年2月5日，区教体局组织6个检查组，对全区中小学和幼儿园开展校园安全检查。截至目前，已检查学校42所（含民办）。",
    "截止2月4日，各校自查发现的隐患全部整改到位。自查报告的截止日期为2月20日。",
    "松溪街道组织居民植树护绿",
    "2026年2月12日，松溪街道组织居民到北山林场义务植树。截至目前，共栽植油松、银杏560株，成活率良好。",
    "街道还与林场签订了管护协议，由护绿小分队每月巡查两次。",
    "云岭区便民服务中心推出延时服务",
    "2026年2月18日，云岭区便民服务中心推出周末延时服务。截止当前，已为居民办理事项312件。",
    "中心还在松溪街道设立便民服务点。截止2月底，服务点接待居民96人次。居民点赞。",
  ]);
});
