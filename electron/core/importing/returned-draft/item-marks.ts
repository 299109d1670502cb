import { toBaseEdits } from "#shared/domain/merging/composed-edits.ts";
import type { ComposedSpan } from "#shared/domain/merging/composed-texts.ts";
import type { PrintedItem } from "#shared/domain/merging/printed-items.ts";
import { reviewTexts } from "#shared/domain/merging/review-texts.ts";
import type { Edit } from "#shared/domain/merging/text-edit.ts";
import type { MarkContent, TextEdit } from "#shared/model/review.ts";

import { squeezed } from "./find-items.ts";
import { describeForeign } from "./foreign-changes.ts";
import { newTexts, wholeText, type NewText } from "./new-text.ts";
import { shortened, toMark, type MarkDefaults, type ReturnedMark } from "./returned-mark.ts";
import type { Wish } from "./wishes.ts";

/**
 * The marks that the wishes of one item are. `isMoved` says which new text is an item that went elsewhere and is no new
 * text at all.
 */
export const itemMarks = (
  printed: PrintedItem,
  wishes: readonly Wish[],
  isMoved: (text: NewText) => boolean,
  defaults: MarkDefaults,
): ReturnedMark[] => {
  const { id } = printed.item;
  const mark = (content: MarkContent, note: string | null, made: Wish): ReturnedMark =>
    toMark(id, content, note, made, defaults);
  const marks: ReturnedMark[] = [];
  const changes: Change[] = [];
  for (const wish of wishes) {
    const { rest, cut, title, added } = takeTitles(printed, wishes, wish, isMoved);
    if (cut !== null) marks.push(mark({ kind: "cut", ...cut }, null, wish));
    const side = (wish.edits[0]?.end ?? 0) === 0 ? "之前" : "之后";
    for (const text of added)
      marks.push(mark({ kind: "comment", place: null }, `在这一篇${side}新增稿件：\n${wholeText(text).trim()}`, wish));
    const mapped = rest.map((edit) => toBaseEdits(printed.texts, bodyOf(printed), edit));
    const edits = [...title, ...mapped.flatMap((each) => each.edits)];
    const foreign = mapped.flatMap((each) => each.foreign);
    if (edits.length + foreign.length > 0) changes.push({ wish, edits, foreign });
  }
  for (const { wish, edits } of joinMoves(printed, changes)) {
    if (edits.length > 0) marks.push(mark({ kind: "edit", edits: [...edits] }, null, wish));
  }
  return [...marks, ...foreignMarks(printed, changes, mark)];
};

/** A wish, and what it means for the base. */
type Change = { readonly wish: Wish; readonly edits: readonly TextEdit[]; readonly foreign: readonly Edit[] };

/** One comment for each author and thing, so that a source changed in three places is said once. */
const foreignMarks = (
  { texts }: PrintedItem,
  changes: readonly Change[],
  mark: (content: MarkContent, note: string, made: Wish) => ReturnedMark,
): ReturnedMark[] =>
  [...Map.groupBy(changes, ({ wish }) => wish.author).values()].flatMap((own) => {
    const foreign = own.flatMap((change) => change.foreign);
    const made = own.find((change) => change.foreign.length > 0)?.wish;
    if (made === undefined) return [];
    return describeForeign(texts, foreign).map((note) => mark({ kind: "comment", place: null }, note, made));
  });

const bodyOf = ({ item }: PrintedItem): string => reviewTexts(item).body;

interface Taken {
  /** What of the wish is left for the texts. */
  readonly rest: readonly Edit[];
  readonly cut: { at: number; title: string | null } | null;
  /** The title that an item without one got. */
  readonly title: readonly TextEdit[];
  /** New items before or after this one. */
  readonly added: readonly NewText[];
}

