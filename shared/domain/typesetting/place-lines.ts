import type { LaidLine, StyleName } from "../../model/layout.ts";
import type { PrintProfile } from "../../model/print-profile.ts";
import { runInTitleLength } from "../composing/composition-form.ts";
import type { MeasuredParagraph } from "./flow.ts";
import { libreOffice74 } from "./line-breaking-rules.ts";
import { widthBetween } from "./measured-text.ts";
import type { PlacedLine } from "./paginate.ts";
import { textArea } from "./text-style.ts";

/**
 * Gives the lines of a part of the issue their text and place, page by page. `starts` as `breakFlow` returns it;
 * a paragraph without starts takes room and prints nothing.
 */
export const placeLines = (
  paragraphs: readonly MeasuredParagraph[],
  starts: readonly (readonly number[])[],
  placed: readonly PlacedLine[],
  profile: PrintProfile,
): LaidLine[][] => {
  const pages: LaidLine[][] = [];
  for (const { paragraph: index, line, page, y } of placed) {
    const lines = (pages[page] ??= []);
    const paragraph = paragraphs[index];
    const start = starts[index]?.[line];
    if (paragraph === undefined || start === undefined) continue;
    const end = starts[index]?.[line + 1] ?? paragraph.text.characters.length;
    lines.push(laidLine(paragraph, start, end, y, profile));
  }
  return pages;
};

const laidLine = (
  { composed, set, text, lineHeight, figure }: MeasuredParagraph,
  start: number,
  end: number,
  y: number,
  profile: PrintProfile,
): LaidLine => {
  const offset = text.offsets[start] ?? composed.text.length;
  const characters = composed.text.slice(offset, text.offsets[end] ?? composed.text.length);
  const width = widthBetween(text, start, end, libreOffice74.autospace);
  const indent = start === 0 ? set.indent : 0;
  const leadIn = Math.min(characters.length, Math.max(0, composed.leadIn - offset));
  return {
    text: characters,
    style: composed.style,
    x: profile.page.left + indent + alignment(set.align, textArea(profile).width - indent - width),
    y: profile.page.top + y,
    width,
    height: lineHeight,
    itemId: composed.itemId,
    paragraph: composed.paragraph,
    start: offset,
    leadIn,
    ...(leadIn > 0 && runInTitleLength(composed) > 0 ? { isRunIn: true } : {}),
    ...figure?.place(profile.page.left, profile.page.top + y),
    tocLabel: null,
  };
};

/** The line with a page number at the foot of a body page. */
export const footLine = (label: string, profile: PrintProfile): LaidLine => {
  const { pageNumber, page } = profile;
  const text = pageNumberText(label, profile);
  const size = pageNumber.size * 20;
  // Dashes are 1 em and digits and spaces as in the Latin font: half and quarter an em.
  const width = size * (label.length * 0.5 + (pageNumber.form === "dashed" ? 2.5 : 0));
  const style: StyleName = "pageNumber";
  return {
    text,
    style,
    x: page.left + numberIndent(label, textArea(profile).width - width, profile),
    y: page.height - pageNumber.distance - pageNumber.line,
    width,
    height: pageNumber.line,
    itemId: null,
    paragraph: null,
    start: 0,
    leadIn: 0,
    tocLabel: null,
  };
};

/** A page number in the profile's form: — 4 — or 4. */
export const pageNumberText = (label: string, profile: PrintProfile): string =>
  profile.pageNumber.form === "dashed" ? `— ${label} —` : label;

/** Where a page number begins, from the left margin; `room` is what it leaves of the line. */
const numberIndent = (label: string, room: number, { pageNumber }: PrintProfile): number => {
  if (!pageNumber.isOuter) return alignment(pageNumber.align, room);
  const edge = outerIndent(pageNumber);
  return Number(label) % 2 === 1 ? room - edge : edge;
};

/** An outer page number stands one character of its size in from the margin. Twips. */
export const outerIndent = ({ size }: PrintProfile["pageNumber"]): number => size * 20;

const alignment = (align: "left" | "center" | "right", room: number): number =>
  align === "left" ? 0 : align === "center" ? room / 2 : room;
