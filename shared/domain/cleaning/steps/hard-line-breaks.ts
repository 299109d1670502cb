import { endsAsTitle } from "../../attribution/title-wording.ts";
import type { CleaningStep, StepResult } from "../cleaning-step.ts";
import { joinTexts } from "../join-texts.ts";
import { knownHeadings } from "../known-headings.ts";
import {
  endsSentence,
  isEnumerated,
  isHeadingForm,
  isLabelled,
  isLeftOpen,
  isPageNumber,
  lineWidth,
  opensSentence,
  tableOfContentsEntry,
  wordingKey,
} from "../line-form.ts";
import type { TextLine } from "../text-line.ts";

/**
 * Joins lines that were broken at the margin back into paragraphs. Only where the text gives evidence of a
 * margin: many lines of nearly the same width that end without a sentence end.
 */
export const hardLineBreaks: CleaningStep = {
  key: "hard-line-breaks",
  name: "硬回车",
  apply: (lines) => {
    const layout = measureLayout(lines);
    return layout === null ? { lines, places: 0 } : joinLines(lines, layout);
  },
};

interface Layout {
  /** Width of a full line, in full-width characters. */
  readonly width: number;
  /** Blank lines that usually stand between two lines of one paragraph. */
  readonly usualGap: number;
  /** First lines of paragraphs are indented, so an unindented line goes on. */
  readonly indents: boolean;
  /** Wider gaps stand between paragraphs, so a line without one before it goes on. */
  readonly gaps: boolean;
  /** Wording keys of lines that stand twice, in the contents and above their text. */
  readonly headings: ReadonlySet<string>;
}

/** Full lines differ by a character or two: punctuation may not begin a line, Latin words are not broken. */
const slack = 2.5;
const narrowestMargin = 12;
const widestMargin = 60;

const measureLayout = (lines: readonly TextLine[]): Layout | null => {
  const filled = lines
    .map((line, index) => ({ line, index, width: lineWidth(line.text) }))
    .filter(({ line }) => line.text !== "");
  const text = filled.filter(({ line }) => tableOfContentsEntry(line.text) === null && !isPageNumber(line.text));
  const width = commonWidth(text.map((entry) => entry.width));
  if (width === null) return null;
  const full = text.filter((entry) => entry.width >= width - slack);
  const open = full.filter(({ line }) => !endsSentence(line.text));
  const beyond = full.filter((entry) => entry.width > width + 1);
  if (open.length < 3 || full.length < 0.35 * text.length) return null;
  if (open.length < 0.6 * full.length || beyond.length > 0.1 * full.length) return null;
  const gaps = open.map(({ index }) => gapAfter(lines, index)).toSorted((a, b) => a - b);
  const usualGap = gaps[Math.floor(gaps.length / 2)] ?? 0;
  const indented = text.filter(({ line }) => line.indented).length;
  const ends = text.filter((entry) => entry.width < width - slack && endsSentence(entry.line.text));
  const spaced = ends.filter(({ index }) => gapAfter(lines, index) > usualGap).length;
  return {
    width,
    usualGap,
    indents: indented > 0 && indented < 0.6 * text.length,
    gaps: ends.length > 0 && spaced >= 0.8 * ends.length,
    headings: knownHeadings(lines),
  };
};

/** The margin that most lines reach, or null where lines end anywhere. */
const commonWidth = (widths: readonly number[]): number | null => {
  let best: number | null = null;
  let most = 0;
  for (const width of new Set(widths)) {
    if (width < narrowestMargin || width > widestMargin) continue;
    const reached = widths.filter((other) => other <= width && other >= width - slack + 0.5).length;
    if (reached > most || (reached === most && best !== null && width > best)) [best, most] = [width, reached];
  }
  return best;
};

const gapAfter = (lines: readonly TextLine[], index: number): number => {
  let gap = 0;
  while (lines[index + 1 + gap]?.text === "") gap++;
  return gap;
};

/** A paragraph being put together: its lines so far, and what stands before it. */
interface OpenParagraph {
  readonly first: TextLine;
  readonly last: TextLine;
  readonly count: number;
  readonly text: string;
  readonly position: "first" | "afterHeading" | "afterText";
}

