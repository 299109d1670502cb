import { expect, test } from "../../fixtures/desk.ts";
import { loadSample, openScreen } from "../../models/frame.ts";

test("a lost connection is told once, in Chinese, and work goes on when it is back", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await page.route("**/api/call", (route) => route.abort("connectionrefused"));
  await openScreen(page, "编排");
  await page.getByRole("button", { name: "立即备份" }).click();
  await page.getByRole("button", { name: "立即备份" }).click();
  const notice = page.locator(".ant-message-notice", { hasText: "与编辑台的连接断了" });
  await expect(notice).toHaveCount(1);
  await page.unroute("**/api/call");
  await page.getByRole("button", { name: "立即备份" }).click();
  await expect(page.locator(".ant-message").getByText(/^已备份并检查无误/)).toBeVisible();
});
