import type { PlacedMark, ReviewedItem } from "#shared/api/reviewing.ts";
import { reviewTexts } from "#shared/domain/merging/review-texts.ts";
import type { ItemPlace } from "#shared/model/item-place.ts";

/** Where the editor's caret goes for a mark: its beginning in the item as it is now; the item's beginning where it stands nowhere. */
export const placeInItem = ({ itemId, content }: ReviewedItem, mark: PlacedMark | undefined): ItemPlace => {
  const place = mark?.place;
  if (!place) return { itemId, field: "body", paragraph: 0, offset: 0 };
  if (place.part === "title") return { itemId, field: "title", paragraph: null, offset: place.start };
  const before = reviewTexts(content).body.slice(0, place.start).split("\n");
  return { itemId, field: "body", paragraph: before.length - 1, offset: before.at(-1)?.length ?? 0 };
};
