import { expect, test } from "vitest";

import { withoutFontPrograms } from "./font-programs.ts";

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

const descriptor = "<</Type/FontDescriptor/FontFile2 9 0 R>>";
const cff = "<</Type/FontDescriptor/FontFile3 8 0 R>>";
const font = "<</Type/Font/ToUnicode 7 0 R/FontDescriptor 6 0 R>>";

test.each([
  ["fonts that say which characters they show", font + descriptor + font + cff, /\/XontFile2 9.*\/XontFile3 8/],
  ["a font that does not say it beside one that does", font + descriptor + cff, /\/FontFile2 9.*\/FontFile3 8/],
  ["no font at all", "<</Type/Page>>", /^<<\/Type\/Page>>$/],
])("%s", (_name, file, expected) => {
  const given = bytesOf(file);
  const changed = withoutFontPrograms(given);
  expect(textOf(changed)).toMatch(expected);
  expect(changed.length).toBe(file.length);
  expect(textOf(given)).toBe(file);
});
