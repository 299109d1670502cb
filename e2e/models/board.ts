import { expect, type Locator, type Page } from "playwright/test";

/** 编排 */
export const column = (page: Page, section: string): Locator => page.locator(`[data-section="${section}"]`);

export const card = (page: Page, title: string): Locator => page.locator(".board-card", { hasText: title });

/** Titles of a column's cards from the top. */
export const titlesIn = (page: Page, section: string): Promise<string[]> =>
  column(page, section).locator(".board-card-title").allTextContents();

/** The empty end of a column: what falls there comes last. */
export const endOf = (page: Page, section: string): Locator => column(page, section).locator(".board-end");

/** Drags a card with the mouse, slowly enough for a hand, and lets it go over the target. */
export const dragCard = async (page: Page, title: string, target: Locator): Promise<void> => {
  const from = await centreOf(card(page, title).first());
  const to = await centreOf(target);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 12, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.move(to.x, to.y + 2);
  await page.mouse.up();
};

const centreOf = async (element: Locator): Promise<{ x: number; y: number }> => {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  expect(box).not.toBeNull();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
};