/** Takes out of a wish what new titles in it mean: the item cut in two, given a title, or followed by new ones. */
const takeTitles = (
  printed: PrintedItem,
  wishes: readonly Wish[],
  wish: Wish,
  isMoved: (text: NewText) => boolean,
): Taken => {
  const nothing: Taken = { rest: wish.edits, cut: null, title: [], added: [] };
  const [edit] = wish.edits;
  const texts = newTexts(wish);
  const left = texts.filter((text) => !isMoved(text));
  if (edit === undefined || texts.every((text) => text.title === null && !isMoved(text))) return nothing;
  const titled = left.filter(({ title }) => title !== null);
  const at = nextBodyPlace(printed, wishes, edit);
  if (at === null)
    return {
      ...nothing,
      rest: withText(
        edit,
        left.filter(({ title }) => title === null),
      ),
      added: titled,
    };
  const [first, ...others] = titled;
  if (first?.title == null) return { ...nothing, rest: withText(edit, left) };
  if (at === 0 && printed.item.title === null && others.length === 0) {
    const title: TextEdit = { part: "title", start: 0, end: 0, text: first.title };
    return {
      ...nothing,
      rest: withText(
        edit,
        left.map((text) => ({ ...text, title: null })),
      ),
      title: [title],
    };
  }
  if (at === 0) return nothing;
  return {
    ...nothing,
    rest: withText(
      edit,
      left.map((text) => (text === first ? { ...text, title: null } : text)),
    ),
    cut: { at, title: shortened(first.title, 500) },
  };
};

/** The edit with other new lines, parted from what stands around them as its own were. */
const withText = (edit: Edit, texts: readonly NewText[]): Edit[] => {
  const words = texts.map(wholeText).join("").replace(/\n$/, "");
  const text = words === "" ? "" : edit.text.startsWith("\n") ? `\n${words}` : `${words}\n`;
  return text === "" && edit.start === edit.end ? [] : [{ ...edit, text }];
};

/** Where the body goes on after an edit, in its offsets; null where nothing that stays comes after it. */
const nextBodyPlace = ({ texts }: PrintedItem, wishes: readonly Wish[], { end }: Edit): number | null => {
  const deleted = wishes.flatMap(({ edits }) => edits).filter((edit) => edit.start < edit.end);
  const isDeleted = (span: ComposedSpan): boolean =>
    deleted.some((edit) => edit.start <= Math.max(span.start, end) && edit.end >= span.end);
  const isEnd = (span: ComposedSpan): boolean => texts.text.slice(span.start, span.end) === "\n";
  const span = texts.spans.find((each) => each.part === "body" && each.end > end && !isEnd(each) && !isDeleted(each));
  return span === undefined ? null : span.from + Math.max(0, end - span.start);
};

/** What one author deleted here and inserted there is a move: one mark with two edits. */
const joinMoves = (printed: PrintedItem, changes: readonly Change[]): Change[] => {
  const joined: Change[] = [];
  const taken = new Set<Change>();
  for (const change of changes) {
    if (taken.has(change)) continue;
    const other = changes.find((each) => each !== change && !taken.has(each) && isMove(printed, change, each));
    taken.add(change);
    if (other !== undefined) taken.add(other);
    joined.push(other === undefined ? change : { ...change, edits: [...change.edits, ...other.edits] });
  }
  return joined;
};

const isMove = (printed: PrintedItem, one: Change, other: Change): boolean => {
  const [deletion, insertion] = isDeletion(one) ? [one, other] : [other, one];
  if (!isDeletion(deletion) || isDeletion(insertion) || one.wish.author !== other.wish.author) return false;
  if (insertion.edits.length !== 1 || insertion.edits.some(({ start, end }) => start !== end)) return false;
  if (deletion.wish.move !== null && deletion.wish.move === insertion.wish.move) return true;
  const old = squeezed(deletion.wish.edits.map(({ start, end }) => printed.texts.text.slice(start, end)).join(""));
  return old.length >= shortestMove && old === squeezed(insertion.wish.edits.map(({ text }) => text).join(""));
};

const isDeletion = ({ edits }: Change): boolean => edits.length > 0 && edits.every(({ text }) => text === "");

/** A word may go here and come there by chance. */
const shortestMove = 6;
