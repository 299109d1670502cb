import type { LaidPage, Layout } from "../../model/layout.ts";

/**
 * The layout with every page that is the same as at its place in an earlier one replaced by that very object, so that
 * whoever draws pages draws only those that changed.
 */
export const reusePages = (layout: Layout, earlier: Layout | null): Layout => {
  if (earlier === null || earlier.pageWidth !== layout.pageWidth || earlier.pageHeight !== layout.pageHeight) {
    return layout;
  }
  return {
    ...layout,
    pages: layout.pages.map((page, index): LaidPage => {
      const before = earlier.pages[index];
      return before !== undefined && isSame(before, page) ? before : page;
    }),
  };
};

/** Plain data, alike to the last field. */
const isSame = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const entries = Object.entries(one);
  const others = new Map(Object.entries(other));
  return entries.length === others.size && entries.every(([key, value]) => isSame(value, others.get(key)));
};
