import { findBarriers } from "../fixtures/axe.ts";
import { expect, test } from "../fixtures/desk.ts";
import { bodyBlocks, bodyText, caretAtEnd } from "../models/editor.ts";
import { message, openScreen } from "../models/frame.ts";
import {
  card,
  faultCount,
  faultName,
  findingsOf,
  lookAt,
  makeFaultyIssue,
  markedText,
} from "../models/proofreading.ts";
import { openPublicationPart } from "../models/publication.ts";
import { readWords } from "../models/table-text.ts";

test("found, mended by Enter with the next one current at once, and taken back", async ({ desk }) => {
  const page = desk.page();
  await makeFaultyIssue(page);
  await lookAt(page, faultName);
  await expect(card(page)).toContainText("截至");
  // The reason stands there without a click.
  await expect(card(page)).toContainText("到期停止");
  await expect(markedText(page).locator(".finding-mark.is-current")).toHaveText("截止");
  const first = await markedText(page).locator(".marked-paragraph").first().textContent();

  // Faster than the core answers: every one is sent all the same.
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(findingsOf(page, faultName)).toHaveCount(faultCount - 2);
  await expect(findingsOf(page, faultName).first()).toHaveAttribute("aria-current", "true");
  await expect(card(page).getByRole("status")).toContainText("校对改正了 1 处");

  await page.keyboard.press("ControlOrMeta+z");
  await expect(findingsOf(page, faultName)).toHaveCount(faultCount - 1);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(findingsOf(page, faultName)).toHaveCount(faultCount);
  // What was taken back is looked at again.
  await expect(markedText(page).locator(".marked-paragraph").first()).toHaveText(first ?? "");
  await expect(findingsOf(page, faultName).first()).toHaveAttribute("aria-current", "true");
});

