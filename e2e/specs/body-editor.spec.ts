import type { CDPSession, Page } from "playwright/test";

import { expect, test } from "../fixtures/desk.ts";
import { bodyBlocks, bodyText, caretAtEnd, caretBefore, compose, paste, roundCaret } from "../models/editor.ts";
import { makeFirstIssue, message } from "../models/frame.ts";
import { dropFiles, focusRow } from "../models/inbox.ts";

const title = "松溪街道开展义务植树活动";
const paragraphs = ["一是加强组织。街道成立工作专班。", "二是抓好管护。林场派出技术员。"];

/** An item of two paragraphs, open, with the caret before the first letter. */
const openItem = async (page: Page): Promise<void> => {
  await makeFirstIssue(page, 2026, 4, 42);
  const text = `${title}\n\n${paragraphs.map((each) => `　　${each}`).join("\n")}\n`;
  await dropFiles(page, [{ name: "植树.txt", bytes: Buffer.from(text) }]);
  await focusRow(page, title);
  await page.keyboard.press("e");
  await expect(bodyText(page)).toBeVisible();
  expect(await bodyBlocks(page)).toEqual(paragraphs);
  await caretBefore(page, "一是");
};

/** Composes letters and then takes the word for them, as an input method does. */
const typeWord = async (page: Page, session: CDPSession, letters: string, word: string): Promise<void> => {
  for (let length = 1; length <= letters.length; length += 1) await compose(session, letters.slice(0, length));
  await session.send("Input.insertText", { text: word });
  // What was composed is settled after the event.
  await page.waitForTimeout(150);
};

test("composing keeps every letter at a start, behind a lead-in, in a caption and in a cell, and undo takes it back", async ({
  desk,
}) => {
  const page = desk.page();
  await openItem(page);
  const session = await page.context().newCDPSession(page);
  await page.keyboard.press("ControlOrMeta+b");
  await expect.poll(() => bodyBlocks(page)).toEqual(["【一是加强组织。】街道成立工作专班。", paragraphs[1]]);

  // Letters that are being composed stand in the text.
  await caretBefore(page, "街道成立");
  await expect(page.getByTestId("save-state")).toHaveText(/已保存/);
  await compose(session, "ge'jie'dao");
  const composed = "【一是加强组织。】ge'jie'dao街道成立工作专班。";
  await expect.poll(async () => (await bodyBlocks(page))[0]).toBe(composed);
  // A save answered meanwhile must not break it off. That nothing of the letters is saved, the next story tells.
  await page.waitForTimeout(1200);
  expect((await bodyBlocks(page))[0]).toBe(composed);
  await session.send("Input.insertText", { text: "各" });
  await expect(page.getByTestId("save-state")).toHaveText(/已保存/);
  expect((await bodyBlocks(page))[0]).toBe("【一是加强组织。】各街道成立工作专班。");

  // Before a lead-in: it grows by what is typed there.
  await page.keyboard.press("Home");
  await typeWord(page, session, "qi", "其");
  await expect.poll(async () => (await bodyBlocks(page))[0]).toBe("【其一是加强组织。】各街道成立工作专班。");
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(async () => (await bodyBlocks(page))[0]).toBe("【一是加强组织。】各街道成立工作专班。");
  await page.keyboard.press("ControlOrMeta+y");
  await expect.poll(async () => (await bodyBlocks(page))[0]).toBe("【其一是加强组织。】各街道成立工作专班。");

  // A paragraph's start.
  await caretBefore(page, "二是");
  await typeWord(page, session, "di", "第");
  expect((await bodyBlocks(page))[1]).toBe("第二是抓好管护。林场派出技术员。");

  // A caption.
  await paste(page, { png: await page.screenshot() });
  const caption = bodyText(page).locator("figcaption");
  await caption.click();
  await typeWord(page, session, "tu'wei", "图为植树");
  await typeWord(page, session, "xian'chang", "现场");
  await expect(caption).toHaveText("图为植树现场");

  // A cell.
  await page.keyboard.press("Alt+t");
  await page.getByRole("spinbutton", { name: "行" }).press("Enter");
  await expect(bodyText(page).locator("td")).toHaveCount(9);
  await typeWord(page, session, "xiao'zu", "小组");
  await page.keyboard.press("Tab");
  await typeWord(page, session, "zhu'shu", "株数");
  await expect(bodyText(page).locator("tr").first().locator("td")).toHaveText(["小组", "株数", ""]);
});

