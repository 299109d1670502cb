import {
  BookmarkEnd,
  BookmarkStart,
  bookmarkUniqueNumericId,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  TextRun,
} from "docx";

import type { ComposedParagraph } from "#shared/domain/composing/composition.ts";
import { toComposed, type ComposedLine, type ComposedTexts } from "#shared/domain/merging/composed-texts.ts";
import { printedItems } from "#shared/domain/merging/printed-items.ts";
import { betweenCells, betweenRows, openTable } from "#shared/domain/merging/review-texts.ts";
import type { Manuscript } from "#shared/model/manuscript.ts";

import type { DraftComment } from "./draft-comment.ts";
import { itemBookmark } from "./draft-names.ts";
import type { Inset } from "./issue-paragraphs.ts";
import type { BodyInsets } from "./write-docx.ts";

/**
 * The bookmark of each item, over everything that is printed of it, and the comments where they belong: on their
 * words, or on the first line of the item. Comments of items that print nothing are left out; the ids of comments are their indexes.
 */
export const draftInsets = (
  manuscript: Manuscript,
  body: readonly ComposedParagraph[],
  roundId: string,
  comments: readonly DraftComment[],
): BodyInsets => {
  const insets = new Map<string, Inset[]>();
  const put = ({ paragraph, column, at }: Place, child: Inset["child"]): void => {
    const key = keyOf(paragraph, column);
    insets.set(key, [...(insets.get(key) ?? []), { at, child }]);
  };
  const printed = printedItems(manuscript, body);
  for (const { item, index, texts, paragraphs } of printed) {
    const [first, last] = [texts.lines[0], texts.lines.at(-1)];
    if (first === undefined || last === undefined) continue;
    const place = (offset: number, side: "start" | "end"): Place => placeOf(texts, paragraphs, offset, side);
    const link = bookmarkUniqueNumericId();
    put(place(first.start, "start"), new BookmarkStart(itemBookmark(roundId, index), link));
    comments.forEach((comment, id) => {
      if (comment.itemId !== item.id) return;
      const stretch = (comment.place === null ? null : toComposed(texts, comment.place)) ?? first;
      put(place(stretch.start, "start"), new CommentRangeStart(id));
      const end = place(stretch.end, "end");
      put(end, new CommentRangeEnd(id));
      put(end, new TextRun({ children: [new CommentReference(id)] }));
    });
    put(place(last.end, "end"), new BookmarkEnd(link));
  }
  return (paragraph, column) =>
    (insets.get(keyOf(paragraph, column)) ?? []).toSorted((one, other) => one.at - other.at);
};

/** Where a character stands: in a paragraph of the body, or in a cell of the row that the paragraph is. */
type Place = { readonly paragraph: number; readonly column: number | null; readonly at: number };

const keyOf = (paragraph: number, column: number | null): string => `${paragraph} ${column ?? ""}`;

/** A place between two lines is the end of the one or the start of the other. */
const placeOf = (
  { text, lines }: ComposedTexts,
  paragraphs: readonly number[],
  offset: number,
  side: "start" | "end",
): Place => {
  const within = lines.filter(({ start, end }) => start <= offset && offset <= end);
  const line = within.at(side === "start" ? -1 : 0) ?? lines.at(-1);
  const paragraph = paragraphs[line?.paragraph ?? 0] ?? 0;
  if (line === undefined) return { paragraph, column: null, at: 0 };
  const before = text.slice(line.start, Math.min(offset, line.end));
  return text.startsWith(openTable, line.start)
    ? { ...cellOf(text, line, before, side), paragraph: paragraph + rowOf(text, line, before, side) }
    : { paragraph, column: null, at: before.length };
};

const cellsBefore = (text: string, line: ComposedLine, before: string, side: "start" | "end"): string => {
  // A stretch begins with the cell after the sign, not with its end.
  const next = text.slice(line.start + before.length, line.start + before.length + 1);
  return side === "start" && isSign(next) ? before + next : before;
};

const isSign = (character: string): boolean => [openTable, betweenRows, betweenCells].includes(character);

const rowOf = (text: string, line: ComposedLine, before: string, side: "start" | "end"): number =>
  cellsBefore(text, line, before, side).split(betweenRows).length - 1;

const cellOf = (
  text: string,
  line: ComposedLine,
  before: string,
  side: "start" | "end",
): Pick<Place, "column" | "at"> => {
  const row = cellsBefore(text, line, before, side).replace(openTable, "").split(betweenRows).at(-1) ?? "";
  const cells = row.split(betweenCells);
  return { column: cells.length - 1, at: cells.at(-1)?.length ?? 0 };
};
