import { expect, type Locator, type Page } from "playwright/test";

/** The frame round every screen. */
export const openScreen = async (
  page: Page,
  name: "收稿" | "编排" | "校对" | "审稿" | "预览" | "刊物",
): Promise<void> => {
  await page.getByRole("navigation", { name: "大事月报编辑台" }).getByRole("button", { name }).click();
};

/** Ends the welcome screen by making the first issue with a number of one's own. */
export const makeFirstIssue = async (page: Page, year: number, month: number, serialNumber: number): Promise<void> => {
  await page.getByRole("button", { name: "直接新建一期" }).click();
  await page.getByLabel("年", { exact: true }).fill(String(year));
  await page.getByLabel("月", { exact: true }).fill(String(month));
  await page.getByLabel("总期号").fill(String(serialNumber));
  await page.getByRole("button", { name: "建立这一期" }).click();
  await expect(page.locator(".header-issue")).toContainText(`${year}年${month}月 · 总第${serialNumber}期`);
};

/** Ends the welcome screen by loading the sample issue, its submissions and the next, empty issue. */
export const loadSample = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "看看示例期" }).click();
  await expect(page.locator(".header-issue")).toContainText("2026年4月", { timeout: 30_000 });
};

export const chooseIssue = async (page: Page, label: string): Promise<void> => {
  await page.locator(".header-issue").click();
  await page.locator(".ant-select-dropdown").getByText(label).click();
  await expect(page.locator(".header-issue")).toContainText(label);
};

/** The sentence that told of the last action. */
export const message = (page: Page, text: string | RegExp): Locator =>
  page.locator(".ant-message").getByText(text).last();
