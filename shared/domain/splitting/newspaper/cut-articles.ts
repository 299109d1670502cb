import { isBylineLine, isPageFurniture, opensArticle, placeOfGluedByline } from "../../attribution/newspaper-line.ts";
import { joinTexts } from "../../cleaning/join-texts.ts";
import {
  endsSentence,
  endsWithSource,
  isHeadingForm,
  isLabelled,
  isProse,
  opensSentence,
} from "../../cleaning/line-form.ts";
import type { TextLine } from "../../cleaning/text-line.ts";

/** An article without its headline. */
export interface Article {
  readonly paragraphs: readonly string[];
  /** Begins with 本报讯, or ends with a byline; else only what stands round it says that it is one. */
  readonly isMarked: boolean;
  /** A part of it stood elsewhere on the page. */
  readonly isStitched: boolean;
}

/** A page cut into its articles, the headlines between them and what surrounds both. */
export interface Page {
  readonly articles: readonly Article[];
  /** Headline lines before the first article, between every two, and after the last: one entry more than articles. */
  readonly headlines: readonly (readonly string[])[];
  /** Page number, date, editors, telephone: everything that belongs to no article, as it stands. */
  readonly furniture: readonly string[];
}

/** Cuts the joined lines of a page. An article begins with 本报讯 or below a headline and ends with its byline. */
export const cutArticles = (lines: readonly TextLine[]): Page => {
  const { kept, furniture } = takeFurniture(lines);
  const articles: OpenArticle[] = [];
  const headlines: string[][] = [[]];
  let current: OpenArticle | null = null;
  let pendingByline: string | null = null;
  const begin = (text: string, isMarked: boolean): OpenArticle => {
    const article: OpenArticle = {
      paragraphs: pendingByline === null ? [text] : [pendingByline, text],
      isMarked,
      isStitched: false,
      isEnded: false,
    };
    pendingByline = null;
    articles.push(article);
    headlines.push([]);
    return article;
  };
  const following = linesAfterHeadlines(kept);
  for (const [index, { text }] of kept.entries()) {
    const headline: string[] = headlines.at(-1) ?? [];
    if (isBylineLine(text)) {
      if (headline.length > 0 || current === null) pendingByline = text;
      else {
        current.paragraphs.push(text);
        current.isMarked = current.isEnded = true;
      }
    } else if (opensArticle(text)) current = begin(text, true);
    else if (mayHead(text) && isHeadline(kept[following[index] ?? 0]?.text, current)) headline.push(text);
    else if (current === null || headline.length > 0) current = begin(text, false);
    else if (current.isEnded) {
      const torn: OpenArticle | undefined = articles.find(isTorn);
      // Nothing is torn, so this begins an article whose headline lies elsewhere.
      if (torn === undefined) current = begin(text, false);
      else {
        current = torn;
        current.paragraphs.push(joinTexts(current.paragraphs.pop() ?? "", text));
        current.isStitched = true;
      }
    } else current.paragraphs.push(text);
    if (current !== null && !current.isEnded && endsArticle(current.paragraphs.at(-1) ?? "")) current.isEnded = true;
  }
  return { articles, headlines, furniture };
};

interface OpenArticle extends Article {
  readonly paragraphs: string[];
  isMarked: boolean;
  isStitched: boolean;
  /** Its byline has come. */
  isEnded: boolean;
}

const endsArticle = (text: string): boolean =>
  placeOfGluedByline(text) !== null || endsWithSource(text) || isBylineLine(text);

/** It broke off in the middle of a sentence, and its byline has not come: the rest stands elsewhere. */
const isTorn = ({ paragraphs, isEnded }: OpenArticle): boolean => !isEnded && !endsSentence(paragraphs.at(-1) ?? "");

const longestHeadline = 40;

const mayHead = (text: string): boolean =>
  isHeadingForm(text) &&
  text.length <= longestHeadline &&
  !isBylineLine(text) &&
  !opensArticle(text) &&
  (!/[，,]/u.test(text) || text.length <= longestWithComma);

/** 学史力行，办实事，开新局; a longer line with commas is a piece of text. */
const longestWithComma = 20;

/** For every line, the first at or below it that may be no headline. */
const linesAfterHeadlines = (lines: readonly TextLine[]): number[] => {
  const after: number[] = [];
  for (let index = lines.length - 1; index >= 0; index--)
    after[index] = mayHead(lines[index]?.text ?? "") ? (after[index + 1] ?? lines.length) : index;
  return after;
};

/** A headline stands between two articles, or before the first or after the last; a heading inside one is none. */
const isHeadline = (following: string | undefined, current: OpenArticle | null): boolean => {
  if (following === undefined) return true;
  if (opensArticle(following) || isBylineLine(following)) return true;
  return (current === null || current.isEnded) && (isProse(following) || opensSentence(following));
};

/** How near the head or foot of a page the names of paper and page stand, in lines. */
const nearEdge = 6;

const takeFurniture = (lines: readonly TextLine[]): { kept: TextLine[]; furniture: string[] } => {
  const isFurniture = lines.map(({ text }) => isPageFurniture(text) || (isLabelled(text) && !isProse(text)));
  // 要闻, 云岭时报: short lines beside the page number and the date.
  const isName = (index: number): boolean =>
    (index < nearEdge || index >= lines.length - nearEdge) &&
    paperOrPage.test(lines[index]?.text ?? "") &&
    [index - 1, index + 1, index - 2, index + 2].some((other) => isFurniture[other] === true);
  const dropped = lines.map((_, index) => isFurniture[index] === true || isName(index));
  return {
    kept: lines.filter((_, index) => dropped[index] !== true),
    furniture: lines.filter((_, index) => dropped[index] === true).map(({ text }) => text),
  };
};

const paperOrPage =
  /^(?:(?:今日|本地|区县|县区|社区)?(?:要闻|综合|时政|新闻|民生|社会|经济|财经|文化|教育|健康|专版|专题|副刊|关注|热线|都市|城事|体育|广告|国内|国际|视点|焦点|党建|政法|生活)|\p{Script=Han}{2,8}(?:日报|晚报|时报|早报|晨报|周报|周刊|都市报|新报|导报|商报|新闻|版|专刊))$/u;
