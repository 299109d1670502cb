import type { Item } from "../../model/item.ts";
import { toGrams } from "../search/grams.ts";

/** What is known of an item that an editor has placed before. */
export type PlacedExample = Pick<Item, "title" | "opening" | "sourceUnit"> & { readonly sectionId: string };

/** What a suggestion is made for. */
export type Unplaced = Pick<Item, "title" | "opening" | "sourceUnit">;

export interface SectionSuggestion {
  readonly sectionId: string;
  /** Probability by what was learnt, 0 to 1. */
  readonly confidence: number;
  /** In Chinese: which words and which unit's habit led there. */
  readonly reason: string;
}

/** What was learnt of the sections; made by `learnSections`, asked by `suggestSection`. */
export interface SectionModel {
  readonly sections: readonly SectionCounts[];
  readonly examples: number;
  /** In how many examples of any section a pair stands, and how many a unit sent. */
  readonly grams: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, number>;
}

interface SectionCounts {
  readonly sectionId: string;
  readonly name: string;
  readonly examples: number;
  /** Pair of characters → in how many of the section's items. */
  readonly grams: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, number>;
}

/** A unit's habit is one strong word: it counts like so many pairs of characters. */
const unitWeight = 4;
/** The words of a section's own name count as if seen so many times. */
const nameWeight = 3;
/** Pairs of one text lean on each other, so their evidence is damped: probabilities would all be 0 or 1. */
const damping = 0.35;
/** Below this nothing is suggested: a wrong hint costs more than none. */
const leastConfidence = 0.3;

/**
 * Learns from items that editors placed: a naive Bayes model over the pairs of characters in title and opening, and the
 * sending unit. The section's own name counts too, so that an empty archive already knows a little.
 */
export const learnSections = (
  sections: readonly { readonly id: string; readonly name: string }[],
  examples: readonly PlacedExample[],
): SectionModel => {
  const bySection = Map.groupBy(examples, ({ sectionId }) => sectionId);
  const learnt = sections.map(({ id, name }): SectionCounts => {
    const own = bySection.get(id) ?? [];
    const grams = new Map<string, number>();
    const units = new Map<string, number>();
    for (const gram of gramsOf(topicOf(name))) grams.set(gram, nameWeight);
    for (const example of own) {
      for (const gram of wordsOf(example)) grams.set(gram, (grams.get(gram) ?? 0) + 1);
      if (example.sourceUnit !== null) units.set(example.sourceUnit, (units.get(example.sourceUnit) ?? 0) + 1);
    }
    return { sectionId: id, name, examples: own.length, grams, units };
  });
  return {
    sections: learnt,
    examples: examples.length,
    grams: addUp(learnt.map(({ grams }) => grams)),
    units: addUp(learnt.map(({ units }) => units)),
  };
};

/** The likeliest section with its reason; null when the model has no grounds to prefer one. */
export const suggestSection = (model: SectionModel, item: Unplaced): SectionSuggestion | null => {
  const words = [...wordsOf(item)];
  const scored = model.sections.map((section) => ({ section, score: scoreOf(model, section, item, words) }));
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  if (!best) return null;
  const total = scored.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0);
  const confidence = 1 / total;
  const reason = explain(model, best.section, item, words);
  return confidence < leastConfidence || reason === ""
    ? null
    : { sectionId: best.section.sectionId, confidence, reason };
};

const scoreOf = (model: SectionModel, section: SectionCounts, item: Unplaced, words: readonly string[]): number => {
  const prior = Math.log((section.examples + 1) / (model.examples + model.sections.length));
  const evidence = words.reduce((sum, word) => sum + Math.log(chanceOf(model, section, word)), 0);
  const unit = item.sourceUnit === null ? 0 : Math.log(unitChanceOf(model, section, item.sourceUnit));
  return prior + damping * evidence + unit * (damping * unitWeight);
};

/**
 * In what share of the section's items the pair stands. Where the section has few items, the share in all items counts
 * for more: a section that was seen twice must not win with every word it was never seen with.
 */
const chanceOf = (model: SectionModel, { grams, examples }: SectionCounts, word: string): number =>
  backedOff(grams.get(word) ?? 0, examples, ((model.grams.get(word) ?? 0) + 0.5) / (model.examples + 2));

const unitChanceOf = (model: SectionModel, { units, examples }: SectionCounts, unit: string): number =>
  backedOff(units.get(unit) ?? 0, examples, ((model.units.get(unit) ?? 0) + 0.5) / (model.examples + 2));

/** The general share weighs like so many items of the section. */
const backOffWeight = 3;

const backedOff = (count: number, examples: number, general: number): number =>
  (count + backOffWeight * general) / (examples + backOffWeight);

const addUp = (counts: readonly ReadonlyMap<string, number>[]): Map<string, number> => {
  const sum = new Map<string, number>();
  for (const each of counts) for (const [key, count] of each) sum.set(key, (sum.get(key) ?? 0) + count);
  return sum;
};

/** The words that speak most for the section against all others, and the unit's habit. Empty when nothing does. */
const explain = (model: SectionModel, section: SectionCounts, item: Unplaced, words: readonly string[]): string => {
  const others = model.sections.filter((each) => each !== section);
  const weighed = words
    .filter((word) => (section.grams.get(word) ?? 0) > 0)
    .map((word) => {
      const elsewhere = others.reduce((sum, each) => sum + chanceOf(model, each, word), 0) / Math.max(1, others.length);
      return { word, weight: chanceOf(model, section, word) / elsewhere };
    })
    .filter(({ weight }) => weight > 1.5)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map(({ word }) => `“${word}”`);
  const sent = item.sourceUnit === null ? 0 : (section.units.get(item.sourceUnit) ?? 0);
  const sentInAll =
    item.sourceUnit === null
      ? 0
      : model.sections.reduce((sum, { units }) => sum + (units.get(item.sourceUnit ?? "") ?? 0), 0);
  return [
    ...(sent > 0 && item.sourceUnit !== null ? [`${item.sourceUnit}的 ${sentInAll} 篇中 ${sent} 篇归入此栏`] : []),
    ...(weighed.length > 0 ? [`多用于此栏的字词${weighed.join("、")}`] : []),
  ].join("；");
};

const wordsOf = ({ title, opening }: Unplaced): Set<string> => gramsOf(`${title ?? ""}\n${opening}`);

/** Pairs of Han characters only: days, figures and single characters are the same everywhere. */
const gramsOf = (text: string): Set<string> =>
  new Set(
    toGrams(text)
      .split(" ")
      .filter((gram) => /^\p{Script=Han}{2}$/u.test(gram)),
  );

/** 民生视点 → 民生: what the name says of its topic. */
const topicOf = (name: string): string => name.replace(/(?:要点|看点|热点|亮点|视点|焦点|动态|天地|之窗|纵横)$/u, "");
