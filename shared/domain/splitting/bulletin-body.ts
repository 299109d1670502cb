import type { Warning } from "#shared/model/recognition.ts";

import type { DraftItem } from "../attribution/draft-item.ts";
import { emptyDraft, found } from "../attribution/draft-item.ts";
import { isBylineLine, placeOfGluedByline } from "../attribution/newspaper-line.ts";
import type { RunInTitle } from "../attribution/run-in-title.ts";
import { splitGluedTitle, splitRunInTitle, splitSentenceTitle } from "../attribution/run-in-title.ts";
import { readsAsTitle } from "../attribution/title-wording.ts";
import { endsWithSource, isHeadingForm, isProse, opensSentence } from "../cleaning/line-form.ts";
import type { TextLine } from "../cleaning/text-line.ts";
import { bareHeading, enumeratorOf, joinHeading, longestUsualTitle, withoutOrnament } from "./heading.ts";
import { isBracketed, isBriefMark } from "./line-role.ts";

/** The columns and items of a bulletin, in order. */
export interface BulletinBody {
  readonly sections: readonly string[];
  readonly items: readonly DraftItem[];
  readonly warnings: readonly Warning[];
}

/**
 * Cuts a bulletin into its items. An item ends with its source （区民政局） or its byline; it begins with △, with a
 * title that runs into its text, or with one on a line of its own.
 */
export const splitBulletinBody = (lines: readonly TextLine[]): BulletinBody => {
  const sections: string[] = [];
  const items: OpenItem[] = [];
  const habits = readHabits(lines);
  let section: string | null = null;
  let isOpen = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? noLine;
    const begun = beginningAt(lines, index, isOpen, habits);
    const last = items.at(-1);
    if (begun.is === "section") {
      section = begun.name;
      if (!sections.includes(section)) sections.push(section);
      isOpen = false;
      continue;
    }
    if (begun.is === "text" && isOpen && last !== undefined) last.paragraphs.push(line.text);
    else items.push(toItem(begun, line.text, section));
    if (begun.is === "title") index += begun.count - 1;
    const text = items.at(-1)?.paragraphs.at(-1) ?? "";
    isOpen = begun.is === "title" || !endsItem(text);
    // The source may stand on the next line.
    if (!isOpen && isSourceLine(lines[index + 1]?.text ?? "")) isOpen = true;
  }
  return { sections, items, warnings: items.flatMap(warningsOf) };
};

/** Where an item ends: with （区民政局） after the full stop, as a line of its own, or with a byline. */
export const endsItem = (text: string): boolean =>
  endsWithSource(text) || isSourceLine(text) || placeOfGluedByline(text) !== null;

