import type { FaultClass } from "../../model/finding.ts";
import type { Office, TextRange } from "./rule.ts";

/** Marks and figures can be wrong beside a protected word too; what it is spelt like cannot. */
const sparedClasses: ReadonlySet<FaultClass> = new Set([
  "character",
  "wording",
  "formulation",
  "grammar",
  "style",
  "name",
]);

/** Whether what rules of this class find is left alone within a protected word. */
export const isSpared = (faultClass: FaultClass): boolean => sparedClasses.has(faultClass);

/** The words that the office has said are right: names, units, terms. */
export const protectedWords = ({ lexicon, units }: Office): string[] => [
  ...lexicon.people.map(({ name }) => name),
  ...lexicon.terms.map(({ word }) => word),
  ...units.flatMap(({ name, aliases }) => [name, ...aliases]),
];

/** Whether one of the words stands over the whole range. What is found around such a word, or beside it, does not lie within it. */
export const isWithinWord = (text: string, { start, end }: TextRange, words: Iterable<string>): boolean => {
  for (const word of words) {
    if (word.length < end - start) continue;
    for (let at = text.indexOf(word, Math.max(0, end - word.length)); at >= 0 && at <= start;) {
      if (at + word.length >= end) return true;
      at = text.indexOf(word, at + 1);
    }
  }
  return false;
};
