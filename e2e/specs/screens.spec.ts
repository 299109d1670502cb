import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Page } from "playwright/test";

import { expect, test } from "../fixtures/desk.ts";
import { chooseIssue, loadSample, openScreen } from "../models/frame.ts";
import { focusRow } from "../models/inbox.ts";
import { openProfile } from "../models/print-profile.ts";

/** Pictures of every screen are left here, to be looked at. */
const folder = fileURLToPath(new URL("../results/screens", import.meta.url));

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

for (const size of sizes) {
  for (const theme of ["light", "dark"] as const) {
    test(`every screen at ${size.width}×${size.height}, ${theme}, without a scrollbar across`, async ({ desk }) => {
      const page = desk.page();
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: theme });
      const shoot = async (name: string): Promise<void> => {
        await expectNoScrollbarAcross(page);
        // Neither a tooltip under the mouse nor what is fading away belongs into the picture.
        await page.mouse.move(size.width / 2, size.height - 2);
        await expect(page.locator(".ant-tooltip:visible")).toHaveCount(0);
        await page.screenshot({ path: join(folder, `${name}-${size.width}-${theme}.png`) });
      };
      await expect(page.getByRole("button", { name: "看看示例期" })).toBeVisible();
      await shoot("1-welcome");
      await loadSample(page);
      await focusRow(page, "区卫健委组织开展世界防治结核病日宣传活动");
      await expect(page.locator(".ant-message-notice")).toHaveCount(0, { timeout: 10_000 });
      await shoot("2-inbox");
      await page.keyboard.press("e");
      await expect(page.getByLabel("标题", { exact: true })).toBeFocused();
      await shoot("3-editor");
      await page.keyboard.press("Escape");
      await chooseIssue(page, "2026年3月 · 总第41期");
      await openScreen(page, "编排");
      await expect(page.locator(".board-columns .board-card")).toHaveCount(41);
      await page.locator(".board-columns .board-card").nth(4).click();
      await shoot("4-board");
      await openScreen(page, "预览");
      const entry = page.getByRole("navigation", { name: "目录" }).locator("button:not(.is-section)").nth(4);
      await entry.click();
      await expect(page.locator(".page").first()).toBeVisible();
      await shoot("5-preview");
      await openScreen(page, "刊物");
      await shoot("6-publication");
      await openProfile(page);
      await shoot("6-print-profile");
      await page.getByRole("button", { name: "本期信息" }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await shoot("7-issue");
      await page
        .getByRole("dialog")
        .getByRole("button", { name: /取\s*消/ })
        .click();
      await expect(page.getByRole("dialog")).toBeHidden();
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog")).toBeVisible();
      await shoot("8-shortcuts");
    });
  }
}

const expectNoScrollbarAcross = async (page: Page): Promise<void> => {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
};
