import { likeness } from "./heading.ts";

/** Headings among which the ones most like a given one are found without comparing all. */
export interface NearestHeadings {
  /** The places of the headings that share most pairs of characters with this key, the likest first in that regard. */
  readonly near: (key: string, from?: number, to?: number) => readonly number[];
  /** The likeness, 0 to 1, of the likest heading. */
  readonly likest: (key: string) => number;
}

/** So many are compared character by character. */
const mostCompared = 8;
/** A pair of characters that more headings have tells nothing about one. */
const mostHolders = 64;

/** Indexes headings, given as their keys, by the pairs of characters in them. */
export const indexHeadings = (keys: readonly string[]): NearestHeadings => {
  const holders = new Map<string, number[]>();
  keys.forEach((key, place) => {
    for (const pair of pairsOf(key)) {
      const places = holders.get(pair);
      if (places === undefined) holders.set(pair, [place]);
      else places.push(place);
    }
  });
  const near = (key: string, from = 0, to = keys.length): readonly number[] => {
    const shared = new Map<number, number>();
    for (const pair of pairsOf(key)) {
      const places = holders.get(pair) ?? [];
      if (places.length > mostHolders) continue;
      for (const place of places) if (place >= from && place < to) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    return [...shared]
      .toSorted(([a, sharedA], [b, sharedB]) => sharedB - sharedA || a - b)
      .slice(0, mostCompared)
      .map(([place]) => place);
  };
  return {
    near,
    likest: (key) => near(key).reduce((best, place) => Math.max(best, likeness(key, keys[place] ?? "")), 0),
  };
};

const pairsOf = (key: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, index) => key.slice(index, index + 2)));
