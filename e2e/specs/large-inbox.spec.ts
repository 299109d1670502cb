import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Page } from "playwright/test";

import { expect, test } from "../fixtures/desk.ts";
import { message, openScreen } from "../models/frame.ts";

const itemCount = 100_000;
const script = fileURLToPath(new URL("../../build/bench/make-large-library.ts", import.meta.url));

/** Targets in milliseconds; the stories fail at three times as much: the machine of a test is busier than an editor's. */
const targets = { firstPaint: 500, frame: 50, search: 100, tag: 50 };
const tolerance = 3;

test.describe("an inbox of 100,000 items", () => {
  test.describe.configure({ timeout: 240_000 });

  let template: string;
  test.beforeAll(() => {
    template = mkdtempSync(join(tmpdir(), "bulletin-large-"));
    const { status, stderr } = spawnSync(process.execPath, [script, template, String(itemCount)], { encoding: "utf8" });
    if (status !== 0) throw new Error(`the library was not made: ${stderr}`);
  });
  test.afterAll(() => rmSync(template, { recursive: true, force: true }));

  test("is shown, scrolled, searched and tagged without a wait", async ({ desk }) => {
    test.skip(desk.page().url().startsWith("app:"), "measured on the web host");
    await desk.refill((folder) => cpSync(template, folder, { recursive: true }));
    const page = desk.page();
    await expect(rows(page).first()).toContainText("云岭区民政局");
    await page.locator(".header-issue").click();
    await page.locator(".ant-select-dropdown").getByText("新建下一期…").click();
    await page.getByRole("button", { name: "建立这一期" }).click();
    await expect(page.getByTestId("issue-count")).toHaveText("0 稿");

    const firstPaint = await measureFirstPaint(page);
    report("first paint of the rows after navigation", [firstPaint], targets.firstPaint);

    await watchFrames(page);
    await wheelDown(page);
    const wheel = await readFrames(page);
    report("longest frame, wheel", [wheel], targets.frame);
    await dragScrollbarFar(page);
    const drag = await readFrames(page);
    report("longest frame, scrollbar dragged far", [drag], targets.frame);

    const searches: number[] = [];
    for (const query of ["民政局", "应急演练", "mzj", "qmzj 读书", "白塔村 非遗", "云岭区", "区", "第99"]) {
      searches.push(...(await measureTyping(page, query)));
    }
    report("key to painted result", searches, targets.search);

    // The list of all items is there again, with one of them in focus.
    await page.waitForTimeout(1500);
    const single: number[] = [];
    for (let count = 0; count < 10; count += 1) {
      single.push(await measureTags(page, 1));
      await page.waitForTimeout(700);
    }
    report("tag by key: next row in focus and answered", single, targets.tag);
    const burst = await measureTags(page, 10);
    report("ten tags in quick succession, each", [burst / 10], targets.tag);
    await expect(page.getByTestId("issue-count")).toHaveText("20 稿");

    expect(firstPaint).toBeLessThanOrEqual(targets.firstPaint * tolerance);
    expect(Math.max(wheel, drag)).toBeLessThanOrEqual(targets.frame * tolerance);
    expect(percentile(searches, 0.95)).toBeLessThanOrEqual(targets.search * tolerance);
    expect(Math.max(...single, burst / 10)).toBeLessThanOrEqual(targets.tag * tolerance);
  });

  test("all that match a search are held over at once, told how many, and come back with one undo", async ({
    desk,
  }) => {
    await desk.refill((folder) => cpSync(template, folder, { recursive: true }));
    const page = desk.page();
    await expect(rows(page).first()).toContainText("云岭区民政局");
    await page.getByRole("textbox", { name: /搜索/ }).fill("民政局 应急演练");
    const count = page.getByTestId("inbox-count");
    await expect(count).toHaveText(/^\d{3,4} 篇$/);
    const total = Number((await count.textContent())?.replace(" 篇", ""));
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+a");
    await expect(count).toHaveText(`已选 ${total} 篇`);
    await page.keyboard.press("h");
    await expect(message(page, new RegExp(`${total} 篇.*留待下期`))).toBeVisible({ timeout: 20_000 });
    await expect(count).toHaveText("0 篇");
    await page.keyboard.press("ControlOrMeta+z");
    await expect(count).toHaveText(`${total} 篇`, { timeout: 20_000 });
  });
});

const rows = (page: Page) => page.locator(".inbox-item");

