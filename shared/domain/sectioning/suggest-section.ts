import type { Item } from "../../model/item.ts";
import { toGrams } from "../search/grams.ts";

/** What is known of an item that an editor has placed before. */
export type PlacedExample = Pick<Item, "title" | "opening" | "sourceUnit"> & { readonly sectionId: string };

/** What a suggestion is made for. */
export type Unplaced = Pick<Item, "title" | "opening" | "sourceUnit">;

export interface SectionSuggestion {
  readonly sectionId: string;
  /** Share of the likeness to placed items that falls to this section, 0 to 1. */
  readonly confidence: number;
  /** In Chinese: the words it shares with the section's items, and the unit's habit. */
  readonly reason: string;
}

/** What was learnt of the sections; made by `learnSections`, asked by `suggestSection`. */
export interface SectionModel {
  readonly examples: readonly LearntExample[];
  /** Word → the examples that hold it, by their place in `examples`: most share no word with an item. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
  /** Word → how telling it is: the rarer among all examples, the more. */
  readonly weights: ReadonlyMap<string, number>;
  /** Unit → section → how many of its items went there. */
  readonly habits: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

interface LearntExample {
  readonly sectionId: string;
  readonly words: ReadonlyMap<string, number>;
  /** Length of the weighted vector. */
  readonly norm: number;
}

/** Pairs of characters in the title tell more than those of the opening. */
const titleWeight = 2.5;
/** So many of the most alike examples are asked. */
const neighbours = 9;
/** A unit's habit counts like so much likeness, when it always sent to one section. */
const habitWeight = 0.35;
/** Below this nothing is suggested: a wrong hint costs more than none. */
const leastConfidence = 0.4;
/** What is not known counts like an example so alike that belongs nowhere: little evidence gives little confidence. */
const unknown = 0.15;
/** Less likeness than this is chance. */
const leastLikeness = 0.06;

/**
 * Learns from items that editors placed: what words their titles and openings share (pairs of characters, the rarer the
 * more telling), and where each unit's items went. The section's own name counts as one example, so that an empty
 * archive already knows a little. Nearest examples, not a model of words: an office's first year has some hundred items
 * in seven sections of very different size, and word statistics favour the small ones.
 */
export const learnSections = (
  sections: readonly { readonly id: string; readonly name: string }[],
  examples: readonly PlacedExample[],
): SectionModel => {
  const texts = [
    ...sections.map(({ id, name }) => ({ sectionId: id, words: wordsOf({ title: topicOf(name), opening: "" }) })),
    ...examples.map((example) => ({ sectionId: example.sectionId, words: wordsOf(example) })),
  ];
  const spread = new Map<string, number>();
  for (const { words } of texts) for (const word of words.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  const weights = new Map([...spread].map(([word, count]) => [word, Math.log(1 + texts.length / count)]));
  const habits = new Map<string, Map<string, number>>();
  for (const { sourceUnit, sectionId } of examples) {
    if (sourceUnit === null) continue;
    const habit = habits.get(sourceUnit) ?? new Map<string, number>();
    habits.set(sourceUnit, habit.set(sectionId, (habit.get(sectionId) ?? 0) + 1));
  }
  const holders = new Map<string, number[]>();
  for (const [index, { words }] of texts.entries()) {
    for (const word of words.keys()) {
      const list = holders.get(word);
      if (list) list.push(index);
      else holders.set(word, [index]);
    }
  }
  const examplesLearnt = texts.map((text) => ({ ...text, norm: normOf(text.words, weights) }));
  return { examples: examplesLearnt, holders, weights, habits };
};

/** The likeliest section with its reason; null when too little speaks for any. */
export const suggestSection = (model: SectionModel, item: Unplaced): SectionSuggestion | null => {
  const words = wordsOf(item);
  const norm = normOf(words, model.weights);
  const nearest = likenesses(model, words)
    .map(({ example, product }) => ({ example, likeness: product / (norm * example.norm || 1) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, neighbours);
  const scores = new Map<string, number>();
  // Squared, so that one close example weighs more than several that merely share a phrase.
  for (const { example, likeness } of nearest) add(scores, example.sectionId, likeness ** 2);
  const habit = habitOf(model, item.sourceUnit);
  for (const [sectionId, count] of habit.sections) add(scores, sectionId, (habitWeight ** 2 * count) / habit.total);
  const [best] = [...scores].toSorted(([, a], [, b]) => b - a);
  if (!best) return null;
  const [sectionId, score] = best;
  const confidence = score / [...scores.values()].reduce((sum, each) => sum + each, unknown ** 2);
  const own = nearest.filter(({ example }) => example.sectionId === sectionId).map(({ example }) => example);
  const reason = explain(model, words, own, item.sourceUnit, habit.sections.get(sectionId) ?? 0, habit.total);
  return confidence < leastConfidence || reason === "" ? null : { sectionId, confidence, reason };
};

const explain = (
  model: SectionModel,
  words: ReadonlyMap<string, number>,
  own: readonly LearntExample[],
  unit: string | null,
  sent: number,
  sentInAll: number,
): string => {
  const shared = [...words.keys()]
    .filter((word) => own.some((example) => example.words.has(word)))
    .toSorted((a, b) => (model.weights.get(b) ?? 0) - (model.weights.get(a) ?? 0))
    .slice(0, 3)
    .map((word) => `“${word}”`);
  return [
    ...(unit !== null && sent > 0 ? [`${unit}的 ${sentInAll} 篇中 ${sent} 篇归入此栏`] : []),
    ...(shared.length > 0 ? [`与此栏已有稿件同有${shared.join("、")}`] : []),
  ].join("；");
};

const habitOf = (
  { habits }: SectionModel,
  unit: string | null,
): { sections: ReadonlyMap<string, number>; total: number } => {
  const sections = (unit === null ? undefined : habits.get(unit)) ?? new Map<string, number>();
  return { sections, total: [...sections.values()].reduce((sum, count) => sum + count, 0) };
};

const add = (scores: Map<string, number>, key: string, score: number): void =>
  void scores.set(key, (scores.get(key) ?? 0) + score);

/** Words nobody placed before say nothing and count nothing. */
const normOf = (words: ReadonlyMap<string, number>, weights: ReadonlyMap<string, number>): number =>
  Math.sqrt([...words].reduce((sum, [word, count]) => sum + (count * (weights.get(word) ?? 0)) ** 2, 0));

/** The weighted products of an item's words with those of every example that shares one, in the order of the examples. */
const likenesses = (
  { examples, holders, weights }: SectionModel,
  words: ReadonlyMap<string, number>,
): { example: LearntExample; product: number }[] => {
  const products = new Map<number, number>();
  for (const [word, count] of words) {
    const weight = (weights.get(word) ?? 0) ** 2;
    for (const index of holders.get(word) ?? []) {
      const held = examples[index]?.words.get(word) ?? 0;
      products.set(index, (products.get(index) ?? 0) + count * held * weight);
    }
  }
  return [...products]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([index, product]) => {
      const example = examples[index];
      return example ? [{ example, product }] : [];
    });
};

/** Pairs of Han characters with their weight: days, figures and single characters are the same everywhere. */
const wordsOf = ({ title, opening }: Pick<Unplaced, "title" | "opening">): Map<string, number> => {
  const words = new Map<string, number>();
  for (const gram of hanPairs(opening)) words.set(gram, 1);
  for (const gram of hanPairs(title ?? "")) words.set(gram, titleWeight);
  return words;
};

const hanPairs = (text: string): string[] =>
  toGrams(text)
    .split(" ")
    .filter((gram) => /^\p{Script=Han}{2}$/u.test(gram));

/** 民生视点 → 民生: what the name says of its topic. */
const topicOf = (name: string): string => name.replace(/(?:要点|看点|热点|亮点|视点|焦点|动态|天地|之窗|纵横)$/u, "");
