import { breakLikeLibreOffice } from "./break-like-libreoffice.ts";
import { breakLikeWord } from "./break-like-word.ts";
import type { LineBreakingRules } from "./line-breaking-rules.ts";
import type { MeasuredText } from "./measured-text.ts";

/** Half a twip: sums of fractional widths must not tip a line that fits exactly. */
const tolerance = 0.5;

/**
 * Breaks a paragraph into lines and returns the index of each line's first character (code points); at least [0].
 *
 * A line takes all that fits the width in twips (the first less the indent); spaces at its end take no room. From the
 * first character that does not fit, the word processor's own rules step back, or let one mark hang. Where they
 * would leave nothing on the line, it is cut at the margin.
 */
export const breakLines = (
  text: MeasuredText,
  frame: { width: number; indent: number },
  rules: LineBreakingRules,
): number[] => {
  const starts = [0];
  const length = text.characters.length;
  let limit = frame.width - frame.indent;
  for (let start = 0; ;) {
    const overflow = firstThatDoesNotFit(text, start, limit, rules.autospace);
    if (overflow >= length) return starts;
    const wanted =
      rules.family === "word"
        ? breakLikeWord(text, start, overflow, rules.mayHang)
        : breakLikeLibreOffice(text, start, overflow, rules.keepsPairsInChinese);
    const end = wanted > start ? wanted : Math.max(overflow, start + 1);
    if (end >= length) return starts;
    starts.push(end);
    start = end;
    limit = frame.width;
  }
};

const firstThatDoesNotFit = (text: MeasuredText, start: number, limit: number, autospace: number): number => {
  const { characters, widths, isSpacedBefore } = text;
  const gap = Math.floor(autospace * text.size);
  let x = 0;
  for (let index = start; index < characters.length; index += 1) {
    const width = (widths[index] ?? 0) + (index > start && isSpacedBefore[index] === true ? gap : 0);
    x += width;
    if (x > limit + tolerance && characters[index] !== " ") return index;
  }
  return characters.length;
};
