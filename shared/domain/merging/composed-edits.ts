import type { ReviewPart, TextEdit } from "../../model/review.ts";
import { breaksFigures } from "./breaks-figures.ts";
import type { ComposedLine, ComposedSpan, ComposedTexts } from "./composed-texts.ts";
import { openPicture } from "./review-texts.ts";
import type { Edit } from "./text-edit.ts";

/** What an edit of the composed text means for the base. */
export interface BaseEdits {
  readonly edits: readonly TextEdit[];
  /** Edits of the composed text that no text of the base can take: what composing added, and the structure of figures. */
  readonly foreign: readonly Edit[];
}

/**
 * Says of an edit of the composed text what it changes in the base. Whole lines that come or go beside what composing added
 * take the right line feed with them; text at the seam of two parts belongs to the one it continues. `body` is that of the base.
 */
export const toBaseEdits = (texts: ComposedTexts, body: string, edit: Edit): BaseEdits => {
  const mapped = mapEdit(texts, edit);
  const harms = mapped.edits.some(({ part, ...change }) => part === "body" && breaksFigures(body, change));
  return harms ? { edits: [], foreign: [edit] } : mapped;
};

const mapEdit = (texts: ComposedTexts, edit: Edit): BaseEdits =>
  edit.start === edit.end ? mapInsertion(texts, edit) : mapReplacement(texts, edit);

const joined = (parts: readonly BaseEdits[]): BaseEdits => ({
  edits: parts.flatMap(({ edits }) => edits),
  foreign: parts.flatMap(({ foreign }) => foreign),
});

const insertion = (part: ReviewPart, at: number, text: string): BaseEdits => ({
  edits: [{ part, start: at, end: at, text }],
  foreign: [],
});

const mapInsertion = (texts: ComposedTexts, edit: Edit): BaseEdits => {
  const foreign: BaseEdits = { edits: [], foreign: [edit] };
  if (edit.text === "") return { edits: [], foreign: [] };
  const { lines, text: all } = texts;
  const isBeyond = edit.start >= all.length;
  const at = isBeyond ? Math.max(0, all.length - 1) : edit.start;
  const text = isBeyond ? rotated(edit.text) : edit.text;
  const index = lines.findIndex(({ start, end }) => start <= at && at <= end);
  const line = lines[index];
  if (line === undefined) return foreign;
  const own = spansOf(texts, line);
  const words = text.replace(/^\n+|\n+$/g, "");
  if (at === line.start && text.endsWith("\n")) {
    if (isCaptionLine(texts, index)) return foreign;
    const first = own.find(({ part }) => part !== null);
    if (first?.part === "body") return insertion("body", first.from, text);
    const before = lines[index - 1];
    const last = before === undefined ? undefined : spansOf(texts, before).at(-1);
    return last?.part === "body" ? insertion("body", last.to, `\n${words}`) : foreign;
  }
  if (at === line.end && text.startsWith("\n")) {
    const last = own.at(-1);
    if (last?.part === "body") return insertion("body", last.to, text);
    const next = lines[index + 1];
    if (last?.part !== "title" || (next === undefined && texts.lengths.body > 0)) return foreign;
    const first = next === undefined ? undefined : spansOf(texts, next).find(({ part }) => part === "body");
    return insertion("body", first?.from ?? 0, next === undefined ? words : `${words}\n`);
  }
  const beside =
    own.find((span) => isText(span) && span.start < at && span.end >= at) ??
    own.find((span) => isText(span) && span.start === at);
  return beside?.part == null
    ? foreign
    : insertion(beside.part, beside.from + at - beside.start, forPart(beside.part, text));
};

/** Whole lines put after the end are put before the last line feed. */
const rotated = (text: string): string => (text.endsWith("\n") ? `\n${text.slice(0, -1)}` : text);

const forPart = (part: ReviewPart, text: string): string => (part === "title" ? text.replace(/\n+/g, " ") : text);

