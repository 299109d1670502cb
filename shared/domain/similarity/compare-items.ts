import type { ItemContent } from "../../model/item.ts";

/** What is compared of an item. */
export type Comparable = Pick<ItemContent, "title" | "sourceUnit" | "eventDates"> & {
  readonly paragraphs: readonly string[];
};

/**
 * How two items belong together: `version`, the same text sent again with changes; `same-event`, two reports of one
 * event; `other`, neither.
 */
export interface Likeness {
  readonly kind: "version" | "same-event" | "other";
  /** 0 (nothing in common) to 1 (equal, white space aside). */
  readonly score: number;
  /** What speaks for it, in Chinese, strongest first; empty for `other`. */
  readonly reasons: readonly string[];
}

/** So much of the shorter text's pairs of characters stands in the longer one when it was only revised. Own tests. */
const versionOverlap = 0.72;
/** The least score of two reports of one event, with a day in common and without one. */
const sameEventScore = 0.3;
const undatedScore = 0.5;

/** Compares two items by their words, numbers and days. Symmetric. */
export const compareItems = (a: Comparable, b: Comparable): Likeness => compareTo(a)(b);

/** As `compareItems`, for one item beside many: what is read out of it is read once. */
export const compareTo = (a: Comparable): ((b: Comparable) => Likeness) => {
  const featuresOfA = readFeatures(a);
  return (b) => compareFeatures(featuresOfA, readFeatures(b));
};

/** As `compareItems`, for each of many beside every one before it; pairs that are nothing to each other are left out. */
export const compareAll = <Each extends Comparable>(
  items: readonly Each[],
): { later: Each; earlier: Each; likeness: Likeness }[] => {
  const features = items.map(readFeatures).map((read) => ({ ...read, sample: sampleOf(read.bodyPairs) }));
  return items.flatMap((later, index) =>
    items.slice(0, index).flatMap((earlier, at) => {
      const [one, other] = [features[index], features[at]];
      if (!one || !other || isSurelyOther(one, other)) return [];
      const likeness = compareFeatures(one, other);
      return likeness.kind === "other" ? [] : [{ later, earlier, likeness }];
    }),
  );
};

/** Some of the pairs of a body, from all its parts. */
const sampleOf = (pairs: ReadonlySet<number>): number[] => {
  const step = Math.max(1, Math.floor(pairs.size / 24));
  return [...pairs].filter((_, index) => index % step === 0);
};

/**
 * Two dated items without a day in common can only be versions of one text, which share most of what the shorter is made
 * of: where a third of a sample of it is not found, that need not be counted out.
 */
const isSurelyOther = (
  a: Features & { sample: readonly number[] },
  b: Features & { sample: readonly number[] },
): boolean => {
  if (a.eventDates.length === 0 || b.eventDates.length === 0) return false;
  if (a.eventDates.some((day) => b.eventDates.includes(day))) return false;
  const [shorter, longer] = a.bodyPairs.size < b.bodyPairs.size ? [a, b] : [b, a];
  return shorter.sample.filter((pair) => longer.bodyPairs.has(pair)).length * 3 < shorter.sample.length;
};

/** What is compared of an item, ready to be compared. */
interface Features extends Comparable {
  readonly bodyPairs: ReadonlySet<number>;
  readonly titlePairs: ReadonlySet<number>;
  readonly figures: ReadonlySet<string>;
}

const readFeatures = (item: Comparable): Features => ({
  ...item,
  bodyPairs: pairsOf(item.paragraphs.join("")),
  titlePairs: pairsOf(item.title ?? ""),
  figures: new Set(figures(item)),
});

const compareFeatures = (a: Features, b: Features): Likeness => {
  const overlap = containment(a.bodyPairs, b.bodyPairs);
  const titles = dice(a.titlePairs, b.titlePairs);
  const numbers = [...a.figures.intersection(b.figures)];
  const days = a.eventDates.filter((day) => b.eventDates.includes(day));
  const numberShare = Math.min(1, numbers.length / 4);
  const score = Math.min(1, 0.55 * overlap + 0.3 * titles + 0.15 * numberShare);

  const isDated = a.eventDates.length > 0 && b.eventDates.length > 0;
  const reasons = [
    ...(overlap >= 0.25 ? [`正文有 ${Math.round(overlap * 100)}% 相同`] : []),
    ...(titles >= 0.4 ? ["标题相近"] : []),
    ...(days.length > 0 ? [`同为 ${days.map(nameDay).join("、")}`] : []),
    ...(numbers.length >= 2 ? [`都有 ${numbers.slice(0, 4).join("、")}`] : []),
  ];
  if (overlap >= versionOverlap && (sameUnit(a, b) || overlap >= 0.9))
    return { kind: "version", score: Math.max(score, overlap), reasons };
  // Two dated reports without a day in common are two events, however alike their wording: offices write by pattern.
  const isSameEvent = isDated ? days.length > 0 && score >= sameEventScore : score >= undatedScore;
  return isSameEvent ? { kind: "same-event", score, reasons } : { kind: "other", score, reasons: [] };
};

const sameUnit = (a: Comparable, b: Comparable): boolean =>
  a.sourceUnit === null || b.sourceUnit === null || a.sourceUnit === b.sourceUnit;

/**
 * The overlapping pairs of letters and digits, both as one number; marks and spaces do not count. Of each character fifteen
 * bits are kept, so that the number is a small one, which sets hold three times as fast: two Chinese characters never share
 * one, and a Chinese and another one that do are no matter.
 */
const pairsOf = (text: string): Set<number> => {
  const letters = text.normalize("NFKC").replaceAll(/[^\p{L}\p{N}]+/gu, "");
  const pairs = new Set<number>();
  for (let index = 1; index < letters.length; index += 1)
    pairs.add(((letters.charCodeAt(index - 1) & 0x7fff) << 15) | (letters.charCodeAt(index) & 0x7fff));
  return pairs;
};

/** Share of the smaller set that stands in the larger one: a shortened version still is one. */
const containment = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : a.intersection(b).size / smaller;
};

const dice = (a: ReadonlySet<number>, b: ReadonlySet<number>): number =>
  a.size + b.size === 0 ? 0 : (2 * a.intersection(b).size) / (a.size + b.size);

/** Figures with their measure word (320户, 12.5万元): two reports of one event share them; days and years are no evidence. */
const figures = ({ paragraphs }: Comparable): string[] =>
  [...paragraphs.join("\n").matchAll(/\d+(?:\.\d+)?(?:余|多)?(?:万|亿)?[\p{Script=Han}%％]/gu)]
    .map(([figure]) => figure)
    .filter((figure) => !/[年月日时点分号届次]$/u.test(figure));

const nameDay = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
