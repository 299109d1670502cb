import type { PlacedMark, ReviewConflict, ReviewedItem } from "#shared/api/reviewing.ts";
import { betweenCells, betweenRows, openPicture, reviewTexts } from "#shared/domain/merging/review-texts.ts";
import { readableText } from "#shared/domain/reviewing/readable-text.ts";
import type { Picture } from "#shared/model/figure.ts";
import type { ReviewPart } from "#shared/model/review.ts";

import { isOpen } from "./review-stops.ts";

/** A stretch of an item's text, or what somebody wants to stand there, under the same marks from end to end. */
export interface TextSpan {
  readonly text: string;
  readonly isLeadIn: boolean;
  /** Open marks by their ids. A text that is inserted is not the item's. */
  readonly insertedBy: readonly string[];
  readonly deletedBy: readonly string[];
  readonly commentedBy: readonly string[];
  /** 拆成两篇 here; such a span has no text. */
  readonly cutBy: readonly string[];
  /** The conflict it stands in, by its place among the item's; those show the text as it is. */
  readonly conflict: number | null;
  /** Marks that end here: whose they are is told behind the span. */
  readonly signs: readonly string[];
}

export type MarkedBlock =
  | { readonly kind: "paragraph"; readonly spans: readonly TextSpan[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly (readonly TextSpan[])[])[] }
  | { readonly kind: "picture"; readonly picture: Picture; readonly caption: readonly TextSpan[] };

export interface MarkedText {
  readonly title: readonly TextSpan[];
  /** Of the body's blocks, one each. */
  readonly blocks: readonly MarkedBlock[];
}