const isSourceLine = (text: string): boolean =>
  (isBracketed(text) && text.length <= 40 && /^[（(]\p{Script=Han}{2,}/u.test(text)) || isBylineLine(text);

interface OpenItem extends DraftItem {
  readonly paragraphs: string[];
}

const noLine: TextLine = { text: "", indented: false, heading: false };

/** What the bulletin as a whole does; it decides where a single line would leave doubt. */
interface Habits {
  /** Items end with their source, so what follows one begins an item. */
  readonly sources: boolean;
  /** Titles stand as a sentence before their text, and where nothing else parts them from it. */
  readonly sentenceTitles: boolean;
}

/** Finds the habits of a bulletin. */
export const readHabits = (lines: readonly TextLine[]): Habits => {
  const starts = lines.filter(
    ({ text }, index) => isProse(text) && !isBriefMark(text) && (index === 0 || endsItem(lines[index - 1]?.text ?? "")),
  );
  const sentences = starts.filter(({ text }) => splitSentenceTitle(text)?.isClear === true).length;
  return {
    sources: lines.filter(({ text }) => endsWithSource(text)).length >= 2,
    sentenceTitles: sentences >= 2 && sentences >= 0.4 * starts.length,
  };
};

type Beginning =
  | { readonly is: "section"; readonly name: string }
  | { readonly is: "brief" }
  | { readonly is: "runIn"; readonly parts: RunInTitle; readonly where: string }
  | { readonly is: "title"; readonly title: string; readonly count: number; readonly isClear: boolean }
  | { readonly is: "text" };

const mostTitleLines = 3;

const beginningAt = (lines: readonly TextLine[], index: number, isOpen: boolean, habits: Habits): Beginning => {
  const text = lines[index]?.text ?? "";
  if (isBriefMark(text)) return { is: "brief" };
  if (isSourceLine(text)) return { is: "text" };
  const section = sectionAt(lines, index, isOpen, habits);
  if (section !== null) return { is: "section", name: section };
  if (isHeadingForm(text)) return titleAt(lines, index, isOpen, habits);
  const runIn = runInAt(text, isOpen, habits);
  return runIn ?? { is: "text" };
};

const runInAt = (text: string, isOpen: boolean, habits: Habits): Beginning | null => {
  if (!isProse(text)) return null;
  const bare = text.replace(/^[◆◇●○★■□※►]\s*/u, "");
  const spaced = splitRunInTitle(bare);
  // In the middle of an item a phrase before a space is a lead-in more often than a title.
  if (spaced !== null && (isOpen ? spaced.isClear && !habits.sources && isTitleOfItem(spaced.title) : true))
    return { is: "runIn", parts: spaced, where: "段首，与正文接排" };
  if (isOpen) return null;
  const framed = /^【([^【】]{6,50})】\s*(?=\S)/u.exec(bare);
  if (framed?.[1] !== undefined)
    return {
      is: "runIn",
      parts: { title: framed[1], text: bare.slice(framed[0].length), isClear: true },
      where: "段首方括号",
    };
  const sentence = habits.sentenceTitles ? splitSentenceTitle(bare) : null;
  if (sentence !== null) return { is: "runIn", parts: sentence, where: "正文首句" };
  const glued = splitGluedTitle(bare);
  return glued === null ? null : { is: "runIn", parts: glued, where: "段首，与正文没有隔开" };
};

const isTitleOfItem = (title: string): boolean => readsAsTitle(title) && title.length >= 8;

const longestSectionName = 10;
const longestPlainSection = 8;

/** A column's name: framed or ornamented, or short and without a verb, before an item. */
const sectionAt = (lines: readonly TextLine[], index: number, isOpen: boolean, habits: Habits): string | null => {
  const text = lines[index]?.text ?? "";
  if (!isHeadingForm(text)) return null;
  const name = bareHeading(text);
  const next = lines[index + 1];
  if (next === undefined || name.length < 2 || name.length > longestSectionName) return null;
  const isFramed = withoutOrnament(text) !== text;
  const isShort = name.length <= longestPlainSection && !readsAsTitle(name) && !isOpen;
  if (!isFramed && !isShort) return null;
  const beforeItem =
    isBriefMark(next.text) ||
    isHeadingForm(next.text) ||
    (isProse(next.text) && (runInAt(next.text, false, habits) !== null || (isFramed && !opensSentence(next.text))));
  return beforeItem || (isFramed && text.startsWith("【")) || columnName.test(name) ? name : null;
};

/** Columns that every bulletin has. */
const columnName =
  /(?:动态|简讯|短讯|快讯|快递|要闻|信息|一句话新闻|速览|速递|之窗|传真|聚焦|关注|专栏|专题|经验交流|调查研究|基层|镇街|部门|民生|党建|经济|社会|文化)$/u;

/** A title on lines of its own, above running text. */
const titleAt = (lines: readonly TextLine[], index: number, isOpen: boolean, habits: Habits): Beginning => {
  let count = 1;
  while (count < mostTitleLines && isTitleLine(lines[index + count])) count++;
  const following = lines[index + count]?.text ?? "";
  const parts = lines.slice(index, index + count).map(({ text }) => withoutOrnament(text));
  const title = joinHeading(parts);
  const isAbove = isProse(following) || isBylineLine(following);
  if (!isAbove) return { is: "text" };
  const isTitle = lines[index]?.heading === true || isTitleOfItem(title);
  // Inside an item that has yet to name its source, a heading is one of its own headings.
  const isInner = isOpen && (enumeratorOf(title) !== "" || !isTitle || (habits.sources && !opensSentence(following)));
  return isInner ? { is: "text" } : { is: "title", title: bareHeading(title), count, isClear: !isOpen };
};

const isTitleLine = (line: TextLine | undefined): boolean =>
  line !== undefined &&
  isHeadingForm(line.text) &&
  !isBriefMark(line.text) &&
  !isBracketed(line.text) &&
  !isBylineLine(line.text) &&
  !line.indented;

const toItem = (begun: Beginning, text: string, section: string | null): OpenItem => {
  const inSection = section === null ? [] : [found("section", "栏目标题", "likely")];
  switch (begun.is) {
    case "brief":
      return {
        ...emptyDraft,
        section,
        paragraphs: [text.replace(/^[△▲]\s*/u, "")],
        isBrief: true,
        evidence: [...inSection, found("body", "△之后", "certain")],
      };
    case "runIn": {
      const { parts, where } = begun;
      const title = bareHeading(parts.title);
      const isDoubtful = !parts.isClear || title.length > longestUsualTitle;
      return {
        ...emptyDraft,
        section,
        title,
        paragraphs: [parts.text],
        evidence: [...inSection, found("title", where, isDoubtful ? "doubtful" : "likely")],
      };
    }
    case "title": {
      const isSure = begun.isClear && begun.title.length <= longestUsualTitle;
      return {
        ...emptyDraft,
        section,
        title: begun.title,
        paragraphs: [],
        evidence: [...inSection, found("title", "标题行", isSure ? "likely" : "doubtful")],
      };
    }
    case "section":
    case "text": {
      const isBrief = section !== null && briefColumn.test(section);
      return {
        ...emptyDraft,
        section,
        paragraphs: [text],
        isBrief,
        evidence: [...inSection, found("body", "上一篇来源之后", isBrief ? "likely" : "doubtful")],
      };
    }
  }
};

/** In such columns items have no titles. */
const briefColumn = /(?:简讯|短讯|快讯|一句话)/u;

const warningsOf = (item: DraftItem): Warning[] => {
  if (item.title === null && !item.isBrief)
    return [
      {
        code: "TITLE_NOT_FOUND",
        message: `没有认出这一段的标题：“${(item.paragraphs[0] ?? "").slice(0, 20)}…”，请在编辑时补上。`,
      },
    ];
  return item.paragraphs.length === 0
    ? [{ code: "BODY_NOT_FOUND", message: `标题“${item.title ?? ""}”下面没有正文。` }]
    : [];
};
