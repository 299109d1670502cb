import { mayOpenText } from "../../attribution/run-in-title.ts";
import { endsAsTitle, readsAsTitle } from "../../attribution/title-wording.ts";
import type { StepResult } from "../cleaning-step.ts";
import { joinTexts } from "../join-texts.ts";
import {
  beginsItem,
  endsSentence,
  endsWithSource,
  isEnumerated,
  isHeadingForm,
  isLabelled,
  isLeftOpen,
  isPageNumber,
  isProse,
  opensSentence,
  tableOfContentsEntry,
  wordingKey,
} from "../line-form.ts";
import type { TextLine } from "../text-line.ts";
import type { Layout } from "./margin.ts";
import { isFull, widthOf } from "./margin.ts";

/** A paragraph being put together: its lines so far, and what stands before it. */
interface OpenParagraph {
  readonly first: TextLine;
  readonly last: TextLine;
  readonly count: number;
  readonly text: string;
  readonly position: "first" | "afterHeading" | "afterText";
}

/** Joins the lines of a text that was broken at one margin. */
export const joinAtMargin = (lines: readonly TextLine[], layout: Layout): StepResult => {
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
  if (beginsItem(next.text) || endsWithSource(paragraph.text) || (layout.indents && next.indented)) return false;
  if (isLeftOpen(last.text) && gap <= layout.usualGap + 1) return true;
  const isTitle = count === 1 && mayBeTitle(last) && !runsIn(last.text);
  if (!isFull(last, layout, missing(paragraph, isTitle)) || widthOf(last) > layout.width + widestOverhang) return false;
  if (gap > layout.usualGap + 1 || (gap > layout.usualGap && endsSentence(last.text))) return false;
  if (isTitle) return !standsOverText(paragraph, lines, index, layout);
  if (!endsSentence(last.text)) return true;
  if (layout.gaps) return true;
  if (
    isHeadingForm(next.text) &&
    (!isFull(next, layout, holdsComma(next.text) ? 2 : 0) || beginsTitle(lines, index, layout))
  )
    return false;
  if (runsIn(next.text)) return false;
  return (
    layout.indents ||
    !layout.paragraphs ||
    isPoint(next.text) ||
    (!opensSentence(next.text) && !isEnumerated(next.text))
  );
};

/** 二是 goes on in the paragraph of 一是 more often than not. */
const isPoint = (text: string): boolean => /^[一二三四五六七八九十]是/u.test(text);

/**
 * By how many characters a line of a paragraph may miss the margin: a sentence that goes on does so wherever its
 * line ends; the first line is shorter where an indent was lost, and more so where it holds a title in bold.
 */
const missing = ({ last, count }: OpenParagraph, isTitle: boolean): number => {
  if (isTitle) return 0;
  if (count === 1 && runsIn(last.text)) return 6;
  const isOpen = !endsSentence(last.text) && (count > 1 || isProse(last.text));
  return isOpen ? 5 : count === 1 ? 2 : 0;
};

/** A title and the beginning of its text in one line, with a space between them. */
const runsIn = (text: string): boolean => {
  const gap = /^([^。；]{6,45}?)[ \u3000]+(?=\S)/u.exec(text);
  const title = gap?.[1] ?? "";
  if (gap === null || isLeftOpen(title) || !readsAsTitle(title)) return false;
  const rest = text.slice(gap[0].length);
  // The margin may cut 9月3日 after its first digit.
  return mayOpenText(rest) || /^\d{1,4}$/u.test(rest);
};

/** Closing punctuation may hang over the margin by so much. */
const widestOverhang = 4;

/** Lines that are never part of a paragraph: entries of the contents, page numbers, labelled lines, known headings. */
const isFixed = (line: TextLine, layout: Layout): boolean =>
  isEntry(line.text, layout) ||
  isPageNumber(line.text) ||
  isLabelled(line.text) ||
  layout.headings.has(wordingKey(line.text));

const isEntry = (text: string, layout: Layout): boolean => {
  const entry = tableOfContentsEntry(text);
  return entry !== null && (!entry.weak || layout.contents);
};

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
  if (/^[^。，]{1,20}[ \u3000]/u.test(next.text) && mayOpenText(next.text.replace(/^\S+\s+/u, ""))) return false;
  // Where gaps part paragraphs they part titles from their text too.
  if (!isHeadingForm(last.text) || layout.gaps) return false;
  if (position === "first" || (layout.indents && !holdsComma(last.text))) return true;
  if (position === "afterHeading") return false;
  if (holdsComma(last.text)) return endsAsTitle(last.text);
  const { heading, text } = headingAt([last, ...lines.slice(index)], 0);
  return endsAsTitle(heading) || (text !== undefined && opensSentence(text.text));
};
