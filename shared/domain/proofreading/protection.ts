import type { FaultClass } from "../../model/finding.ts";
import type { Match, Office, TextRule } from "./rule.ts";

/** Marks and figures can be wrong beside a protected word too; what it is spelt like cannot. */
const sparedClasses: ReadonlySet<FaultClass> = new Set([
  "character",
  "wording",
  "formulation",
  "grammar",
  "style",
  "name",
]);

/**
 * Tells whether what a rule on words found lies within a word that the office has said is right: a name, a unit, a term.
 * What is found around such a word, or beside it, stays; and rules that compare with the lexicon are not asked.
 */
export const createProtection = ({
  lexicon,
  units,
}: Office): ((rule: Pick<TextRule, "faultClass">, match: Match, text: string) => boolean) => {
  const words = [
    ...lexicon.people.map(({ name }) => name),
    ...lexicon.terms.map(({ word }) => word),
    ...units.flatMap(({ name, aliases }) => [name, ...aliases]),
  ];
  return ({ faultClass }, { start, end }, text) =>
    sparedClasses.has(faultClass) &&
    words.some((word) => {
      if (word.length < end - start) return false;
      for (let at = text.indexOf(word, Math.max(0, end - word.length)); at >= 0 && at <= start;) {
        if (at + word.length >= end) return true;
        at = text.indexOf(word, at + 1);
      }
      return false;
    });
};
