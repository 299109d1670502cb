import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { RecognizedItem } from "#shared/model/recognition.ts";

import { clean } from "../cleaning/clean.ts";
import { toLines } from "../cleaning/text-line.ts";
import { split } from "./split.ts";
import { bareBulletin, countyChronicle } from "./testing/fictional-bulletins.ts";
import type { FictionalItem } from "./testing/january-issue.ts";
import { januaryIssue } from "./testing/january-issue.ts";
import type { Debris } from "./testing/print-issue.ts";
import { printIssue, tidyPrint } from "./testing/print-issue.ts";
import { recognizeText } from "./testing/recognize-text.ts";

const dense = (text: string | null): string => (text ?? "").replace(/\s+/g, "");

/** What a print should be recognised as; titles and texts without white space, which the margin may have eaten. */
const printed = (debris: Debris): unknown => {
  const { title, year, month, serialNumber, compiler, date, items } = januaryIssue;
  return {
    kind: "monthly-issue",
    issue: { title, year, month, serialNumber, compiler, date },
    sections: ["领导活动", "政务要闻", "经济建设", "社会民生"],
    items: items.map(comparable),
    contents:
      debris.contents === "none"
        ? []
        : items.map((item) => [
            item.section,
            debris.differingTitles > 0 ? "" : dense(item.title),
            debris.contents !== "without-pages",
          ]),
  };
};

const recognised = (debris: Debris): unknown => {
  const { parts, items } = recognizeText(printIssue(januaryIssue, debris));
  if (parts.issue === null) return null;
  const { title, year, month, serialNumber, compiler, date, sections } = parts.issue;
  return {
    kind: parts.kind,
    issue: { title, year, month, serialNumber, compiler, date },
    sections,
    items: items.map(comparable),
    contents: parts.toc.map((entry) => [
      entry.section,
      debris.differingTitles > 0 ? "" : dense(entry.title),
      entry.page !== null,
    ]),
  };
};

const comparable = (item: RecognizedItem | FictionalItem): unknown => ({
  section: item.section,
  title: dense(item.title),
  body: dense(item.body.join("")),
  sourceUnit: item.sourceUnit,
  eventDates: item.eventDates,
});

describe("an issue in print", () => {
  test("without debris, paragraph by paragraph", () => {
    const { items } = recognizeText(printIssue(januaryIssue, tidyPrint));
    expect(items).toMatchObject(januaryIssue.items.map((item) => ({ ...item, byline: null, isBrief: false })));
  });

  test.each<[string, Partial<Debris>]>([
    ["without contents", { contents: "none" }],
    ["contents with ellipses", { contents: "ellipsis" }],
    ["contents in a broken table", { contents: "table", contentsWidth: 20 }],
    ["contents with tabs", { contents: "tabs" }],
    ["contents in columns", { contents: "columns" }],
    ["contents without pages", { contents: "without-pages" }],
    ["contents with pages of sections", { contents: "with-section-pages" }],
    ["broken titles in the contents", { contentsWidth: 16 }],
    ["titles that differ from the contents", { differingTitles: 2 }],
    ["numbered sections", { sectionNumbers: true }],
    ["numbered titles", { titleNumbers: true }],
    ["numbered titles without contents", { titleNumbers: true, sectionNumbers: true, contents: "none" }],
    ["pages with numbers and heads", { pageLines: 14, pageNumber: "dashes", runningHead: true }],
    ["pages with bare numbers", { pageLines: 14, pageNumber: "bare" }],
    ["lines broken at the margin", { lineWidth: 28, indent: true }],
    ["lines broken, a blank line between all", { lineWidth: 22, blanks: "all" }],
    ["lines broken, no blank lines, no contents", { lineWidth: 28, blanks: "none", contents: "none", indent: true }],
    ["no colophon, spaced digits", { colophon: false, spacedDigits: true }],
  ])("%s", (_, debris) => {
    const print = { ...tidyPrint, ...debris };
    expect(recognised(print)).toEqual(printed(print));
  });

  test("with any mixture of debris", () => {
    const debris = fc.record<Debris>({
      contents: fc.constantFrom("none", "dots", "ellipsis", "table", "tabs", "columns", "with-section-pages"),
      contentsWidth: fc.constantFrom(0, 16, 20, 24),
      lineWidth: fc.constantFrom(0, 0, 28, 34),
      blanks: fc.constantFrom("all", "paragraphs", "none"),
      indent: fc.boolean(),
      pageLines: fc.constantFrom(0, 12, 22),
      pageNumber: fc.constantFrom("none", "bare", "dashes", "words"),
      runningHead: fc.boolean(),
      sectionNumbers: fc.boolean(),
      titleNumbers: fc.boolean(),
      spacedDigits: fc.boolean(),
      differingTitles: fc.constantFrom(0, 3),
      colophon: fc.boolean(),
    });
    fc.assert(
      fc.property(debris, (print) => {
        expect(recognised(print)).toEqual(printed(print));
      }),
      { numRuns: 150 },
    );
  });
});

