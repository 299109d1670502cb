import { toGrams } from "#shared/domain/search/grams.ts";
import { compareTo, type Comparable } from "#shared/domain/similarity/compare-items.ts";
import { blockText, type Item } from "#shared/model/item.ts";

import { findItem, findItemsWithGrams } from "../store/item-store.ts";
import { insertLikeness } from "../store/likeness-store.ts";
import type { WritableDb } from "../store/sql.ts";

/** So many of an item's rarest pairs of characters are looked for … */
const rarestGrams = 12;
/** … and so many of the items that hold them are compared. */
const mostCandidates = 24;

/**
 * Compares new items with the whole library, the other new ones included, and stores what belongs together. Candidates
 * are found by the rarest pairs of characters in title and opening, so that the cost does not grow with the library.
 */
export const storeLikenesses = (db: WritableDb, itemIds: readonly string[]): void => {
  for (const itemId of itemIds) {
    const item = findItem(db, itemId);
    if (!item) continue;
    const compare = compareTo(comparable(item));
    const grams = [...new Set(toGrams(`${item.title ?? ""}\n${item.opening}`).split(" "))].filter(
      (gram) => gram.length > 1,
    );
    for (const candidate of findItemsWithGrams(db, grams, { rarest: rarestGrams, most: mostCandidates })) {
      // Each pair once, the later item first; parts of one file are no duplicates of each other.
      if (candidate.id >= itemId || candidate.submissionId === item.submissionId) continue;
      const { kind, score, reasons } = compare(comparable(candidate));
      if (kind !== "other") insertLikeness(db, { itemId, otherId: candidate.id, kind, score, reasons: [...reasons] });
    }
  }
};

const comparable = ({ title, sourceUnit, eventDates, body }: Item): Comparable => ({
  title,
  sourceUnit,
  eventDates,
  paragraphs: body.map(blockText),
});