test("of letters that are being composed nothing is saved, also when the plug is pulled meanwhile", async ({
  desk,
}) => {
  let page = desk.page();
  await openItem(page);
  const session = await page.context().newCDPSession(page);
  await caretBefore(page, "街道成立");
  await compose(session, "ge'jie'dao");
  const composed = "一是加强组织。ge'jie'dao街道成立工作专班。";
  await expect.poll(async () => (await bodyBlocks(page))[0]).toBe(composed);
  // Longer than the pause after which a change is saved.
  await page.waitForTimeout(1200);
  expect((await bodyBlocks(page))[0]).toBe(composed);
  page = await desk.pullThePlug();
  await expect(bodyText(page)).toBeVisible();
  await expect.poll(() => bodyBlocks(page)).toEqual(paragraphs);
});

test("keys make paragraphs, join them, swallow indents and move blocks; everything can be taken back", async ({
  desk,
}) => {
  const page = desk.page();
  await openItem(page);
  await caretBefore(page, "街道成立");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.insertText("　　");
  await expect.poll(() => bodyBlocks(page)).toEqual(["一是加强组织。", "街道成立工作专班。", paragraphs[1]]);
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(() => bodyBlocks(page)).toEqual(["一是加强组织。", paragraphs[1], "街道成立工作专班。"]);
  expect(await roundCaret(page)).toBe("|街道成立");
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Home");
  await page.keyboard.press("Backspace");
  await expect.poll(() => bodyBlocks(page)).toEqual(paragraphs);
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => bodyBlocks(page)).toEqual(paragraphs);
  await caretBefore(page, "组织");
  await page.keyboard.press("Shift+ArrowRight");
  // The text learns of a selection a moment after the browser made it.
  await page.waitForTimeout(150);
  await page.keyboard.press("ControlOrMeta+b");
  await expect(message(page, /粗体只用在段首/)).toBeVisible();
});

test("what is pasted from Word is cleaned, told where it lost something, and taken back in one step", async ({
  desk,
}) => {
  const page = desk.page();
  await openItem(page);
  const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"></head><body><!--StartFragment--><p class=MsoNormal style='text-indent:24.0pt'><b>三是</b>落实责任。<span lang=EN-US>12</span>个社区签订责任书。<o:p></o:p></p><p class=MsoNormal><img src="file:///C:/TEMP/clip_image002.gif" width=320 height=200></p><p class=MsoNormal>四是总结经验。<o:p></o:p></p><!--EndFragment--></body></html>`;
  await caretAtEnd(page);
  await page.keyboard.press("Enter");
  await paste(page, { html: word, text: "三是落实责任。" });
  const all = [...paragraphs, "三是落实责任。12个社区签订责任书。", "四是总结经验。"];
  await expect.poll(() => bodyBlocks(page)).toEqual(all);
  await expect(message(page, /没有带过来的：图片 1 处/)).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => bodyBlocks(page)).toEqual([...paragraphs, ""]);
  await page.keyboard.press("ControlOrMeta+y");
  await expect.poll(() => bodyBlocks(page)).toEqual(all);

  // One line goes into the line, and what is typed meanwhile stays behind it.
  await caretBefore(page, "街道成立");
  await paste(page, { text: "各" });
  await page.keyboard.insertText("个");
  await expect.poll(async () => (await bodyBlocks(page))[0]).toBe("一是加强组织。各个街道成立工作专班。");

  // Cells stay cells.
  const cells = `<table><tr><td>街道</td><td>株数</td></tr><tr><td>松溪</td><td>560</td></tr></table>`;
  await caretAtEnd(page);
  await page.keyboard.press("Enter");
  await paste(page, { html: cells, text: "街道\t株数\n松溪\t560" });
  await expect
    .poll(() => bodyBlocks(page))
    .toEqual(["一是加强组织。各个街道成立工作专班。", ...all.slice(1), "街道|株数/松溪|560"]);
  await expect(page.getByTestId("save-state")).toHaveText(/已保存/);
});

