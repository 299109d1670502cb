import type { Evidence } from "#shared/model/evidence.ts";
import type { Warning } from "#shared/model/recognition.ts";

import { contextOfPrint } from "../../attribution/date-context.ts";
import type { DraftItem } from "../../attribution/draft-item.ts";
import { emptyDraft, found } from "../../attribution/draft-item.ts";
import { isBylineLine, opensArticle, placeOfGluedByline } from "../../attribution/newspaper-line.ts";
import { tableOfContentsEntry } from "../../cleaning/line-form.ts";
import type { TextLine } from "../../cleaning/text-line.ts";
import { readCover } from "../issue-cover.ts";
import type { AssignedHeadline } from "../newspaper/assign-headlines.ts";
import { assignHeadlines } from "../newspaper/assign-headlines.ts";
import type { Article } from "../newspaper/cut-articles.ts";
import { cutArticles } from "../newspaper/cut-articles.ts";
import { joinHeadline } from "../newspaper/headline.ts";
import type { Shape, SplitText } from "../split-text.ts";

/** A page of a newspaper: articles with 本报讯 and bylines, headlines before or after them, page furniture. */
export const newspaperPage: Shape = (lines) => {
  const openings = lines.filter(({ text }) => opensArticle(text)).length;
  const bylines = lines.filter(({ text }) => isBylineLine(text) || placeOfGluedByline(text) !== null).length;
  const isIssue =
    lines.filter(({ text }) => tableOfContentsEntry(text)?.weak === false).length >= 3 ||
    readCover(lines.slice(0, 10).map(({ text }) => text)).serialNumber !== null;
  const isPage = openings >= 2 || (openings >= 1 && bylines >= 2) || bylines >= 3;
  return {
    weight: isIssue || !isPage ? 0 : Math.min(0.95, 0.6 + 0.05 * (openings + bylines)),
    reasons: [`${openings} 处“本报讯”`, `${bylines} 处记者、通讯员署名`],
    split: () => cut(lines),
  };
};

const cut = (lines: readonly TextLine[]): SplitText => {
  const page = cutArticles(lines);
  const headlines = assignHeadlines(page);
  const items = page.articles.map((article, index) => toItem(article, headlines[index]));
  const printed = printedOn(page.furniture);
  return {
    kind: "newspaper-page",
    issue: null,
    toc: [],
    items,
    context: printed === null ? null : contextOfPrint(printed),
    warnings: [
      ...items.flatMap(titleMissing),
      ...page.articles.flatMap(stitched),
      ...headlinesLeft(page.headlines.flat(), new Set(headlines.flatMap(({ lines: used }) => used))),
      ...(page.furniture.length === 0
        ? []
        : [{ code: "PAGE_FURNITURE_LEFT", message: `版面上的以下各行未作正文：${page.furniture.join("；")}。` }]),
    ],
  };
};

const toItem = (article: Article, headline: AssignedHeadline | undefined): DraftItem => {
  const title = headline === undefined || headline.lines.length === 0 ? null : joinHeadline(headline.lines);
  return {
    ...emptyDraft,
    title,
    paragraphs: article.paragraphs,
    evidence: [
      ...(title === null ? [] : [titleEvidence(headline?.isClear === true)]),
      article.isMarked && !article.isStitched
        ? found("body", "本报讯或署名之间", "likely")
        : found("body", article.isStitched ? "分在版面两处" : "标题之下", "doubtful"),
    ],
  };
};

const titleEvidence = (isClear: boolean): Evidence =>
  isClear ? found("title", "文章上方的标题", "likely") : found("title", "按版面位置和用词推定", "doubtful");

const printedOn = (furniture: readonly string[]): { year: number; month: number } | null => {
  const { date } = readCover(furniture);
  return date === null ? null : { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) };
};

const titleMissing = (item: DraftItem): Warning[] =>
  item.title !== null
    ? []
    : [
        {
          code: "TITLE_NOT_FOUND",
          message: `没有认出这篇文章的标题：“${(item.paragraphs[0] ?? "").slice(0, 20)}…”，请在编辑时补上。`,
        },
      ];

const stitched = (article: Article): Warning[] =>
  article.isStitched
    ? [
        {
          code: "ARTICLE_IN_PARTS",
          message: `“${(article.paragraphs[0] ?? "").slice(0, 20)}…”一文分在版面两处，已接成一篇，请核对。`,
        },
      ]
    : [];

/** Headlines that belong to no article. */
const headlinesLeft = (all: readonly string[], used: ReadonlySet<string>): Warning[] => {
  const left = all.filter((line) => !used.has(line));
  return left.length === 0
    ? []
    : [{ code: "HEADLINES_LEFT", message: `没有找到正文的标题：${left.slice(0, mostTold).join("；")}。` }];
};

const mostTold = 20;
