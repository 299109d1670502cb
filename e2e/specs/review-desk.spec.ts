import { mkdirSync, renameSync, rmdirSync } from "node:fs";

import { findBarriers } from "../fixtures/axe.ts";
import { expect, test } from "../fixtures/desk.ts";
import { walkByTab } from "../fixtures/tab-order.ts";
import { message } from "../models/frame.ts";
import { deskText, dragOver, itemRow, markCards, marksIn, packIn, savedInPack } from "../models/review-desk.ts";

/** What a suggestion of one edit of the body looks like in the pack. */
const edit = (start: number, end: number, text: string) => ({
  kind: "edit",
  edits: [{ part: "body", start, end, text }],
});

const meeting = "3月12日，云岭区召开防汛工作会议。会议指出，要提高服务水平，全年完成投资12亿元。";
const at = (words: string): [number, number] => {
  const start = meeting.indexOf(words);
  return [start, start + words.length];
};

test("marked, commented, typed over, found again after the plug was pulled, and handed back", async ({ packDesk }) => {
  let page = packDesk.page();
  await expect(page.getByRole("heading", { name: "云岭区大事月报 审稿" })).toBeVisible();

  // 改为, with a reason.
  await dragOver(page, "提高");
  await page.keyboard.press("r");
  await page.getByRole("textbox", { name: "把“提高”改为" }).fill("提升");
  await page.keyboard.press("Enter");
  await expect(deskText(page).locator("del")).toHaveText("提高");
  await expect(deskText(page).locator("ins")).toHaveText("提升");
  await markCards(page).getByRole("textbox", { name: "理由" }).fill("搭配不当");

  // 批注 on words, by the button.
  await dragOver(page, "12亿元");
  await page.getByRole("group", { name: "对选中的文字" }).getByRole("button", { name: "批注" }).click();
  await page.getByRole("textbox", { name: "批注“12亿元”" }).fill("请核对统计局数字");
  await page.keyboard.press("Enter");
  await expect(markCards(page)).toHaveCount(2);
  await expect(deskText(page).getByRole("button", { name: "第 2 条意见" })).toBeVisible();

  // 删去.
  await dragOver(page, "全年");
  await page.keyboard.press("Delete");
  await expect(markCards(page)).toHaveCount(3);

  // Typed over where it stands: a mark a change, each with its own card.
  await deskText(page).getByText("各街道成立工作专班").dblclick();
  const typed = page.getByRole("textbox", { name: "改这一段" });
  await typed.fill("一是加强领导。各镇街道成立工作专班，严格落实24小时值班制度。");
  await page.keyboard.press("Escape");
  await expect(markCards(page)).toHaveCount(5);

  // A finding of the rules is taken over with its reason.
  await page.getByTestId("finding-card").getByRole("button", { name: "采用这条" }).click();
  await expect(markCards(page)).toHaveCount(6);
  await expect(page.getByTestId("finding-card")).toHaveCount(0);

  // 无意见, and on to the next.
  await itemRow(page, "区领导调研重点项目").click();
  await page.keyboard.press("n");
  await expect(itemRow(page, "区领导调研重点项目")).toContainText("无意见");
  await expect(page.getByRole("heading", { name: "松溪街道开展义务植树" })).toBeVisible();
  await savedInPack(page);

  page = await packDesk.pullThePlug();
  await expect(page.getByRole("heading", { name: "松溪街道开展义务植树" })).toBeVisible();
  await expect(page.getByTestId("progress")).toHaveText("已看 2 / 4 篇 · 意见 6 条");
  await itemRow(page, "云岭区召开防汛工作会议").click();
  await expect(markCards(page)).toHaveCount(6);

  await page.getByRole("button", { name: "交回" }).click();
  await expect(page.getByRole("dialog")).toContainText("还有 2 篇没有看");
  const file = await packDesk.exported(() => page.getByRole("button", { name: "存出审稿包" }).click());
  await expect(message(page, /请把这个文件交给编辑/)).toBeVisible();
  const second = meeting.length + 1;
  const third = second + "一是加强领导。各街道成立工作专班，落实24小时值班制度。".length + 1;
  expect(marksIn(file)).toEqual(
    expect.arrayContaining([
      ["meeting", edit(...at("提高"), "提升"), "搭配不当"],
      [
        "meeting",
        { kind: "comment", place: { part: "body", start: at("12亿元")[0], end: at("12亿元")[1] } },
        "请核对统计局数字",
      ],
      ["meeting", edit(...at("全年"), ""), null],
      ["meeting", edit(second + 8, second + 8, "镇"), null],
      ["meeting", edit(second + 17, second + 17, "严格"), null],
      ["meeting", edit(third, third + 2, "截至"), expect.stringContaining("截止")],
    ]),
  );
  const { state, copy, round, edition } = packIn(file);
  expect(state.marks).toHaveLength(6);
  expect(state.noComment).toEqual(["inspection"]);
  expect(new Set(state.marks.map(({ author }) => author))).toEqual(new Set([copy.reviewer]));
  expect(round.stage).toBe("一校");
  expect(edition).toBeGreaterThan(0);
});

