import { knownHeadings } from "../known-headings.ts";
import {
  endsSentence,
  endsWithSource,
  isPageNumber,
  lineWidth,
  listsContents,
  tableOfContentsEntry,
} from "../line-form.ts";
import type { TextLine } from "../text-line.ts";

/** How a text that was broken at one margin is laid out. */
export interface Layout {
  /** Width of a full line, in full-width characters. */
  readonly width: number;
  /** Blank lines that usually stand between two lines of one paragraph. */
  readonly usualGap: number;
  /** First lines of paragraphs are indented, so an unindented line goes on. */
  readonly indents: boolean;
  /** Wider gaps stand between paragraphs, so a line without one before it goes on. */
  readonly gaps: boolean;
  /** Items have more than one paragraph, so a sentence that ends at the margin may end one. */
  readonly paragraphs: boolean;
  /** A number after a gap at the end of a line is a page in its table of contents. */
  readonly contents: boolean;
  /** Wording keys of lines that stand twice, in the contents and above their text. */
  readonly headings: ReadonlySet<string>;
}

/** Full lines differ by a character or two: punctuation may not begin a line, Latin words are not broken. */
const slack = 2.5;
const narrowestMargin = 12;
const widestMargin = 60;

/** The layout of the lines, or null where they give no evidence of a margin. */
export const measureLayout = (lines: readonly TextLine[]): Layout | null => {
  const filled = lines
    .map((line, index) => ({ line, index, width: widthOf(line) }))
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
    paragraphs: ends.filter(({ line }) => !endsWithSource(line.text)).length >= fewestEnds,
    contents: listsContents(lines.map(({ text: line }) => line)),
    headings: knownHeadings(lines),
  };
};

const fewestEnds = 2;

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

/** Width in print: beside a number stands a quarter of a character of white space, typed or not. */
export const printedWidth = (text: string): number => lineWidth(text) + 0.25 * (text.match(besideNumber)?.length ?? 0);

const besideNumber = /(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu;

/** True for a line that reaches the margin, but for so many characters `less`. */
export const isFull = (line: TextLine, layout: Layout, less: number): boolean =>
  widthOf(line) >= layout.width - slack - less;

/** Width of a line in print with the two characters of its indent. */
export const widthOf = (line: TextLine): number => printedWidth(line.text) + (line.indented ? 2 : 0);
