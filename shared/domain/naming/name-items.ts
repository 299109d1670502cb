import type { ItemSummary } from "#shared/model/item.ts";

/** How many characters of a title a sentence about it can take. */
const shownTitle = 16;

/** 《…》 for one item, `12 篇稿件` for several: how a sentence names them. */
export const nameItems = (items: readonly Pick<ItemSummary, "title" | "opening">[]): string => {
  const [only] = items;
  if (!only || items.length > 1) return `${items.length} 篇稿件`;
  return `《${shorten(only.title ?? only.opening, shownTitle)}》`;
};

/** Cut by code points, with an ellipsis where something is left out. */
export const shorten = (text: string, length: number): string => {
  const letters = [...text];
  return letters.length > length ? `${letters.slice(0, length).join("")}…` : text;
};