test("a whole item without a mouse: down the text, over it, through the wishes, and back", async ({ packDesk }) => {
  const page = packDesk.page();
  await expect(page.getByRole("heading", { name: "云岭区召开防汛工作会议" })).toBeVisible();
  // From the title to the third paragraph; half of what is typed is not yet a suggestion of half a word.
  for (let press = 0; press < 4; press += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("e");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.insertText("截至");
  await page.keyboard.press("Escape");
  await expect(markCards(page)).toHaveCount(1);

  // The focus is where it was: the paragraph as a whole is meant.
  await page.keyboard.press("c");
  await page.keyboard.insertText("沙袋数请与应急局核对");
  await page.keyboard.press("Enter");
  await expect(markCards(page)).toHaveCount(2);
  await page.keyboard.press("Control+Shift+Enter");
  await expect(page.getByRole("dialog")).toContainText("从“截止3月底，全区储备沙袋3万条。”起成为另一篇");
  await page.keyboard.insertText("全区储备防汛物资");
  await page.keyboard.press("Enter");
  await expect(deskText(page).getByText("从这里拆成两篇，题为《全区储备防汛物资》")).toBeVisible();

  await page.keyboard.press("s");
  await expect(page.getByRole("dialog")).toContainText("换到哪个栏目");
  await page.getByRole("dialog").getByRole("textbox", { name: "理由" }).focus();
  await page.keyboard.insertText("内容近民生");
  await page.keyboard.press("Enter");
  await page.keyboard.press("o");
  await expect(page.getByRole("dialog")).toContainText("排在哪一篇之后");
  await page.getByRole("dialog").getByRole("textbox", { name: "理由" }).focus();
  await page.keyboard.press("Enter");
  await expect(markCards(page)).toHaveCount(5);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.insertText("与上一期重复");
  await page.keyboard.press("Enter");
  await expect(itemRow(page, "区领导调研重点项目")).toContainText("意见 1");

  // Taken back and done again, wherever it was.
  await page.keyboard.press("Control+z");
  await expect(itemRow(page, "区领导调研重点项目")).toContainText("未看");
  await page.keyboard.press("Control+y");
  await expect(itemRow(page, "区领导调研重点项目")).toContainText("意见 1");
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  await expect(message(page, "每一篇都看过了，可以交回。")).toBeVisible();
  await savedInPack(page);
  expect(packIn(packDesk.file).state.noComment).toEqual(["planting", "library"]);
  const wishes = packIn(packDesk.file).state.marks.map(({ content, note }) => [content.kind, note]);
  expect(wishes).toEqual([
    ["edit", null],
    ["comment", "沙袋数请与应急局核对"],
    ["cut", null],
    ["section", "内容近民生"],
    ["order", null],
    ["reject", "与上一期重复"],
  ]);
  const file = await packDesk.exported(async () => {
    await page.keyboard.press("Control+e");
    await expect(page.getByRole("dialog")).toContainText("4 篇都看过了，一共 6 条意见");
    await page.keyboard.press("Enter");
  });
  expect(packIn(file)).toEqual(packIn(packDesk.file));
});

test("captions, cells and the title are marked like the text; the pages stand at the item", async ({ packDesk }) => {
  const page = packDesk.page();
  await itemRow(page, "松溪街道开展义务植树").click();
  await deskText(page).getByText("植树现场").dblclick();
  await page.getByRole("textbox", { name: "改图注" }).fill("干部群众在植树");
  await page.keyboard.press("Enter");
  await deskText(page).getByText("300").dblclick();
  await page.getByRole("textbox", { name: "改这一格" }).fill("310");
  await page.keyboard.press("Enter");
  await deskText(page).getByText("松溪街道开展义务植树").dblclick();
  await page.getByRole("textbox", { name: "改标题" }).fill("松溪街道开展春季义务植树");
  await page.keyboard.press("Enter");
  await expect(markCards(page)).toHaveCount(4);
  // A wish over one's own goes into it: three letters in, one out.
  await dragOver(page, "春季");
  await page.keyboard.press("Delete");
  await expect(markCards(page)).toHaveCount(3);
  await savedInPack(page);

  await page.keyboard.press("F6");
  await expect(page.getByRole("region", { name: "版面" }).getByText("植树现场")).toBeInViewport();
  const reopened = await packDesk.reopen();
  await expect(reopened.getByRole("region", { name: "版面" })).toBeVisible();
  await expect(markCards(reopened)).toHaveCount(3);
});

test("an input method is let finish: keys within it are none, and half a word is no suggestion", async ({
  packDesk,
}) => {
  const page = packDesk.page();
  await expect(page.getByRole("heading", { name: "云岭区召开防汛工作会议" })).toBeVisible();
  const session = await page.context().newCDPSession(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("e");
  const typed = page.getByRole("textbox", { name: "改这一段" });
  await expect(typed).toBeFocused();
  await session.send("Input.imeSetComposition", { text: "xun", selectionStart: 3, selectionEnd: 3 });
  await page.waitForTimeout(600);
  await expect(page.getByTestId("progress")).toHaveText(/意见 0 条/);
  await session.send("Input.insertText", { text: "迅速" });
  await page.keyboard.press("Escape");
  await expect(markCards(page)).toHaveCount(1);
  await savedInPack(page);
  expect(marksIn(packDesk.file)).toEqual([["meeting", edit(meeting.length, meeting.length, "迅速"), null]]);
});

test("what is still being typed is in the pack already", async ({ packDesk }) => {
  let page = packDesk.page();
  await deskText(page).getByText("各街道成立工作专班").dblclick();
  await page.getByRole("textbox", { name: "改这一段" }).press("End");
  await page.keyboard.insertText("值班电话向社会公布。");
  await savedInPack(page);
  page = await packDesk.pullThePlug();
  await expect(deskText(page).locator("ins")).toHaveText("值班电话向社会公布。");
  await expect(markCards(page)).toHaveCount(1);
});

test("a pack that cannot be written says so and keeps everything until it can", async ({ packDesk }) => {
  const page = packDesk.page();
  await expect(page.getByRole("heading", { name: "云岭区召开防汛工作会议" })).toBeVisible();
  // Something else stands in its place, as when a stick was pulled out and another put in.
  renameSync(packDesk.file, `${packDesk.file}.别处`);
  mkdirSync(packDesk.file);
  await page.keyboard.press("n");
  await expect(page.getByRole("alert")).toContainText("无法写入");
  rmdirSync(packDesk.file);
  renameSync(`${packDesk.file}.别处`, packDesk.file);
  await page.getByRole("button", { name: "再试一次" }).click();
  await savedInPack(page);
  await expect(page.getByRole("alert")).toHaveCount(0);
  expect(packIn(packDesk.file).state.noComment).toEqual(["meeting"]);
});

for (const { name, media, scale } of [
  { name: "light", media: { colorScheme: "light" }, scale: 0 },
  { name: "dark, at 150 %", media: { colorScheme: "dark" }, scale: 5 },
] as const) {
  test(`the desk has no barrier, ${name}`, async ({ packDesk }) => {
    const page = packDesk.page();
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await expect(page.getByRole("heading", { name: "云岭区召开防汛工作会议" })).toBeVisible();
    for (let press = 0; press < scale; press += 1) await page.keyboard.press("Control++");
    await dragOver(page, "提高");
    await page.keyboard.press("r");
    await page.keyboard.insertText("提升");
    await page.keyboard.press("Enter");
    await dragOver(page, "投资");
    await page.keyboard.press("c");
    await page.keyboard.insertText("口径？");
    await page.keyboard.press("Enter");
    await savedInPack(page);
    expect(await findBarriers(page)).toEqual([]);
    expect(await walkByTab(page)).toMatchObject({ unreached: [], unmarked: [] });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    await dragOver(page, "水平");
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("F6");
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("Control+e");
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
  });
}
