import { describe, expect, test } from "vitest";

import { readByline } from "./byline.ts";
import { takeSource } from "./source.ts";
import { isUnitName } from "./unit-name.ts";

const text = "云岭区开展走访慰问活动。";

describe("a source at the end", () => {
  test.each([
    ["in brackets", [`${text}（区民政局）`], "区民政局"],
    ["in half-width brackets", [`${text}(柳林街道）`], "柳林街道"],
    ["two units", [`${text}（区民政局、区财政局）`], "区民政局、区财政局"],
    ["labelled", [`${text}（供稿：区民政局）`], "区民政局"],
    ["with 供稿", [`${text}（区民政局供稿）`], "区民政局"],
    ["on a line of its own", [text, "（区委组织部）"], "区委组织部"],
    ["稿件来源 on a line of its own", [text, "稿件来源：云岭发布"], "云岭发布"],
    ["a signature", [text, "青石镇人民政府"], "青石镇人民政府"],
  ])("%s", (_, paragraphs, unit) => {
    expect(takeSource(paragraphs)).toMatchObject({ paragraphs: [text], sourceUnit: unit, byline: null });
  });

  test("before the full stop", () => {
    expect(takeSource(["活动取得良好效果（区民政局）。"])).toMatchObject({
      paragraphs: ["活动取得良好效果。"],
      sourceUnit: "区民政局",
      byline: null,
    });
  });

  test("with its writers", () => {
    expect(takeSource([`${text}（区民政局 张小满、李一诺）`])).toMatchObject({
      paragraphs: [text],
      sourceUnit: "区民政局",
      byline: { reporters: [], correspondents: ["张小满", "李一诺"] },
    });
    expect(takeSource([text, "（白沙镇 李春阳 通讯员 吴桐）"])).toMatchObject({
      sourceUnit: "白沙镇",
      byline: { correspondents: ["李春阳", "吴桐"] },
    });
  });

  test("from form lines", () => {
    expect(takeSource([text], ["供稿单位：区民政局", "作者：张小满", "一校：沈青"])).toMatchObject({
      paragraphs: [text],
      sourceUnit: "区民政局",
      byline: { reporters: [], correspondents: ["张小满"] },
    });
  });
});

test.each([
  ["other brackets", "会议印发了《办法》（暂行）"],
  ["a number", "救济困难群众8900余人（次）。"],
  ["an explanation of a name", "物资移交给区社会救助中心（区民政局）。"],
  ["a sentence", "活动举行（区民政局局长参加）"],
])("%s stays in the text", (_, paragraph) => {
  expect(takeSource([paragraph])).toMatchObject({ paragraphs: [paragraph], sourceUnit: null, byline: null });
});

describe("bylines", () => {
  test.each([
    ["记者 张小满 通讯员 李一诺", ["张小满"], ["李一诺"]],
    ["本报记者 张小满　通讯员 李一诺 王二 文/图", ["张小满"], ["李一诺", "王二"]],
    ["（记者：张小满）", ["张小满"], []],
    ["通讯员 张　满、李一诺", [], ["张满", "李一诺"]],
  ])("%s", (line, reporters, correspondents) => {
    expect(readByline(line)).toEqual({ reporters, correspondents });
  });

  test.each(["记者从区政府获悉，工程完工。", "通讯员队伍不断壮大的背后是制度保障", "区民政局"])(
    "%s is none",
    (line) => {
      expect(readByline(line)).toBeNull();
    },
  );

  test("after 本报讯, and as a line of its own", () => {
    expect(takeSource([`本报讯（记者 张小满）${text}`])).toMatchObject({
      paragraphs: [`本报讯 ${text}`],
      sourceUnit: null,
      byline: { reporters: ["张小满"], correspondents: [] },
    });
    expect(takeSource([text, "记者 张小满 摄影报道"])).toMatchObject({
      paragraphs: [text],
      byline: { reporters: ["张小满"] },
    });
  });
});

test.each([
  ["区民政局", true],
  ["中共云岭区委组织部", true],
  ["柳林街道办事处", true],
  ["云岭区“两新”工委", true],
  ["云岭区召开会议", false],
  ["3月5日", false],
  ["暂行", false],
])("%s is a unit: %s", (name, expected) => {
  expect(isUnitName(name)).toBe(expected);
});
