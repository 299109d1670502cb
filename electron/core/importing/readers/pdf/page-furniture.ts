import { isBareNumber, isPageNumber, wordingKey } from "#shared/domain/cleaning/line-form.ts";

import type { PdfLine } from "./paragraphs.ts";
import { usualSize } from "./paragraphs.ts";

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
/** So much smaller than the text is a head that stands on one page alone, and so far from it. */
const smallHead = 0.8;
const wideGap = 1.5;

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
  const usual = usualSize(pages.flatMap(({ columns }) => columns.flat()));
  const isFurniture = (line: PdfLine, lines: readonly PdfLine[], height: number): boolean => {
    if (!isAtEdge(line, height)) return false;
    const text = line.text.trim();
    if (isPageNumber(text) || (isBareNumber(text) && isAtEdge(line, height))) {
      pageNumbers++;
      return true;
    }
    const key = keyOf(text);
    if (text.length > longestHead || !/\p{L}/u.test(key)) return false;
    if ((repeated.get(key)?.size ?? 0) < 2 && !standsApart(line, lines, usual)) return false;
    heads.add(text);
    return true;
  };
  const bare = pages.map((page) => ({
    ...page,
    columns: page.columns.map((lines) => lines.filter((line) => !isFurniture(line, lines, page.height))),
  }));
  return { pages: bare, pageNumbers, heads: [...heads] };
};

const isAtEdge = ({ y, size }: PdfLine, height: number): boolean =>
  y - size < margin * height || y > (1 - margin) * height;

/** The first or last line of a page, in small letters and at a distance from the text. */
const standsApart = (line: PdfLine, lines: readonly PdfLine[], usual: number): boolean => {
  const place = lines.indexOf(line);
  const beside = place === 0 ? lines[1] : place === lines.length - 1 ? lines[place - 1] : undefined;
  return line.size <= smallHead * usual && beside !== undefined && Math.abs(beside.y - line.y) > wideGap * usual;
};

const keyOf = (text: string): string => wordingKey(text).replace(/\d+/g, "#");
