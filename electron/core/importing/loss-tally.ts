import type { Loss } from "#shared/model/recognition.ts";

/** Collects what is not in the text, with the places where it stood. */
export interface LossTally {
  /** Notes one occurrence; `place` is shown as it is (第3段). */
  readonly note: (what: string, place: string) => void;
  /** One loss for each kind, in the order in which the kinds were met. */
  readonly losses: () => Loss[];
}

/** So many places are named before it becomes 等处. */
const mostPlaces = 8;

/** Makes an empty tally. */
export const createLossTally = (): LossTally => {
  const kinds = new Map<string, { count: number; places: Set<string> }>();
  return {
    note: (what, place) => {
      const kind = kinds.get(what) ?? { count: 0, places: new Set<string>() };
      kind.count++;
      kind.places.add(place);
      kinds.set(what, kind);
    },
    losses: () =>
      [...kinds].map(([what, { count, places }]) => ({
        what,
        count,
        where: [...places].slice(0, mostPlaces).join("、") + (places.size > mostPlaces ? `等 ${places.size} 处` : ""),
      })),
  };
};
