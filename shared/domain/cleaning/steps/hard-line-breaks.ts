import { endsAsTitle } from "../../attribution/title-wording.ts";
import type { CleaningStep, StepResult } from "../cleaning-step.ts";
import { joinTexts } from "../join-texts.ts";
import {
  endsSentence,
  isEnumerated,
  isHeadingForm,
  isLabelled,
  isPageNumber,
  isProse,
  lineWidth,
  opensSentence,
  tableOfContentsEntry,
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
  const indented = text.filter(({ line }) => line.indented).length;
  return {
    width,
    usualGap: gaps[Math.floor(gaps.length / 2)] ?? 0,
    indents: indented > 0 && indented < 0.6 * text.length,
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
  for (const line of lines) {
    if (line.text === "") {
      gap++;
      continue;
    }
    const open = paragraphs.at(-1);
    if (open !== undefined && goesOn(open, line, gap, layout)) {
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

const goesOn = ({ last, count, position }: OpenParagraph, next: TextLine, gap: number, layout: Layout): boolean => {
  // The first line is two characters shorter where an indent was lost.
  const indent = count === 1 && !mayBeTitle(last) ? 2 : 0;
  if (lineWidth(last.text) < layout.width - slack - indent) return false;
  if (lineWidth(last.text) > layout.width + 4) return false;
  if (tableOfContentsEntry(last.text) !== null || tableOfContentsEntry(next.text) !== null) return false;
  if (isPageNumber(last.text) || isPageNumber(next.text) || last.heading !== next.heading) return false;
  if (gap > layout.usualGap + 1 || (gap > layout.usualGap && endsSentence(last.text))) return false;
  if (layout.indents && next.indented) return false;
  if (isLabelled(next.text)) return false;
  if (count === 1 && mayBeTitle(last)) {
    if (layout.indents || !isProse(next.text) || opensSentence(next.text)) return false;
    return position === "afterHeading" || (position === "afterText" && !endsAsTitle(last.text));
  }
  if (!endsSentence(last.text)) return true;
  return !opensSentence(next.text) && !isHeadingForm(next.text) && !isEnumerated(next.text);
};

/** A line that fills the margin, yet has no punctuation: a title as long as the line, or the beginning of a text. */
const mayBeTitle = (line: TextLine): boolean => !line.indented && isHeadingForm(line.text) && !/[，,]/.test(line.text);
