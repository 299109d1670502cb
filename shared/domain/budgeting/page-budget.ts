import type { LaidPage, Layout } from "../../model/layout.ts";
import { issueBooklet } from "../imposition/issue-booklet.ts";

/** How long an item is on paper. Lines are whole pitches: a title of double height counts as two. */
export type ItemLength = { itemId: string; lines: number };

/** What an issue takes of the pages it may have. */
export type PageBudget = {
  /** Physical pages, cover and colophon included. */
  used: number;
  target: number;
  /** Pages beyond the target; negative where some are left, 0 where it fits exactly. */
  over: number;
  /** Lines on the body's pages beyond the target: so many must go at least. 0 where the issue fits. */
  linesOver: number;
  /** The items that stand on those pages, from the last backwards, with their lines there; empty where the issue fits. */
  itemsOver: ItemLength[];
};

/** Compares an issue with the pages it may have; `pitch` is the profile's, in twips. */
export const pageBudget = (layout: Layout, target: number, pitch: number): PageBudget => {
  const used = layout.pages.length;
  const over = used - target;
  const body = layout.pages.filter(({ part }) => part === "body");
  const beyond = over <= 0 ? [] : body.slice(Math.max(0, body.length - over));
  return {
    used,
    target,
    over,
    linesOver: beyond.reduce((sum, page) => sum + linesOf(page, pitch), 0),
    itemsOver: itemLengths(beyond, pitch).toReversed(),
  };
};

/** 骑马钉: what a page count means for a booklet folded from sheets of four pages. */
export type SheetBudget = {
  sheets: number;
  /** Blank pages at that count, 0 to 3. */
  blankPages: number;
  /** Pages to cut for one sheet less, 1 to 4: all pages of the last sheet that are printed. */
  pagesToSave: number;
};

/** The sheets of the issue as a booklet. */
export const sheetBudget = (layout: Pick<Layout, "pages">): SheetBudget => {
  const { sheets, blankPages } = issueBooklet(layout);
  return { sheets: sheets.length, blankPages, pagesToSave: 4 - blankPages };
};

/** The items on these pages in the order of the print, each with its title, text and source as far as they stand there. */
export const itemLengths = (pages: readonly LaidPage[], pitch: number): ItemLength[] => {
  const lines = pages.filter(({ part }) => part === "body").flatMap((page) => page.lines);
  const heights = new Map<string, number>();
  for (const { itemId, height } of lines) {
    if (itemId !== null) heights.set(itemId, (heights.get(itemId) ?? 0) + height);
  }
  return [...heights].map(([itemId, height]) => ({ itemId, lines: Math.round(height / pitch) }));
};

const linesOf = ({ lines }: LaidPage, pitch: number): number =>
  Math.round(lines.reduce((sum, { height }) => sum + height, 0) / pitch);
