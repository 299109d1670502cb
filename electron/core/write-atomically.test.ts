import { linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { temporaryFolder } from "./testing/test-core.ts";
import { writeAtomically } from "./write-atomically.ts";

const bytes = new TextEncoder().encode("三月");

test("an older file is replaced as a whole, never written into", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "三月.docx");
  writeFileSync(file, "二月");
  // A second name of the old file shows what became of its own bytes.
  linkSync(file, join(folder, "old"));
  await writeAtomically(file, bytes);
  expect({ new: readFileSync(file, "utf8"), old: readFileSync(join(folder, "old"), "utf8") }).toEqual({
    new: "三月",
    old: "二月",
  });
});

test.each([
  ["a missing folder", "没有/三月.docx"],
  ["a file as folder", "旧稿.docx/三月.docx"],
  ["a folder as target", "旧稿"],
])("%s is refused by name, and nothing is left behind", async (_name, target) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "旧稿.docx"), "二月");
  mkdirSync(join(folder, "旧稿"));
  const before = readdirSync(folder);
  await expect(writeAtomically(join(folder, target), bytes)).rejects.toEqual(
    expect.objectContaining({ code: "WRITE_FAILED", message: expect.stringContaining(target) }),
  );
  expect(readdirSync(folder)).toEqual(before);
});
