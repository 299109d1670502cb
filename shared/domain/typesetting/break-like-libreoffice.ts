import type { CharacterFacts } from "./character-facts.ts";
import { libreOfficeKinsoku } from "./kinsoku.ts";
import { mayBreakBetween } from "./line-break-class.ts";
import type { MeasuredText } from "./measured-text.ts";

/**
 * Where LibreOffice ends the line that begins at `start` and in which the character at `overflow` no longer fits.
 *
 * LibreOffice formats portion by portion (stretches of one font and one script). The portion that overflows looks
 * for its own break; when that lies before its start, the portion before is formatted again, as if the line ended
 * at its last character ("underflow"). Returns `start` or less when nothing was found.
 * Source: measured, 63 000 lines of 200 issues with LibreOffice 7.4.7 and 40 issues with 25.2.
 */
export const breakLikeLibreOffice = (
  text: MeasuredText,
  start: number,
  overflow: number,
  keepsPairsInChinese: boolean,
): number => {
  const { characters } = text;
  const atOverflow = characters[overflow];
  let end =
    atOverflow === " " || atOverflow === "　" ? overflow : breakByPortions(text, start, overflow, keepsPairsInChinese);
  while (characters[end] === " " || characters[end] === "　") end += 1;
  return end;
};

const breakByPortions = (text: MeasuredText, start: number, overflow: number, keepsPairsInChinese: boolean): number => {
  let portion = portionStart(text, start, overflow);
  let end = breakInPortion(text, start, overflow, portion, keepsPairsInChinese);
  while (end < portion && portion > start) {
    const next = portion;
    const cut = portion - 1;
    portion = portionStart(text, start, cut);
    if (portion === start && text.isSpacedBefore[start] === true) {
      const kept = markKeptAtLineStart(text, cut);
      if (kept !== null) return kept;
    }
    end = breakInPortion(text, start, cut, portion, keepsPairsInChinese);
    // A rigid portion does not give way: the line keeps it, and a mark that may hang after it.
    if (portion > start && isRigid(text, portion, cut, end)) {
      return libreOfficeKinsoku.mayHang.has(text.characters[next] ?? "") ? next + 1 : overflow;
    }
  }
  return end;
};

/** First character of the portion that holds the character at `index`, not before `start`. */
const portionStart = ({ runs, isLatinScript }: MeasuredText, start: number, index: number): number => {
  let first = index;
  while (first > start && runs[first - 1] === runs[index] && isLatinScript[first - 1] === isLatinScript[index]) {
    first -= 1;
  }
  return first;
};

/**
 * When a line begins where automatic space was dropped, LibreOffice does not format its first portion again if that
 * ends with a closing mark (at `mark`): the line ends after the mark, or, if it is one that may hang, after one
 * character more. Null where it does format it again.
 */
const markKeptAtLineStart = ({ characters }: MeasuredText, mark: number): number | null => {
  const closing = characters[mark] ?? "";
  if (libreOfficeKinsoku.mayHang.has(closing)) return mark + 2;
  return libreOfficeKinsoku.notAtLineStart.has(closing) ? mark + 1 : null;
};

/**
 * A portion of Latin script whose only letter or digit is its first character (A, 8%, 8)), or which follows such a
 * portion and would give way whole (the ℃ of 8℃). `end` is where its own break lies.
 */
const isRigid = (text: MeasuredText, portion: number, last: number, end: number): boolean => {
  if (text.isLatinScript[last] !== true) return false;
  const letter = lastLetter(text, last);
  return letter === portion || (end === portion && letter < portion && portionStart(text, 0, letter) === letter);
};

/** Index of the last letter or digit at or before `index`; 0 when there is none. */
const lastLetter = ({ facts }: MeasuredText, index: number): number => {
  let letter = index;
  while (letter > 0 && facts[letter]?.isLetterOrDigit !== true) letter -= 1;
  return letter;
};

/** Break of the portion from `portion` on that must end before the character at `cut`; may lie before the portion. */
const breakInPortion = (
  text: MeasuredText,
  start: number,
  cut: number,
  portion: number,
  keepsPairsInChinese: boolean,
): number =>
  isBrokenAsChinese(text, portion, cut) ? breakChinese(text, cut, keepsPairsInChinese) : breakLatin(text, start, cut);

/**
 * The break iterator goes by the script of the last letter or digit at or before the cut; only within the
 * portion, or where the scripts agree, by the font.
 */
const isBrokenAsChinese = (text: MeasuredText, portion: number, cut: number): boolean => {
  const { facts, isLatinScript } = text;
  const letter = lastLetter(text, cut);
  if (letter < portion && isLatinScript[letter] !== isLatinScript[cut]) return isLatinScript[letter] === false;
  return facts[cut]?.isLatin === false;
};

const breakChinese = ({ characters, facts }: MeasuredText, cut: number, keepsPairs: boolean): number => {
  const { mayHang, notAtLineEnd, notAtLineStart } = libreOfficeKinsoku;
  const hung = mayHang.has(characters[cut] ?? "") ? cut + 1 : null;
  let end = hung ?? cut;
  while (end > 0 && end < facts.length) {
    const before = characters[end - 1] ?? "";
    const after = characters[end] ?? "";
    const isForbidden = notAtLineStart.has(after) || notAtLineEnd.has(before);
    const isTornPair = keepsPairs && end !== hung && isInseparable(facts[end - 1], facts[end], after);
    if (!isForbidden && !isTornPair) break;
    end -= 1;
  }
  return end;
};

const isInseparable = (
  before: CharacterFacts | undefined,
  after: CharacterFacts | undefined,
  mark: string,
): boolean => {
  if (before === undefined || after === undefined) return false;
  // An opening quote after a closing mark begins a line; the annex alone would keep the two together.
  if (before.lineBreakClass === "CL" && (mark === "“" || mark === "‘")) return false;
  return !mayBreakBetween(before.lineBreakClass, after.lineBreakClass);
};

const breakLatin = ({ facts }: MeasuredText, start: number, cut: number): number => {
  let end = cut;
  while (end > start && !mayBreakBetween(facts[end - 1]?.lineBreakClass ?? "AL", facts[end]?.lineBreakClass ?? "AL")) {
    end -= 1;
  }
  return end;
};
