import type { Passage, TextRange } from "./rule.ts";

/** A text as rules read it. */
export const readPassage = (where: Passage["where"], text: string): Passage => ({
  where,
  text,
  documentTitles: documentTitlesIn(text),
});

/** The outermost 《…》; one that is not closed counts for nothing, so that a lost mark does not blind the rules. */
const documentTitlesIn = (text: string): TextRange[] => {
  const titles: TextRange[] = [];
  let depth = 0;
  let start = 0;
  for (let at = text.search(/[《》]/); at >= 0 && at < text.length; at += 1) {
    if (text[at] === "《") {
      if (depth === 0) start = at;
      depth += 1;
    } else if (text[at] === "》" && depth > 0) {
      depth -= 1;
      if (depth === 0) titles.push({ start, end: at + 1 });
    }
  }
  return titles;
};

export const isWithin = ({ start, end }: TextRange, ranges: readonly TextRange[]): boolean =>
  ranges.some((range) => range.start <= start && end <= range.end);
