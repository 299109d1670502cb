import { editsBetween } from "#shared/domain/merging/edits-between.ts";
import type { ReviewTexts } from "#shared/domain/merging/review-texts.ts";
import { applyEdits } from "#shared/domain/merging/text-edit.ts";
import type { MarkContent, ReviewMark, ReviewPart, TextEdit } from "#shared/model/review.ts";

/** What a reviewer does to a text as she sees it, with her suggestions carried out: UTF-16 offsets of that text. */
export interface ShownChange {
  readonly part: ReviewPart;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Makes a mark of what is wanted: with a new id and the present time. */
export type MakeMark = (content: MarkContent, note: string | null) => ReviewMark;

/** An edit of a mark, and where its words stand in the shown text. */
export interface ShownEdit {
  readonly markId: string;
  readonly edit: TextEdit;
  readonly from: number;
  readonly to: number;
}

/** The edits that an item's marks hold of one of its texts, in the order of the text. */
export const shownEdits = (marks: readonly ReviewMark[], part: ReviewPart): ShownEdit[] => {
  let shift = 0;
  return marks
    .flatMap(({ id, content }) => (content.kind === "edit" ? content.edits.map((edit) => ({ markId: id, edit })) : []))
    .filter(({ edit }) => edit.part === part)
    .toSorted(({ edit: one }, { edit: other }) => one.start - other.start || one.end - other.end)
    .map(({ markId, edit }) => {
      const from = edit.start + shift;
      shift += edit.text.length - (edit.end - edit.start);
      return { markId, edit, from, to: from + edit.text.length };
    });
};

/** A text as the marks want it. */
export const shownText = (text: string, marks: readonly ReviewMark[], part: ReviewPart): string =>
  applyEdits(
    text,
    shownEdits(marks, part).map(({ edit }) => edit),
  );

/**
 * The marks of an item after a change of the shown text. What touches no mark becomes one of its own. What reaches into
 * one goes into it: that one then says something else, or nothing any more where the text reads as it was. So marks of one
 * hand never overlap, whatever she does; all others stay the same objects.
 */
export const replaceShown = (
  texts: ReviewTexts,
  marks: readonly ReviewMark[],
  change: ShownChange,
  make: MakeMark,
): ReviewMark[] => {
  const { part } = change;
  const base = texts[part];
  const edits = shownEdits(marks, part);
  const touched = findTouched(edits, change);
  const isFresh = touched.length === 0;
  const { start, end } = windowOf(edits, change, touched);
  const from = Math.min(change.start, ...touched.map((each) => each.from));
  const to = Math.max(change.end, ...touched.map((each) => each.to));
  const shown = shownText(base, marks, part);
  const text = shown.slice(from, change.start) + change.text + shown.slice(change.end, to);
  const merged: TextEdit = { part, start, end, text };
  const others = edits.filter((each) => !touched.includes(each));
  // What she chose to replace stays whole; what grew together is cut down to what differs.
  const edit = isFresh ? merged : trimmed(merged, base, others);
  const isNothing = base.slice(edit.start, edit.end) === edit.text;
  return withEdit(marks, touched, isNothing ? null : edit, make);
};

/** The marks of an item after a stretch of the shown text was typed over: a mark a change. */
export const retypeShown = (
  texts: ReviewTexts,
  marks: readonly ReviewMark[],
  { part, start, end, text }: ShownChange,
  make: MakeMark,
): ReviewMark[] =>
  editsBetween(shownText(texts[part], marks, part).slice(start, end), text)
    // From behind: what comes before keeps its place.
    .toReversed()
    .reduce<ReviewMark[]>(
      (changed, edit) =>
        replaceShown(texts, changed, { part, start: start + edit.start, end: start + edit.end, text: edit.text }, make),
      [...marks],
    );

/** Where a place of the shown text stands in the base; at the edge of an edit, before or behind it. */
export const basePlace = (edits: readonly ShownEdit[], place: number, side: "before" | "after"): number => {
  let shift = 0;
  for (const { edit, from, to } of edits) {
    const isBefore = to < place || (to === place && (from < place || side === "after"));
    if (!isBefore) {
      if (from < place) return edit.start;
      break;
    }
    shift += to - from - (edit.end - edit.start);
  }
  return place - shift;
};

/**
 * What a change reaches into: edits whose words it takes away, and for something put in, those at whose edge it is put. With
 * them those that lie between in the base.
 */
const findTouched = (edits: readonly ShownEdit[], change: ShownChange): ShownEdit[] => {
  const { start, end } = change;
  const isInsertion = start === end;
  let touched = edits.filter(({ from, to }) => (isInsertion ? from <= start && start <= to : from < end && to > start));
  for (;;) {
    const reach = windowOf(edits, change, touched);
    const more = edits.filter(
      (each) => touched.includes(each) || (each.edit.start < reach.end && each.edit.end > reach.start),
    );
    if (more.length === touched.length) return touched;
    touched = more;
  }
};

/** The stretch of the base that a change and what it touches are about. */
const windowOf = (
  edits: readonly ShownEdit[],
  change: ShownChange,
  touched: readonly ShownEdit[],
): { start: number; end: number } => {
  const one = basePlace(edits, change.start, "after");
  const other = basePlace(edits, change.end, "before");
  return {
    start: Math.min(one, other, ...touched.map(({ edit }) => edit.start)),
    end: Math.max(one, other, ...touched.map(({ edit }) => edit.end)),
  };
};

/** An edit without the letters that it takes away and puts back at its ends. */
const trimmed = (edit: TextEdit, base: string, others: readonly ShownEdit[]): TextEdit => {
  const was = base.slice(edit.start, edit.end);
  const longest = Math.min(was.length, edit.text.length);
  let head = 0;
  while (head < longest && was[head] === edit.text[head]) head += 1;
  if (isHalf(was, head) || isHalf(edit.text, head)) head -= 1;
  let tail = 0;
  while (tail < longest - head && was.at(-1 - tail) === edit.text.at(-1 - tail)) tail += 1;
  if (isHalf(was, was.length - tail) || isHalf(edit.text, edit.text.length - tail)) tail -= 1;
  const cut = {
    ...edit,
    start: edit.start + head,
    end: edit.end - tail,
    text: edit.text.slice(head, edit.text.length - tail),
  };
  // Two insertions at one place could not be told apart.
  const isTaken = others.some((each) => each.edit.start === each.edit.end && each.edit.start === cut.start);
  return cut.start === cut.end && isTaken ? edit : cut;
};

/** Between the two halves of one character. */
const isHalf = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));

/** The first mark that is touched takes the edit; what the others still say besides, and why, goes with it. */
const withEdit = (
  marks: readonly ReviewMark[],
  touched: readonly ShownEdit[],
  edit: TextEdit | null,
  make: MakeMark,
): ReviewMark[] => {
  const gone = new Set(touched.map((each) => each.edit));
  const ids = new Set(touched.map(({ markId }) => markId));
  const own = marks.filter(({ id }) => ids.has(id));
  const kept = own.flatMap(({ content }) =>
    content.kind === "edit" ? content.edits.filter((each) => !gone.has(each)) : [],
  );
  const edits = edit === null ? kept : [...kept, edit];
  const [first] = own;
  if (!first) return edit === null ? [...marks] : [...marks, make({ kind: "edit", edits }, null)];
  const notes = [...new Set(own.flatMap(({ note }) => note ?? []))].join("\n");
  const note = notes === "" ? null : notes.slice(0, longestNote);
  const changed: ReviewMark = { ...first, content: { kind: "edit", edits }, note };
  return marks.flatMap((mark) => (mark === first ? (edits.length > 0 ? changed : []) : ids.has(mark.id) ? [] : mark));
};

/** Of the model. */
const longestNote = 4000;
