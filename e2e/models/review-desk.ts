import { readFileSync } from "node:fs";

import { expect, type Locator, type Page } from "playwright/test";

import { unpackReview, type ReviewPack } from "../../electron/core/reviewing/review-pack.ts";

/** A review pack on its reviewer's desk. */
export const itemRow = (page: Page, name: string): Locator =>
  page.getByRole("navigation", { name: "稿件" }).getByRole("button", { name });

export const deskText = (page: Page): Locator => page.getByRole("region", { name: "稿件正文" });

export const markCards = (page: Page): Locator => page.getByTestId("mark-card");

export const savedInPack = async (page: Page): Promise<void> => {
  await expect(page.getByTestId("save-state")).toHaveText(/已保存/);
};

export const packIn = (file: string): ReviewPack => unpackReview(readFileSync(file), file);

/** The marks in a pack, with what tells nothing left out: `[item, what is wanted, why]`. */
export const marksIn = (file: string): [string, unknown, string | null][] =>
  packIn(file).state.marks.map(({ itemId, content, note }) => [itemId, content, note]);

/**
 * Selects words with the mouse, as they stand on screen: from the first letter of the one to the last of the other; once more
 * where the text moved under the mouse.
 */
export const dragOver = async (page: Page, from: string, to = from): Promise<void> => {
  await expect(async () => {
    await drag(page, from, to);
    await expect(page.getByRole("group", { name: "对选中的文字" })).toBeVisible({ timeout: 1500 });
  }).toPass({ timeout: 10_000 });
};

const drag = async (page: Page, from: string, to: string): Promise<void> => {
  const ends = await deskText(page).evaluate(
    (box, words) => {
      const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      const rectOf = (searched: string): DOMRect | null => {
        texts.currentNode = box;
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const at = (node.textContent ?? "").indexOf(searched);
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + searched.length);
          return range.getBoundingClientRect();
        }
        return null;
      };
      const [first, last] = words.map(rectOf);
      if (!first || !last) throw new Error(`no such words: ${words.join(" ")}`);
      return { x: first.left, y: first.top + first.height / 2, toX: last.right, toY: last.top + last.height / 2 };
    },
    [from, to],
  );
  await page.mouse.move(ends.x + 1, ends.y);
  await page.mouse.down();
  await page.mouse.move((ends.x + ends.toX) / 2, ends.toY, { steps: 3 });
  await page.mouse.move(ends.toX - 1, ends.toY, { steps: 3 });
  await page.mouse.up();
};
