import type { Finding } from "#shared/model/finding.ts";
import type { ReviewMark } from "#shared/model/review.ts";

import type { Field } from "./item-fields.ts";
import type { PlacedFinding } from "./place-findings.ts";
import { shownEdits, type ShownEdit } from "./replace-shown.ts";

/** A stretch of a field that looks the same throughout. */
export interface Piece {
  readonly kind: "kept" | "deleted" | "inserted";
  readonly text: string;
  /** Of the suggestion that takes it out or puts it in; null where it is kept. */
  readonly markId: string | null;
  /** Comments that are about it. */
  readonly comments: readonly string[];
  /** Comments whose stretch ends here: their numbers stand behind it. */
  readonly closing: readonly string[];
  readonly finding: Finding | null;
  readonly isLeadIn: boolean;
  /** Where it begins in the base; of an insertion, where it is put. UTF-16. */
  readonly base: number;
  /** Where it begins in the shown text; of a deletion, where it was. */
  readonly shown: number;
}

/**
 * A field of an item as its marks want it, cut where anything begins or ends. A suggestion that reaches over several fields puts its
 * words into the first of them.
 */
export const fieldPieces = (
  text: string,
  field: Field,
  fields: readonly Field[],
  marks: readonly ReviewMark[],
  findings: readonly PlacedFinding[],
): Piece[] => {
  const edits = shownEdits(marks, field.part);
  const owned = new Set(edits.filter((each) => ownerOf(each, fields) === field));
  const comments = marks.flatMap(({ id, content }) =>
    content.kind === "comment" && content.place?.part === field.part
      ? [{ id, start: content.place.start, end: content.place.end }]
      : [],
  );
  const found = findings.filter(
    ({ part, start, end }) => part === field.part && start >= field.start && end <= field.end,
  );

  const pieces: Piece[] = [];
  let shown = shownStart(edits, owned, field);
  const nothing = { comments: [], closing: [], finding: null, isLeadIn: false };
  const isLast = fields.filter(({ part }) => part === field.part).at(-1) === field;

  /** What stands between two letters of the base. */
  const between = (place: number): void => {
    for (const each of edits) {
      const { edit, markId } = each;
      if (!owned.has(each) || edit.text === "") continue;
      const at = Math.max(field.start, Math.min(edit.end, field.end));
      if (at !== place) continue;
      pieces.push({ ...nothing, kind: "inserted", text: edit.text, markId, base: edit.end, shown: each.from });
      shown = each.to;
    }
    const closing = comments
      .filter(({ start, end }) => {
        const isHere = Math.max(start, field.start) <= Math.min(end, field.end);
        return isHere && (end <= field.end || isLast) && Math.min(end, field.end) === place;
      })
      .map(({ id }) => id);
    if (closing.length > 0)
      pieces.push({ ...nothing, kind: "kept", text: "", markId: null, closing, base: place, shown });
  };

  const cuts = new Set([
    field.start,
    field.end,
    field.start + field.leadIn,
    ...[...edits.map(({ edit }) => edit), ...comments, ...found].flatMap(({ start, end }) => [start, end]),
  ]);
  const places = [...cuts].filter((at) => at >= field.start && at <= field.end).toSorted((one, other) => one - other);
  for (const [index, start] of places.entries()) {
    between(start);
    const end = places[index + 1];
    if (end === undefined) break;
    const edit = edits.find((each) => each.edit.start <= start && end <= each.edit.end);
    pieces.push({
      kind: edit ? "deleted" : "kept",
      text: text.slice(start, end),
      markId: edit?.markId ?? null,
      comments: comments.filter((each) => each.start <= start && end <= each.end).map(({ id }) => id),
      closing: [],
      finding: edit ? null : (found.find((each) => each.start <= start && end <= each.end)?.finding ?? null),
      isLeadIn: end <= field.start + field.leadIn,
      base: start,
      shown,
    });
    if (!edit) shown += end - start;
  }
  const joining = edits.find(({ edit }) => edit.start <= field.end && edit.end > field.end);
  if (joining && field.kind === "paragraph" && text[field.end] === "\n") {
    pieces.push({ ...nothing, kind: "deleted", text: lineEnd, markId: joining.markId, base: field.end, shown });
  }
  return pieces;
};

/** How the end of a paragraph looks that is taken out. */
const lineEnd = "¶";

/** The field that shows what an edit puts in. */
const ownerOf = ({ edit }: ShownEdit, fields: readonly Field[]): Field | undefined => {
  const own = fields.filter(({ part }) => part === edit.part);
  return own.find(({ end }) => edit.start <= end) ?? own.at(-1);
};

const shownStart = (edits: readonly ShownEdit[], owned: ReadonlySet<ShownEdit>, field: Field): number => {
  let shown = field.start;
  for (const each of edits) {
    const { edit, from, to } = each;
    if (owned.has(each) || edit.start >= field.end) break;
    if (edit.end <= field.start) shown += to - from - (edit.end - edit.start);
    else return to;
  }
  return shown;
};
