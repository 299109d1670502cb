import {
  isBylineLine,
  isPageFurniture,
  joinByline,
  opensArticle,
  placeOfGluedByline,
} from "../../attribution/newspaper-line.ts";
import type { StepResult } from "../cleaning-step.ts";
import { joinTexts } from "../join-texts.ts";
import {
  endsSentence,
  endsWithSource,
  isEnumerated,
  isHeadingForm,
  isLabelled,
  isLeftOpen,
  opensSentence,
  tableOfContentsEntry,
} from "../line-form.ts";
import type { TextLine } from "../text-line.ts";
import { printedWidth } from "./margin.ts";

/**
 * True for the page of a newspaper whose columns were extracted line by line: articles begin with 本报讯 or end with
 * a byline, and many lines end in the middle of a sentence. A text with a table of contents is none.
 */
export const isNewspaperPage = (lines: readonly TextLine[]): boolean => {
  const filled = lines.filter(({ text }) => text !== "");
  const openings = filled.filter(({ text }) => opensArticle(text)).length;
  const bylines = filled.filter(({ text }) => isBylineLine(text) || placeOfGluedByline(text) !== null).length;
  if (openings < fewestArticles && openings + bylines <= fewestArticles) return false;
  if (filled.some(({ text }) => tableOfContentsEntry(text)?.weak === false)) return false;
  const broken = filled.filter(({ text }) => isBroken(text)).length;
  const whole = filled.filter(({ text }) => text.length > widestColumn).length;
  return broken >= fewestBroken && broken >= 0.3 * filled.length && whole <= 0.1 * filled.length;
};

const fewestArticles = 2;
const fewestBroken = 8;
const widestColumn = 45;

const isBroken = (text: string): boolean => !endsSentence(text) && !isBylineLine(text) && !isPageFurniture(text);

/**
 * Joins the lines of a newspaper page. Every column has its own width, and a sentence goes on in the next column;
 * so a line that ends in the middle of a sentence always goes on, and only headlines, bylines and the lines that
 * surround the articles stand by themselves.
 */
export const joinColumns = (lines: readonly TextLine[]): StepResult => {
  const entries = toEntries(lines);
  const headlines = findHeadlines(entries);
  const joined: TextLine[] = [];
  let places = entries.reduce((sum, entry) => sum + entry.lines - 1, 0);
  entries.forEach((entry, index) => {
    const before = entries[index - 1];
    const open = joined.at(-1);
    const isApart = headlines.has(index) || headlines.has(index - 1);
    if (open !== undefined && before !== undefined && !isApart && goesOn(entries, index)) {
      joined[joined.length - 1] = { ...open, text: joinTexts(open.text, entry.line.text) };
      places++;
    } else joined.push(entry.line);
  });
  return { lines: joined, places };
};

/** A line that is not blank, and what its form tells. */
interface Entry {
  readonly line: TextLine;
  /** From so many lines it was put together. */
  readonly lines: number;
  /** Blank lines before it. */
  readonly gap: number;
  readonly width: number;
  readonly role: "opening" | "byline" | "furniture" | "text";
  /** May be a headline by its form. */
  readonly mayHead: boolean;
  /** A sentence, or the whole article, ends with this line. */
  readonly ends: boolean;
  /** The article ends with this line: with its byline. */
  readonly endsArticle: boolean;
}

const toEntries = (lines: readonly TextLine[]): Entry[] => {
  const entries: Entry[] = [];
  let gap = 0;
  for (const line of lines) {
    if (line.text === "") {
      gap++;
      continue;
    }
    const last = entries.at(-1);
    const byline = last === undefined ? null : joinByline(last.line.text, line.text);
    if (last !== undefined && byline !== null)
      entries[entries.length - 1] = { ...toEntry({ ...last.line, text: byline }, last.gap), lines: last.lines + 1 };
    else entries.push(toEntry(line, gap));
    gap = 0;
  }
  return entries;
};

const toEntry = (line: TextLine, gap: number): Entry => {
  const { text } = line;
  const role = opensArticle(text)
    ? "opening"
    : isBylineLine(text)
      ? "byline"
      : isPageFurniture(text) || isLabelled(text)
        ? "furniture"
        : "text";
  const endsArticle = role === "byline" || placeOfGluedByline(text) !== null || endsWithSource(text);
  return {
    line,
    lines: 1,
    gap,
    width: printedWidth(text),
    role,
    mayHead: role === "text" && isHeadingForm(text) && text.length <= longestHeadline && !/[，、]$/u.test(text),
    ends: endsArticle || endsSentence(text),
    endsArticle,
  };
};

