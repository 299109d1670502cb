/** One half of a side of a sheet. */
export type PageSlot = {
  /** Place in the booklet, 1-based: 1 is the front cover. The two places of a side add up to the number of places + 1. */
  place: number;
  /** 1-based page of the issue; null for a blank one. */
  page: number | null;
  /** How far the page moves to the right (negative: to the left), towards the fold; in the unit of the creep. */
  offset: number;
};

export type SheetSide = { left: PageSlot; right: PageSlot };

/** A sheet with two pages on each side. The back is printed so that the sheet turns over its short edge. */
export type BookletSheet = { front: SheetSide; back: SheetSide };

export type BookletPlan = {
  /** From the outermost, which carries the cover, to the innermost, which carries the middle of the booklet. */
  sheets: BookletSheet[];
  /** 0 to 3: what the pages lack to a multiple of four. */
  blankPages: number;
};

export type FoldingOptions = {
  /**
   * 爬移: how far each sheet, folded into the one before, stands out beyond it at the fore edge; about the thickness of
   * the paper. The n-th sheet from outside (the first is 0) moves its pages by n times as much towards the fold, so
   * that the margins are equal once the fore edge is trimmed. Any unit of length; offsets are in the same. Default 0.
   */
  creep?: number;
  /**
   * How many pages at the end keep the end of the booklet, blank ones going before them: the colophon, which belongs on
   * the outside back cover. Default 0: blank pages come last.
   */
  closingPages?: number;
};

/**
 * The sheets of a saddle-stitched booklet (骑马钉), bound on the left: all sheets laid on each other, folded once
 * in the middle and stapled through the fold. Has as few blank pages as can be.
 */
export const planBooklet = (pageCount: number, { creep = 0, closingPages = 0 }: FoldingOptions = {}): BookletPlan => {
  const sheetCount = Math.ceil(pageCount / 4);
  const places = sheetCount * 4;
  const blankPages = places - pageCount;
  const lastBeforeBlank = Math.max(0, pageCount - closingPages);

  const pageAt = (place: number): number | null => {
    if (place <= lastBeforeBlank) return place;
    return place <= lastBeforeBlank + blankPages ? null : place - blankPages;
  };
  const side = (left: number, right: number, shift: number): SheetSide => ({
    left: { place: left, page: pageAt(left), offset: shift },
    right: { place: right, page: pageAt(right), offset: 0 - shift },
  });
  return {
    sheets: Array.from({ length: sheetCount }, (_, sheet) => ({
      front: side(places - 2 * sheet, 1 + 2 * sheet, sheet * creep),
      back: side(2 + 2 * sheet, places - 1 - 2 * sheet, sheet * creep),
    })),
    blankPages,
  };
};
