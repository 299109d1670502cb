import { expect, test } from "../fixtures/desk.ts";
import { sampleSubmissions, type SampleFile } from "../fixtures/sample-files.ts";
import { makeFirstIssue } from "../models/frame.ts";
import { dropFiles, importResult } from "../models/inbox.ts";

const fileCount = 200;
/** What an editor notices as a hitch, twice over: the machine of a test is busier than an editor's. */
const longestBlock = 100;

/** The samples over and over, each copy with something of its own, so that none is a duplicate. */
const mixedFiles = (): SampleFile[] => {
  const samples = sampleSubmissions().filter(({ name }) => name.endsWith(".txt") || name.endsWith(".eml"));
  return Array.from({ length: fileCount }, (_, index) => {
    const sample = samples[index % samples.length];
    const mark = Buffer.from(`\n\n第${index + 1}份\n`, sample?.name.includes("水利局") ? "utf16le" : "utf8");
    return {
      name: `${index + 1}-${sample?.name ?? ""}`,
      bytes: Buffer.concat([sample?.bytes ?? Buffer.alloc(0), mark]),
    };
  });
};

test(`the window stays alive while ${fileCount} files come in`, async ({ desk }) => {
  const page = desk.page();
  await makeFirstIssue(page, 2026, 4, 42);
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    const blocks: number[] = [];
    Object.assign(window, { blocks });
    new PerformanceObserver((list) => blocks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
    });
  });
  await dropFiles(page, mixedFiles());
  // Making the files is the test's own work, and blocks the page: it is not counted.
  await page.evaluate(() => Reflect.get(window, "blocks").splice(0));
  await expect(importResult(page)).toContainText(`${fileCount} 个文件`, { timeout: 50_000 });
  const blocks: number[] = await page.evaluate(() => Reflect.get(window, "blocks"));
  const longest = Math.round(Math.max(0, ...blocks));
  process.stdout.write(
    `    longest block of the window while ${fileCount} files came in: ${longest} ms (${blocks.length} over 50 ms)\n`,
  );
  expect(longest).toBeLessThanOrEqual(longestBlock);
});
