const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** A text in words; marks, spaces and line feeds are words of their own. Joined they give the text. */
export const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** Where words of a text begin, and its end. */
export const wordStarts = (text: string): Set<number> =>
  new Set([...[...segmenter.segment(text)].map(({ index }) => index), text.length]);
