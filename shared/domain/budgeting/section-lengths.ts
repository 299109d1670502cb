import type { LaidPage, Layout } from "../../model/layout.ts";
import { itemLengths } from "./page-budget.ts";

/** What a section takes of a laid-out issue. */
export type SectionLength = {
  /** Whole pitches, as in `ItemLength`; the section's own heading is left out. */
  lines: number;
  /** Its part of all items' lines, 0 to 1. */
  share: number;
  /** Printed numbers of the pages on which its first and its last item stand; null where none is printed. */
  firstLabel: string | null;
  lastLabel: string | null;
  /** Pages that it stands on, those shared with a neighbour counted as well; 0 where nothing of it is printed. */
  pages: number;
};

/** Item id → printed number of the page on which it begins; items without a printed number are left out. */
export const firstPageLabels = ({ pages }: Pick<Layout, "pages">): Map<string, string> => {
  const labels = new Map<string, string>();
  for (const { page, itemId } of placesOf(pages)) {
    if (page.label !== null && !labels.has(itemId)) labels.set(itemId, page.label);
  }
  return labels;
};

/**
 * How long the sections of an issue are, all read from one layout. `sections` are the ids of their items by the ids of the
 * sections; items that the layout does not know yet count for nothing. `pitch` is the profile's, in twips.
 */
export const sectionLengths = (
  { pages }: Pick<Layout, "pages">,
  pitch: number,
  sections: ReadonlyMap<string, readonly string[]>,
): Map<string, SectionLength> => {
  const linesOf = new Map(itemLengths(pages, pitch).map(({ itemId, lines }) => [itemId, lines]));
  const total = [...linesOf.values()].reduce((sum, lines) => sum + lines, 0);
  const pagesOf = Map.groupBy(placesOf(pages), ({ itemId }) => itemId);
  return new Map(
    [...sections].map(([sectionId, itemIds]): [string, SectionLength] => {
      const lines = itemIds.reduce((sum, id) => sum + (linesOf.get(id) ?? 0), 0);
      const printedOn = new Set(itemIds.flatMap((id) => (pagesOf.get(id) ?? []).map(({ page }) => page)));
      const inOrder = pages.filter((page) => printedOn.has(page));
      return [
        sectionId,
        {
          lines,
          share: total === 0 ? 0 : lines / total,
          firstLabel: inOrder[0]?.label ?? null,
          lastLabel: inOrder.at(-1)?.label ?? null,
          pages: inOrder.length,
        },
      ];
    }),
  );
};

const placesOf = (pages: readonly LaidPage[]): { page: LaidPage; itemId: string }[] =>
  pages.flatMap((page) =>
    page.part === "body" ? page.lines.flatMap(({ itemId }) => (itemId === null ? [] : [{ page, itemId }])) : [],
  );
