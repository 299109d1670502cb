import type { Locator, Page } from "playwright/test";

import { openScreen } from "./frame.ts";

/** 刊物 → 版式 */
export const openProfile = async (page: Page): Promise<void> => {
  await openScreen(page, "刊物");
  await page.getByRole("radiogroup", { name: "刊物设置" }).getByText("版式").click();
};

export const presetNamed = (page: Page, name: string): Locator =>
  page.getByRole("group", { name: "预设版式" }).getByRole("button", { name });

/** Chooses from a list by its label. */
export const choose = async (page: Page, label: string, option: string): Promise<void> => {
  await page.getByLabel(label, { exact: true }).click();
  await page.locator(".ant-select-dropdown:visible").getByText(option, { exact: true }).click();
};

/** Shows a page of the sample: 封面, 目录, 首页, 版记 or a page number. */
export const samplePage = async (page: Page, name: string): Promise<void> => {
  await page.getByRole("region", { name: "示样" }).getByText(name, { exact: true }).first().click();
};

/** The lines of the page of the sample that is shown. */
export const sampleLines = async (page: Page): Promise<string[]> =>
  await page.locator(".profile-sample svg text").allTextContents();
