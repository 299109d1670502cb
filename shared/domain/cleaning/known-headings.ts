import { isHeadingForm, tableOfContentsEntry, wordingKey } from "./line-form.ts";
import type { TextLine } from "./text-line.ts";

/** Shorter lines come again by chance. */
const fewestCharacters = 4;

/** Wording keys of lines that stand twice in a text, once in its table of contents: headings whatever punctuation they have. */
export const knownHeadings = (lines: readonly TextLine[]): ReadonlySet<string> => {
  const listed = new Set<string>();
  const known = new Set<string>();
  for (const { text } of lines) {
    if (text.length > 120) continue;
    const entry = tableOfContentsEntry(text);
    const key = wordingKey(entry?.title ?? text);
    if (key.length < fewestCharacters) continue;
    if (entry !== null) listed.add(key);
    else if (listed.has(key)) known.add(key);
    else if (isHeadingForm(text)) listed.add(key);
  }
  return known;
};
