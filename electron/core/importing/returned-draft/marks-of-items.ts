import { editsBetween } from "#shared/domain/merging/edits-between.ts";
import type { ReviewBase } from "#shared/model/review.ts";

import type { ReturnedItem } from "./comment-marks.ts";
import type { FoundItems } from "./find-items.ts";
import { itemMarks } from "./item-marks.ts";
import { movedItem, newTexts, wholeText, type NewText } from "./new-text.ts";
import { placeItems, type Placement } from "./placed-items.ts";
import type { ReturnedLine } from "./returned-line.ts";
import { toMark, type MarkDefaults, type ReturnedMark } from "./returned-mark.ts";
import { setAsTitles } from "./set-as-titles.ts";
import type { Wish } from "./wishes.ts";

/** An item that was deleted here and put in there. */
interface Move {
  readonly item: ReturnedItem;
  readonly text: NewText;
  readonly wish: Wish;
}

/** The marks that changes of text are, over all items: which of them came, went or moved as a whole is seen here. */
export const marksOfItems = (
  base: ReviewBase,
  lines: readonly ReturnedLine[],
  found: FoundItems,
  items: readonly ReturnedItem[],
  defaults: MarkDefaults,
): { marks: ReturnedMark[]; notes: string[] } => {
  const gone = items.filter(isDeletedWhole);
  const moves = findMoves(items, gone);
  const isMoved = (text: NewText): boolean => moves.some((move) => wholeText(move.text) === wholeText(text));
  const staying = items.filter((item) => !gone.includes(item)).map(({ printed }) => printed);
  const placement = placeItems(base, lines, found.owners, staying);
  const marks = items.flatMap((item) => {
    const move = moves.find((each) => each.item === item);
    if (move !== undefined) return movedMarks(move, placement, isMoved, defaults);
    if (gone.includes(item)) return rejectedMarks(item, isMoved, defaults);
    return [...itemMarks(item.printed, item.wishes, isMoved, defaults), ...setAsTitles(item, lines, defaults)];
  });
  const { reviewer } = defaults;
  const unsaid = { author: reviewer, at: null };
  const strayed = placement.strayed.flatMap(({ item, line }): ReturnedMark[] => {
    const content = placement.contentAt(item, line);
    return content === null ? [] : [toMark(item.item.id, content, null, unsaid, defaults)];
  });
  const missing = (found.isMissingDeleted ? found.missing : []).map(({ item }) =>
    toMark(item.id, { kind: "reject" }, "交回的文件里没有这一篇，删去时没有留痕", unsaid, defaults),
  );
  const untracked = items.flatMap(({ wishes }) => wishes.filter(({ isTracked }) => !isTracked)).length;
  return {
    marks: [...marks, ...strayed, ...missing],
    notes: [
      ...(untracked === 0 ? [] : [`有 ${untracked} 处改动没有留痕，是与底稿对比找出的，记在${reviewer}名下。`]),
      ...(strayed.length === 0 ? [] : [`有 ${strayed.length} 篇的位置变了但没有留痕，记在${reviewer}名下。`]),
    ],
  };
};

/** Whether every word of the item was deleted, its source and line ends aside. */
const isDeletedWhole = ({ printed, wishes }: ReturnedItem): boolean => {
  const { text, spans } = printed.texts;
  const deleted = wishes.flatMap(({ edits }) => edits);
  return spans
    .filter((span) => span.part !== null && text.slice(span.start, span.end).trim() !== "")
    .every((span) => deleted.some(({ start, end }) => start <= span.start && end >= span.end));
};

const findMoves = (items: readonly ReturnedItem[], gone: readonly ReturnedItem[]): Move[] => {
  const moves: Move[] = [];
  for (const wish of items.flatMap(({ wishes }) => wishes)) {
    for (const text of newTexts(wish)) {
      const left = gone.filter((item) => !moves.some((move) => move.item === item));
      const moved = movedItem(
        text,
        left.map(({ printed }) => printed),
      );
      const item = left.find(({ printed }) => printed === moved);
      if (item !== undefined) moves.push({ item, text, wish });
    }
  }
  return moves;
};

/** Where it stands now, and how its text was changed on the way. */
const movedMarks = (
  { item, text, wish }: Move,
  placement: Placement,
  isMoved: (text: NewText) => boolean,
  defaults: MarkDefaults,
): ReturnedMark[] => {
  const { printed } = item;
  const content = placement.contentAt(printed, wish.line);
  const place = content === null ? [] : [toMark(printed.item.id, content, null, wish, defaults)];
  const edits = editsBetween(printed.texts.text, wholeText(text)).map((edit): Wish => ({
    ...wish,
    edits: [edit],
    titles: [],
  }));
  return [...place, ...itemMarks(printed, edits, isMoved, defaults), ...newTextMarks(item, isMoved, defaults)];
};

/** What was put in beside the words that went. */
const newTextMarks = (
  { printed, wishes }: ReturnedItem,
  isMoved: (text: NewText) => boolean,
  defaults: MarkDefaults,
): ReturnedMark[] =>
  wishes.flatMap((wish) =>
    newTexts(wish)
      .filter((text) => !isMoved(text) && wholeText(text).trim() !== "")
      .map((text) =>
        toMark(
          printed.item.id,
          { kind: "comment", place: null },
          `在这里新增：\n${wholeText(text).trim()}`,
          wish,
          defaults,
        ),
      ),
  );

/** An item all of whose words went: not wanted, unless others stand in their place. */
const rejectedMarks = (
  item: ReturnedItem,
  isMoved: (text: NewText) => boolean,
  defaults: MarkDefaults,
): ReturnedMark[] => {
  const { printed, wishes } = item;
  const isReplaced = wishes.some((wish) => newTexts(wish).some((text) => text.title === null && !isMoved(text)));
  if (isReplaced) return itemMarks(printed, wishes, isMoved, defaults);
  const deletions = wishes.filter(({ edits }) => edits.some(({ start, end }) => start < end));
  const [longest] = deletions.toSorted((one, other) => deletedLength(other) - deletedLength(one));
  if (longest === undefined) return [];
  const note = longest.isTracked ? "在 Word 里把整篇删去了" : "在 Word 里把整篇删去了，删去时没有留痕";
  return [
    toMark(printed.item.id, { kind: "reject" }, note, longest, defaults),
    ...newTextMarks(item, isMoved, defaults),
  ];
};

const deletedLength = ({ edits }: Wish): number => edits.reduce((sum, { start, end }) => sum + end - start, 0);
