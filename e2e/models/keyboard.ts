import type { Page } from "playwright/test";

/** Tab (or Shift+Tab) until the focus is on what carries the name; the story fails where it cannot be reached. */
export const tabTo = async (page: Page, name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> => {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
    });
    if (name.test(focused)) return;
  }
  throw new Error(`the keyboard does not reach ${name}`);
};
