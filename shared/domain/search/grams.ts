/**
 * Cuts text into what the search index holds: words of Latin letters and digits, lower-cased, and for every run of other
 * letters (Han above all) its overlapping pairs and, at its end, its last character: 人口普查 → 人口 口普 普查 查.
 * Two-character words are then found exactly, and one character as the beginning of a pair.
 */
export const toGrams = (text: string): string =>
  [...text.normalize("NFKC").toLowerCase().matchAll(run)]
    .flatMap(([match]) => (isWord(match) ? [match] : pairs(match)))
    .join(" ");

/**
 * An FTS5 query that finds every word of `typed` (split at white space), each as a substring for Han text and as a
 * prefix for Latin words. Null when nothing in it can be searched.
 */
export const toSearchQuery = (typed: string): string | null => {
  const parts = searchedWords(typed);
  if (parts.length === 0) return null;
  return parts.map((part) => (isWord(part) || [...part].length === 1 ? `"${part}"*` : phrase(part))).join(" AND ");
};

/** What is searched of what was typed, word by word: Latin words and runs of other letters, normalized, without marks. */
export const searchedWords = (typed: string): string[] =>
  typed
    .normalize("NFKC")
    .toLowerCase()
    .split(/\s+/)
    .flatMap((word) => [...word.matchAll(run)].map(([match]) => match));

const run = /[a-z0-9]+|(?:(?![a-z0-9])[\p{L}\p{N}])+/gu;

const isWord = (match: string): boolean => /^[a-z0-9]/.test(match);

const pairs = (letters: string): string[] => {
  const characters = [...letters];
  return characters.map((character, index) => character + (characters[index + 1] ?? ""));
};

const phrase = (letters: string): string => `"${pairs(letters).slice(0, -1).join(" ")}"`;
