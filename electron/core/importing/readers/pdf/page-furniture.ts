import { isBareNumber, isPageNumber, wordingKey } from "#shared/domain/cleaning/line-form.ts";

import type { PdfLine } from "./paragraphs.ts";

/** The lines of a page, all columns together, with its height. */
export interface PageOfLines {
  readonly page: number;
  readonly height: number;
  readonly columns: readonly (readonly PdfLine[])[];
}

/** Pages without their page numbers and running heads, and what was taken away. */
export interface BarePages {
  readonly pages: readonly PageOfLines[];
  readonly pageNumbers: number;
  /** Each wording once. */
  readonly heads: readonly string[];
}

/** Head and foot of a page lie in this part of its height, above and below. */
const margin = 0.13;
const longestHead = 40;

/**
 * Takes page numbers and running heads away: lines at the top or bottom that are a number in its ornament, or say the
 * same on several pages. By place this is sure, while in the bare text it is guesswork.
 */
export const takeFurniture = (pages: readonly PageOfLines[]): BarePages => {
  const repeated = new Map<string, Set<number>>();
  for (const { page, height, columns } of pages)
    for (const line of columns.flat())
      if (isAtEdge(line, height) && line.text.length <= longestHead) {
        const key = keyOf(line.text);
        repeated.set(key, (repeated.get(key) ?? new Set()).add(page));
      }
  let pageNumbers = 0;
  const heads = new Set<string>();
  const isFurniture = (line: PdfLine, height: number): boolean => {
    if (!isAtEdge(line, height)) return false;
    const text = line.text.trim();
    if (isPageNumber(text) || (isBareNumber(text) && isAtEdge(line, height))) {
      pageNumbers++;
      return true;
    }
    const key = keyOf(text);
    if (text.length > longestHead || !/\p{L}/u.test(key) || (repeated.get(key)?.size ?? 0) < 2) return false;
    heads.add(text);
    return true;
  };
  const bare = pages.map((page) => ({
    ...page,
    columns: page.columns.map((lines) => lines.filter((line) => !isFurniture(line, page.height))),
  }));
  return { pages: bare, pageNumbers, heads: [...heads] };
};

const isAtEdge = ({ y, size }: PdfLine, height: number): boolean =>
  y - size < margin * height || y > (1 - margin) * height;

const keyOf = (text: string): string => wordingKey(text).replace(/\d+/g, "#");
