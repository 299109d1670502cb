import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { temporaryFolder } from "#core/testing/test-core.ts";

import { createFontBook } from "./font-book.ts";
import { allFontFolders, findFontFiles } from "./font-files.ts";

test("finds fonts in folders and those in them by name in lower case, the first of two counting", () => {
  const [user, system] = [temporaryFolder(), temporaryFolder()];
  mkdirSync(join(system, "truetype", "云岭"), { recursive: true });
  for (const path of [
    join(user, "SimFang.TTF"),
    join(system, "simfang.ttf"),
    join(system, "truetype", "云岭", "simsun.ttc"),
    join(system, "readme.txt"),
  ])
    writeFileSync(path, "");
  expect(findFontFiles([join(user, "没有"), user, system])).toEqual(
    new Map([
      ["simfang.ttf", join(user, "SimFang.TTF")],
      ["simsun.ttc", join(system, "truetype", "云岭", "simsun.ttc")],
    ]),
  );
});

test("a computer without any font still has the one that comes with the program, for every font of an issue", () => {
  const resources = fileURLToPath(new URL("../../../../resources", import.meta.url));
  const own = allFontFolders(resources).filter((folder) => folder.includes("noto-serif-sc"));
  const fonts = createFontBook(findFontFiles(own));
  const drawn = ["仿宋", "黑体", "宋体", "楷体", "Times New Roman"].flatMap((font) =>
    [..."云岭区，“—…A1"].map((character) => fonts.faceFor(font, character).font.postscriptName),
  );
  expect([...new Set(drawn)]).toEqual(["NotoSerifSC-Regular"]);
  expect(fonts.missing()).toEqual([]);
});