test("F8 and J go through items, other words are written, and the text is opened where it stands", async ({ desk }) => {
  const page = desk.page();
  await makeFaultyIssue(page);
  await lookAt(page, faultName);
  const rows = findingsOf(page, faultName);
  await page.keyboard.press("F8");
  await expect(rows.nth(1)).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("j");
  await expect(rows.nth(2)).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Shift+F8");
  await expect(rows.nth(1)).toHaveAttribute("aria-current", "true");

  await page.keyboard.press("r");
  await expect(page.getByLabel("改成别的字")).toBeFocused();
  await page.keyboard.type("到了");
  await page.keyboard.press("Enter");
  await expect(rows).toHaveCount(faultCount - 1);
  await page.keyboard.press("e");
  await expect(bodyText(page)).toBeFocused();
  await expect(page.locator(".editor-body .finding-mark").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(rows).toHaveCount(faultCount - 1);
});

test("what is ignored stays ignored after a restart, and is put back from the list of it", async ({ desk }) => {
  let page = desk.page();
  await makeFaultyIssue(page);
  await lookAt(page, faultName);
  await card(page).getByLabel("忽略的理由").fill("来稿如此，已核对");
  await page.keyboard.press("Enter");
  await expect(findingsOf(page, faultName)).toHaveCount(faultCount - 1);
  await page.keyboard.press("i");
  await expect(findingsOf(page, faultName)).toHaveCount(faultCount - 2);
  await expect(card(page).getByRole("status")).toContainText("忽略");

  page = await desk.reopen();
  await openScreen(page, "校对");
  await expect(findingsOf(page, faultName)).toHaveCount(faultCount - 2);
  await page.getByRole("button", { name: "忽略清单 2" }).click();
  const drawer = page.getByRole("dialog", { name: "忽略清单" });
  await expect(drawer.getByText("来稿如此，已核对")).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await drawer.getByLabel("查找词语、规则、理由").fill("已核对");
  await drawer.getByRole("button", { name: /^放回/ }).click();
  await expect(drawer.getByRole("button", { name: /^放回/ })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(findingsOf(page, faultName)).toHaveCount(faultCount - 1);

  // A word for good: all of them go, in every item.
  await lookAt(page, faultName);
  await page.keyboard.press("Shift+I");
  await expect(findingsOf(page, faultName)).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(findingsOf(page, faultName)).toHaveCount(faultCount - 1);
});

test("all of a rule are looked over and accepted in one step, but for the one that is not ticked", async ({ desk }) => {
  const page = desk.page();
  await makeFaultyIssue(page);
  await lookAt(page, faultName);
  await page.keyboard.press("a");
  const dialog = page.getByRole("dialog", { name: `全部接受：${faultName}` });
  await expect(dialog.locator("ins")).toHaveText(Array.from({ length: faultCount }, () => "截至"));
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole("checkbox", { name: /植树/ }).uncheck();
  await dialog.getByRole("button", { name: `接受 ${faultCount - 1} 处` }).click();
  await expect(findingsOf(page, faultName)).toHaveCount(1);
  await expect(card(page).getByRole("status")).toContainText(`校对改正了 ${faultCount - 1} 处`);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(findingsOf(page, faultName)).toHaveCount(faultCount);
});

test("a rule is switched off for the office, and on again among the rules", async ({ desk }) => {
  const page = desk.page();
  await makeFaultyIssue(page);
  await lookAt(page, faultName);
  await card(page).getByRole("button", { name: "停用这条规则…" }).click();
  await page.getByRole("dialog").getByLabel("理由").fill("本单位不分");
  await page.keyboard.press("Enter");
  await expect(findingsOf(page, faultName)).toHaveCount(0);
  await page.keyboard.press("u");
  const drawer = page.getByRole("dialog", { name: "校对规则" });
  await drawer.getByLabel("查找规则").fill("到期停止");
  await expect(drawer.getByText("本单位不分")).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await drawer.getByRole("switch", { name: `启用“${faultName}”` }).click();
  await expect(drawer.getByRole("switch", { name: `启用“${faultName}”` })).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(findingsOf(page, faultName)).toHaveCount(faultCount);
});

test("rules of the office come from a table and are at work at once", async ({ desk }) => {
  const page = desk.page();
  await makeFaultyIssue(page);
  await page.keyboard.press("u");
  const drawer = page.getByRole("dialog", { name: "校对规则" });
  await drawer
    .getByRole("radiogroup", { name: "哪些规则" })
    .getByText(/^自己的规则/)
    .click();
  const table = "错,对,例外,级别,说明\n便民服务中心,政务服务中心,,差错,2025年12月更名\n护绿小分队,,,建议,核对名称\n";
  await page.getByTestId("import-rules").setInputFiles({
    name: "本单位规则.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(table),
  });
  await expect(message(page, "导入完成：新增 2 条，改写 0 条。")).toBeVisible();
  await expect(drawer.getByLabel("“便民服务中心”的对")).toHaveValue("政务服务中心");
  // One is written by hand as well.
  await drawer.getByLabel("新规则的错").fill("北山林场");
  await drawer.getByLabel("新规则的对").fill("北山国有林场");
  await page.keyboard.press("Enter");
  await expect(drawer.getByLabel("“北山林场”的对")).toHaveValue("北山国有林场");
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(findingsOf(page, "便民服务中心 → 政务服务中心")).toHaveCount(2);
  await expect(findingsOf(page, "北山林场 → 北山国有林场")).toHaveCount(1);
  await lookAt(page, "护绿小分队");
  await expect(card(page)).toContainText("规则只能指出这里可疑");
  await expect(card(page).getByRole("button", { name: /^接受/ })).toHaveCount(0);

  // A table that makes no sense is refused by its line.
  await page.keyboard.press("u");
  await page
    .getByRole("radiogroup", { name: "哪些规则" })
    .getByText(/^自己的规则/)
    .click();
  await page.getByTestId("import-rules").setInputFiles({
    name: "坏表.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("错,对,例外,级别,说明\n北山,南山,,很严重,\n"),
  });
  await expect(message(page, /第 2 行/)).toBeVisible();
});

test("the record tells in a workbook and in a document what was mended and why something was not", async ({ desk }) => {
  const page = desk.page();
  await makeFaultyIssue(page);
  await lookAt(page, faultName);
  await page.keyboard.press("Enter");
  await expect(findingsOf(page, faultName)).toHaveCount(faultCount - 1);
  await card(page).getByLabel("忽略的理由").fill("引文如此");
  await page.keyboard.press("Enter");
  await expect(findingsOf(page, faultName)).toHaveCount(faultCount - 2);
  await expect(card(page).getByRole("status")).toContainText("忽略");
  for (const format of ["Excel 表格（XLSX）", "Word 文档（DOCX）"]) {
    const file = await desk.exported(async () => {
      await page.getByRole("button", { name: "导出校对记录" }).click();
      await page.getByRole("menuitem", { name: format }).click();
    });
    const words = readWords(file);
    expect([words.includes("截至"), words.includes("引文如此"), words.includes(faultName)], format).toEqual([
      true,
      true,
      true,
    ]);
  }
});

test("marks follow the keys in the editor; accepted they are undone like letters, ignored they stay away", async ({
  desk,
}) => {
  const page = desk.page();
  await makeFaultyIssue(page);
  await lookAt(page, faultName);
  await page.keyboard.press("e");
  const marks = page.locator(".editor-body .finding-mark", { hasText: "截止" });
  await expect(marks.first()).toBeVisible();
  const before = await marks.count();
  await caretAtEnd(page);
  await page.keyboard.insertText("截止昨日，又有3所学校完成整改。");
  await expect(marks).toHaveCount(before + 1);
  await page.keyboard.press("F7");
  const rail = page.getByRole("complementary", { name: "校对" });
  await expect(rail.getByRole("listitem").filter({ hasText: "截止" })).toHaveCount(before + 1);
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press("Shift+F8");
  await expect(rail.locator("[aria-current='true']")).toContainText("昨日");
  await page.keyboard.press("Alt+Enter");
  await expect(marks).toHaveCount(before);
  expect((await bodyBlocks(page)).at(-1)).toContain("截至昨日");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(marks).toHaveCount(before + 1);
  expect((await bodyBlocks(page)).at(-1)).toContain("截止昨日");

  await page.keyboard.press("F8");
  await page.keyboard.press("Shift+F8");
  await expect(rail.locator("[aria-current='true']")).toContainText("昨日");
  await page.keyboard.press("Alt+i");
  await expect(marks).toHaveCount(before);
  await expect(message(page, /忽略/)).toBeVisible();

  // The title is a field of letters: its faults stand below it.
  await page.getByLabel("标题", { exact: true }).fill("截止目前全区学校安全检查过半");
  await expect(page.locator(".editor-title-finding")).toContainText("截至");
  await page.locator(".editor-title-finding").getByRole("button", { name: /接受/ }).click();
  await expect(page.getByLabel("标题", { exact: true })).toHaveValue("截至目前全区学校安全检查过半");
});

test("nothing is marked while an input method composes", async ({ desk }) => {
  const page = desk.page();
  await makeFaultyIssue(page);
  await lookAt(page, faultName);
  await page.keyboard.press("e");
  await caretAtEnd(page);
  const marks = page.locator(".editor-body .finding-mark", { hasText: "截止" });
  await expect(marks.first()).toBeVisible();
  const before = await marks.count();
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "截止昨日", selectionStart: 4, selectionEnd: 4 });
  // Longer than the pause after which a text is checked.
  await page.waitForTimeout(500);
  await expect(marks).toHaveCount(before);
  await session.send("Input.insertText", { text: "截止昨日" });
  await expect(marks).toHaveCount(before + 1);
});

