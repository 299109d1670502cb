import { expect, test } from "../../fixtures/desk.ts";

test("without the token of this run the page says how to get in", async ({ desk }) => {
  const page = desk.page();
  const other = await page.context().browser()?.newPage();
  await other?.goto(new URL(page.url()).origin);
  await expect(other?.locator("body") ?? page.locator("nothing")).toContainText(
    "请用程序启动时打印的完整地址打开编辑台",
  );
});

test("the token leaves the address bar and survives a reload", async ({ desk }) => {
  const page = desk.page();
  await expect(page.getByRole("button", { name: "看看示例期" })).toBeVisible();
  expect(new URL(page.url()).hash).toBe("");
  await page.reload();
  await expect(page.getByRole("button", { name: "看看示例期" })).toBeVisible();
});
