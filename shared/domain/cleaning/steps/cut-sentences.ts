import type { CleaningStep } from "../cleaning-step.ts";
import { joinTexts } from "../join-texts.ts";
import { endsSentence, isEnumerated, isLabelled, isProse, opensSentence, tableOfContentsEntry } from "../line-form.ts";
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
    const joined: TextLine[] = [];
    let places = 0;
    for (const line of lines.filter(({ text }) => text !== "")) {
      const open = joined.at(-1);
      if (open !== undefined && goesOn(open, line)) {
        joined[joined.length - 1] = { ...open, text: joinTexts(open.text, line.text) };
        places++;
      } else joined.push(line);
    }
    return { lines: joined, places };
  },
};

const goesOn = (open: TextLine, next: TextLine): boolean => {
  if (tableOfContentsEntry(open.text) !== null || tableOfContentsEntry(next.text) !== null) return false;
  if (!isProse(open.text) || endsSentence(open.text) || next.heading) return false;
  if (/^[，。、；：！？）”’》]/.test(next.text)) return true;
  if (isColumn(next.text) || isColumn(open.text) || isEnumerated(next.text) || isLabelled(next.text)) return false;
  return isProse(next.text) && !opensSentence(next.text);
};

const isColumn = (text: string): boolean => text.includes("\t");