test("this editor's own copies keep lead-ins and figures", async ({ desk }) => {
  const page = desk.page();
  await openItem(page);
  await page.keyboard.press("ControlOrMeta+b");
  await paste(page, { png: await page.screenshot() });
  await expect(bodyText(page).getByRole("img")).toBeVisible();
  const before = await bodyBlocks(page);
  expect(before).toContain("图：");
  await page.keyboard.press("ControlOrMeta+a");
  const copied = await bodyText(page).evaluate((body) => {
    const data = new DataTransfer();
    body.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }));
    return { html: data.getData("text/html"), text: data.getData("text/plain") };
  });
  await page.keyboard.press("Delete");
  await expect.poll(() => bodyBlocks(page)).toEqual([""]);
  await paste(page, copied);
  await expect.poll(() => bodyBlocks(page)).toEqual(before);
  await expect(bodyText(page).getByRole("img")).toBeVisible();
});

test("a picture that is none is refused by name", async ({ desk }) => {
  const page = desk.page();
  await openItem(page);
  const buffer = Buffer.from("不是图片");
  await page.getByTestId("picture-file").setInputFiles({ name: "植树.png", mimeType: "image/png", buffer });
  await expect(message(page, /“植树.png”不是 PNG 或 JPEG 图片/)).toBeVisible();
  expect(await bodyBlocks(page)).toEqual(paragraphs);
});

test("an item is found again where it was left, also after a restart; the header's buttons act on the text", async ({
  desk,
}) => {
  let page = desk.page();
  await openItem(page);
  await caretBefore(page, "林场派出");
  await page.keyboard.insertText("区");
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await expect.poll(() => bodyBlocks(page)).toEqual(paragraphs);
  await page.getByRole("button", { name: "重做", exact: true }).click();
  await expect.poll(async () => (await bodyBlocks(page))[1]).toBe("二是抓好管护。区林场派出技术员。");
  await expect(page.getByTestId("save-state")).toHaveText(/已保存/);
  await page.keyboard.press("Escape");
  await focusRow(page, title);
  await page.keyboard.press("e");
  await expect.poll(() => roundCaret(page)).toBe("管护。区|林场派出");
  await page.keyboard.press("Escape");
  await expect(bodyText(page)).toHaveCount(0);
  page = await desk.reopen();
  await focusRow(page, title);
  await page.keyboard.press("e");
  await expect.poll(() => roundCaret(page)).toBe("管护。区|林场派出");
});

test("a day is typed as it is spoken, and known units are offered", async ({ desk }) => {
  const page = desk.page();
  await openItem(page);
  const dates = page.getByRole("textbox", { name: "日期" });
  await dates.fill("2026年3月12日");
  await dates.press("Tab");
  await expect(dates).toHaveValue("2026-03-12");
  const unit = page.getByRole("combobox", { name: "报送单位" });
  await unit.fill("松溪街道办事处");
  await expect(page.getByTestId("save-state")).toHaveText(/已保存/);
  // Known from now on: offered when the field is entered again.
  await dates.click();
  await unit.fill("");
  await unit.pressSequentially("松");
  await page.locator(".ant-select-item-option", { hasText: "松溪街道办事处" }).click();
  await expect(unit).toHaveValue("松溪街道办事处");
});
