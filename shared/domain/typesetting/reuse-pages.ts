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

/** Line by line, and of a line what can differ first: this runs at every key over every line of an issue. */
const isSame = (one: LaidPage, other: LaidPage): boolean =>
  one.part === other.part &&
  one.label === other.label &&
  one.lines.length === other.lines.length &&
  one.lines.every((line, index) => isSameData(line, other.lines[index])) &&
  isSameData(one.foot, other.foot) &&
  isSameData(one.rule, other.rule) &&
  isSameData(one.anchor, other.anchor);

/** Plain data, alike to the last field; new fields need nothing here. */
const isSameData = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isSameData(one[key], other[key]));
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
