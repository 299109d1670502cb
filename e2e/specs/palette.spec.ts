import { expect, test } from "../fixtures/desk.ts";
import { compose } from "../models/editor.ts";
import { loadSample } from "../models/frame.ts";
import { activeRow, openPalette, paletteField } from "../models/palette.ts";

test("a few letters find what can be done, a month and an item", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await openPalette(page);
  await expect(paletteField(page)).toBeFocused();

  // By pinyin initials; the key stands beside it.
  await page.keyboard.type("yl");
  await expect(activeRow(page)).toContainText("预览");
  await expect(activeRow(page)).toContainText("Ctrl+5");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^预览/ })).toHaveAttribute("aria-current", "page");

  // Another month.
  await openPalette(page);
  await page.keyboard.type("3月");
  await expect(activeRow(page)).toContainText("2026年3月 · 总第41期");
  await page.keyboard.press("Enter");
  await expect(page.locator(".header-issue")).toContainText("2026年3月");

  // An item, by initials of its title.
  await openPalette(page);
  await page.keyboard.type("结核病");
  await expect(page.getByRole("option", { name: /世界防治结核病日/ })).toBeVisible();
  await page.getByRole("option", { name: /世界防治结核病日/ }).click();
  await expect(page.getByLabel("标题", { exact: true })).toHaveValue("区卫健委组织开展世界防治结核病日宣传活动");
});

test("the palette leaves everything as it was when it is closed, and remembers what was used", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await page.getByRole("button", { name: "编排" }).focus();
  const palette = await openPalette(page);
  await page.keyboard.press("ControlOrMeta+k");
  await expect(palette).toBeHidden();
  await expect(page.getByRole("button", { name: "编排" })).toBeFocused();

  // The keys of the screen underneath rest, whatever is typed.
  await openPalette(page);
  await page.keyboard.type("x不用h");
  await expect(page.getByText("没有找到“x不用h”")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await openPalette(page);
  await page.keyboard.type("深色");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveCSS("color-scheme", "dark");
  const reopened = await desk.reopen();
  await expect(reopened.locator("html")).toHaveCSS("color-scheme", "dark");
  await openPalette(reopened);
  await reopened.keyboard.press("ArrowUp");
  await reopened.keyboard.press("ArrowDown");
  await paletteField(reopened).fill("色");
  await expect(activeRow(reopened)).toContainText("浅色");
});

test("what an input method composes is not yet asked for", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await openPalette(page);
  const session = await page.context().newCDPSession(page);
  await compose(session, "jie he bing");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "找命令、稿件、期" })).toBeVisible();
  await session.send("Input.insertText", { text: "结核病" });
  await expect(page.getByRole("option", { name: /世界防治结核病日/ })).toBeVisible();
});
