import type { Locator } from "playwright/test";

import { expect, test } from "../fixtures/desk.ts";
import { chooseIssue, loadSample, openScreen } from "../models/frame.ts";

const widthOf = async (element: Locator): Promise<number> => (await element.boundingBox())?.width ?? 0;

test("the divider is dragged and moved by keys, has limits, and is found again at the next start", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  const reading = page.locator(".reading");
  const divider = page.getByRole("separator", { name: "调整阅读栏的宽度" });
  const usual = await widthOf(reading);

  const box = await divider.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 4, 400);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) - 96, 400, { steps: 4 });
  await page.mouse.up();
  expect(Math.abs((await widthOf(reading)) - usual - 100)).toBeLessThan(8);

  await divider.focus();
  const before = Number(await divider.getAttribute("aria-valuenow"));
  await page.keyboard.press("ArrowRight");
  await expect(divider).toHaveAttribute("aria-valuenow", String(before - 2));
  await page.keyboard.press("Home");
  await expect.poll(() => widthOf(reading)).toBeLessThan(310);
  await page.keyboard.press("End");
  await expect.poll(() => widthOf(page.locator(".inbox-list"))).toBeGreaterThanOrEqual(355);
  await expect.poll(() => widthOf(page.locator(".inbox-list"))).toBeLessThan(370);
  const largest = await widthOf(reading);

  const again = await desk.reopen();
  await expect.poll(async () => Math.abs((await widthOf(again.locator(".reading"))) - largest)).toBeLessThan(4);
  await again.getByRole("separator", { name: "调整阅读栏的宽度" }).dblclick();
  await expect.poll(async () => Math.abs((await widthOf(again.locator(".reading"))) - usual)).toBeLessThan(4);
});

test("panes keep their least in a small window with large letters", async ({ desk }) => {
  const page = desk.page();
  await page.setViewportSize({ width: 1280, height: 800 });
  await loadSample(page);
  await chooseIssue(page, "2026年3月 · 总第41期");
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("Control+Shift+Equal");
  await expect(page.locator("html")).toHaveCSS("--scale", "1.5");
  await openScreen(page, "预览");
  for (const name of ["调整左栏的宽度", "调整右栏的宽度"]) {
    await page.getByRole("separator", { name }).focus();
    await page.keyboard.press("End");
  }
  await expect.poll(() => widthOf(page.locator(".preview-middle"))).toBeGreaterThanOrEqual(220);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
