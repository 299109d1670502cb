import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { BulletinPrint } from "../splitting/testing/fictional-bulletin.ts";
import { bulletinItems, printBulletin, tidyBulletin } from "../splitting/testing/fictional-bulletin.ts";
import type { PagePrint } from "../splitting/testing/fictional-page.ts";
import { pageArticles, printPage } from "../splitting/testing/fictional-page.ts";
import { januaryIssue } from "../splitting/testing/january-issue.ts";
import { printIssue, tidyPrint } from "../splitting/testing/print-issue.ts";
import { clean } from "./clean.ts";
import { toLines } from "./text-line.ts";

const cleaned = (text: string): string[] => clean(toLines(text)).lines.map((line) => line.text);
const stepsOf = (text: string): string[] => clean(toLines(text)).report.map(({ key, places }) => `${key} ${places}`);

describe("single lines", () => {
  test.each([
    ["invisible characters", "云\u200b岭\ufeff区\u00ad", "云岭区"],
    ["no-break spaces", "严把审查关\u00a0保障供应", "严把审查关 保障供应"],
    ["Kangxi radicals", "⼀⽉⼗⽇⻘⽯镇⺠⽣", "一月十日青石镇民生"],
    ["full-width digits and letters", "２０２１年，ＬＥＤ屏１．５米，增长３％", "2021年，LED屏1.5米，增长3%"],
    ["spaces round digits", "9 月 10 日，共 50 余人", "9月10日，共50余人"],
    ["spaces round quotes", "开展 “清明祭英烈” 活动", "开展“清明祭英烈”活动"],
    ["spaces round punctuation", "会议强调： 一是加强领导 ， 压实责任。", "会议强调：一是加强领导，压实责任。"],
    ["a space between two phrases", "优化营商环境 激发市场活力", "优化营商环境 激发市场活力"],
    ["a slogan in quotes", "“挂图作战 集中攻坚”行动", "“挂图作战 集中攻坚”行动"],
    ["spaces round Latin words", "国家 and 省、市的 App 下载", "国家 and 省、市的 App 下载"],
    ["letters spaced out", "目　　录", "目录"],
    ["a label spaced out", "主　　办：云岭区人民政府", "主办：云岭区人民政府"],
    ["Markdown", "## **云岭区召开会议**", "云岭区召开会议"],
    ["HTML", "<p>云岭区<br/></p>&nbsp;", "云岭区"],
    ["Chinese punctuation stays", "规范(暂行)，“３A”。", "规范(暂行)，“3A”。"],
  ])("%s", (_, text, expected) => {
    expect(cleaned(text)).toEqual([expected]);
  });
});

describe("table debris", () => {
  test("frames go, rows become lines", () => {
    expect(cleaned("| | |\n|---|---|\n| 云岭区召开推进会..... | 9 |\n| 云岭区开展活动 | 10 |")).toEqual([
      "云岭区召开推进会.....\t9",
      "云岭区开展活动\t10",
    ]);
  });

  test("two columns side by side become two lines", () => {
    expect(cleaned("| 云岭区召开推进会 | 9 | 云岭区开展活动 | 10 |")).toEqual([
      "云岭区召开推进会\t9",
      "云岭区开展活动\t10",
    ]);
  });
});

/** A sentence with a page number in its middle. */
const torn = (number: string): string =>
  `6月1日，云岭区召开防汛会议，区长出席\n\n${number}\n\n会议并讲话。\n会议要求加强值守。`;

describe("page numbers", () => {
  test.each(["4", "- 4 -", "— 4 —", "－4－", "第4页", "第 4 页 共 27 页", "4/27", "Page 4 of 27"])(
    "%s in a sentence",
    (number) => {
      expect(cleaned(torn(number))).toEqual(["6月1日，云岭区召开防汛会议，区长出席会议并讲话。", "会议要求加强值守。"]);
    },
  );

  test.each([
    "区长出席- 4 -会议并讲话。",
    "区长出席 — 4 — 会议并讲话。",
    "区长出席－4－会议并讲话。",
    "区长出席 第 4 页 共 27 页 会议并讲话。",
  ])("%s", (text) => {
    expect(cleaned(text)).toEqual(["区长出席会议并讲话。"]);
  });

  test.each(["改造1-2-3号楼，惠及居民。", "按照“1—3—5”布局推进建设。", "会议于3月—5月—7月分别召开。"])(
    "%s has none",
    (text) => {
      expect(cleaned(text)).toEqual([text]);
    },
  );

  test("bare digits that count through the text", () => {
    expect(cleaned("会议召开。\n5\n活动举行。\n6\n工程开工。\n7")).toEqual(["会议召开。", "活动举行。", "工程开工。"]);
  });

  test("a number that counts nothing stays", () => {
    expect(cleaned("总数\n126\n其中党员\n48")).toEqual(["总数", "126", "其中党员", "48"]);
  });
});

