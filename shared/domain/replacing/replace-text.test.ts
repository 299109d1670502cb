import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Block, ItemContent } from "#shared/model/item.ts";

import { findRanges, findText, type TextSearch } from "./find-text.ts";
import { replaceText } from "./replace-text.ts";

const paragraph = (text: string, leadIn = 0): Block => ({ kind: "paragraph", text, leadIn });
const contentWith = (change: Partial<ItemContent>): ItemContent => ({
  title: null,
  body: [],
  sourceUnit: null,
  byline: null,
  eventDates: [],
  isBrief: false,
  ...change,
});
const search = (text: string, change: Partial<TextSearch> = {}): TextSearch => ({
  text,
  matchCase: false,
  matchWidth: false,
  ...change,
});
const all: ReadonlySet<number> = new Set(Array.from({ length: 200 }, (_each, index) => index));

describe("findRanges", () => {
  test.each<[string, TextSearch, [number, number][]]>([
    [
      "甲乙甲乙",
      search("甲乙"),
      [
        [0, 2],
        [2, 4],
      ],
    ],
    ["哈哈哈", search("哈哈"), [[0, 2]]],
    [
      "ＡＢＣ与abc",
      search("abc"),
      [
        [0, 3],
        [4, 7],
      ],
    ],
    ["ＡＢＣ与abc", search("abc", { matchWidth: true }), [[4, 7]]],
    ["ABC与abc", search("abc", { matchCase: true }), [[4, 7]]],
    [
      "第１２期，第12期",
      search("12"),
      [
        [1, 3],
        [6, 8],
      ],
    ],
    ["甲，乙,丙", search(","), [[3, 4]]],
    [
      "𠮷祥𠮷",
      search("𠮷"),
      [
        [0, 2],
        [3, 5],
      ],
    ],
    ["İ a", search("a"), [[2, 3]]],
    ["甲", search(""), []],
  ])("%s: %o", (text, wanted, ranges) => {
    expect(findRanges(text, wanted)).toEqual(ranges);
  });
});

test("hits stand in title, unit, paragraphs, captions and cells, in reading order", () => {
  const content = contentWith({
    title: "云岭植树",
    sourceUnit: "云岭林业局",
    body: [
      paragraph("云岭云岭"),
      {
        kind: "picture",
        sha256: "0".repeat(64),
        mediaType: "image/png",
        width: 1,
        height: 1,
        shownWidth: null,
        caption: "云岭一角",
      },
      { kind: "table", rows: [["街道", "云岭"]] },
    ],
  });
  expect(
    findText(content, search("云岭")).map(({ place: { field, block, cell }, from }) => [field, block, cell, from]),
  ).toEqual([
    ["title", null, null, 0],
    ["sourceUnit", null, null, 0],
    ["body", 0, null, 0],
    ["body", 0, null, 2],
    ["body", 1, null, 0],
    ["body", 2, [0, 1], 0],
  ]);
  const replaced = replaceText(content, search("云岭"), "松溪", new Set([0, 3, 5]));
  expect(replaced).toMatchObject({
    title: "松溪植树",
    sourceUnit: "云岭林业局",
    body: [{ text: "云岭松溪" }, { caption: "云岭一角" }, { rows: [["街道", "松溪"]] }],
  });
});

test.each<[string, number, string, string, string, number]>([
  ["within the lead-in", 6, "加强", "进一步加强", "一是进一步加强领导。各单位", 9],
  ["after it", 6, "单位", "街道和单位", "一是加强领导。各街道和单位", 6],
  ["over its end", 6, "导。", "导力量，", "一是加强领导力量，各单位", 9],
  ["at its end", 7, "各", "区直各", "一是加强领导。区直各单位", 7],
  ["without one", 0, "一是", "第一，", "第一，加强领导。各单位", 0],
])("a replacement %s keeps it right", (_where, leadIn, wanted, replacement, text, expected) => {
  const content = contentWith({ body: [paragraph("一是加强领导。各单位", leadIn)] });
  expect(replaceText(content, search(wanted), replacement, all).body).toEqual([paragraph(text, expected)]);
});

test("what is left empty is none, and an empty paragraph goes", () => {
  const content = contentWith({ title: "稿", sourceUnit: "稿", body: [paragraph("稿"), paragraph("正文稿")] });
  expect(replaceText(content, search("稿"), "", all)).toEqual(contentWith({ body: [paragraph("正文")] }));
});

const anyText = fc.string({ unit: fc.constantFrom("甲", "乙", "A", "ａ", "𠮷", "，"), maxLength: 12 });
const anyContent = fc
  .record({ title: anyText, texts: fc.array(fc.tuple(anyText, fc.nat(12)), { maxLength: 4 }) })
  .map(({ title, texts }) =>
    contentWith({
      title: title || null,
      body: texts
        .filter(([text]) => text !== "")
        .map(([text, leadIn]) => paragraph(text, Math.min(leadIn, text.length))),
    }),
  );

test("replaced by something new and back again, the text is as it was", () => {
  fc.assert(
    fc.property(anyContent, fc.constantFrom("甲", "乙", "甲乙", "𠮷"), (content, wanted) => {
      const exact = { matchCase: true, matchWidth: true };
      const there = replaceText(content, search(wanted, exact), "【新】", all);
      const back = replaceText(there, search("【新】", exact), wanted, all);
      expect(back.body.map((block) => (block.kind === "paragraph" ? block.text : ""))).toEqual(
        content.body.map((block) => (block.kind === "paragraph" ? block.text : "")),
      );
      expect(back.title).toBe(content.title);
    }),
  );
});

test("only what was chosen changes, and no lead-in is longer than its paragraph", () => {
  fc.assert(
    fc.property(anyContent, fc.constantFrom("甲", "a", "𠮷"), fc.array(fc.nat(6)), (content, wanted, chosen) => {
      const hits = findText(content, search(wanted));
      const replaced = replaceText(content, search(wanted), "丁丁", new Set(chosen));
      const texts = replaced.body.map((block) => (block.kind === "paragraph" ? block.text : ""));
      expect([replaced.title ?? "", ...texts].join("\n").split("丁丁").length - 1).toBe(
        new Set(chosen.filter((at) => at < hits.length)).size,
      );
      expect(replaced.body.every((block) => block.kind !== "paragraph" || block.leadIn <= block.text.length)).toBe(
        true,
      );
    }),
  );
});
