import { readFileSync } from "node:fs";

import { expect, test } from "../fixtures/desk.ts";
import { chooseIssue, loadSample, message, openScreen } from "../models/frame.ts";
import { focusRow } from "../models/inbox.ts";
import { openPublicationPart } from "../models/publication.ts";

const planting = "云岭区开展义务植树活动";

test("a new section gets a digit and a colour, and takes items by that digit", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await openPublicationPart(page, "栏目");
  await page.getByRole("button", { name: "添加栏目" }).click();
  const name = page.getByRole("textbox", { name: "新栏目" });
  await name.fill("平安云岭");
  await name.press("Enter");
  await expect(page.getByRole("textbox", { name: "平安云岭" })).toBeVisible();
  // It came with 8; 9 is wanted, and the first place in print.
  await page.getByRole("combobox", { name: "“平安云岭”的数字键" }).click();
  await page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: "9" }).click();
  for (let moves = 0; moves < 7; moves += 1) await page.getByRole("textbox", { name: "平安云岭" }).press("Alt+ArrowUp");
  await expect(page.locator(".sections input[maxlength]").first()).toHaveValue("平安云岭");
  await openScreen(page, "收稿");
  await focusRow(page, planting);
  await page.keyboard.press("9");
  await expect(message(page, `《${planting}》已归入“平安云岭”第 1 条。`)).toBeVisible();
  await page.keyboard.press("1");
  await expect(message(page, "已归入“本期焦点”第 1 条。")).toBeVisible();
});

test("units are registered from what was sent, go out as a table, and come in again", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await openPublicationPart(page, "单位");
  const offers = page.getByRole("complementary", { name: "库里出现过的写法" });
  await offers.getByRole("button", { name: "登记区司法局" }).click();
  await expect(page.getByRole("textbox", { name: "单位名称 区司法局" })).toBeVisible();
  await expect(offers.getByRole("button", { name: "登记区司法局" })).toHaveCount(0);
  const aliases = page.getByRole("combobox", { name: "区司法局的别名" });
  await aliases.click();
  await page.keyboard.type("司法局、区司法");
  await page.keyboard.press("Enter");
  await expect(page.locator(".units-row .ant-select-selection-item-content")).toHaveText(["司法局", "区司法"]);
  const file = await desk.exported(() => page.getByRole("button", { name: "导出表格" }).click());
  expect(readFileSync(file, "utf8")).toBe("\uFEFF单位,别名\r\n区司法局,司法局,区司法\r\n");

  await page.getByRole("button", { name: "删去区司法局" }).click();
  await expect(page.getByRole("textbox", { name: "单位名称 区司法局" })).toHaveCount(0);
  await page.getByTestId("import-units").setInputFiles(file);
  await expect(message(page, "新登记 1 个单位，0 个补充了别名。")).toBeVisible();
  await expect(page.locator(".units-row .ant-select-selection-item-content")).toHaveText(["司法局", "区司法"]);
});

test("what the colophon says is saved when its field is left, and undone by key", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await openPublicationPart(page, "刊名与版记");
  const phone = page.getByLabel("电话");
  const before = await phone.inputValue();
  await phone.fill("0371-60000000");
  await page.getByLabel("邮箱").focus();
  await expect(page.getByRole("button", { name: "撤销", exact: true })).toBeEnabled();
  await page.reload();
  await openPublicationPart(page, "刊名与版记");
  await expect(page.getByLabel("电话")).toHaveValue("0371-60000000");
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await expect(page.getByLabel("电话")).toHaveValue(before);
});

test("issues are listed, chosen and, while empty, taken out", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await chooseIssue(page, "2026年3月 · 总第41期");
  await openPublicationPart(page, "期号");
  await expect(page.getByRole("row", { name: "2026年4月" })).toContainText("2026年3月1日至31日");
  await page.getByRole("row", { name: "2026年4月" }).getByRole("button", { name: "转到这一期" }).click();
  await expect(page.locator(".header-issue")).toContainText("总第42期");
  await page.getByRole("row", { name: "2026年3月" }).getByRole("button", { name: "转到这一期" }).click();
  await page.getByRole("button", { name: "删去空的2026年4月这一期" }).click();
  await expect(page.getByRole("row", { name: "2026年4月" })).toHaveCount(0);
});

test("who works here is chosen from the staff, signs the next revision", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await openPublicationPart(page, "人员");
  await page.getByPlaceholder("新人员的姓名").fill("林小满");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "姓名 林小满" })).toBeVisible();
  await openPublicationPart(page, "本机");
  const author = page.getByRole("combobox", { name: "我的姓名" });
  await author.fill("");
  await page.locator(".ant-select-item-option", { hasText: "林小满" }).click();
  await expect(message(page, "已保存。")).toBeVisible();
  await openScreen(page, "收稿");
  await focusRow(page, planting);
  await page.keyboard.press("e");
  await page.getByLabel("标题", { exact: true }).fill("云岭区植树");
  await expect(page.getByLabel("修订").getByText(/林小满 · 编辑/)).toBeVisible();
});
