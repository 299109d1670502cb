import { mapPlace } from "#shared/domain/merging/text-edit.ts";
import type { ReviewMark, ReviewPart } from "#shared/model/review.ts";

import type { Field } from "./item-fields.ts";
import { basePlace, shownEdits } from "./replace-shown.ts";

/** What is selected in an item, in the base and as it is shown; empty where only a place was clicked. */
export interface Selected {
  readonly part: ReviewPart;
  readonly base: { readonly start: number; readonly end: number };
  readonly shown: { readonly start: number; readonly end: number };
  /** The field in which it begins. */
  readonly fieldId: string;
  /** Words can be put in its place: it lies in one field, or in paragraphs that follow each other. */
  readonly isEditable: boolean;
}

/** A place in the text as it stands on screen: pieces carry where they begin. */
interface Place {
  readonly fieldId: string;
  readonly base: number;
  readonly shown: number;
}

/** What the browser's selection means within an article of pieces; null where none of it lies there. */
export const stretchAt = (article: HTMLElement, range: Range, fields: readonly Field[]): Selected | null => {
  if (!article.contains(range.startContainer) || !article.contains(range.endContainer)) return null;
  const start = placeAt(article, range.startContainer, range.startOffset, "start");
  const end = range.collapsed ? start : placeAt(article, range.endContainer, range.endOffset, "end");
  if (!start || !end) return null;
  const [first, last] = [start, end].map(({ fieldId }) => fields.findIndex(({ id }) => id === fieldId));
  const from = fields[first ?? -1];
  const to = fields[last ?? -1];
  if (!from || !to || from.part !== to.part || end.shown < start.shown) return null;
  const between = fields.slice(first, (last ?? 0) + 1);
  const areParagraphs = between.every(({ kind }) => kind === "paragraph");
  // A picture without a caption has an empty field, a table has cells: paragraphs that follow each other have nothing between.
  const isUnbroken = (to.block ?? 0) - (from.block ?? 0) === between.length - 1;
  return {
    part: from.part,
    base: { start: Math.min(start.base, end.base), end: Math.max(start.base, end.base) },
    shown: { start: start.shown, end: end.shown },
    fieldId: from.id,
    isEditable: between.length === 1 || (areParagraphs && isUnbroken),
  };
};

/** A whole field. */
export const wholeField = (field: Field, marks: readonly ReviewMark[]): Selected => {
  const { part, start, end, id } = field;
  const edits = shownEdits(marks, part).map(({ edit }) => edit);
  return {
    part,
    base: { start, end },
    shown: { start: mapPlace(edits, start, "before"), end: mapPlace(edits, end, "after") },
    fieldId: id,
    isEditable: true,
  };
};

/** Where something put in at the end of a stretch stands. */
export const endOf = (selected: Selected, marks: readonly ReviewMark[]): Selected => {
  const { end } = selected.shown;
  const at = basePlace(shownEdits(marks, selected.part), end, "before");
  return { ...selected, shown: { start: end, end }, base: { start: at, end: at } };
};

const placeAt = (article: HTMLElement, node: Node, offset: number, side: "start" | "end"): Place | null => {
  const own = node instanceof Text ? node.parentElement?.closest<HTMLElement>("[data-base]") : null;
  // At the very beginning of a line the selection ended with the line before.
  if (own && !(side === "end" && offset === 0)) return placeIn(own, offset);
  const point = document.createRange();
  point.setStart(node, offset);
  const pieces = [...article.querySelectorAll<HTMLElement>("[data-base]")];
  if (side === "start") {
    const next = pieces.find((piece) => point.comparePoint(piece, 0) >= 0);
    const last = pieces.at(-1);
    return next ? placeIn(next, 0) : last ? placeIn(last, last.textContent.length) : null;
  }
  const before = pieces.findLast((piece) => point.comparePoint(piece, 0) < 0 && piece !== own);
  return before ? placeIn(before, before.textContent.length) : null;
};

const placeIn = ({ dataset }: HTMLElement, offset: number): Place => {
  const { field = "", kind = "", base = "0", shown = "0" } = dataset;
  return {
    fieldId: field,
    base: Number(base) + (kind === "inserted" ? 0 : offset),
    shown: Number(shown) + (kind === "deleted" ? 0 : offset),
  };
};
