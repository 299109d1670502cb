import type { Page } from "playwright/test";

import { expect, test } from "../fixtures/desk.ts";
import { longIssue } from "../fixtures/long-issue.ts";
import { bodyText, caretFromTop, roundCaret } from "../models/editor.ts";
import { openScreen } from "../models/frame.ts";
import { clickCharacter, contentsEntry, openSamplePreview, pageField, scrollPlace } from "../models/preview.ts";

const lineWith = (page: Page, words: string) => page.locator(".page-line.is-item", { hasText: words }).first();

test("a click on a printed word opens the editor there, and Esc comes back to the same place", async ({ desk }) => {
  const page = desk.page();
  await openSamplePreview(page);
  await contentsEntry(page, 8).click();
  await expect(pageField(page)).toHaveValue("12");
  await page.getByRole("region", { name: "版面" }).evaluate((element) => element.scrollBy(0, 300));
  const before = await scrollPlace(page);
  const line = lineWith(page, "竹园街道竹园里社区");
  const text = (await line.locator("text").first().textContent()) ?? "";
  const character = text.indexOf("竹园里");
  await clickCharacter(page, line, character);
  await expect(bodyText(page)).toBeFocused();
  expect(await roundCaret(page)).toBe(
    `${text.slice(character - 4, character)}|${text.slice(character, character + 4)}`,
  );
  await page.keyboard.press("Escape");
  await expect(page.locator(".page-line.is-marked").first()).toBeVisible();
  expect(await scrollPlace(page)).toBe(before);
  await expect(page.locator(".page-line.is-marked")).toHaveCount(0);
});

test("the caret of a long item is brought into sight, and stays there beside the page", async ({ desk }) => {
  const page = desk.page();
  await openSamplePreview(page);
  await contentsEntry(page, 0).click();
  await clickCharacter(page, lineWith(page, "区委书记顾承岳在闭幕会上讲话"), 4);
  await expect(bodyText(page)).toBeFocused();
  expect(await caretFromTop(page)).toBeGreaterThan(0.2);
  expect(await caretFromTop(page)).toBeLessThan(0.8);
  await page.keyboard.press("ControlOrMeta+\\");
  await expect(page.locator(".live .page")).toBeVisible();
  await expect.poll(() => caretFromTop(page)).toBeGreaterThan(0.2);
  await expect.poll(() => caretFromTop(page)).toBeLessThan(0.8);
});

test("from the text to the page on which it is printed", async ({ desk }) => {
  const page = desk.page();
  await openSamplePreview(page);
  await openScreen(page, "编排");
  await page.locator(".board-columns .board-card").nth(30).dblclick();
  const title = await page.getByLabel("标题", { exact: true }).inputValue();
  await bodyText(page).press("ControlOrMeta+End");
  await page.keyboard.insertText("新写的末句。");
  await page.keyboard.press("ControlOrMeta+l");
  await expect(page.getByTestId("page-count")).toBeVisible();
  await expect(lineWith(page, "新写的末句").or(lineWith(page, "末句。"))).toBeInViewport();
  await expect(page.locator(".page-line.is-marked", { hasText: title.slice(0, 10) }).first()).toBeVisible();
});

test("the page beside the text shows what is typed before it is saved, and follows the caret", async ({ desk }) => {
  const page = desk.page();
  await openSamplePreview(page);
  await contentsEntry(page, 8).click();
  await lineWith(page, "顾承岳走访慰问困难群众").click();
  await expect(page.getByLabel("标题", { exact: true })).toBeFocused();
  await page.keyboard.press("ControlOrMeta+\\");
  const pane = page.getByRole("complementary", { name: "边写边看" });
  await expect(pane.getByTestId("live-page")).toHaveText("第 12 页 · 共 34 页");
  await page.getByLabel("标题", { exact: true }).press("End");
  await page.keyboard.insertText("（新）");
  await expect(pane.locator(".is-caret")).toContainText("（新）");
  await expect(page.getByTestId("save-state")).toHaveText("尚未保存");
  await bodyText(page).press("ControlOrMeta+End");
  await expect(pane.getByTestId("live-page")).toHaveText("第 13 页 · 共 34 页");
  // A click on the page brings the caret there, and into another item.
  await clickCharacter(page, pane.locator(".page-line", { hasText: "沈维桢检查节前安全生产" }).first(), 3);
  await expect(page.getByLabel("标题", { exact: true })).toHaveValue(/^沈维桢/);
  expect(await roundCaret(page)).toMatch(/沈维桢\|检查节前/);
  // The rail is found again where it was left.
  await page.keyboard.press("Escape");
  const reopened = await desk.reopen();
  await lineWith(reopened, "沈维桢检查节前安全生产").click();
  await expect(reopened.getByRole("complementary", { name: "边写边看" }).locator(".page")).toBeVisible();
});

/** Milliseconds; what is aimed at is 50, what fails is what nobody could mistake for a busy machine. */
const aim = 50;
const bound = 250;

test("a keystroke in an issue of 60 pages is on the page at once", async ({ desk }) => {
  const page = desk.page();
  const { name, bytes } = longIssue();
  await page.getByTestId("welcome-issue").setInputFiles({ name, mimeType: "text/plain", buffer: bytes });
  await expect(page.getByTestId("issue-count")).toHaveText("49 稿", { timeout: 30_000 });
  await openScreen(page, "预览");
  const count = Number.parseInt((await page.getByTestId("page-count").textContent())?.replace(/\D+/, "") ?? "", 10);
  expect(count).toBeGreaterThanOrEqual(60);
  // Early in the issue: everything after it may move.
  await contentsEntry(page, 3).click();
  await lineWith(page, "第4号工作推进会").click();
  const body = bodyText(page);
  await expect(body).toBeVisible();
  await page.keyboard.press("ControlOrMeta+\\");
  await expect(page.locator(".live .page")).toBeVisible();
  await body.press("ControlOrMeta+Home");
  await page.keyboard.press("End");
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    let since: number | null = null;
    document.addEventListener("beforeinput", ({ timeStamp }) => (since = timeStamp), { capture: true });
    const pane = document.querySelector(".live");
    if (!pane) return;
    new MutationObserver(() => {
      const from = since;
      if (from === null) return;
      since = null;
      // After the frame that draws the change: the first task behind it.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => times.push(performance.now() - from), { once: true });
        port1.start();
        port2.postMessage(null);
      });
    }).observe(pane, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  const typed = [..."全区各街道按照网格逐户登记，确保底数清楚、台账完整。".repeat(4)];
  for (const [index, letter] of typed.entries()) {
    await page.keyboard.insertText(letter);
    // Every so often a pause, in which the item is saved and the pages under the editor are asked for anew.
    await page.waitForTimeout(index % 20 === 19 ? 700 : 40);
  }
  const times: number[] = await page.evaluate(() => Reflect.get(window, "times"));
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? Infinity);
  process.stdout.write(
    `    keystroke to painted page, ${count} pages, ${times.length} keys: median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms (aim: p95 ≤ ${aim} ms)\n`,
  );
  expect(times.length).toBeGreaterThan(typed.length * 0.9);
  expect(at(0.95)).toBeLessThanOrEqual(bound);
});