const spansOf = ({ spans }: ComposedTexts, line: ComposedLine): ComposedSpan[] =>
  spans.filter(({ start, end }) => start >= line.start && end <= line.end);

/** Whether its characters are the base's one by one. */
const isText = ({ part, start, end, from, to }: ComposedSpan): boolean => part !== null && end - start === to - from;

const isCaptionLine = ({ text, lines, spans }: ComposedTexts, index: number): boolean => {
  const [before, line] = [lines[index - 1], lines[index]];
  const isUnderPicture = before !== undefined && text.slice(before.start, before.end) === openPicture;
  return isUnderPicture && spans.some(({ added, start }) => added === "end" && start + 1 === line?.start);
};

/** A stretch of one text of the base. */
type Portion = { part: ReviewPart; start: number; end: number };

const mapReplacement = (texts: ComposedTexts, edit: Edit): BaseEdits => {
  const touched = touchedBy(texts, edit);
  if (touched.some(({ part }) => part === null || part !== touched[0]?.part)) {
    // What was taken out and put in again is no change: where more than words is touched, only the difference counts.
    const less = withoutCommonEnds(texts, edit);
    if (less.start === less.end) return mapInsertion(texts, less);
    if (less.text.length < edit.text.length) return mapReplacement(texts, less);
  }
  const [before, after] = partedAtSeam(texts, touched, edit);
  if (after !== null) return joined([before, after].map((each) => mapEdit(texts, each)));
  const portions = portionsOf(touched, edit, texts);
  const foreign = touched.filter((span) => span.part === null && !goesAlong(texts, span, edit, portions.length > 0));
  if (portions.length === 0) return { edits: [], foreign: foreign.length === 0 ? [] : [edit] };
  const text = withoutFixedEnds(touched, edit);
  const target = (text.includes("\n") ? portions.find(({ part }) => part === "body") : undefined) ?? portions[0];
  return {
    edits: portions.map((portion) => ({
      ...portion,
      text: portion === target ? forPart(portion.part, text) : "",
    })),
    foreign: foreign.map(({ start, end }) => ({
      start: Math.max(start, edit.start),
      end: Math.min(end, edit.end),
      text: "",
    })),
  };
};

/**
 * An edit over the end of a title, or over the end of the text before the line of the source, is two where the new text parts
 * them as print does. Null is the second where it does not.
 */
const partedAtSeam = ({ text }: ComposedTexts, touched: readonly ComposedSpan[], edit: Edit): [Edit, Edit | null] => {
  for (const [index, seam] of touched.entries()) {
    const sign = text.slice(seam.start, seam.end);
    const isAfterTitle = touched[index - 1]?.part === "title" && (seam.added === "gap" || seam.added === "end");
    const isBeforeSource = seam.added === "end" && touched[index + 1]?.added === "source";
    if ((!isAfterTitle && !isBeforeSource) || seam.start < edit.start || seam.end > edit.end) continue;
    const at = isAfterTitle ? edit.text.indexOf(sign) : edit.text.lastIndexOf(sign);
    if (at < 0) continue;
    return [
      { start: edit.start, end: seam.start, text: edit.text.slice(0, at) },
      { start: seam.end, end: edit.end, text: edit.text.slice(at + sign.length) },
    ];
  }
  return [edit, null];
};

const touchedBy = ({ spans }: ComposedTexts, edit: Edit): ComposedSpan[] =>
  spans.filter(({ start, end }) => start < edit.end && end > edit.start);

const withoutCommonEnds = ({ text }: ComposedTexts, { start, end, text: put }: Edit): Edit => {
  const old = text.slice(start, end);
  const most = Math.min(old.length, put.length);
  let before = 0;
  while (before < most && old[before] === put[before]) before += 1;
  if (isHalf(old[before - 1])) before -= 1;
  let after = 0;
  while (after < most - before && old.at(-1 - after) === put.at(-1 - after)) after += 1;
  if (after > 0 && isHalf(old.at(-1 - after))) after -= 1;
  return { start: start + before, end: end - after, text: put.slice(before, put.length - after) };
};

