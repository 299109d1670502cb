import { expect, test } from "../fixtures/desk.ts";
import { readDocx } from "../models/docx-text.ts";
import { chooseIssue, loadSample, message, openScreen } from "../models/frame.ts";
import { choose, openProfile, presetNamed, sampleLines, samplePage } from "../models/print-profile.ts";

test("a publication becomes a 简报 on smaller paper: the sample follows, undo takes back, the file is printed so", async ({
  desk,
}) => {
  let page = desk.page();
  await loadSample(page);
  await chooseIssue(page, "2026年3月 · 总第41期");
  await openProfile(page);
  await expect(presetNamed(page, "GB/T 9704—2012")).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByTestId("text-grid")).toHaveText("每页 22 行 × 每行 27 字");

  // A preset: titles run in, and the front is a red head.
  await presetNamed(page, "简报").click();
  await expect(page.getByTestId("text-grid")).toHaveText("每页 25 行 × 每行 27 字");
  await expect
    .poll(async () => (await sampleLines(page)).join("\n"))
    .toMatch(/^云岭区召开春季防汛工作部署会 {2}3月18日/m);
  await samplePage(page, "首页");
  await expect(page.locator(".profile-sample .is-red")).toHaveText("云岭区大事月报");

  // Another paper: the same sample, other lines.
  const before = await page.locator(".profile-sample svg").first().getAttribute("viewBox");
  await choose(page, "纸张", "A5（148×210）");
  await expect(page.getByTestId("text-grid")).not.toHaveText("每页 25 行 × 每行 27 字");
  await expect(page.locator(".profile-sample svg").first()).not.toHaveAttribute("viewBox", before ?? "");
  await expect(presetNamed(page, "简报")).toContainText("已调整");

  // A margin that leaves no room is explained where it stands, and not saved.
  await page.getByLabel("左边距").fill("120");
  await page.getByLabel("左边距").press("Enter");
  await expect(page.locator(".profile-form").getByRole("alert")).toContainText("请减小左右页边距或正文字号");
  await page.getByRole("button", { name: "放弃这次修改" }).click();
  await expect(page.locator(".profile-form").getByRole("alert")).toHaveCount(0);

  // Undo brings the paper back, redo takes it again.
  await page.keyboard.press("Control+z");
  await expect(message(page, /已撤销：版式：纸张改为“A5/)).toBeVisible();
  await expect(page.getByTestId("text-grid")).toHaveText("每页 25 行 × 每行 27 字");
  await page.keyboard.press("Control+y");
  await expect(page.getByTestId("text-grid")).not.toHaveText("每页 25 行 × 每行 27 字");

  // A restart finds it; the preview and the file have the small pages, and every title its number.
  page = await desk.reopen();
  await openScreen(page, "预览");
  const entries = page.getByRole("navigation", { name: "目录" }).locator("button:not(.is-section)");
  await expect(entries.first()).toBeVisible();
  const toc = await entries.evaluateAll((shown) =>
    shown.map((entry) => [...entry.querySelectorAll("span")].map((part) => part.textContent ?? "")),
  );
  expect(toc.length).toBeGreaterThan(30);
  const docx = readDocx(await desk.exported(() => page.getByRole("button", { name: "导出 DOCX" }).click()));
  expect([...docx.toc].map(([title, number]) => [title, number])).toEqual(toc);
});

test("the print profile in every preset, without a scrollbar across", async ({ desk }, info) => {
  const page = desk.page();
  await loadSample(page);
  await openProfile(page);
  for (const [preset, width] of [
    ["GB/T 9704—2012", 1280],
    ["简报", 1280],
    ["大事月报", 1920],
  ] as const) {
    await page.setViewportSize({ width, height: (width * 5) / 8 });
    await presetNamed(page, preset).click();
    await expect(presetNamed(page, preset)).toHaveAttribute("aria-pressed", "true");
    await expect(presetNamed(page, preset)).not.toContainText("已调整");
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.screenshot({ path: info.outputPath(`${width}-${preset.length}.png`) });
  }
  await samplePage(page, "封面");
  await expect.poll(() => sampleLines(page)).toContain("云岭区大事月报");
});
