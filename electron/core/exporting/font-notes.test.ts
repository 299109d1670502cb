import { expect, test } from "vitest";

import { gb9704Profile } from "#shared/model/print-profile.ts";

import { fontNotes } from "./font-notes.ts";

const fontsNamed = (...files: string[]): (string | undefined)[] =>
  fontNotes(gb9704Profile, new Map(files.map((file) => [file, `/fonts/${file}`]))).map(
    ({ message }) => /“(.+?)”/.exec(message)?.[1],
  );

test("names each font of the profile that is not installed, once", () => {
  expect(fontsNamed()).toEqual(["黑体", "仿宋", "宋体", "Times New Roman"]);
  expect(fontsNamed("simhei.ttf", "simsun.ttc", "simfang.ttf")).toEqual(["Times New Roman"]);
  expect(fontsNamed("simhei.ttf", "simsun.ttc", "simfang.ttf", "times.ttf")).toEqual([]);
});

test("a font that only stands in for another is not that font", () => {
  expect(fontsNamed("simhei.ttf", "simsun.ttc", "gbsn00lp.ttf", "liberationserif-regular.ttf")).toEqual([
    "仿宋",
    "Times New Roman",
  ]);
});
