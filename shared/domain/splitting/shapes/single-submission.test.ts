import { describe, expect, test } from "vitest";

import { recognizeText } from "../testing/recognize-text.ts";

const first = (text: string): unknown[] => {
  const { parts, items } = recognizeText(text);
  expect(parts.kind).toBe("single-submission");
  return items.map(({ title, body, sourceUnit }) => [title, body, sourceUnit]);
};

describe("what stands round a report", () => {
  const body = ["3月8日，云岭区民政局开展“爱心敲门”行动，走访独居老人126户。", "下一步，将建立定期探访制度。"];

  test("nothing", () => {
    expect(first(["云岭区开展走访行动", ...body].join("\n"))).toEqual([["云岭区开展走访行动", body, null]]);
  });

  test("a form with a title over two lines", () => {
    const text = [
      "报送单位：云岭区民政局",
      "联系人：林小满    联系电话：0899-5550001",
      "",
      "云岭区民政局开展“爱心敲门”行动",
      "关爱独居老人",
      ...body,
      "",
      "一校：沈青  二校：顾白  三校：陆离",
    ].join("\n");
    expect(first(text)).toEqual([["云岭区民政局开展“爱心敲门”行动关爱独居老人", body, "云岭区民政局"]]);
    expect(recognizeText(text).parts.warnings).toEqual([
      {
        code: "FORM_LINES_LEFT",
        message:
          "以下各行未作正文：报送单位：云岭区民政局；联系人：林小满 联系电话：0899-5550001；一校：沈青 二校：顾白 三校：陆离。",
      },
    ]);
  });

  test("the head of a briefing, a salutation and a signature", () => {
    const text = [
      "工作信息",
      "第12期",
      "云岭区民政局    2021年3月9日",
      "云岭区开展走访行动",
      "区委、区政府：",
      ...body,
      "云岭区民政局",
      "2021年3月9日",
    ].join("\n");
    expect(first(text)).toEqual([["云岭区开展走访行动", ["区委、区政府：", ...body], "云岭区民政局"]]);
  });

  test("labels before title and text", () => {
    expect(first(["标题：云岭区开展走访行动", "正文：", ...body].join("\n"))).toEqual([
      ["云岭区开展走访行动", body, null],
    ]);
  });

  test("a title with commas, and one that reads as a unit", () => {
    expect(first(["送政策，解难题，暖民心", ...body].join("\n"))).toEqual([["送政策，解难题，暖民心", body, null]]);
    expect(first(["云岭区成立区级融媒体中心", ...body].join("\n"))).toEqual([["云岭区成立区级融媒体中心", body, null]]);
  });

  test("no title at all", () => {
    expect(first(body.join("\n"))).toEqual([[null, body, null]]);
    expect(recognizeText(body.join("\n")).parts.warnings.map(({ code }) => code)).toEqual(["TITLE_NOT_FOUND"]);
  });

  test("headings inside the text stay paragraphs", () => {
    const text = [
      "云岭区开展走访行动",
      "3月8日，云岭区开展行动。",
      "一、加强领导，精心组织",
      "成立领导小组。",
      "二、形式多样",
      "走访独居老人126户。",
    ];
    expect(first(text.join("\n"))).toEqual([[text[0], text.slice(1), null]]);
  });
});