test("split, then joined, gives the text back", () => {
  for (const text of [printIssue(januaryIssue, { ...tidyPrint, contents: "none", colophon: false }), bareBulletin]) {
    const lines = clean(toLines(text)).lines;
    const { items, issue } = split(lines);
    let section: string | null = null;
    const joined = items.flatMap((item) => {
      const heading = item.section === section ? [] : [item.section];
      section = item.section;
      return [...heading, item.title, ...item.paragraphs];
    });
    const whole = dense(lines.map((line) => line.text).join(""));
    const back = dense(joined.join(""));
    expect(issue).not.toBeNull();
    expect(whole).toContain(back);
    expect(whole.indexOf(back)).toBeLessThan(60);
  }
});

describe("a county's chronicle", () => {
  const { parts, items } = recognizeText(countyChronicle);

  test("its cover and colophon", () => {
    expect(parts.issue).toEqual({
      title: "云溪县大事记",
      year: 2021,
      month: 4,
      serialNumber: 132,
      compiler: "中共云溪县委党史研究室　云溪县地方志编纂中心",
      date: "2021-04-20",
      sections: ["要闻速览", "乡镇动态", "部门传真", "人物", "简讯"],
      notice: "内部资料　注意保存",
      distribution: "县四家班子领导，县直各部门，各乡镇党委、政府",
      organizer: "中共云溪县委 云溪县人民政府",
      editor: "《云溪县大事记》编辑部",
      phone: "0777-6540001",
      email: "yxdsj@example.org",
    });
  });

  test("its contents keep their own wording, and the differences are told", () => {
    expect(parts.toc.map(({ title, page }) => [title, page])).toContainEqual([
      "县委书记主持召开县委常委会（扩大）会议",
      2,
    ]);
    expect(parts.warnings.map(({ code }) => code)).toEqual([
      "CONTENTS_TITLE_DIFFERS",
      "CONTENTS_TITLE_DIFFERS",
      "COLOPHON_LINES_LEFT",
    ]);
  });

  test("its items", () => {
    expect(
      items.map(({ section, title, sourceUnit, eventDates, isBrief }) => [
        section,
        title,
        sourceUnit,
        eventDates.join(" "),
        isBrief,
      ]),
    ).toEqual([
      ["要闻速览", "省委第五督导组来我县督导党史学习教育", null, "2021-03-05 2021-03-07", false],
      ["要闻速览", "县委书记郑开来主持召开县委常委会（扩大）会议", null, "2021-03-09", false],
      ["乡镇动态", "白沙镇：“三个一”开出春耕“良方”", "白沙镇", "", false],
      ["乡镇动态", "小坪乡易地搬迁安置点里的“幸福账”", null, "2021-03-15", false],
      ["部门传真", "县税务局“春雨润苗”行动助力小微企业", "县税务局", "2021-03-18", false],
      ["部门传真", "全县义务教育学校课后服务实现全覆盖", "县教育局", "", false],
      ["人物", "退役军人周大勇：把青春写在抗洪一线", null, "2020-07-18", false],
      ["简讯", null, "县红十字会", "2021-03-20", true],
      ["简讯", null, "县文旅广体局", "", true],
    ]);
    expect(items[1]?.body.slice(1)).toEqual([
      "会议强调：",
      "（一）要提高政治站位。把思想和行动统一到决策部署上来。",
      "（二）要坚持问题导向。对反馈的23个问题，逐项整改销号。",
    ]);
    expect(items[0]?.body[2]).toBe(
      "甄明华指出，要把学习教育同解决实际问题结合起来，抓实实践活动，在3月底前建立清单，于7月1日前完成第一批事项。",
    );
  });
});

