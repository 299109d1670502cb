import type { Manuscript, ManuscriptItem } from "../../model/manuscript.ts";
import type { ComposedParagraph } from "../composing/composition.ts";
import { composedTexts, type ComposedTexts } from "./composed-texts.ts";

/** An item, and how it is composed. */
export interface PrintedItem {
  readonly item: ManuscriptItem;
  /** Among all items of the manuscript, in their order. */
  readonly index: number;
  /** Index of its section in the manuscript. */
  readonly section: number;
  readonly texts: ComposedTexts;
  /** Indexes of its paragraphs in the composed body; ascending. */
  readonly paragraphs: readonly number[];
}

/** The items that print something, in the order of print; `body` is what composing made of the manuscript. */
export const printedItems = (manuscript: Manuscript, body: readonly ComposedParagraph[]): PrintedItem[] => {
  const byItem = Map.groupBy(body.keys(), (index) => body[index]?.itemId ?? null);
  let index = -1;
  return manuscript.sections
    .flatMap(({ items }, section) =>
      items.flatMap((item): PrintedItem[] => {
        index += 1;
        const paragraphs = byItem.get(item.id);
        if (paragraphs === undefined) return [];
        const composed = paragraphs.flatMap((each) => body[each] ?? []);
        return [{ item, index, section, texts: composedTexts(item, composed), paragraphs }];
      }),
    )
    .toSorted((one, other) => (one.paragraphs[0] ?? 0) - (other.paragraphs[0] ?? 0));
};
