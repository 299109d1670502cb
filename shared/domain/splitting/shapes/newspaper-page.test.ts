import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { FictionalArticle, PagePrint } from "../testing/fictional-page.ts";
import { pageArticles, printPage } from "../testing/fictional-page.ts";
import { recognizeText } from "../testing/recognize-text.ts";

const tidy: PagePrint = {
  headlines: ["above"],
  columns: [18],
  columnLines: 0,
  byline: "line",
  paragraphGaps: true,
  furniture: false,
  spacedDigits: false,
  torn: false,
};

const dense = (text: string | null): string => (text ?? "").replace(/\s+/gu, "");

const printed = (articles: readonly FictionalArticle[]): unknown =>
  articles.map(({ kicker, title, body, reporters, correspondents, eventDates }) => ({
    title: (kicker ?? "") + dense(title.join("")),
    body: body.join(""),
    byline: { reporters, correspondents },
    eventDates,
  }));

const recognised = (articles: readonly FictionalArticle[], print: PagePrint): unknown =>
  recognizeText(printPage(articles, print), { year: 2021 }).items.map(({ title, body, byline, eventDates }) => ({
    title: dense(title),
    body: dense(body.join("")).replace(/^本报讯/u, ""),
    byline,
    eventDates,
  }));

describe("a page in print", () => {
  test.each<[string, Partial<PagePrint>]>([
    ["tidy", {}],
    ["headlines below", { headlines: ["below"] }],
    ["headlines above and below", { headlines: ["above", "below", "below", "above"] }],
    ["columns of different widths, cut", { columns: [13, 19, 16], columnLines: 9 }],
    ["bylines glued to the text", { byline: "glued", columns: [17, 15] }],
    ["bylines after 本报讯", { byline: "opening" }],
    ["no blank lines", { paragraphGaps: false, spacedDigits: true }],
    ["page number, date, editors", { furniture: true }],
    ["an article in two places", { torn: true, columns: [18, 17] }],
  ])("%s", (_, debris) => {
    expect(recognised(pageArticles, { ...tidy, ...debris })).toEqual(printed(pageArticles));
  });

  test("with any mixture of debris, articles in any order", () => {
    const debris = fc.record<PagePrint>({
      headlines: fc.array(fc.constantFrom("above", "above", "below"), { minLength: 5, maxLength: 5 }),
      columns: fc.array(fc.constantFrom(13, 15, 17, 18, 19, 22), { minLength: 3, maxLength: 3 }),
      columnLines: fc.constantFrom(0, 9, 14),
      byline: fc.constantFrom("line", "glued", "opening"),
      paragraphGaps: fc.boolean(),
      furniture: fc.boolean(),
      spacedDigits: fc.boolean(),
      torn: fc.constant(false),
    });
    const samples = fc.sample(fc.tuple(fc.shuffledSubarray([...pageArticles], { minLength: 3 }), debris), 300);
    const right = samples.filter(
      ([articles, print]) => JSON.stringify(recognised(articles, print)) === JSON.stringify(printed(articles)),
    );
    // Where slogans stand between two articles, nothing may tell whose they are.
    expect(right.length).toBeGreaterThanOrEqual(0.96 * samples.length);
  });
});

test("what surrounds the articles is told, and gives the year", () => {
  const { parts, items } = recognizeText(printPage(pageArticles, { ...tidy, furniture: true }));
  expect(parts.kind).toBe("newspaper-page");
  expect(parts.warnings).toEqual([
    {
      code: "PAGE_FURNITURE_LEFT",
      message:
        "版面上的以下各行未作正文：A03；云岭新闻；2021年4月14日 星期三；责任编辑 白露 版式 霜降；电话：0899-5550000；http://www.example.cn。",
    },
  ]);
  expect(items.map(({ eventDates }) => eventDates[0])).toEqual(pageArticles.map(({ eventDates }) => eventDates[0]));
});

test("a kicker left below its title goes before it", () => {
  const page = printPage(
    pageArticles.map((article) =>
      article.kicker === null ? article : { ...article, kicker: null, title: [...article.title, article.kicker] },
    ),
    { ...tidy, headlines: ["below"] },
  );
  expect(recognizeText(page).items.map(({ title }) => dense(title))).toEqual(
    pageArticles.map(({ kicker, title }) => (kicker ?? "") + dense(title.join(""))),
  );
});
