import { describe, expect, test } from "vitest";

import { recognizeText } from "../splitting/testing/recognize-text.ts";
import { attributeItem } from "./attribute-item.ts";
import { contextOfIssue, contextOfReceipt } from "./date-context.ts";
import { emptyDraft, found } from "./draft-item.ts";

const evidenceOf = (...parameters: Parameters<typeof attributeItem>): string[] =>
  attributeItem(...parameters).item.evidence.map(({ field, where, certainty }) => `${field} ${where} ${certainty}`);

describe("where a field was found, and how surely", () => {
  const draft = { ...emptyDraft, title: "云岭区开展走访", evidence: [found("title", "目录和标题行", "certain")] };
  const issue = contextOfIssue(2021, 4);
  const received = contextOfReceipt("2021-01-04");

  test.each<[string, Parameters<typeof attributeItem>, string[]]>([
    [
      "an item of an issue",
      [{ ...draft, paragraphs: ["3月8日，云岭区开展走访。（区民政局）"] }, issue],
      ["body 标题之下 certain", "sourceUnit 文末括号 certain", "eventDates 正文首句 certain"],
    ],
    [
      "a day of the month that the issue reports",
      [{ ...draft, paragraphs: ["8日，云岭区开展走访。"] }, issue],
      ["body 标题之下 certain", "eventDates 正文首句 likely"],
    ],
    [
      "a date in a later sentence",
      [{ ...draft, paragraphs: ["云岭区开展走访。3月8日，志愿者上门。"] }, issue],
      ["body 标题之下 certain", "eventDates 正文后面的句子 doubtful"],
    ],
    [
      "a submission received in January",
      [
        { ...draft, paragraphs: ["12月8日，云岭区开展走访。"], formLines: ["供稿单位：区民政局", "作者：辛夷"] },
        received,
      ],
      [
        "body 标题之下 certain",
        "sourceUnit 供稿单位栏 certain",
        "byline 供稿人栏 certain",
        "eventDates 正文首句 likely",
      ],
    ],
    [
      "a day after the receipt",
      [{ ...draft, paragraphs: ["1月20日，云岭区开展走访。"] }, received],
      ["body 标题之下 certain", "eventDates 正文首句（晚于收稿日期） doubtful"],
    ],
    [
      "a month still to come",
      [{ ...draft, paragraphs: ["5月8日，云岭区开展走访。"] }, issue],
      ["body 标题之下 certain", "eventDates 正文首句（年份推定为上一年） doubtful"],
    ],
    [
      "last year, in so many words",
      [{ ...draft, paragraphs: ["去年5月8日，云岭区开展走访。"] }, issue],
      ["body 标题之下 certain", "eventDates 正文首句 certain"],
    ],
    [
      "a signature without a label",
      [{ ...draft, paragraphs: ["云岭区开展走访。", "区民政局"] }, received],
      ["body 标题之下 certain", "sourceUnit 文末署名 likely"],
    ],
    [
      "a unit named above several items",
      [{ ...emptyDraft, paragraphs: ["云岭区开展走访。"], guessedUnit: "柳林街道" }, received],
      ["body 全文 likely", "sourceUnit 文首总标题 doubtful"],
    ],
  ])("%s", (_, parameters, expected) => {
    expect(evidenceOf(...parameters).filter((line) => !line.startsWith("title"))).toEqual(expected);
  });

  test("the year of a text that only mentions one", () => {
    const { items } = recognizeText("云岭区开展走访\n3月8日，云岭区开展走访。2020年全区走访老人126户。");
    expect(items[0]?.eventDates).toEqual(["2020-03-08"]);
    expect(items[0]?.evidence).toContainEqual(found("eventDates", "正文首句（年份按文中提到的推定）", "doubtful"));
  });

  test("nothing is doubted in a tidy report", () => {
    const { items } = recognizeText("云岭区开展走访\n2021年3月8日，云岭区开展走访。（区民政局）");
    expect(items[0]?.evidence.filter(({ certainty }) => certainty === "doubtful")).toEqual([]);
  });
});