test("running heads go, the name on the cover stays", () => {
  const text =
    "云岭区大事月报\n2021年1月\n6月1日，云岭区召开会议，区长\n云岭区大事月报\n出席并讲话。\n6月2日，云岭区开展活动。\n云岭区大事月报\n6月3日，工程开工。";
  expect(cleaned(text)).toEqual([
    "云岭区大事月报",
    "2021年1月",
    "6月1日，云岭区召开会议，区长出席并讲话。",
    "6月2日，云岭区开展活动。",
    "6月3日，工程开工。",
  ]);
});

describe("torn sentences", () => {
  test.each([
    ["cut by a page", "6月1日，云岭区召开防汛会议，区长何敬\n\n之出席。会议强调要加强值守。", 1],
    ["punctuation at the top", "会议听取了汇报，研究了工作\n，部署了任务。", 1],
    ["a bracket left open", "深入学习《中华人民共和国乡村振\n兴促进法》，对照整改。会议强调抓落实。", 1],
    ["two whole paragraphs", "6月1日，云岭区召开会议。\n会议强调加强值守。", 2],
    ["a missing full stop before a date", "区长何敬之出席会议，并讲话\n6月2日，云岭区开展演练。", 2],
    ["a title above its text", "云岭区召开防汛会议\n6月1日，云岭区召开会议。", 2],
    ["a title with commas", "学党史，悟思想，办实事\n6月1日，云岭区召开会议。", 2],
    ["a numbered heading above its text", "会议研究了工作。\n一、加强领导，精心组织\n成立领导小组，明确责任。", 3],
    [
      "labelled lines",
      "发放范围：区委各部门，区直各单位，各街道党工委、办事处，区管企事业单位，各人民团体\n主办：云岭区人民政府，云岭区档案馆。",
      2,
    ],
  ])("%s", (_, text, count) => {
    expect(cleaned(text)).toHaveLength(count);
  });
});