/** What of the marks concerns one of the two texts. */
interface Overlay {
  readonly strikes: readonly Stretch[];
  readonly insertions: readonly { readonly at: number; readonly text: string; readonly markIds: readonly string[] }[];
  readonly comments: readonly Stretch[];
  readonly cuts: readonly { readonly at: number; readonly markId: string }[];
  readonly conflicts: readonly { readonly start: number; readonly end: number; readonly index: number }[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly markId: string;
  /** Its sign stands at its end; a replacement's stands behind what is put there. */
  readonly isSigned: boolean;
}

/**
 * Lays an item's open marks over its text as it is now. Conflicts are shown as they read, the wishes in them are the
 * cards'; marks that are done already change nothing to be seen. Line feeds that are put in or taken out read as ¶.
 */
export const layOverText = ({
  content,
  marks,
  conflicts,
}: Pick<ReviewedItem, "content" | "marks" | "conflicts">): MarkedText => {
  const { title, body } = reviewTexts(content);
  const ofBody = overlayOf(marks, conflicts, "body");
  const lines = body.split("\n");
  let offset = 0;
  const blocks = content.body.map((block, index): MarkedBlock => {
    const start = offset;
    const line = lines[index] ?? "";
    offset += line.length + 1;
    if (block.kind === "picture") {
      const from = start + openPicture.length + block.sha256.length + betweenCells.length;
      return { kind: "picture", picture: block, caption: spansOf(body, from, start + line.length, ofBody) };
    }
    if (block.kind === "paragraph") {
      return { kind: "paragraph", spans: spansOf(body, start, start + line.length, ofBody, block.leadIn) };
    }
    // The sign that opens a table stands before its first cell.
    let cellStart = start + 1;
    const rows = block.rows.map((cells) =>
      cells.map((cell) => {
        const from = cellStart;
        cellStart += cell.length + betweenRows.length;
        return spansOf(body, from, from + cell.length, ofBody);
      }),
    );
    return { kind: "table", rows };
  });
  return { title: spansOf(title, 0, title.length, overlayOf(marks, conflicts, "title")), blocks };
};

const overlayOf = (marks: readonly PlacedMark[], conflicts: readonly ReviewConflict[], part: ReviewPart): Overlay => {
  const open = marks.filter(isOpen);
  const stretches = conflicts.flatMap((conflict, index) => (conflict.part === part ? [{ ...conflict, index }] : []));
  const edits = open
    .filter(({ standing }) => standing === "free" || standing === "conflict")
    .flatMap(({ id, edits: own }) => own.map((edit) => ({ ...edit, markId: id })))
    .filter((edit) => edit.part === part)
    .filter(({ start, end }) => !stretches.some((stretch) => stretch.start === start && stretch.end === end));
  const insertions = Map.groupBy(
    edits.filter(({ text }) => text !== ""),
    ({ start, end, text }) => `${start} ${end} ${text}`,
  );
  return {
    strikes: edits
      .filter(({ start, end }) => start < end)
      .map(({ start, end, text, markId }) => ({ start, end, markId, isSigned: text === "" })),
    insertions: [...insertions.values()]
      .flatMap(([first, ...others]) =>
        first
          ? [
              {
                start: first.start,
                at: first.end,
                text: first.text,
                markIds: [first, ...others].map((each) => each.markId),
              },
            ]
          : [],
      )
      .toSorted((one, other) => one.start - other.start),
    comments: open.flatMap(({ id, content, place }) =>
      content.kind === "comment" && place?.part === part
        ? [{ start: place.start, end: place.end, markId: id, isSigned: true }]
        : [],
    ),
    cuts: open.flatMap(({ id, content, place }) =>
      content.kind === "cut" && place?.part === part ? [{ at: place.start, markId: id }] : [],
    ),
    conflicts: stretches,
  };
};

const nothing: Omit<TextSpan, "text"> = {
  isLeadIn: false,
  insertedBy: [],
  deletedBy: [],
  commentedBy: [],
  cutBy: [],
  conflict: null,
  signs: [],
};

/** The stretch from `from` to `to` of a text. A line feed behind it that is struck is shown at its end. */
const spansOf = (text: string, from: number, to: number, overlay: Overlay, leadIn = 0): TextSpan[] => {
  const { strikes, insertions, comments, cuts, conflicts } = overlay;
  const bounds = [...strikes, ...comments, ...conflicts].flatMap(({ start, end }) => [start, end]);
  const points = [...new Set([from, from + leadIn, to, ...bounds, ...[...insertions, ...cuts].map(({ at }) => at)])]
    .filter((point) => from <= point && point <= to)
    .toSorted((one, other) => one - other);
  const spans = points.flatMap((point, index): TextSpan[] => {
    const next = points[index + 1];
    const conflictHere = conflicts.find(({ start, end }) => start === point && end === point);
    return [
      ...cuts.filter(({ at }) => at === point).map(({ markId }) => ({ ...nothing, text: "", cutBy: [markId] })),
      ...insertions
        .filter(({ at }) => at === point)
        .map(({ text: put, markIds }) => ({
          ...nothing,
          text: readableText(put),
          insertedBy: markIds,
          signs: markIds,
        })),
      ...(conflictHere ? [{ ...nothing, text: "", conflict: conflictHere.index }] : []),
      ...comments
        .filter(({ start, end }) => start === point && end === point)
        .map(({ markId }) => ({ ...nothing, text: "", commentedBy: [markId], signs: [markId] })),
      ...(next === undefined ? [] : [segment(text, point, next, overlay, next <= from + leadIn)]),
    ];
  });
  const joined = strikes.filter(({ start, end }) => start <= to && to < end && text[to] === "\n");
  return joined.length === 0
    ? spans
    : [...spans, { ...nothing, text: "¶", deletedBy: joined.map(({ markId }) => markId) }];
};

const segment = (text: string, start: number, end: number, overlay: Overlay, isLeadIn: boolean): TextSpan => {
  const over = (stretches: readonly Stretch[]): Stretch[] =>
    stretches.filter((stretch) => stretch.start <= start && end <= stretch.end);
  const [strikes, comments] = [over(overlay.strikes), over(overlay.comments)];
  return {
    ...nothing,
    text: text.slice(start, end),
    isLeadIn,
    deletedBy: strikes.map(({ markId }) => markId),
    commentedBy: comments.map(({ markId }) => markId),
    conflict: overlay.conflicts.find((each) => each.start <= start && end <= each.end)?.index ?? null,
    signs: [...strikes, ...comments].filter((each) => each.isSigned && each.end === end).map(({ markId }) => markId),
  };
};

/** Comments of an item are numbered as they come, open or decided: a number stays. */
export const numberComments = (marks: readonly PlacedMark[]): ReadonlyMap<string, number> =>
  new Map(marks.filter(({ content }) => content.kind === "comment").map(({ id }, index) => [id, index + 1]));
