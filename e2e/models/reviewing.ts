import { readFileSync } from "node:fs";
import { basename } from "node:path";

import { expect, type Locator, type Page } from "playwright/test";

import { unpackReview } from "#core/reviewing/review-pack.ts";
import { reviewAs, type Reviewer } from "#core/reviewing/testing/review-round.ts";

import type { Desk } from "../fixtures/desk.ts";
import { placeFaultyReports } from "./faulty-issue.ts";
import { openScreen } from "./frame.ts";
import { dropFiles } from "./inbox.ts";

/** What the items of the issue are called: their titles begin so. */
export const school = "区教体局";
export const planting = "松溪街道";
export const service = "云岭区便民";

/** An issue of March 2026 with three items in its first section, and the screen 审稿 open on it. */
export const makeIssueToReview = async (page: Page): Promise<void> => {
  await placeFaultyReports(page);
  await openScreen(page, "审稿");
};

/** Sends a pack by the dialog; answers it as its reviewer opens it. */
export const sendPack = async (desk: Desk, reviewer: string): Promise<Reviewer> => {
  const file = await sendCopy(desk, reviewer, "审稿包");
  return reviewAs(unpackReview(readFileSync(file), basename(file)));
};

/** Sends a copy by the dialog; answers its file. */
export const sendCopy = async (desk: Desk, reviewer: string, form: "审稿包" | "Word 文档"): Promise<string> => {
  const page = desk.page();
  await page.getByRole("button", { name: "送审", exact: true }).first().click();
  const dialog = page.getByRole("dialog", { name: "送审" });
  await dialog.getByLabel("审稿人").fill(reviewer);
  await dialog.getByRole("radio", { name: form }).check();
  const file = await desk.exported(() => dialog.getByRole("button", { name: "生成文件" }).click());
  await expect(page.getByRole("dialog")).toContainText(`给${reviewer}的文件已生成`);
  await page.getByRole("dialog").getByRole("button", { name: "好", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  return file;
};

/** Hands files in by the button. */
export const handIn = async (page: Page, files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> => {
  await page
    .getByTestId("receive-files")
    .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: "", buffer: Buffer.from(bytes) })));
};

/** Lets returned files fall on the screen, as from the file manager. */
export const dropReturned = (page: Page, files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> =>
  dropFiles(
    page,
    files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) })),
    "审稿",
  );

/** What became of the files handed in. */
export const receipts = (page: Page): Locator => page.getByTestId("receipts");

/** The items in the list. */
export const reviewedRow = (page: Page, title: string): Locator => page.locator(".reviewed-item", { hasText: title });

/** Of the item that is looked at. */
export const reviewCards = (page: Page): Locator => page.getByRole("complementary", { name: "审稿意见" });
export const currentCard = (page: Page): Locator => reviewCards(page).locator(".mark-card[aria-current='true']");
export const reviewedText = (page: Page): Locator => page.getByRole("region", { name: "稿件正文" });

/** How many marks nobody has decided yet, as the navigation says; 0 where it says nothing. */
export const openMarks = (page: Page): Promise<number> =>
  page
    .getByRole("navigation", { name: "大事月报编辑台" })
    .getByRole("button", { name: /审稿/ })
    .textContent()
    .then((words) => Number(/\d+/.exec(words ?? "")?.[0] ?? 0));