test("a bare bulletin without contents", () => {
  const { parts, items } = recognizeText(bareBulletin);
  expect(parts.issue).toMatchObject({
    title: "松陵区大事月报",
    year: 2022,
    month: 1,
    serialNumber: 205,
    phone: "0733-2223334",
  });
  expect(
    items.map(({ section, title, sourceUnit, eventDates, body }) => [
      section,
      title,
      sourceUnit,
      eventDates.join(" "),
      body.length,
    ]),
  ).toEqual([
    ["时政要闻", "松陵区第十五次党代会胜利闭幕", null, "2022-01-06", 2],
    [
      "时政要闻",
      "江浩然在专题研讨班开班式上强调 在学懂弄通做实上下功夫 以优异成绩迎接大会胜利召开",
      null,
      "2022-01-10",
      1,
    ],
    ["民生实事", "松陵区去年12项民生实事全部办结", null, "2021-12-31", 1],
    ["民生实事", "区疾控中心提醒市民做好冬春季传染病防控", null, "", 5],
    ["基层党建", "河西街道推行“红色网格”", "河西街道党工委", "2022-01-12", 1],
    ["基层党建", "“小板凳”坐出“大民生”", "区融媒体中心", "2022-01-19", 1],
  ]);
});

// What grew with the square of the length would take minutes here, and fail by the time that any test is given.
describe("no text takes long", () => {
  const words = "云岭区召开会议工作推进活动街道社区群众要求强调加强民政教育住建发改水利文旅";
  const heading = (seed: number): string =>
    Array.from({ length: 12 }, (_, place) => words[(seed * (place + 3) + place * place) % words.length]).join("");
  const headings = (count: number): string[] => Array.from({ length: count }, (_, place) => heading(7 * place + 1));
  test.each<[string, () => string]>([
    [
      "contents whose titles all differ from the body",
      () =>
        [
          "目录",
          ...headings(2000).map((title, place) => `${title}.....${(place % 900) + 1}`),
          ...headings(4000)
            .slice(2000)
            .flatMap((title) => [title, "9月3日，云岭区召开会议。"]),
        ].join("\n"),
    ],
    ["nothing but headings", () => headings(20_000).join("\n")],
    [
      "headings between two articles",
      () => ["本报讯 9月3日，云岭区召开会议。", ...headings(8000), "本报讯 9月4日，召开会议。", "记者 辛夷"].join("\n"),
    ],
    [
      "articles",
      () =>
        headings(2000)
          .map((title) => `${title}\n本报讯 9月3日，召开会议。\n记者 辛夷`)
          .join("\n\n"),
    ],
    ["one line", () => "云岭区召开会议，".repeat(100_000)],
    ["gaps", () => "云岭区召开会议 ".repeat(50_000)],
    ["dates", () => "9月3日、".repeat(50_000)],
    ["names", () => `记者 ${"辛夷 ".repeat(50_000)}`],
    ["brackets", () => "（".repeat(50_000)],
  ])("%s", (_, text) => {
    expect(() => recognizeText(text())).not.toThrow();
  });
});

test("bylines alone are no item, and are not lost", () => {
  const { items } = recognizeText(["记者 辛夷", "通讯员 连翘", "记者 杜仲", "通讯员 白术"].join("\n"));
  expect(items.length).toBeGreaterThan(0);
});
