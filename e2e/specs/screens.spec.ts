import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Page } from "playwright/test";

import { writeContactSheet } from "../fixtures/contact-sheet.ts";
import { expect, test } from "../fixtures/desk.ts";
import { visitEveryScreen } from "../models/every-screen.ts";

/** Pictures of every screen are left here, to be looked at. */
const results = fileURLToPath(new URL("../results", import.meta.url));
const folder = join(results, "screens");

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

test.beforeAll(() => mkdirSync(folder, { recursive: true }));

for (const size of sizes) {
  for (const theme of ["light", "dark"] as const) {
    test(`every screen at ${size.width}×${size.height}, ${theme}, without a scrollbar across`, async ({ desk }) => {
      test.setTimeout(180_000);
      const page = desk.page();
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: theme });
      let shot = 0;
      await visitEveryScreen(desk, async (name) => {
        await expectNoScrollbarAcross(page);
        shot += 1;
        const file = `${size.width}-${theme}-${String(shot).padStart(2, "0")}-${name}.png`;
        await page.screenshot({ path: join(folder, file) });
      });
    });
  }
}

test("nothing is cut off at 1280×800 with letters of 150 %", async ({ desk }) => {
  test.setTimeout(180_000);
  const page = desk.page();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole("button", { name: "看看示例期" })).toBeVisible();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("Control+Shift+Equal");
  await expect(page.locator("html")).toHaveCSS("--scale", "1.5");
  let shot = 0;
  await visitEveryScreen(desk, async (name) => {
    shot += 1;
    const file = `150%-${String(shot).padStart(2, "0")}-${name}.png`;
    await page.screenshot({ path: join(folder, file) });
    await expectNoScrollbarAcross(page);
    expect(await cutOff(page), name).toEqual([]);
  });
});

test("the contact sheet shows them all", async () => {
  const { html, png } = await writeContactSheet(folder, join(results, "contact-sheet"));
  process.stdout.write(`    contact sheet: ${html}\n    contact sheet: ${png}\n`);
});

const expectNoScrollbarAcross = async (page: Page): Promise<void> => {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
};

/** Controls of the frame that lie beyond the window's edge. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("header.header button, .header-issue, .navigation button, .status-line button")]
      .filter((control) => control.checkVisibility())
      .filter((control) => {
        const { right, left, bottom } = control.getBoundingClientRect();
        return right > window.innerWidth || left < 0 || bottom > window.innerHeight;
      })
      .map((control) => control.getAttribute("aria-label") ?? control.textContent),
  );
