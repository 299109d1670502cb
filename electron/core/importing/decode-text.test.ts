import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";

import { decodeText } from "./decode-text.ts";

/**
 * Text as bulletins hold it, of so many characters. Without a byte order mark a few characters do not tell the
 * encoding: 䅎䉎 in UTF-16 and ANBN in ASCII are the same bytes.
 */
const textFrom = (minLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)) },
        { weight: 2, arbitrary: fc.constantFrom(..."，。、；：“”《》（）？！") },
        { weight: 1, arbitrary: fc.constantFrom(..."0123456789ABc .\n") },
      ),
      { minLength, maxLength: 300 },
    )
    .map((characters) => characters.join(""));

describe("round trips", () => {
  test.each([
    ["utf-8", "", "utf-8", 4],
    ["utf-8", "\ufeff", "utf-8", 0],
    ["utf16-le", "\ufeff", "utf-16le", 0],
    ["utf16-be", "\ufeff", "utf-16be", 0],
    ["utf16-le", "", "utf-16le", 20],
    ["utf16-be", "", "utf-16be", 20],
  ])("%s with mark %j", (encoding, mark, expected, minLength) => {
    fc.assert(
      fc.property(textFrom(minLength), (original) => {
        const decoded = decodeText(iconv.encode(mark + original, encoding));
        expect(decoded).toEqual({ text: original, encoding: expected, isCut: false, unreadable: 0 });
      }),
    );
  });

  test("GB18030, all characters of GB 2312 level", () => {
    const common = fc
      .array(fc.constantFrom(..."的一是在不了有和人这中大为上个国我以要他云岭区召开会议工作，。“”：；０-9年月日"), {
        minLength: 8,
        maxLength: 300,
      })
      .map((characters) => characters.join(""));
    fc.assert(
      fc.property(common, (original) => {
        expect(decodeText(iconv.encode(original, "gb18030"))).toEqual({
          text: original,
          encoding: "gb18030",
          isCut: false,
          unreadable: 0,
        });
      }),
    );
  });

  test("GB18030 reaches rare characters: 䶮, 㛃, 𫖮", () => {
    const original = "主任王䶮、委员李㛃、刘𫖮出席。";
    expect(decodeText(iconv.encode(original, "gb18030")).text).toBe(original);
  });
});

describe("cut in the middle of a character", () => {
  const original = "云岭区召开全区防汛工作会议。";
  test.each(["utf-8", "gb18030", "utf16-le"])("%s keeps all whole characters and says so", (encoding) => {
    const bytes = iconv.encode((encoding === "utf16-le" ? "\ufeff" : "") + original, encoding);
    expect(decodeText(bytes.subarray(0, -1))).toMatchObject({
      text: original.slice(0, -1),
      isCut: true,
      unreadable: 0,
    });
  });
});

test("UTF-8 with one damaged byte stays UTF-8", () => {
  const bytes = Buffer.from("云岭区召开全区防汛工作会议，部署汛期安全生产和应急值守工作。".repeat(3));
  bytes[10] = 0x41;
  const decoded = decodeText(bytes);
  expect(decoded.encoding).toBe("utf-8");
  expect(decoded.text).toContain("部署汛期安全生产");
  expect(decoded.unreadable).toBeGreaterThan(0);
});
