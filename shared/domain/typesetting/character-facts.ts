import { lineBreakClass, type LineBreakClass } from "./line-break-class.ts";

/** What line breaking asks about a character. */
export type CharacterFacts = {
  /** Set in the Latin font, in a run of its own: ASCII, and the currency signs that GB fonts lack. */
  isLatin: boolean;
  /** Advance width in em. */
  advance: number;
  /** Unicode letter or number: takes automatic space beside the other script. */
  isLetterOrDigit: boolean;
  /** A mark without a script of its own: LibreOffice counts it to the script before it. */
  isScriptless: boolean;
  lineBreakClass: LineBreakClass;
};

/** Facts of one character (one code point). Computed once for each character that ever occurs. */
export const factsOf = (character: string): CharacterFacts => {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const facts = findFacts(character);
  cache.set(character, facts);
  return facts;
};

const cache = new Map<string, CharacterFacts>();

/**
 * Advance widths of Times New Roman (and of Liberation Serif, made to the same measure) from U+0020 to U+007E,
 * in 1/2048 em. Source: the fonts' hmtx tables.
 */
const latinAdvances = [
  512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024,
  1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479, 1251, 1139, 1479, 1479,
  682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366, 1139, 1251, 1479, 1479, 1933, 1479, 1479, 1251, 682, 569,
  682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569, 1024, 569, 1593, 1024, 1024, 1024, 1024,
  682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983, 1108,
];

/**
 * Not in GB 2312, so Chinese fonts draw them at different widths or not at all, while Times New Roman has them
 * at half an em. ￡￥ (full width) are Chinese.
 */
const halfEmSigns = new Set("¢£¥€");

/** In the Chinese fonts of Windows and WPS (仿宋, 黑体, 楷体, 宋体) every Han character and full-width mark is 1 em wide. */
const findFacts = (character: string): CharacterFacts => {
  const latinAdvance = halfEmSigns.has(character) ? 1024 : latinAdvances[character.charCodeAt(0) - 0x20];
  const isLatin = latinAdvance !== undefined;
  return {
    isLatin,
    advance: isLatin ? latinAdvance / 2048 : 1,
    isLetterOrDigit: /[\p{L}\p{N}]/u.test(character),
    isScriptless: character === " " || /[¢£¥€“”‘’…—·℃①-⑳×°′″‰•]/.test(character),
    lineBreakClass: lineBreakClass(character, isLatin),
  };
};
