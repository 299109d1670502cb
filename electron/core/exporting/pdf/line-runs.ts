import { measureText } from "#shared/domain/typesetting/measured-text.ts";
import { leadInFont, textStyle } from "#shared/domain/typesetting/text-style.ts";
import type { LaidLine } from "#shared/model/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import type { FontBook, OpenFace } from "./font-book.ts";

/** A stretch of a line in one face. `x` and `width` in twips, as laid out. */
export type LineRun = { text: string; face: OpenFace; x: number; width: number };

/**
 * Cuts a line into runs of one face, each where the layout has it: ASCII in the Latin font, a lead-in or a title that runs
 * in in its own font, the rest in the style's. The automatic space between Chinese and Latin stands between runs and takes what
 * the line's width leaves beside its characters. Spaces at the line's end are left out.
 */
export const lineRuns = (line: LaidLine, profile: PrintProfile, fonts: FontBook): LineRun[] => {
  const style = textStyle(profile, line.style);
  const measured = measureText(line.text.replace(/ +$/, ""), style.size, line.leadIn);
  const { characters, offsets, facts, widths, isSpacedBefore } = measured;
  const spaces = isSpacedBefore.filter((isSpaced, index) => isSpaced && index > 0).length;
  const natural = widths.reduce((sum, width) => sum + width, 0);
  const space = spaces === 0 ? 0 : Math.max(0, line.width - natural) / spaces;

  const runs: LineRun[] = [];
  let x = line.x;
  for (const [index, character] of characters.entries()) {
    const isSpaced = index > 0 && isSpacedBefore[index] === true;
    if (isSpaced) x += space;
    const chinese = (offsets[index] ?? 0) < line.leadIn ? leadInFont(profile, line.isRunIn === true) : style.font;
    const face = fonts.faceFor(facts[index]?.isLatin === true ? profile.latinFont : chinese, character);
    const shown = shownCharacter(face, character);
    const width = widths[index] ?? 0;
    const last = runs.at(-1);
    if (last?.face === face && !isSpaced) {
      last.text += shown;
      last.width += width;
    } else runs.push({ text: shown, face, x, width });
    x += width;
  }
  return runs;
};

/** A character that no font has becomes an empty box: PDF/A forbids the font's own sign for it, .notdef. */
const shownCharacter = ({ font }: OpenFace, character: string): string =>
  [character, "□", "〓"].find((candidate) => font.hasGlyphForCodePoint(candidate.codePointAt(0) ?? 0)) ?? "?";