const joinLines = (lines: readonly TextLine[], layout: Layout): StepResult => {
  const paragraphs: OpenParagraph[] = [];
  let places = 0;
  let gap = 0;
  for (const [index, line] of lines.entries()) {
    if (line.text === "") {
      gap++;
      continue;
    }
    const open = paragraphs.at(-1);
    if (open !== undefined && goesOn(open, lines, index, gap, layout)) {
      paragraphs[paragraphs.length - 1] = {
        ...open,
        text: joinTexts(open.text, line.text),
        last: line,
        count: open.count + 1,
      };
      places++;
    } else paragraphs.push({ first: line, text: line.text, last: line, count: 1, position: positionAfter(open) });
    gap = 0;
  }
  return { lines: paragraphs.map(({ first, text }) => ({ ...first, text })), places };
};

const positionAfter = (open: OpenParagraph | undefined): OpenParagraph["position"] =>
  open === undefined ? "first" : isHeadingForm(open.text) ? "afterHeading" : "afterText";

const goesOn = (
  paragraph: OpenParagraph,
  lines: readonly TextLine[],
  index: number,
  gap: number,
  layout: Layout,
): boolean => {
  const { last, count } = paragraph;
  const next = lines[index] ?? last;
  if (isFixed(last, layout) || isFixed(next, layout) || last.heading !== next.heading) return false;
  if (layout.indents && next.indented) return false;
  if (isLeftOpen(last.text) && gap <= layout.usualGap + 1) return true;
  // The first line is two characters shorter where an indent was lost.
  const indent = count === 1 && !mayBeTitle(last) ? 2 : 0;
  if (!isFull(last, layout, indent) || lineWidth(last.text) > layout.width + widestOverhang) return false;
  if (gap > layout.usualGap + 1 || (gap > layout.usualGap && endsSentence(last.text))) return false;
  if (count === 1 && mayBeTitle(last)) return !standsOverText(paragraph, lines, index, layout);
  if (!endsSentence(last.text)) return true;
  if (layout.gaps) return true;
  if (isHeadingForm(next.text) && (!isFull(next, layout, 0) || beginsTitle(lines, index, layout))) return false;
  return layout.indents || (!opensSentence(next.text) && !isEnumerated(next.text));
};

/** Closing punctuation may hang over the margin by so much. */
const widestOverhang = 4;

const isFull = (line: TextLine, layout: Layout, less: number): boolean =>
  lineWidth(line.text) >= layout.width - slack - less;

/** Lines that are never part of a paragraph: entries of the contents, page numbers, labelled lines, known headings. */
const isFixed = (line: TextLine, layout: Layout): boolean =>
  tableOfContentsEntry(line.text) !== null ||
  isPageNumber(line.text) ||
  isLabelled(line.text) ||
  layout.headings.has(wordingKey(line.text));

/** A line that fills the margin, yet holds no sentence: a title as long as the line, or the beginning of a text. */
const mayBeTitle = (line: TextLine): boolean =>
  !line.indented && !/[。；：]/.test(line.text) && !/[，、]$/.test(line.text) && !opensSentence(line.text);

/** So many lines may a title have. */
const mostTitleLines = 3;

/** The heading that may begin with the line at `index`, and the first line below it that is none. */
const headingAt = (lines: readonly TextLine[], index: number): { heading: string; text: TextLine | undefined } => {
  const following = lines.slice(index, index + 4 * mostTitleLines).filter(({ text }) => text !== "");
  const end = following.findIndex(
    (line, place) => place > 0 && (!isHeadingForm(line.text) || holdsComma(line.text) || line.indented),
  );
  return {
    heading: following
      .slice(0, end)
      .map(({ text }) => text)
      .join(""),
    text: end > mostTitleLines ? undefined : following[end],
  };
};

/** A full line without punctuation begins a title, not a sentence, where a text begins below it. */
const beginsTitle = (lines: readonly TextLine[], index: number, layout: Layout): boolean => {
  const { text } = headingAt(lines, index);
  return text !== undefined && (layout.indents ? text.indented : opensSentence(text.text));
};

const holdsComma = (text: string): boolean => /[，,]/.test(text);

/** Decides whether the first line of a paragraph is a title of its own above the text that follows. */
const standsOverText = (
  { last, position }: OpenParagraph,
  lines: readonly TextLine[],
  index: number,
  layout: Layout,
): boolean => {
  const next = lines[index] ?? last;
  if (opensSentence(next.text)) return !/[于在从自至到]$/.test(last.text);
  // Where gaps part paragraphs they part titles from their text too.
  if (!isHeadingForm(last.text) || layout.gaps) return false;
  if (position === "first" || (layout.indents && !holdsComma(last.text))) return true;
  if (position === "afterHeading") return false;
  if (holdsComma(last.text)) return endsAsTitle(last.text);
  const { heading, text } = headingAt([last, ...lines.slice(index)], 0);
  return endsAsTitle(heading) || (text !== undefined && opensSentence(text.text));
};