const longestHeadline = 40;

/**
 * The lines that are headlines: those that may be, between the end of one article and the beginning of the next.
 * After a byline, a block of such lines between blank lines is one even where the next article does not say 本报讯.
 */
const findHeadlines = (entries: readonly Entry[]): ReadonlySet<number> => {
  const found = new Set<number>();
  for (let start = 0; start < entries.length; start++) {
    if (entries[start]?.mayHead !== true) continue;
    let end = start;
    while (entries[end]?.mayHead === true) end++;
    const [from, to] = headlinesIn(entries, start, end);
    for (let index = from; index < to; index++) found.add(index);
    start = end;
  }
  return found;
};

/** Of the lines from `start` to `end` that may be headlines, those that are. */
const headlinesIn = (entries: readonly Entry[], start: number, end: number): [number, number] => {
  const before = entries[start - 1];
  const next = entries[end];
  const none: [number, number] = [start, start];
  const isAfterArticle = before === undefined || before.endsArticle || before.role === "furniture";
  const gap = entries[start]?.gap ?? 0;
  const column = columnIn(entries, start, end);
  if (column > start) return [column, next?.role === "opening" || next?.role === "byline" ? end : column];
  if (next?.role === "opening" || next?.role === "byline") {
    if (isAfterArticle || gap > 0) return [start, end];
    // The last lines of a column may look like headlines, but no blank line stands before them.
    for (let from = start + 1; from < end; from++) if ((entries[from]?.gap ?? 0) > 0) return [from, end];
    return before.ends && !/[，,]/u.test(entries[start]?.line.text ?? "") ? [start, end] : none;
  }
  if (!isAfterArticle && !before.ends) return none;
  if (next === undefined || next.role === "furniture") return isAfterArticle || gap > 0 ? [start, end] : none;
  if (opensSentence(next.line.text) && (isAfterArticle || gap > 0)) return [start, end];
  if (!isAfterArticle) return none;
  for (let last = end; last > start; last--) if ((entries[last]?.gap ?? 0) > 0) return [start, last];
  return none;
};

/**
 * The end of a piece of text at the beginning of such lines: a block of lines of one width with commas; where the
 * sentence before is open, also a single line with a comma. The place where it begins if there is none.
 */
const columnIn = (entries: readonly Entry[], start: number, end: number): number => {
  let last = start + 1;
  while (last < end && entries[last]?.gap === 0) last++;
  const block = entries.slice(start, last);
  const widths = block.map(({ width }) => width);
  const isEven = Math.max(...widths) - Math.min(...widths) <= evenWidth;
  const before = entries[start - 1];
  const isOpen = before !== undefined && before.role === "text" && !before.ends;
  const hasComma = block.some(({ line }) => /[，,]/u.test(line.text));
  return (block.length >= 2 || isOpen) && isEven && hasComma ? last : start;
};

/** So much do the full lines of a column differ. */
const evenWidth = 2;

const goesOn = (entries: readonly Entry[], index: number): boolean => {
  const [before, next] = [entries[index - 1], entries[index]];
  if (before === undefined || next === undefined) return false;
  if (before.role === "furniture" || before.endsArticle || next.role !== "text") return false;
  if (!before.ends) return true;
  if (isLeftOpen(before.line.text)) return true;
  if (next.gap > 0 || next.line.indented) return false;
  if (before.width < marginAt(entries, index - 1) - slack) return false;
  return !opensSentence(next.line.text) && !isEnumerated(next.line.text);
};

/** Lines of one column differ by so much. */
const slack = 3;
const reach = 8;

/** The width of the column round a line: the middle one of the lines near it that end in the middle of a sentence. */
const marginAt = (entries: readonly Entry[], index: number): number => {
  const near = entries
    .slice(Math.max(0, index - reach), index + reach + 1)
    .filter((entry) => !entry.ends && entry.role !== "furniture")
    .map(({ width }) => width)
    .toSorted((a, b) => a - b);
  return near[Math.floor(near.length / 2)] ?? 0;
};
