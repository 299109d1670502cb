import { findBarriers } from "../fixtures/axe.ts";
import { expect, test } from "../fixtures/desk.ts";
import { loadSample } from "../models/frame.ts";
import { openPalette } from "../models/palette.ts";

test("the tour is offered with the sample issue, walked by arrows, and taken again from the palette", async ({
  desk,
}) => {
  const page = desk.page();
  await loadSample(page);
  await page.getByRole("button", { name: "看一遍怎么用" }).click();
  const tour = page.getByRole("dialog", { name: "使用导览" });
  await expect(tour.getByRole("heading", { name: "收稿" })).toBeVisible();
  await expect(tour.getByRole("button", { name: "下一步" })).toBeFocused();
  const seen: string[] = [];
  for (let step = 0; step < 9; step += 1) {
    await expect(tour.getByRole("status")).toHaveText(`第 ${step + 1} 步，共 9 步`);
    // The ring stands round the control it speaks of.
    await expect(page.locator(".tour-ring")).toBeVisible();
    seen.push((await tour.getByRole("heading").textContent()) ?? "");
    expect(await findBarriers(page)).toEqual([]);
    if (step < 8) await page.keyboard.press("ArrowRight");
  }
  expect(seen).toEqual(["收稿", "归栏", "编排", "编辑", "校对", "审稿", "预览和导出", "印发", "什么都能找到"]);
  await page.keyboard.press("ArrowLeft");
  await expect(tour.getByRole("heading", { name: "印发" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(tour).toHaveCount(0);
  await openPalette(page);
  await page.keyboard.type("sydl");
  await page.keyboard.press("Enter");
  await expect(tour.getByRole("heading", { name: "收稿" })).toBeVisible();
  await page.keyboard.press("Escape");
});

test("a call that takes long is named in the status line, and a quick one is not", async ({ desk }) => {
  const page = desk.page();
  await loadSample(page);
  await expect(page.getByTestId("slow-call")).toHaveCount(0);
  await page.route("**/api/call", async (route) => {
    if ((route.request().postData() ?? "").includes('"items.tag"')) await new Promise((go) => setTimeout(go, 1500));
    await route.continue();
  });
  await page.keyboard.press("7");
  await expect(page.getByTestId("slow-call")).toHaveText("正在处理稿件…");
  await expect(page.getByTestId("slow-call")).toHaveCount(0);
});
