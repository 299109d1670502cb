import { wordKinsoku } from "./kinsoku.ts";
import type { MeasuredText } from "./measured-text.ts";

/**
 * Where Word ends the line that begins at `start` and in which the character at `overflow` no longer fits: one mark
 * may hang, then back to a place where a line may break. Returns `start` or less when there is none.
 * Source: Word's documented lists and options, published probes; not measured.
 */
export const breakLikeWord = (
  text: MeasuredText,
  start: number,
  overflow: number,
  mayHang: ReadonlySet<string>,
): number => {
  let end = mayHang.has(text.characters[overflow] ?? "") ? overflow + 1 : overflow;
  while (end > start && end < text.characters.length && !mayBreakBefore(text, end)) end -= 1;
  return end;
};

const notAtLineStart = new Set(wordKinsoku.notAtLineStart);
const notAtLineEnd = new Set(wordKinsoku.notAtLineEnd);

const mayBreakBefore = ({ characters, facts }: MeasuredText, index: number): boolean => {
  const before = characters[index - 1] ?? "";
  const after = characters[index] ?? "";
  if (isSpace(after)) return false;
  if (isSpace(before)) return true;
  // Inside an English word or a number only a hyphen lets the line break, and not in 2020-2025.
  if (facts[index - 1]?.isLatin === true && facts[index]?.isLatin === true) {
    return before === "-" && facts[index]?.lineBreakClass !== "NU";
  }
  return !notAtLineStart.has(after) && !notAtLineEnd.has(before);
};

const isSpace = (character: string): boolean => character === " " || character === "　";
