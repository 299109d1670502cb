import type { RecognizedIssue, TocEntry } from "#shared/model/recognition.ts";

import { readsAsTitle } from "../attribution/title-wording.ts";
import { isProse } from "../cleaning/line-form.ts";
import type { TextLine } from "../cleaning/text-line.ts";
import { readNumber } from "./chinese-number.ts";
import { findColophon, isColophonLine, readColophon } from "./colophon.ts";
import { bareHeading, headingKey, withoutOrnament } from "./heading.ts";
import { isCoverLine, readCover } from "./issue-cover.ts";
import { isBriefMark } from "./line-role.ts";
import { separateRunInTitles } from "./run-in-titles.ts";
import { findTableOfContents } from "./table-of-contents.ts";

/** The parts of a bulletin: red head, list of titles, items, tail. */
export interface BulletinParts {
  /** What head and tail say; `sections` is left empty. */
  readonly head: RecognizedIssue;
  readonly hasHead: boolean;
  /** The head names a bulletin, not a monthly chronicle. */
  readonly isBulletin: boolean;
  readonly contents: readonly TocEntry[];
  readonly body: readonly TextLine[];
  /** Lines of the tail for which there is no field. */
  readonly others: readonly string[];
}

/** Finds the parts; a name alone makes no head, it needs a number, a date or a unit beside it. */
export const findBulletinParts = (lines: readonly TextLine[]): BulletinParts => {
  const texts = lines.map(({ text }) => text);
  const end = findTail(texts);
  const start = findHeadEnd(texts.slice(0, end));
  const front = texts.slice(0, start);
  const { contents, bodyStart } = findContents(texts.slice(0, end), start);
  const cover = readCover(front);
  const head = readColophon(front.filter((line) => isCoverLine(line) || isColophonLine(line)));
  const tail = readColophon(texts.slice(end));
  const titles = contents.map(({ title }) => title);
  return {
    head: {
      ...cover,
      ...monthAndNumber(front, cover),
      compiler: cover.compiler ?? head.editor,
      sections: [],
      notice: tail.notice ?? head.notice,
      distribution: tail.distribution ?? head.distribution,
      organizer: tail.organizer ?? head.organizer,
      editor: tail.editor ?? head.editor,
      phone: tail.phone ?? head.phone,
      email: tail.email ?? head.email,
    },
    hasHead: start > 0,
    isBulletin: cover.title !== null && bulletinName.test(cover.title),
    contents,
    body: separateRunInTitles(lines.slice(bodyStart, end), titles),
    // Without a head there is no issue to hold what the tail says.
    others: start > 0 ? [...tail.others, ...head.others.filter((line) => !front.includes(line))] : texts.slice(end),
  };
};

const bulletinName = /(?:简报|信息|快报|专报|通讯|动态|要闻|季报|周报|摘报|交流|纪事|快讯)$/u;

/** A bulletin counts its issues, so 2020年第12期 names no month; a date does. */
const monthAndNumber = (
  front: readonly string[],
  cover: { readonly date: string | null; readonly month: number | null; readonly serialNumber: number | null },
): { month: number | null; serialNumber: number | null } => {
  const numbered = front
    .map((line) => /(?<!总)第\s*(\S{1,6}?)\s*期/u.exec(line)?.[1])
    .find((number) => number !== undefined);
  const month = cover.date === null ? (numbered === undefined ? cover.month : null) : Number(cover.date.slice(5, 7));
  return { month, serialNumber: cover.serialNumber ?? (numbered === undefined ? null : readNumber(numbered)) };
};

const longestHead = 15;

const findHeadEnd = (texts: readonly string[]): number => {
  const prose = texts.findIndex((text) => isProse(text) || isBriefMark(text));
  const limit = Math.min(longestHead, prose < 0 ? texts.length : prose);
  let name = -1;
  let end = 0;
  let signs = 0;
  for (let index = 0; index < limit; index++) {
    const text = texts[index] ?? "";
    if (!isCoverLine(text) || text.startsWith("【")) continue;
    const namesPublication = readCover([text]).title !== null;
    if (namesPublication && name >= 0) break;
    if (namesPublication) name = index;
    if (!namesPublication || /\d/.test(text)) signs++;
    end = index + 1;
  }
  return name >= 0 && signs > 0 ? end : 0;
};

/** A single labelled line at the very end is the bulletin's, too: 报：… 送：…, 编辑：… */
const findTail = (texts: readonly string[]): number => {
  let end = findColophon(texts);
  while (end > 0 && (isColophonLine(texts[end - 1] ?? "") || isPrintRun(texts[end - 1] ?? ""))) end--;
  return end;
};

const isPrintRun = (text: string): boolean => /^[（(]?共印\s*\d+\s*份[）)]?$/u.test(text);

const isContentsHeading = (text: string): boolean =>
  /^(?:目\s*录|目\s*次|本期(?:目录|要目|导读|导览|看点|内容)|要\s*目|导\s*读|内容提要)[：:]?$/u.test(
    withoutOrnament(text),
  );

/** The list of titles under the head: with pages, or 本期要目 with nothing but titles. */
const findContents = (
  texts: readonly string[],
  start: number,
): { contents: readonly TocEntry[]; bodyStart: number } => {
  const listed = findTableOfContents(texts);
  if (listed !== null && listed.start <= start + 2) return { contents: listed.entries, bodyStart: listed.end };
  if (!isContentsHeading(texts[start] ?? "")) return { contents: [], bodyStart: start };
  // A title that comes again, alone or before its text, is no entry any more.
  let end = start + 1;
  const keys: string[] = [];
  for (; end < texts.length; end++) {
    const text = texts[end] ?? "";
    if (isProse(text) || isBriefMark(text) || keys.some((key) => begins(text, key))) break;
    if (keys.length >= mostEntries) return { contents: [], bodyStart: start };
    keys.push(headingKey(text));
  }
  // What comes never again is the first column's name, which stands after the list.
  const comesAgain = (text: string): boolean => texts.slice(end).some((later) => begins(later, headingKey(text)));
  while (end > start + 1 && !comesAgain(texts[end - 1] ?? "")) end--;
  return { contents: toEntries(texts.slice(start + 1, end)), bodyStart: end };
};

/** A bulletin has no more items; a longer list is none of its titles. */
const mostEntries = 80;
const shortestTitle = 6;
const longestSectionName = 8;

const begins = (text: string, key: string): boolean =>
  headingKey(text) === key || (key.length >= shortestTitle && headingKey(text.slice(0, 80)).startsWith(key));

const toEntries = (lines: readonly string[]): TocEntry[] => {
  let section: string | null = null;
  return lines.flatMap((line) => {
    const name = bareHeading(line);
    const isSection = line.startsWith("【") || (name.length <= longestSectionName && !readsAsTitle(name));
    if (isSection) section = name;
    return isSection ? [] : [{ section, title: withoutOrnament(line), page: null }];
  });
};
