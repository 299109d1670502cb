import { factsOf, type CharacterFacts } from "./character-facts.ts";

/** A paragraph's text made ready for line breaking: measured once, broken under any number of rules. */
export type MeasuredText = {
  /** Code points. All arrays have one entry for each. */
  characters: readonly string[];
  /** UTF-16 offset of each character in the text. */
  offsets: readonly number[];
  facts: readonly CharacterFacts[];
  /** Advance in twips. */
  widths: readonly number[];
  /** Font size in twips. */
  size: number;
  /** Number of the run (stretch of one font) a character is in. */
  runs: readonly number[];
  /** LibreOffice's script: a mark without a script of its own has that of the character before it. */
  isLatinScript: readonly boolean[];
  /** Automatic space may stand before the character: letter or digit beside one of the other script. */
  isSpacedBefore: readonly boolean[];
};

/**
 * Measures a text at a font size in points. `leadIn` is the UTF-16 length of its start that is set in another font:
 * the widths are the same, but it makes a run of its own, and LibreOffice breaks lines run by run.
 */
export const measureText = (text: string, points: number, leadIn = 0): MeasuredText => {
  const characters = Array.from(text);
  const size = points * 20;
  const offsets: number[] = [];
  const facts: CharacterFacts[] = [];
  const widths: number[] = [];
  const runs: number[] = [];
  const isLatinScript: boolean[] = [];
  const isSpacedBefore: boolean[] = [];
  let previous: CharacterFacts | null = null;
  let run = 0;
  let offset = 0;
  let isLatin = false;
  for (const character of characters) {
    const fact = factsOf(character);
    const isOtherFont = previous !== null && previous.isLatin !== fact.isLatin;
    const wasLatin: boolean = isLatin;
    if (!fact.isScriptless) isLatin = fact.isLatin;
    if (isOtherFont || (offset === leadIn && offset > 0)) run += 1;
    offsets.push(offset);
    facts.push(fact);
    widths.push(fact.advance * size);
    runs.push(run);
    isLatinScript.push(isLatin);
    isSpacedBefore.push(wasLatin !== isLatin && fact.isLetterOrDigit && previous?.isLetterOrDigit === true);
    previous = fact;
    offset += character.length;
  }
  return { characters, offsets, facts, widths, size, runs, isLatinScript, isSpacedBefore };
};

/**
 * Natural width in twips of the characters from `start` to before `end`, set as one line: automatic space (in em)
 * inside, none at its start, and spaces at its end taking no room.
 */
export const widthBetween = (text: MeasuredText, start: number, end: number, autospace: number): number => {
  let last = end;
  while (last > start && text.characters[last - 1] === " ") last -= 1;
  let width = 0;
  const gap = Math.floor(autospace * text.size);
  for (let index = start; index < last; index += 1) {
    width += (text.widths[index] ?? 0) + (index > start && text.isSpacedBefore[index] === true ? gap : 0);
  }
  return width;
};