describe("properties", () => {
  const han = fc.constantFrom(..."云岭区召开会议工作推进活动街道社区群众要求强调加强一二三");
  const word = fc.array(han, { minLength: 2, maxLength: 12 }).map((characters) => characters.join(""));
  const sentence = fc
    .tuple(fc.array(word, { minLength: 3, maxLength: 9 }), fc.constantFrom("。", "！", "。”"))
    .map(([words, end]) => words.join("，") + end);
  const paragraphText = fc
    .array(sentence, { minLength: 2, maxLength: 4 })
    .map((sentences) => `6月1日，${sentences.join("")}`);

  const longWord = fc.array(han, { minLength: 5, maxLength: 12 }).map((characters) => characters.join(""));
  const longParagraph = fc
    .array(fc.array(longWord, { minLength: 3, maxLength: 6 }), { minLength: 3, maxLength: 5 })
    .map((sentences) => `6月1日，${sentences.map((words) => `${words.join("，")}。`).join("")}`);

  test("cleaning twice equals cleaning once, on realistic debris", () => {
    const piece = fc.oneof(
      paragraphText,
      word,
      sentence,
      fc.constantFrom(
        "",
        "4",
        "— 5 —",
        "云岭区大事月报",
        "|a|3|",
        "|--|--|",
        "标题.....4",
        "标题 4",
        "目 录",
        "　　缩进",
        "（区民政局）",
        "一、",
        "2021 年 1 月",
        "“引 号",
        "电话： 0899",
        "a b",
        "\t",
        "**粗**",
        "<p>",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom("\n", "\n\n", "\r\n"), (pieces, lineBreak) => {
        const once = clean(toLines(pieces.join(lineBreak))).lines;
        expect(clean(once).lines).toEqual(once);
        // Saved as text and read again: an indent is all that a line has besides its text.
        const saved = once.map(({ text, indented }) => (indented ? `　　${text}` : text)).join("\n");
        expect(cleaned(saved)).toEqual(once.map(({ text }) => text));
      }),
      { numRuns: 400 },
    );
  });

  test("cleaning twice equals cleaning once, on bulletins and newspaper pages", () => {
    const bulletin = fc
      .record({
        titles: fc.constantFrom("space", "spaces", "stop", "line"),
        lineWidth: fc.constantFrom(24, 27, 30),
        blanks: fc.constantFrom("all", "items", "none"),
        indent: fc.boolean(),
        pageLines: fc.constantFrom(0, 18),
        pageNumber: fc.boolean(),
        spacedDigits: fc.boolean(),
      })
      .map((debris) => printBulletin(bulletinItems, { ...tidyBulletin, ...debris } satisfies BulletinPrint));
    const page = fc
      .record({
        headlines: fc.array(fc.constantFrom("above", "below"), { minLength: 1, maxLength: 5 }),
        columns: fc.array(fc.constantFrom(13, 17, 22), { minLength: 1, maxLength: 3 }),
        columnLines: fc.constantFrom(0, 9),
        byline: fc.constantFrom("line", "glued", "opening"),
        paragraphGaps: fc.boolean(),
        furniture: fc.boolean(),
        spacedDigits: fc.boolean(),
        torn: fc.boolean(),
      })
      .map((print) => printPage(pageArticles, print satisfies PagePrint));
    fc.assert(
      fc.property(fc.oneof(bulletin, page), (text) => {
        const once = clean(toLines(text)).lines;
        expect(clean(once).lines).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });

  test("cleaning twice equals cleaning once, on anything", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const once = clean(toLines(text)).lines;
        expect(clean(once).lines).toEqual(once);
      }),
      { numRuns: 400 },
    );
  });

  test("the wording never changes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(paragraphText, word), { maxLength: 12 }),
        fc.constantFrom("\n", "\n\n"),
        (pieces, lineBreak) => {
          expect(cleaned(pieces.join(lineBreak)).join("")).toBe(pieces.join(""));
        },
      ),
    );
  });

  test("paragraphs broken at any margin come back", () => {
    fc.assert(
      fc.property(
        fc.array(longParagraph, { minLength: 4, maxLength: 8 }),
        fc.integer({ min: 18, max: 36 }),
        (paragraphs, width) => {
          const broken = paragraphs.flatMap((text) => ["", ...(text.match(new RegExp(`.{1,${width}}`, "gu")) ?? [])]);
          expect(cleaned(broken.join("\n"))).toEqual(paragraphs);
        },
      ),
    );
  });
});

describe("a step that is left out changes nothing", () => {
  test.each([
    ["invisible-characters", "云\u200b岭区召开会议。"],
    ["radical-characters", "⽣活服务。"],
    ["full-width-alphanumerics", "共１２家。"],
    ["markup-debris", "**云岭区**召开会议。"],
    ["white-space", "目  录  很  长。"],
    ["digit-spacing", "共 12 家企业参加。"],
    ["page-numbers", "区长出席-4-会议。\n—5—\n会议结束。"],
    ["cut-sentences", "6月1日，云岭区召开会议，区长何敬\n之出席。会议强调要加强值守。"],
  ])("%s", (key, text) => {
    const lines = clean(toLines(text), [key]).lines.map((line) => line.text);
    expect(lines.join("\n")).toBe(text);
    expect(cleaned(text).join("\n")).not.toBe(text);
  });
});

test("every step that did something is reported by name", () => {
  expect(stepsOf("目　录\n| a | b |\n9 月 1 日\u200b，云岭区召开会议，区长\n- 4 -\n出席。")).toEqual([
    "invisible-characters 1",
    "markup-debris 1",
    "white-space 1",
    "digit-spacing 1",
    "page-numbers 1",
    "cut-sentences 1",
  ]);
});

test("a tidy issue is left alone", () => {
  const text = printIssue(januaryIssue, tidyPrint)
    .split("\n")
    .filter((line) => line !== "");
  expect(cleaned(text.join("\n")).join("").replace(/\s/g, "")).toBe(text.join("").replace(/\s/g, ""));
});
