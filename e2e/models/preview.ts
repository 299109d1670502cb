import { expect, type Locator, type Page } from "playwright/test";

import { chooseIssue, loadSample, openScreen } from "./frame.ts";

/** 预览 */
export const openSamplePreview = async (page: Page): Promise<void> => {
  await loadSample(page);
  await chooseIssue(page, "2026年3月 · 总第41期");
  await openScreen(page, "预览");
  await expect(page.getByTestId("page-count")).toHaveText("共 34 页");
};

export const contentsEntry = (page: Page, index: number): Locator =>
  page.getByRole("navigation", { name: "目录" }).locator("button:not(.is-section)").nth(index);

/** The field that names the page which is read. */
export const pageField = (page: Page): Locator => page.getByRole("textbox", { name: "页码" });

/** Chooses one of a few that stand side by side. */
export const choosePart = async (page: Page, group: string, option: string): Promise<void> =>
  await page.getByRole("radiogroup", { name: group }).getByText(option, { exact: true }).click();

export const scrollPlace = async (page: Page): Promise<number> =>
  await page.getByRole("region", { name: "版面" }).evaluate((element) => element.scrollTop);

/** Clicks the middle of a character on paper. */
export const clickCharacter = async (page: Page, line: Locator, character: number): Promise<void> => {
  await line.scrollIntoViewIfNeeded();
  const at = await line
    .locator("text")
    .first()
    .evaluate((element, index) => {
      if (!(element instanceof SVGTextContentElement)) throw new Error("not a printed line");
      const box = element.getExtentOfChar(index);
      const toScreen = element.getScreenCTM();
      if (!toScreen) throw new Error("not on screen");
      const { x, y } = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2).matrixTransform(toScreen);
      return { x, y };
    }, character);
  await page.mouse.click(at.x, at.y);
};