test("the lexicon: leaders in their order, a word with its wrong forms, out to a file and in again", async ({
  desk,
}) => {
  const page = desk.page();
  await makeFaultyIssue(page);
  await openPublicationPart(page, "词库");
  for (const [name, title] of [
    ["顾承岳", "区委书记"],
    ["沈维桢", "区委副书记、区长"],
  ] as const) {
    await page.getByLabel("新的姓名").fill(name);
    await page.getByLabel("新的职务").fill(title);
    await page.keyboard.press("Enter");
    await expect(page.getByLabel(`${name}的职务`)).toHaveValue(title);
  }
  await page.getByRole("button", { name: "上移 沈维桢" }).click();
  const names = page.getByRole("textbox", { name: /的姓名$/ });
  await expect(names.first()).toHaveValue("沈维桢");
  await page.getByLabel("顾承岳的起").fill("2025-02-30");
  await page.keyboard.press("Enter");
  await expect(message(page, /不是日期/)).toBeVisible();

  await page.getByLabel("新的规范写法").fill("政务服务中心");
  await page.getByRole("combobox", { name: "新的错写" }).fill("便民服务中心、");
  await page.getByRole("button", { name: "添加词条" }).click();
  await expect(page.getByLabel("政务服务中心的规范写法")).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  const file = await desk.exported(() => page.getByRole("button", { name: /导出$/ }).click());
  expect(readWords(file)).toContain("沈维桢");
  await page.getByRole("button", { name: "删去 政务服务中心" }).click();
  await expect(page.getByLabel("政务服务中心的规范写法")).toHaveCount(0);
  await page.getByTestId("import-lexicon").setInputFiles(file);
  await expect(page.getByLabel("政务服务中心的规范写法")).toBeVisible();

  await openScreen(page, "校对");
  await expect(findingsOf(page, "词库写法")).toHaveCount(2);
});

test("a published issue is looked at and not changed", async ({ desk }) => {
  const page = desk.page();
  await makeFaultyIssue(page);
  await page.getByRole("button", { name: "本期信息" }).click();
  await page.getByRole("button", { name: "印发定稿…" }).click();
  await page.getByRole("dialog", { name: /^印发/ }).getByRole("button", { name: "印发", exact: true }).click();
  await expect(page.getByText("本期已印发，只能查看，不能改稿。")).toBeVisible();
  await lookAt(page, faultName);
  await expect(card(page).getByRole("button", { name: /^接受/ })).toBeDisabled();
  await page.keyboard.press("Enter");
  await page.keyboard.press("a");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(findingsOf(page, faultName)).toHaveCount(faultCount);
});

test("an issue from first look to clean, by keyboard alone", async ({ desk }) => {
  const page = desk.page();
  await makeFaultyIssue(page);
  await page.keyboard.press("Control+3");
  await page.keyboard.press("g");
  await expect(page.getByRole("group", { name: "松溪街道组织居民植树护绿", exact: true })).toBeVisible();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await page.keyboard.press("i");
  await page.keyboard.press("g");
  await expect(findingsOf(page, faultName)).toHaveCount(faultCount - 2);
  await expect(findingsOf(page, faultName).locator("xpath=self::*[@aria-current='true']")).toHaveCount(1);
  await page.keyboard.press("a");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(findingsOf(page, faultName)).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("导出校对记录");
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
});