/** The first half of a pair, which must not be parted from the second. */
const isHalf = (character: string | undefined): boolean => /^[\uD800-\uDBFF]$/.test(character ?? "");

const portionsOf = (touched: readonly ComposedSpan[], edit: Edit, texts: ComposedTexts): Portion[] => {
  const portions: Portion[] = [];
  for (const span of touched) {
    if (span.part === null) continue;
    const isWhole = !isText(span);
    const start = isWhole ? span.from : span.from + Math.max(0, edit.start - span.start);
    const end = isWhole ? span.to : span.to - Math.max(0, span.end - edit.end);
    const last = portions.at(-1);
    if (last?.part === span.part && last.end === start) last.end = end;
    else portions.push({ part: span.part, start, end });
  }
  if (edit.text === "") for (const portion of portions) if (portion.part === "body") takeLineFeed(portion, edit, texts);
  return portions;
};

/** Lines that go with a line feed that composing added take the base's on their other side. */
const takeLineFeed = (portion: Portion, edit: Edit, { text, spans }: ComposedTexts): void => {
  const endOf = (place: number): ComposedSpan | undefined =>
    spans.find(({ start, end }) => start === place && end === place + 1 && text[place] === "\n");
  const [first, last] = [edit.start, edit.end - 1];
  if (endOf(last)?.added === "end" && edit.start > 0) {
    const before = endOf(first - 1);
    if (before?.part === "body" && before.to === portion.start) portion.start = before.from;
  } else if (endOf(first)?.added === "end") {
    const after = endOf(edit.end);
    if (after?.part === "body" && after.from === portion.end) portion.end = after.to;
  }
};

/** Whether something that was added goes or stays of itself when the words around it do. */
const goesAlong = (
  { text, lines }: ComposedTexts,
  { added, start, end }: ComposedSpan,
  edit: Edit,
  hasPortions: boolean,
): boolean => {
  const isCovered = (line: ComposedLine | undefined): boolean =>
    line !== undefined && line.start >= edit.start && line.end <= edit.end;
  const index = lines.findIndex((line) => line.start <= start && start <= line.end);
  if (added === "end")
    return end === text.length || edit.text.includes("\n") || isCovered(lines[index]) || isCovered(lines[index + 1]);
  if (added === "mark") return isCovered(lines[index]);
  return added === "gap" && hasPortions;
};

/** The text without the line feed that a line needs in any case. */
const withoutFixedEnds = (touched: readonly ComposedSpan[], { text }: Edit): string => {
  let put = text;
  if (touched.at(-1)?.added === "end" && put.endsWith("\n")) put = put.slice(0, -1);
  if (touched[0]?.added === "end" && put.startsWith("\n")) put = put.slice(1);
  return put;
};

/** What stands under a stretch of the composed text in the base: for a comment. Null where that is no text of the base, or of both parts. */
export const toBaseStretch = (
  { spans }: ComposedTexts,
  start: number,
  end: number,
): { part: ReviewPart; start: number; end: number } | null => {
  const own = spans.filter(({ part }) => part !== null);
  const within = own.filter((span) => span.start < end && span.end > start);
  const used =
    start === end ? own.filter((span) => span.start <= start && span.end >= start && isText(span)).slice(0, 1) : within;
  const [first, last] = [used[0], used.at(-1)];
  if (first?.part == null || last === undefined || used.some(({ part }) => part !== first.part)) return null;
  return { part: first.part, start: baseOffset(first, start), end: baseOffset(last, end) };
};

const baseOffset = (span: ComposedSpan, offset: number): number =>
  isText(span)
    ? span.from + Math.max(0, Math.min(offset, span.end) - span.start)
    : offset > span.start
      ? span.to
      : span.from;
