import { toBaseStretch } from "#shared/domain/merging/composed-edits.ts";
import type { PrintedItem } from "#shared/domain/merging/printed-items.ts";

import { shown } from "./foreign-changes.ts";
import { originalPlace, type ItemStream } from "./item-stream.ts";
import type { ReturnedComment } from "./read-comments.ts";
import { originalText, type ReturnedLine } from "./returned-line.ts";
import { toMark, type MarkDefaults, type ReturnedMark } from "./returned-mark.ts";
import type { ItemWishes } from "./wishes.ts";

/** An item as it was returned. */
export interface ReturnedItem extends ItemWishes {
  readonly printed: PrintedItem;
  readonly stream: ItemStream;
}

/** A place in the lines of the document. */
type Place = { readonly line: number; readonly at: number };

/** Comments as marks on the words of the base; one outside of all items stands on the nearest and says where it stood. */
export const commentMarks = (
  comments: readonly ReturnedComment[],
  lines: readonly ReturnedLine[],
  owners: readonly (number | null)[],
  items: ReadonlyMap<number, ReturnedItem>,
  defaults: MarkDefaults,
): ReturnedMark[] => {
  const places = commentPlaces(lines);
  return comments.flatMap((comment): ReturnedMark[] => {
    const { start, end } = places.get(comment.id) ?? { start: { line: 0, at: 0 }, end: { line: 0, at: 0 } };
    const owner = owners[start.line] ?? owners[end.line] ?? null;
    const item = owner === null ? undefined : items.get(owner);
    if (item !== undefined) {
      const { place, quote } = placeIn(item, start, end);
      const note = quote === null ? comment.text : `关于“${quote}”：${comment.text}`;
      return [toMark(item.printed.item.id, { kind: "comment", place }, note, comment, defaults)];
    }
    const near =
      owners.slice(0, start.line).findLast((each) => each !== null) ??
      owners.slice(start.line).find((each) => each !== null);
    const nearest = near == null ? undefined : items.get(near);
    if (nearest === undefined) return [];
    const line = lines[start.line];
    const words = line === undefined ? "" : shown(originalText(line)).slice(0, 40);
    const note = `批在稿件之外的“${words}”：${comment.text}`;
    return [toMark(nearest.printed.item.id, { kind: "comment", place: null }, note, comment, defaults)];
  });
};

/** The words of the base; where there are none, those that composing added, to be quoted. */
const placeIn = (
  { printed, stream, toComposedPlace }: ReturnedItem,
  start: Place,
  end: Place,
): { place: ReturnType<typeof toBaseStretch>; quote: string | null } => {
  const { texts } = printed;
  const from = toComposedPlace(originalPlace(stream, offsetOf(stream, start)), "after");
  const to = Math.max(from, toComposedPlace(originalPlace(stream, offsetOf(stream, end)), "before"));
  // Whoever marks a whole paragraph takes its end along.
  const last = to > from && texts.text[to - 1] === "\n" ? to - 1 : to;
  const touched = texts.spans.filter((span) => span.start < last && span.end > from && span.added !== "end");
  const place = toBaseStretch(texts, from, last);
  const isAdded = touched.length > 0 && touched.every(({ part }) => part === null);
  return { place, quote: isAdded ? shown(texts.text.slice(from, last)) : null };
};

const offsetOf = (stream: ItemStream, { line, at }: Place): number => {
  const start = stream.starts.get(line);
  if (start !== undefined) return start + at;
  // A comment that begins before the item or ends after it is about what of it there is.
  const [first = 0] = stream.starts.keys();
  return line < first ? 0 : stream.pieces.reduce((sum, { text }) => sum + text.length, 0);
};

const commentPlaces = (lines: readonly ReturnedLine[]): Map<string, { start: Place; end: Place }> => {
  const starts = new Map<string, Place>();
  const places = new Map<string, { start: Place; end: Place }>();
  lines.forEach(({ anchors }, line) => {
    for (const { kind, id, at } of anchors) {
      if (kind === "commentStart") starts.set(id, { line, at });
      // The reference comes after the end; where there is no range it is the place.
      if (kind === "commentEnd" && !places.has(id))
        places.set(id, { start: starts.get(id) ?? { line, at }, end: { line, at } });
    }
  });
  return places;
};
