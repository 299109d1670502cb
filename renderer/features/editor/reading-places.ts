import { ItemPlace } from "#shared/model/item-place.ts";

/** Where an item was left: the caret, and how far it was scrolled, in pixels. */
export type ReadingPlace = { readonly caret: ItemPlace; readonly scroll: number };

/** So many items are found again where they were left: a month's work and more. */
const keptPlaces = 200;

/** Places as they were stored, latest last; what can no longer be read is left out. */
export const parsePlaces = (stored: unknown): ReadingPlace[] =>
  Array.isArray(stored) ? stored.flatMap((each: unknown) => parsePlace(each) ?? []) : [];

const parsePlace = (stored: unknown): ReadingPlace | null => {
  if (typeof stored !== "object" || stored === null || !("caret" in stored) || !("scroll" in stored)) return null;
  const caret = ItemPlace.safeParse(stored.caret).data;
  return caret && typeof stored.scroll === "number" ? { caret, scroll: stored.scroll } : null;
};

/** The places with one of them new; an item has one. */
export const withPlace = (places: readonly ReadingPlace[], place: ReadingPlace): ReadingPlace[] =>
  [...places.filter(({ caret }) => caret.itemId !== place.caret.itemId), place].slice(-keptPlaces);
