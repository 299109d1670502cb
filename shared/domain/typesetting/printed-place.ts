import type { ItemPlace } from "../../model/item-place.ts";
import type { LaidLine, Layout } from "../../model/layout.ts";

/** A line on its page: 0-based indexes into `pages` and the page's `lines`. */
export type LinePlace = { page: number; line: number };

/**
 * The place in an item's text at which a line of it was printed: of a heading or an entry of the contents in the title, of
 * a source line in the unit, else in the body, of a picture's caption in that caption. `character` is the UTF-16 offset in
 * the line. What printing put before a paragraph (a title that runs in, △) or behind it is not the paragraph's: there, its
 * title or nearest end is meant. Null for lines that belong to no item.
 */
export const placeOfLine = (layout: Layout, line: LaidLine, character: number): ItemPlace | null => {
  const { itemId, paragraph } = line;
  if (itemId === null) return null;
  const offset = line.start + Math.min(character, line.text.length);
  if (line.style === "source") return { itemId, field: "sourceUnit", paragraph: null, offset: null };
  if (paragraph === null) return { itemId, field: "title", paragraph: null, offset };
  const prefix = printedPrefix(layout, itemId, paragraph);
  const isInTitle = prefix.isTitle && offset < prefix.length;
  return isInTitle
    ? { itemId, field: "title", paragraph: null, offset: Math.min(offset, prefix.length - runInGap) }
    : { itemId, field: "body", paragraph, offset: Math.max(0, offset - prefix.length) };
};

/**
 * The line of the body at which a place is printed; null where nothing of the item is. Where the place itself is not printed
 * (dates, an empty paragraph, an offset beyond the text) it is the nearest line before it in the item.
 */
export const lineAtPlace = (layout: Layout, place: ItemPlace): LinePlace | null => {
  const lines = bodyLinesOf(layout, place.itemId);
  const [first] = lines;
  if (first === undefined) return null;
  if (place.field === "sourceUnit") return lines.findLast(({ line }) => line.style === "source")?.at ?? first.at;
  if (place.field !== "body") return lineAtOffset(lines, null, place.offset ?? 0) ?? first.at;
  const paragraph = place.paragraph ?? 0;
  const prefix = printedPrefix(layout, place.itemId, paragraph);
  return (
    lineAtOffset(lines, paragraph, (place.offset ?? 0) + prefix.length) ??
    lines.findLast(({ line }) => line.paragraph !== null && line.paragraph < paragraph)?.at ??
    first.at
  );
};

/** Spaces between a title that runs in and the text. */
const runInGap = 2;

type Found = { line: LaidLine; at: LinePlace };

const bodyLinesOf = ({ pages }: Layout, itemId: string): Found[] =>
  pages.flatMap(({ part, lines }, page) =>
    part === "body"
      ? lines.flatMap((line, index) => (line.itemId === itemId ? [{ line, at: { page, line: index } }] : []))
      : [],
  );

/** The last line of a paragraph (null: of the title) that begins at or before an offset; null where it has no line. */
const lineAtOffset = (lines: readonly Found[], paragraph: number | null, offset: number): LinePlace | null => {
  const own = lines.filter(({ line }) => line.paragraph === paragraph && line.style !== "source");
  const [first] = own;
  // A figure is one thing: of a table its first row, of a picture the picture and not its caption.
  if (first?.line.style === "table" || first?.line.style === "picture") return first.at;
  return (own.findLast(({ line }) => line.start <= offset) ?? first)?.at ?? null;
};

/** What stands on paper before the text of a body paragraph, UTF-16 length. */
const printedPrefix = (layout: Layout, itemId: string, paragraph: number): { length: number; isTitle: boolean } => {
  const none = { length: 0, isTitle: false };
  const first = firstBodyLine(layout, itemId);
  if (first === undefined || first.paragraph !== paragraph) return none;
  const title = layout.headings.find((heading) => heading.itemId === itemId)?.title ?? null;
  if (first.isRunIn === true && title !== null) return { length: title.length + runInGap, isTitle: true };
  return title === null && first.text.startsWith("△") ? { length: 1, isTitle: false } : none;
};

const firstBodyLine = ({ pages }: Layout, itemId: string): LaidLine | undefined => {
  for (const { part, lines } of pages) {
    const found = part === "body" ? lines.find((line) => line.itemId === itemId && line.paragraph !== null) : undefined;
    if (found) return found;
  }
  return undefined;
};
