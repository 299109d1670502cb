import { expect, test } from "../fixtures/desk.ts";
import { sampleSubmissions, type SampleFile } from "../fixtures/sample-files.ts";
import { makeFirstIssue } from "../models/frame.ts";
import { dropFiles, importResult } from "../models/inbox.ts";

const fileCount = 200;
/** What an editor notices as a hitch, twice over: the machine of a test is busier than an editor's. */
const longestBlock = 100;

/** The samples of every format over and over, each copy with a number of its own, so that none is the same file. */
const mixedFiles = (): SampleFile[] => {
  const samples = sampleSubmissions();
  return Array.from({ length: fileCount }, (_, index) => {
    const { name, bytes } = samples[index % samples.length] ?? { name: "", bytes: Buffer.alloc(0) };
    return { name: `${index + 1}-${name}`, bytes: numbered(name, bytes, index + 1) };
  });
};

/** Where a format lets a file say something that is no text of it, there; else as its last line. */
const numbered = (name: string, bytes: Buffer, number: number): Buffer => {
  const mark = `第${number}份`;
  if (name.endsWith(".docx")) {
    // The comment of a zip archive, whose length stands in its last two bytes.
    const comment = Buffer.from(mark);
    const end = Buffer.from(bytes);
    end.writeUInt16LE(comment.length, end.length - 2);
    return Buffer.concat([end, comment]);
  }
  if (name.endsWith(".pdf")) return Buffer.concat([bytes, Buffer.from(`\n%${number}\n`)]);
  if (name.endsWith(".rtf")) return Buffer.concat([bytes, Buffer.from(" ".repeat(number))]);
  return Buffer.concat([bytes, Buffer.from(`\n\n${mark}\n`, name.includes("水利局") ? "utf16le" : "utf8")]);
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
