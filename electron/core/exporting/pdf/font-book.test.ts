import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { temporaryFolder } from "#core/testing/test-core.ts";

import { createFontBook } from "./font-book.ts";
import { findFontFiles } from "./font-files.ts";
import { fontChoice } from "./known-faces.ts";
import { hasUsableFonts } from "./testing/has-usable-fonts.ts";

test.each([
  ["仿宋", "simfang.ttf", "simfang.ttf"],
  ["仿宋_GB2312", "仿宋_gb2312.ttf", "simfang.ttf"],
  ["黑体", "simhei.ttf", "simhei.ttf"],
  ["SimHei", "simhei.ttf", "simhei.ttf"],
  ["楷体", "simkai.ttf", "simkai.ttf"],
  ["宋体", "simsun.ttc", "simsun.ttc"],
  ["方正小标宋简体", "fzxbsjw.ttf", "simsun.ttc"],
  ["Times New Roman", "times.ttf", "times.ttf"],
  ["云岭黑", undefined, "simhei.ttf"],
  ["Yunling Serif", undefined, "times.ttf"],
])("%s is looked for in %s, and what is nearest to it stands in: %s", (font, own, standIn) => {
  const choice = fontChoice(font);
  expect([choice.own[0]?.[0], choice.standIns[0]?.[0]]).toEqual([own, standIn]);
});

test("a damaged font file is passed over", () => {
  const path = join(temporaryFolder(), "simfang.ttf");
  writeFileSync(path, "not a font");
  const fonts = createFontBook(new Map([["simfang.ttf", path]]));
  expect(() => fonts.faceFor("仿宋", "云")).toThrow(/“仿宋”.*请安装/);
});

describe.skipIf(!hasUsableFonts())("with the fonts of this computer (skipped where there is no Chinese one)", () => {
  test("one font has one face for its characters, and is named as replaced once at most", () => {
    const fonts = createFontBook(findFontFiles());
    const faces = new Set([..."云岭区大事月报"].map((character) => fonts.faceFor("云岭手写体", character).key));
    expect(faces.size).toBe(1);
    expect(fonts.replaced().map(({ font }) => font)).toEqual(["云岭手写体"]);
    expect(fonts.missing()).toEqual([]);
  });
});
