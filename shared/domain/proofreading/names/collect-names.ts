import type { Lexicon } from "../../../model/lexicon.ts";
import { findPeople } from "./find-people.ts";
import { findNumberedNames } from "./numbered-names.ts";

/** What texts propose for a lexicon, the most frequent first. */
export interface CollectedNames {
  variants: { forms: { word: string; count: number }[] }[];
  people: { name: string; title: string; count: number }[];
}

/** As many are proposed as somebody looks through. */
const mostProposed = 200;
/** A person named once may be a guest; one who comes back belongs in the lexicon. */
const leastNamed = 2;

/**
 * Reads texts for names written in several ways (写法不一) and for people named again and again with a title. What the
 * lexicon knows is left out.
 */
export const collectNames = (texts: Iterable<string>, { people, terms }: Lexicon): CollectedNames => {
  const named = new Map<string, Map<string, number>>();
  const written = new Map<string, Map<string, number>>();
  for (const text of texts) {
    for (const { name, title } of findPeople(text)) count(named, name, title);
    for (const { key, start, end } of findNumberedNames(text)) {
      const base = key.split(" ")[0] ?? "";
      count(written, key, text.slice(start - base.length, end));
    }
  }
  const knownPeople = new Set(people.map(({ name }) => name));
  const knownWords = new Set(terms.flatMap(({ word, variants }) => [word, ...variants]));
  return {
    variants: [...written.values()]
      .map((forms) => ({ forms: sorted(forms).map(([word, times]) => ({ word, count: times })) }))
      .filter(({ forms }) => forms.length > 1 && !forms.every(({ word }) => knownWords.has(word)))
      .toSorted((one, other) => sum(other.forms) - sum(one.forms))
      .slice(0, mostProposed),
    people: [...named]
      .filter(([name]) => !knownPeople.has(name))
      .map(([name, titles]) => ({ name, title: sorted(titles)[0]?.[0] ?? "", count: total(titles) }))
      .filter(({ count: times }) => times >= leastNamed)
      .toSorted((one, other) => other.count - one.count)
      .slice(0, mostProposed),
  };
};

const count = (into: Map<string, Map<string, number>>, key: string, form: string): void => {
  const forms = into.get(key) ?? new Map<string, number>();
  forms.set(form, (forms.get(form) ?? 0) + 1);
  into.set(key, forms);
};

const sorted = (forms: ReadonlyMap<string, number>): [string, number][] =>
  [...forms].toSorted(([, one], [, other]) => other - one);

const total = (forms: ReadonlyMap<string, number>): number => [...forms.values()].reduce((all, each) => all + each, 0);

const sum = (forms: readonly { count: number }[]): number => forms.reduce((all, each) => all + each.count, 0);
