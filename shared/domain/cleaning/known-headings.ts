import { isHeadingForm, isProse, opensSentence, tableOfContentsEntry, wordingKey } from "./line-form.ts";
import type { TextLine } from "./text-line.ts";

/** Longer lines are never headings; callers need not look them up. */
export const longestKnownHeading = 120;

/** Shorter lines come again by chance. */
const fewestCharacters = 4;

/**
 * Wording keys of lines that stand twice in a text, once in its table of contents: headings whatever
 * punctuation they have. What stands between 目录 and the first running text is listed or a heading, too.
 */
export const knownHeadings = (lines: readonly TextLine[]): ReadonlySet<string> => {
  const listed = new Set<string>();
  const known = new Set<string>(contentsWithoutPages(lines));
  for (const { text } of lines) {
    if (text.length > longestKnownHeading) continue;
    const entry = tableOfContentsEntry(text);
    const key = wordingKey(entry?.title ?? text);
    if (key.length < fewestCharacters) continue;
    if (entry !== null) listed.add(key);
    else if (listed.has(key)) known.add(key);
    else if (isHeadingForm(text)) listed.add(key);
  }
  return known;
};

const contentsWithoutPages = (lines: readonly TextLine[]): string[] => {
  const start = lines.findIndex(({ text }) => /^目\s*[录次]$/u.test(text));
  if (start < 0) return [];
  const length = lines.slice(start).findIndex(({ text }) => isProse(text) || opensSentence(text));
  return lines
    .slice(start, length < 0 ? lines.length : start + length)
    .map(({ text }) => wordingKey(text))
    .filter((key) => key.length >= fewestCharacters);
};
