import { expect, type Locator, type Page } from "playwright/test";

/** The command palette, opened. */
export const openPalette = async (page: Page): Promise<Locator> => {
  await page.keyboard.press("ControlOrMeta+k");
  const palette = page.getByRole("dialog", { name: "找命令、稿件、期" });
  await expect(palette).toBeVisible();
  return palette;
};

export const paletteField = (page: Page): Locator => page.getByRole("combobox", { name: /拼音首字母/ });

/** The row that Enter would take. */
export const activeRow = (page: Page): Locator => page.locator(".palette-list [aria-selected='true']");
