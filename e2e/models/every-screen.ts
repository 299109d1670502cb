import { expect, type Page } from "playwright/test";

import type { Desk } from "../fixtures/desk.ts";
import { motionEnds } from "../fixtures/motion.ts";
import { chooseIssue, loadSample, openScreen } from "./frame.ts";
import { focusRow, inboxRow } from "./inbox.ts";
import { openPalette } from "./palette.ts";
import { publicationParts, openPublicationPart } from "./publication.ts";
import { currentCard, handIn, receipts, reviewedRow, sendPack } from "./reviewing.ts";

/** Walks through every screen and dialog with the sample issue, from the welcome screen on, and visits each when it stands still. */
export const visitEveryScreen = async (desk: Desk, visit: (name: string) => Promise<void>): Promise<void> => {
  const page = desk.page();
  const visitStill = async (name: string): Promise<void> => {
    await standStill(page);
    await visit(name);
  };
  const closeDialog = async (): Promise<void> => {
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  };

  await expect(page.getByRole("button", { name: "看看示例期" })).toBeVisible();
  await visitStill("欢迎");
  await loadSample(page);
  await focusRow(page, "区卫健委组织开展世界防治结核病日宣传活动");
  await visitStill("收稿");
  await page.keyboard.press("x");
  await expect(page.getByRole("dialog")).toBeVisible();
  await visitStill("收稿-不用");
  await closeDialog();
  await page.getByText("疑似重复", { exact: true }).first().click();
  await inboxRow(page, "").first().click();
  await expect(page.locator(".reading-text")).toBeVisible();
  await page.keyboard.press("d");
  await expect(page.getByRole("dialog")).toBeVisible();
  await visitStill("收稿-比重复");
  await closeDialog();
  await page.getByText("疑似重复", { exact: true }).first().click();

  await openPalette(page);
  await visitStill("查找命令");
  await page.keyboard.type("区");
  await expect(page.getByRole("option", { name: /稿件/ }).first()).toBeVisible();
  await visitStill("查找命令-稿件");
  await page.keyboard.press("Escape");

  await chooseIssue(page, "2026年3月 · 总第41期");
  await openScreen(page, "编排");
  await expect(page.locator(".board-columns .board-card")).toHaveCount(41);
  await page.locator(".board-columns .board-card").nth(4).click();
  await visitStill("编排");

  await page.keyboard.press("Enter");
  await expect(page.getByLabel("标题", { exact: true })).toBeFocused();
  await visitStill("编辑");
  await page.keyboard.press("Control+\\");
  await expect(page.getByRole("complementary", { name: "边写边看" }).locator(".page")).toBeVisible();
  await visitStill("编辑-边写边看");
  await page.keyboard.press("F7");
  await expect(page.getByRole("complementary", { name: "校对" })).toBeVisible();
  await page.getByLabel("标题", { exact: true }).fill("截止目前云岭区植树三万株");
  await expect(page.getByRole("complementary", { name: "校对" }).getByRole("listitem").first()).toBeVisible();
  await visitStill("编辑-校对");
  await page.keyboard.press("F7");
  await expect(page.getByTestId("save-state")).toHaveText(/已保存/);
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("标题", { exact: true })).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+h");
  await expect(page.getByRole("dialog", { name: "查找替换" })).toBeVisible();
  await page.keyboard.type("云岭区");
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText(/找到 \d+ 处/);
  await visitStill("查找替换");
  await page.keyboard.press("Escape");

  await openScreen(page, "校对");
  await expect(page.getByRole("complementary", { name: "这一处" })).toBeVisible();
  await visitStill("校对");
  await page.keyboard.press("g");
  await visitStill("校对-按稿件");
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await expect(page.getByRole("dialog")).toBeVisible();
  await visitStill("校对-全部接受");
  await closeDialog();
  await page.keyboard.press("i");
  await page.keyboard.press("l");
  await expect(page.getByRole("button", { name: /^放回/ })).toBeVisible();
  await visitStill("校对-忽略清单");
  await closeDialog();
  await page.keyboard.press("u");
  await page.getByRole("region", { name: "用词" }).getByRole("button", { name: "用词" }).click();
  await expect(page.getByRole("switch").first()).toBeVisible();
  await visitStill("校对-规则");
  await page.getByText(/^自己的规则/).click();
  await visitStill("校对-自己的规则");
  await closeDialog();
  await expect(page.getByRole("heading", { name: "没有要看的问题了" })).toBeVisible();
  await visitStill("校对-没有问题");

  await visitReview(desk, visitStill, closeDialog);

  await openScreen(page, "预览");
  await page.getByRole("navigation", { name: "目录" }).locator("button:not(.is-section)").nth(4).click();
  await expect(page.locator(".page").first()).toBeVisible();
  await visitStill("预览");
  await page.getByRole("radiogroup", { name: "左栏" }).getByText("缩略图").click();
  await visitStill("预览-缩略图");
  await page.getByRole("radiogroup", { name: "左栏" }).getByText("目录").click();
  await page.getByRole("button", { name: "导出其他格式" }).click();
  await page.getByRole("menuitem", { name: "小册子 PDF（骑马钉）" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await visitStill("付印");
  await closeDialog();

  for (const part of publicationParts) {
    await openPublicationPart(page, part);
    await visitStill(`刊物-${part}`);
  }
  await page.getByRole("button", { name: "本期信息" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await visitStill("本期信息");
  await closeDialog();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await visitStill("快捷键");
  await closeDialog();
};

/** 审稿 in its states: before and after drafts went out, with marks of two reviewers, its dialogs, and all decided. */
const visitReview = async (
  desk: Desk,
  visitStill: (name: string) => Promise<void>,
  closeDialog: () => Promise<void>,
): Promise<void> => {
  const page = desk.page();
  await openScreen(page, "审稿");
  await expect(page.getByRole("heading", { name: "还没有送审" })).toBeVisible();
  await visitStill("审稿-还没有送审");
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog", { name: "送审" })).toBeVisible();
  await visitStill("审稿-送审");
  await closeDialog();
  const [congress, discipline, inspection] = ["云岭区第九届", "区纪委召开", "沈维桢检查"] as const;
  const zhou = (await sendPack(desk, "周明"))
    .replace(congress, "在区会议中心召开", "在区会议中心举行")
    .mark(congress, { kind: "comment", place: { part: "body", start: 0, end: 7 } }, "请核对会期")
    .mark(congress, { kind: "order", after: null }, "放在最前")
    .replace(discipline, "持续向好", "持续好转")
    .replace(inspection, "3860人次", "3800余人次");
  const he = (await sendPack(desk, "何静"))
    .replace(congress, "会议中心召开", "会议中心开幕")
    .replace(discipline, "作工作报告", "作了工作报告")
    .replace(inspection, "检查节前", "带队检查节前", "title");
  await handIn(page, [zhou.handBack(), he.handBack(), { name: "便条.docx", bytes: Buffer.from("没有意见") }]);
  await expect(receipts(page)).toContainText("没有收入");
  await expect(page.getByText("正在收…")).toHaveCount(0);
  await visitStill("审稿-收回稿");
  await receipts(page).getByRole("button", { name: "知道了" }).click();
  await expect(currentCard(page)).toContainText("冲突");
  await visitStill("审稿-冲突");
  await reviewedRow(page, discipline).click();
  await page.keyboard.press("r");
  await expect(page.getByLabel("改成的文字")).toBeFocused();
  await visitStill("审稿-改后采纳");
  await page.keyboard.press("Escape");
  await page.keyboard.press("x");
  await expect(page.locator(".settled-marks summary")).toBeVisible();
  await page.locator(".settled-marks summary").click();
  await visitStill("审稿-已处理");
  await page.keyboard.press("l");
  await expect(page.getByRole("list", { name: "未决事项" })).toBeVisible();
  await visitStill("审稿-未决事项");
  await closeDialog();
  await page.keyboard.press("s");
  await expect(page.getByRole("dialog", { name: "签署一校" })).toBeVisible();
  await visitStill("审稿-签署");
  await closeDialog();
  await page.keyboard.press("a");
  const batch = page.getByRole("dialog", { name: "成批处理意见" });
  await expect(batch).toBeVisible();
  await visitStill("审稿-成批处理");
  await batch.getByText("不采纳", { exact: true }).click();
  await batch.getByRole("button", { name: /^不采纳 \d/ }).click();
  await expect(batch).toHaveCount(0);
  await expect(currentCard(page)).toContainText("冲突");
  await page.keyboard.press("x");
  await expect(page.getByRole("heading", { name: "意见都处理完了" })).toBeVisible();
  await visitStill("审稿-处理完");
};

/** Neither a message, nor a tooltip under the mouse, nor what is fading belongs to a screen. */
const standStill = async (page: Page): Promise<void> => {
  const { height = 800 } = page.viewportSize() ?? {};
  await page.mouse.move(300, height - 2);
  await expect(page.locator(".ant-message-notice")).toHaveCount(0, { timeout: 12_000 });
  await expect(page.locator(".ant-tooltip:visible")).toHaveCount(0);
  await expect(page.locator(".ant-spin-spinning:visible")).toHaveCount(0);
  await motionEnds(page);
};
