import type { TextRange } from "./rule.ts";

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
/** So far on each side words are looked for; more would not change where they end. */
const reach = 6;

/**
 * Whether a word of the dictionary stands across the beginning or the end of a place: 职工俱 and 乐部 around 工俱. Characters
 * that only happen to meet there are no misspelt word.
 */
export const cutsWord = (text: string, { start, end }: TextRange): boolean => {
  const from = Math.max(0, start - reach);
  for (const { index, segment } of segmenter.segment(text.slice(from, end + reach))) {
    const first = from + index;
    const last = first + segment.length;
    if ((first < start && last > start) || (first < end && last > end)) return true;
  }
  return false;
};