/** From the click on the navigation to the frame in which rows with titles are painted; the screen was left before. */
const measureFirstPaint = async (page: Page): Promise<number> => {
  await openScreen(page, "刊物");
  await page.waitForTimeout(500);
  return page.evaluate(async () => {
    const startedAt = performance.now();
    [...document.querySelectorAll<HTMLElement>("nav button")]
      .find((button) => button.textContent?.includes("收稿"))
      ?.click();
    while (!document.querySelector(".inbox-item .inbox-title-text")) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - startedAt;
  });
};

const watchFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const frames = { longest: 0, last: performance.now() };
    Object.assign(window, { frameTimes: frames });
    const onFrame = (now: number): void => {
      frames.longest = Math.max(frames.longest, now - frames.last);
      frames.last = now;
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });

/** The longest time between two frames since the last call. */
const readFrames = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const frames = Reflect.get(window, "frameTimes");
    const { longest } = frames;
    frames.longest = 0;
    return longest;
  });

const wheelDown = async (page: Page): Promise<void> => {
  const box = await page.locator(".inbox-scroller").boundingBox();
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
  await page.waitForTimeout(500);
  await readFrames(page);
  for (let turn = 0; turn < 60; turn += 1) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(16);
  }
  await page.waitForTimeout(600);
};

/** As a hand that pulls the thumb from the top to the end and half way back. */
const dragScrollbarFar = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const scroller = document.querySelector(".inbox-scroller");
    if (!scroller) throw new Error("the list is not there");
    for (let step = 0; step <= 90; step += 1) {
      const part = step <= 60 ? step / 60 : 1 - (step - 60) / 60;
      scroller.scrollTop = part * scroller.scrollHeight;
      await new Promise(requestAnimationFrame);
    }
    while (!document.querySelector(".inbox-item .inbox-title-text")) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve, 600));
  });

/** Types a query letter by letter as an editor does; answers for each key the time till its result was painted. */
const measureTyping = async (page: Page, query: string): Promise<number[]> => {
  const field = page.getByRole("textbox", { name: /搜索/ });
  await field.fill("");
  await page.waitForTimeout(600);
  await field.focus();
  const times: number[] = [];
  for (const letter of query) {
    times.push(
      await page.evaluate(async (typed) => {
        const input = document.activeElement;
        if (!(input instanceof HTMLInputElement)) throw new Error("the search is not in focus");
        const list = document.querySelector(".inbox-list");
        const before = list?.getAttribute("data-read") ?? "";
        const startedAt = performance.now();
        document.execCommand("insertText", false, typed);
        while ((list?.getAttribute("data-read") ?? "") === before) await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return performance.now() - startedAt;
      }, letter),
    );
    await page.waitForTimeout(180);
  }
  await field.fill("");
  return times;
};

/**
 * Presses 1 so often, one key right after the other; answers the time till the focus was painted on the next row and
 * all are answered, whichever is later.
 */
const measureTags = (page: Page, times: number): Promise<number> =>
  page.evaluate(async (presses) => {
    const inFocus = ".inbox-item.is-focused .inbox-title-text";
    const seen = { answered: 0, answeredAt: 0, title: document.querySelector(inFocus)?.textContent };
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const send = window.fetch;
    window.fetch = async (...given) => {
      const sent = send(...given);
      // Looked at beside the call: what is measured must not wait for its measure.
      const body = given[1]?.body;
      const isTag = body instanceof Blob && (await body.text()).includes('"items.tag"');
      const reply = await sent;
      if (isTag) Object.assign(seen, { answered: seen.answered + 1, answeredAt: performance.now() });
      return reply;
    };
    const startedAt = performance.now();
    for (let press = 0; press < presses; press += 1) {
      window.dispatchEvent(new KeyboardEvent("keydown", { key: "1", bubbles: true }));
    }
    const isNext = (): boolean => {
      const title = document.querySelector(inFocus)?.textContent;
      return title !== undefined && title !== seen.title;
    };
    while (!isNext()) await new Promise(requestAnimationFrame);
    // A task that is asked for in a frame runs when the frame has been painted.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const paintedAt = performance.now();
    while (seen.answered < presses) await new Promise((resolve) => setTimeout(resolve, 1));
    const taken = Math.max(paintedAt, seen.answeredAt) - startedAt;
    window.fetch = send;
    return taken;
  }, times);

const percentile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;

const report = (what: string, values: readonly number[], target: number): void => {
  const figure = (part: number): string => `${Math.round(percentile(values, part))} ms`;
  const spread = values.length === 1 ? figure(0) : `median ${figure(0.5)}, p95 ${figure(0.95)}, worst ${figure(1)}`;
  process.stdout.write(`    ${what}: ${spread} (target ${target} ms)\n`);
};
