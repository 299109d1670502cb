import type { ItemPlace } from "../../model/item-place.ts";
import type { ItemContent } from "../../model/item.ts";
import type { ReviewPart } from "../../model/review.ts";
import { reviewTexts } from "../merging/review-texts.ts";

/** Where the editor's caret goes for a mark: its beginning in the item as it is now; the item's beginning where it stands nowhere. */
export const placeOfMark = (
  itemId: string,
  content: Pick<ItemContent, "title" | "body">,
  place: { readonly part: ReviewPart; readonly start: number } | null,
): ItemPlace => {
  if (!place) return { itemId, field: "body", paragraph: 0, offset: 0 };
  if (place.part === "title") return { itemId, field: "title", paragraph: null, offset: place.start };
  const before = reviewTexts(content).body.slice(0, place.start).split("\n");
  return { itemId, field: "body", paragraph: before.length - 1, offset: before.at(-1)?.length ?? 0 };
};
