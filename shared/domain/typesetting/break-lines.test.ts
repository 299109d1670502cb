import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { breakLines } from "./break-lines.ts";
import { allRules, libreOffice252, libreOffice74, type LineBreakingRules } from "./line-breaking-rules.ts";
import { measureText, widthBetween } from "./measured-text.ts";
import { syntheticParagraph } from "./testing/synthetic-issue.ts";

/** Twenty characters of 16 points wide. */
const narrow = { width: 20 * 320, indent: 0 };

const linesOf = (text: string, rules: LineBreakingRules, frame = narrow, leadIn = 0): string[] => {
  const measured = measureText(text, 16, leadIn);
  const starts = breakLines(measured, frame, rules);
  return starts.map((start, index) => measured.characters.slice(start, starts[index + 1]).join(""));
};

const widthOf = (text: string, autospace: number): number =>
  widthBetween(measureText(text, 16), 0, [...text].length, autospace);

const rulesNamed = (name: string): LineBreakingRules => allRules.find((rules) => rules.name === name) ?? libreOffice74;
const wordHangingAll = rulesNamed("Word 悬挂全部标点");
const wordNotHanging = rulesNamed("Word 不悬挂");

/** A line of `length` Han characters before what is tested. */
const han = (length: number): string => "国".repeat(length);

describe("what stands at the line's end", () => {
  test.each([
    ["a full-width space stays at the line's end", libreOffice74, `${han(20)}　国国`, `${han(20)}　`],
    ["a mark hangs", libreOffice74, `${han(20)}，国国`, `${han(20)}，`],
    ["a mark hangs in Word too, where it may", wordHangingAll, `${han(20)}，国国`, `${han(20)}，`],
    ["where none may hang, the character before comes along", wordNotHanging, `${han(20)}，国国`, han(19)],
    ["only one mark hangs: 。” moves with its character", libreOffice74, `${han(19)}国。”国国`, han(19)],
    ["an opening mark does not end a line", libreOffice74, `${han(19)}“国国”`, han(19)],
    ["LibreOffice splits ……", libreOffice74, `${han(19)}……国`, `${han(19)}…`],
    ["LibreOffice 25.2 does not", libreOffice252, `${han(19)}……国`, han(18)],
    ["nor does Word", wordHangingAll, `${han(19)}……国`, han(18)],
    ["LibreOffice begins a line with ℃", libreOffice74, `${han(19)}国℃国`, `${han(19)}国`],
    ["Word does not", wordHangingAll, `${han(19)}国℃国`, han(19)],
    ["a number is not torn", libreOffice74, `${han(19)}2021年`, han(19)],
    ["nor in Word", wordHangingAll, `${han(19)}2021年`, han(19)],
    ["an English word is not torn", wordHangingAll, `${han(18)}Online国`, han(18)],
    ["a space stays behind", libreOffice74, `${han(20)} 国国`, `${han(20)} `],
    ["35% moves whole with its mark", libreOffice74, `${han(18)}35%，国`, han(18)],
    ["8% does not give way", libreOffice74, `${han(18)}8%，国国`, `${han(18)}8%，`],
    ["a path is not torn after its slash", libreOffice74, `${han(18)}GB/T国`, han(18)],
  ] as const)("%s", (_what, rules, text, firstLine) => {
    expect(linesOf(text, rules)[0]).toBe(firstLine);
  });

  test("a text without any place to break is cut at the margin", () => {
    expect(linesOf("8".repeat(45), libreOffice74)).toEqual(["8".repeat(40), "8".repeat(5)]);
  });

  test("a character wider than the line gets a line of its own", () => {
    expect(linesOf("国国", wordNotHanging, { width: 100, indent: 0 })).toEqual(["国", "国"]);
  });

  test("an empty paragraph has one empty line", () => {
    expect(linesOf("", libreOffice74)).toEqual([""]);
  });
});

test("automatic space stands between Han and digits, not beside marks, not at a line's start", () => {
  expect(["国2国", "国 2国", "国，2", "2国"].map((text) => widthOf(text, 0.2))).toEqual([
    2 * 320 + 160 + 2 * 64,
    2 * 320 + 160 + 80 + 64,
    2 * 320 + 160,
    320 + 160 + 64,
  ]);
});

test("a lead-in is as wide as the text it belongs to", () => {
  const text = "一是加强领导。各单位成立专班，落实责任，按时上报2021年进展。";
  expect(linesOf(text, wordHangingAll, narrow, 7)).toEqual(linesOf(text, wordHangingAll));
});

const vocabulary = fc.constantFrom("plain" as const, "hostile" as const);
const paragraphs = fc.tuple(fc.nat(1e6), vocabulary).map(([seed, words]) => syntheticParagraph(seed, words));
const frames = fc.record({ width: fc.integer({ min: 3200, max: 9000 }), indent: fc.constantFrom(0, 640) });
const anyRules = fc.constantFrom(...allRules);

test("lines joined give the text back", () => {
  fc.assert(
    fc.property(fc.oneof(paragraphs, fc.string({ unit: "grapheme" })), frames, anyRules, (text, frame, rules) => {
      expect(linesOf(text, rules, frame).join("")).toBe(text);
    }),
  );
});

test("no line but a hanging mark is wider than the measure", () => {
  fc.assert(
    fc.property(paragraphs, frames, anyRules, (text, frame, rules) => {
      const measured = measureText(text, 16);
      const starts = breakLines(measured, frame, rules);
      const widths = starts.map((start, index) => {
        const end = starts[index + 1] ?? measured.characters.length;
        const limit = frame.width - (index === 0 ? frame.indent : 0);
        return widthBetween(measured, start, end, rules.autospace) - limit;
      });
      expect(widths.filter((excess) => excess > 320 + 80)).toEqual([]);
    }),
  );
});

test("Word's lines neither begin with a closing mark nor end with an opening one", () => {
  fc.assert(
    fc.property(paragraphs, fc.constantFrom(...allRules.filter(({ family }) => family === "word")), (text, rules) => {
      const lines = linesOf(text, rules, { width: 8844, indent: 640 });
      expect(lines.slice(1).filter((line) => /^[，。、；：！？）》”’…％℃]/.test(line))).toEqual([]);
      expect(lines.slice(0, -1).filter((line) => /[（《“‘]$/.test(line))).toEqual([]);
    }),
  );
});

test("LibreOffice's lines neither begin with a closing mark nor end with an opening one", () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.constantFrom(libreOffice74, libreOffice252), (seed, rules) => {
      const lines = linesOf(syntheticParagraph(seed, "plain"), rules, { width: 8844, indent: 640 });
      expect(lines.slice(1).filter((line) => /^[，。、；：！？）》”’]/.test(line))).toEqual([]);
      expect(lines.slice(0, -1).filter((line) => /[（《“‘]$/.test(line))).toEqual([]);
    }),
  );
});
