import { isBylineLine, placeOfGluedByline } from "../../attribution/newspaper-line.ts";
import { endsAsTitle } from "../../attribution/title-wording.ts";
import type { CleaningStep } from "../cleaning-step.ts";
import { joinTexts } from "../join-texts.ts";
import { knownHeadings, longestKnownHeading } from "../known-headings.ts";
import {
  endsSentence,
  isEnumerated,
  isLabelled,
  isLeftOpen,
  isProse,
  listsContents,
  opensSentence,
  tableOfContentsEntry,
  wordingKey,
} from "../line-form.ts";
import type { TextLine } from "../text-line.ts";

/**
 * Joins a paragraph that breaks off in the middle of a sentence with the running text that follows: a page
 * break cut it. A heading is never taken for the other half, nor is a line that begins as a sentence does —
 * there only the full stop is missing, which is the proofreader's to mend.
 */
export const cutSentences: CleaningStep = {
  key: "cut-sentences",
  name: "跨页断句",
  apply: (lines) => {
    const headings = knownHeadings(lines);
    const contents = listsContents(lines.map(({ text }) => text));
    const isEntry = (text: string): boolean => {
      const entry = tableOfContentsEntry(text);
      return entry !== null && (!entry.weak || contents);
    };
    const isFixed = ({ text }: TextLine): boolean =>
      isEntry(text) ||
      text.includes("\t") ||
      isLabelled(text) ||
      (text.length <= longestKnownHeading && headings.has(wordingKey(text)));
    const joined: TextLine[] = [];
    let places = 0;
    for (const line of lines.filter(({ text }) => text !== "")) {
      const open = joined.at(-1);
      if (
        open !== undefined &&
        !isFixed(open) &&
        !isFixed(line) &&
        goesOn(open, line, isProse(joined.at(-2)?.text ?? ""))
      ) {
        joined[joined.length - 1] = { ...open, text: joinTexts(open.text, line.text) };
        places++;
      } else joined.push(line);
    }
    return { lines: joined, places };
  },
};

const goesOn = (open: TextLine, next: TextLine, isAfterText: boolean): boolean => {
  if (endsSentence(open.text) || isBylineLine(open.text) || placeOfGluedByline(open.text) !== null) return false;
  if (/^[，。、；：？！）”’》]/.test(next.text)) return true;
  // The other half stands at the top of a page, at the margin; no heading is one.
  if ((next.indented && open.indented) || next.heading || open.heading || opensSentence(next.text)) return false;
  if (isLeftOpen(open.text)) return true;
  // A short line with a comma is a title (学党史，办实事) or, between paragraphs, the beginning of one.
  const isTorn = isAfterText && /[，,]/.test(open.text) && !endsAsTitle(open.text) && !isEnumerated(open.text);
  return (isProse(open.text) || isTorn) && isProse(next.text) && !isEnumerated(next.text);
};
