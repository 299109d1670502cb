import type { Page } from "playwright/test";

import { expect, test } from "../fixtures/desk.ts";
import { sampleSubmissions } from "../fixtures/sample-files.ts";
import { titlesIn } from "../models/board.ts";
import { readDocx } from "../models/docx-text.ts";
import { importResult } from "../models/inbox.ts";

/** Tab until the focus is on what carries the name; the story fails where it cannot be reached. */
const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
    });
    if (name.test(focused)) return;
  }
  throw new Error(`the keyboard does not reach ${name}`);
};

test("from an empty library to an exported issue without the mouse", async ({ desk }) => {
  const page = desk.page();
  await expect(page.getByRole("button", { name: "直接新建一期" })).toBeVisible();
  await tabTo(page, /^直接新建一期$/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "新建一期" })).toBeVisible();
  await page.getByLabel("总期号").press("Enter");
  await expect(page.locator(".header-issue")).toContainText("总第1期");

  const chooser = page.waitForEvent("filechooser");
  await tabTo(page, /^导入文件$/);
  await page.keyboard.press("Enter");
  await (
    await chooser
  ).setFiles(
    sampleSubmissions()
      .filter(({ name }) => name.endsWith(".txt"))
      .map(({ name, bytes }) => ({ name, mimeType: "text/plain", buffer: bytes })),
  );
  await expect(importResult(page)).toBeVisible({ timeout: 20_000 });
  await tabTo(page, /^知道了$/);
  await page.keyboard.press("Enter");
  await expect(importResult(page)).toBeHidden();

  // Three into one section, one into another, one held over.
  await page.keyboard.press("2");
  await page.keyboard.press("2");
  await page.keyboard.press("2");
  await page.keyboard.press("7");
  await page.keyboard.press("h");
  await expect(page.getByTestId("issue-count")).toHaveText("4 稿");

  // On the board: down, one up, over to the last section.
  await page.keyboard.press("ControlOrMeta+2");
  await expect.poll(async () => (await titlesIn(page, "时政要点")).length).toBe(3);
  const before = await titlesIn(page, "时政要点");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowUp");
  await expect.poll(() => titlesIn(page, "时政要点")).toEqual([before[1], before[0], before[2]]);
  await page.keyboard.press("7");
  await expect.poll(async () => (await titlesIn(page, "民生视点")).at(-1)).toBe(before[1]);

  await page.keyboard.press("ControlOrMeta+3");
  await expect(page.getByRole("navigation", { name: "目录" })).toBeVisible();
  const file = await desk.exported(() => page.keyboard.press("ControlOrMeta+e"));
  expect([...readDocx(file).toc.keys()]).toHaveLength(4);
});
