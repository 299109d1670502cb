import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";
import { expect, test } from "vitest";

import { temporaryFolder } from "../testing/test-core.ts";
import { openOriginals } from "./kept-files.ts";

const bytes = new TextEncoder().encode("3月2日，云岭区开展义务植树。");
const sha256 = createHash("sha256").update(bytes).digest("hex");

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

test("whatever is kept is read back byte for byte", async () => {
  const originals = openOriginals(temporaryFolder());
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (content) => {
      expect([...originals.read(await originals.keep(content))]).toEqual([...content]);
    }),
    { numRuns: 30 },
  );
});

test("the same bytes twice are one file, which nobody can write by mistake", async () => {
  const folder = temporaryFolder();
  const originals = openOriginals(folder);
  expect([await originals.keep(bytes), await originals.keep(bytes)]).toEqual([sha256, sha256]);
  expect(filesUnder(folder)).toEqual([sha256]);
  const file = join(folder, "originals", sha256.slice(0, 2), sha256);
  expect(statSync(file).mode & 0o777).toBe(0o444);
});

test.each([
  ["changed", (file: string) => writeFileSync(file, "3月2日，云岭区开展义务植树？")],
  ["torn", (file: string) => writeFileSync(file, bytes.subarray(0, 5))],
  ["gone", (file: string) => rmSync(file)],
])("an original that is %s is found out, and named; the same file received again heals it", async (_name, tamper) => {
  const folder = temporaryFolder();
  const originals = openOriginals(folder);
  await originals.keep(bytes);
  const file = join(folder, "originals", sha256.slice(0, 2), sha256);
  chmodSync(file, 0o644);
  tamper(file);
  expect(() => originals.read(sha256)).toThrow(
    expect.objectContaining({ code: "LIBRARY_DAMAGED", message: expect.stringContaining(sha256.slice(0, 12)) }),
  );
  await originals.keep(bytes);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test("a failure leaves no part of a file", async () => {
  const folder = temporaryFolder();
  const blocked = join(folder, "originals", sha256.slice(0, 2), sha256);
  mkdirSync(join(blocked, "x"), { recursive: true });
  await expect(openOriginals(folder).keep(bytes)).rejects.toEqual(expect.objectContaining({ code: "WRITE_FAILED" }));
  expect(filesUnder(folder)).toEqual([]);
});

test("a folder that cannot be made is told as such", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "originals"), "");
  await expect(openOriginals(folder).keep(bytes)).rejects.toEqual(expect.objectContaining({ code: "WRITE_FAILED" }));
});
