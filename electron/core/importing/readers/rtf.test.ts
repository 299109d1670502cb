import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";

import { readRtf } from "./rtf.ts";

const read = (source: string) => readRtf("来稿.rtf", Buffer.from(source, "latin1"));
const textsOf = (source: string): string[] => read(source).lines.map(({ text }) => text);
const lossesOf = (source: string): string[] =>
  read(source).losses.map(({ what, count, where }) => `${what} ${count} ${where}`);

/** GBK bytes as RTF escapes, or as they are. */
const escaped = (text: string): string =>
  [...iconv.encode(text, "gb18030")].map((byte) => `\\'${byte.toString(16).padStart(2, "0")}`).join("");
const raw = (text: string): string => iconv.encode(text, "gb18030").toString("latin1");
const head =
  "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f1\\froman\\fcharset0 Times;}}";
const meeting = "云岭区召开“防火”会议——部署工作……";

describe("characters", () => {
  test.each([
    ["escapes in the font's charset", `${head}\\f0 ${escaped(meeting)}\\par}`],
    ["raw bytes", `${head}\\f0 ${raw(meeting)}\\par}`],
    ["a Western font, in a file of code page 936", `${head}\\f1 ${escaped(meeting)}\\par}`],
    [
      "a Chinese font, in a file of code page 1252",
      `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0 ${escaped(meeting)}\\par}`,
    ],
    [
      "no font at all, in a file of code page 1252",
      `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}}\\f0 ${escaped("云岭区召开会议")}\\par}`,
      "云岭区召开会议",
    ],
    [
      "Unicode with a fallback of one character, of two bytes, and of none",
      `{\\rtf1\\ansi\\uc1\\u20113 ?\\u-26890\\'3f{\\uc2\\u21306 \\'c7\\'f8}{\\uc0\\u21484\\u24320 }\\u20250?\\par}`,
      "云雷区召开会".replace("雷", String.fromCharCode(65536 - 26890)),
    ],
    ["symbols", `${head}\\ldblquote a\\rdblquote \\emdash \\endash\\~b\\_c\\{\\\\\\}\\par}`, "“a”—–\u00a0b-c{\\}"],
    ["an escaped line break", `${head}\\f0 ${escaped("甲")}\\\n${escaped("乙")}\\par}`, "甲\n乙"],
  ])("%s", (_, source, expected = meeting) => {
    expect(textsOf(source).join("\n")).toBe(expected);
  });
});

describe("paragraphs", () => {
  test("headings, indents, tabs and soft breaks", () => {
    const { lines } = read(
      `${head}\\pard\\qc ${escaped("标题")}\\par\\pard\\fi640 ${escaped("正文")}\\tab 1\\line 2\\par\\pard\\outlinelevel0 3\\par}`,
    );
    expect(lines.map(({ text, heading, indented }) => [text, heading, indented])).toEqual([
      ["标题", true, false],
      ["正文\t1", false, true],
      ["2", false, false],
      ["3", true, false],
    ]);
  });

  test("numbers of lists are text, bullets are told", () => {
    const source = `${head}{\\listtext ${escaped("一、")}\\tab}${escaped("领导")}\\par{\\pntext 1.\\tab}a\\par{\\listtext\\f1\\'b7\\tab}b\\par}`;
    expect(textsOf(source)).toEqual(["一、领导", "1.a", "b"]);
    expect(lossesOf(source)).toEqual(["项目符号 1 第3段"]);
    expect(read(source).warnings.map(({ code }) => code)).toEqual(["NUMBERING_RESTORED"]);
  });

  test("rows, also without a paragraph after them", () => {
    const source = `${head}\\trowd\\intbl ${escaped("项目")}\\cell 2\\cell\\row\\trowd\\intbl a\\par b\\cell c\\cell\\row\\pard x\\par\\trowd\\intbl y\\cell\\row}`;
    expect(textsOf(source)).toEqual(["项目\t2", "a b\tc", "x", "y"]);
    expect(lossesOf(source)).toEqual([]);
  });

  test("a form becomes labelled lines", () => {
    const source = `${head}\\trowd\\intbl ${escaped("标　题")}\\cell ${escaped("云岭区植树")}\\cell\\row\\trowd\\intbl ${escaped("供稿单位")}\\cell ${escaped("区林业局")}\\cell\\row}`;
    expect(textsOf(source)).toEqual(["标题：云岭区植树", "供稿单位：区林业局"]);
  });
});

test("what stands outside the text is told", () => {
  const source =
    `${head}{\\header ${escaped("云岭简讯")}\\par}{\\footer\\qc - {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}} -\\par}{\\info{\\title secret}}` +
    `{\\field{\\*\\fldinst HYPERLINK "http://example.cn"}{\\fldrslt link}}{\\*\\shppict{\\pict\\pngblip 89504e47}}{\\nonshppict{\\pict 0102}}` +
    `{\\footnote ${escaped("注一")}}{\\v hidden}{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt ${escaped("联系人")}\\par}}}{\\*\\unknown x}{\\pict\\bin4 {{{{}z\\par}`;
  expect(textsOf(source)).toEqual(["linkz"]);
  expect(lossesOf(source)).toEqual([
    "页眉 1 页眉（“云岭简讯”）",
    "图片 2 第1段",
    "脚注 1 第1段（“注一”）",
    "隐藏文字 1 第1段",
    "文本框 1 第1段（“联系人”）",
  ]);
});

test("tracked changes", () => {
  const source = `${head}a{\\deleted b}{\\revised c}d\\par}`;
  expect(textsOf(source)).toEqual(["acd"]);
  expect(readRtf("来稿.rtf", Buffer.from(source), "reject").lines.map(({ text }) => text)).toEqual(["abd"]);
});

test("a file that is cut off says so", () => {
  const { lines, warnings } = read(`${head}\\f0 ${escaped("云岭区召开会议")}\\par ${escaped("会")}`);
  expect(lines.map(({ text }) => text)).toEqual(["云岭区召开会议", "会"]);
  expect(warnings.map(({ code }) => code)).toEqual(["CUT_AT_END"]);
});

test("endless groups are refused", () => {
  expect(() => read("{\\rtf1".padEnd(200_000, "{"))).toThrow(expect.objectContaining({ code: "DAMAGED_FILE" }));
});
