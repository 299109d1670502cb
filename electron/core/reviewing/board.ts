import type { PlacedMark, ReviewConflict, ReviewedItem } from "#shared/api/reviewing.ts";
import { quoteOf, wishOf, type MarkNames } from "#shared/domain/merging/describe-mark.ts";
import { placeMarks, type PlacedMarks } from "#shared/domain/merging/place-marks.ts";
import { shorten } from "#shared/domain/naming/name-items.ts";
import type { Item } from "#shared/model/item.ts";
import type { ReceivedMark, ReviewBase } from "#shared/model/review.ts";

import { contentOf } from "../items/content.ts";
import { findItem, readItemsOfIssue } from "../store/item-store.ts";
import { readSections } from "../store/publication-store.ts";
import {
  listCopies,
  listMarks,
  listRounds,
  readBases,
  type StoredCopy,
  type StoredRound,
} from "../store/review-store.ts";
import type { ReadableDb } from "../store/sql.ts";
import { contentOfBase, itemsOfBase, nameOfBase, type BaseItem } from "./base.ts";

/** What every item of an issue is told by its reviewers; items nobody spoke of are left out. */
export const readBoard = (db: ReadableDb, issueId: string): ReviewedItem[] => {
  const review = readReview(db, issueId);
  const inIssue = readItemsOfIssue(db, issueId);
  const ids = new Set(inIssue.map(({ id }) => id));
  const left = [...new Set(review.marks.map(({ itemId }) => itemId))]
    .filter((id) => !ids.has(id))
    .flatMap((id) => findItem(db, id) ?? []);
  return [...inIssue, ...left]
    .map((item) => reviewItem(review, item, ids.has(item.id)))
    .filter(({ marks, noComment }) => marks.length + noComment.length > 0);
};

/** All that reviewers said of an issue so far, and what they were given. */
export interface Review {
  readonly rounds: readonly StoredRound[];
  readonly copies: ReadonlyMap<string, StoredCopy>;
  /** By round, its items by their ids. */
  readonly bases: ReadonlyMap<string, ReadonlyMap<string, BaseItem>>;
  /** Without withdrawn ones. */
  readonly marks: readonly ReceivedMark[];
  readonly names: MarkNames;
}

export const readReview = (db: ReadableDb, issueId: string): Review => {
  const rounds = listRounds(db, issueId);
  const roundIds = rounds.map(({ id }) => id);
  const bases = new Map(
    roundIds.map((id) => {
      const base: ReviewBase | undefined = readBases(db, id)?.base;
      return [id, base ? itemsOfBase(base) : new Map<string, BaseItem>()] as const;
    }),
  );
  const items = new Map([...bases.values()].flatMap((base) => [...base]));
  const sections = new Map(readSections(db).map(({ id, name }) => [id, name]));
  return {
    rounds,
    copies: new Map(listCopies(db, roundIds).map((copy) => [copy.id, copy])),
    bases,
    marks: listMarks(db, roundIds).filter(({ state }) => state !== "withdrawn"),
    names: {
      sectionName: (id) => sections.get(id) ?? "（已删除的栏目）",
      itemName: (id) => {
        const found = items.get(id);
        return found ? nameOfBase(found.item) : "（已撤下的稿件）";
      },
    },
  };
};

const nothingPlaced: PlacedMarks = { places: new Map(), conflicts: [] };

/** Where the open marks of an item stand, round by round: each round read a base of its own. */
export const placeItem = ({ rounds, bases, marks }: Review, item: Item): PlacedMarks => {
  const placed = rounds.map(({ id }): PlacedMarks => {
    const own = marks.filter(({ itemId, roundId }) => itemId === item.id && roundId === id);
    const base = bases.get(id)?.get(item.id);
    return base && own.length > 0 ? placeMarks(contentOfBase(base.item), contentOf(item), own) : nothingPlaced;
  });
  return {
    places: new Map(placed.flatMap(({ places }) => [...places])),
    conflicts: placed.flatMap(({ conflicts }) => conflicts),
  };
};

const reviewItem = (review: Review, item: Item, isInIssue: boolean): ReviewedItem => {
  // In an item that left nothing can be chosen any more.
  const { places, conflicts } = isInIssue ? placeItem(review, item) : nothingPlaced;
  const own = review.marks.filter(({ itemId }) => itemId === item.id);
  const authors = new Map(own.map(({ id, author }) => [id, author]));
  return {
    itemId: item.id,
    version: item.version,
    name: item.title ?? item.opening,
    section: item.sectionId === null ? "" : review.names.sectionName(item.sectionId),
    content: contentOf(item),
    marks: own.map((mark): PlacedMark => toPlacedMark(review, mark, item, isInIssue, places.get(mark.id))),
    conflicts: conflicts.map((conflict): ReviewConflict => ({
      ...conflict,
      versions: conflict.versions.map(({ text, markIds }) => ({
        text,
        markIds: [...markIds],
        authors: [...new Set(markIds.flatMap((id) => authors.get(id) ?? []))],
      })),
    })),
    noComment: [...review.copies.values()]
      .filter((copy) => copy.noComment.includes(item.id))
      .map((copy) => copy.reviewer),
  };
};

const toPlacedMark = (
  review: Review,
  mark: ReceivedMark,
  item: Item,
  isInIssue: boolean,
  place: ReturnType<PlacedMarks["places"]["get"]>,
): PlacedMark => {
  const base = review.bases.get(mark.roundId)?.get(mark.itemId);
  const { content } = mark;
  return {
    ...mark,
    reviewer: review.copies.get(mark.copyId)?.reviewer ?? mark.author,
    stage: review.rounds.find(({ id }) => id === mark.roundId)?.stage ?? "一校",
    standing: mark.state !== "open" ? null : !isInIssue ? "gone" : (place?.standing ?? placingStanding(mark, item)),
    edits: isInIssue ? (place?.edits ?? []).map(({ at: _at, ...edit }) => edit) : [],
    place: isInIssue ? (place?.place ?? null) : null,
    quote: base ? quoteOf(content, contentOfBase(base.item)) : "",
    wish: wishOf(content, review.names),
  };
};

/** Of marks that change no text. */
const placingStanding = ({ content }: ReceivedMark, item: Item): PlacedMark["standing"] =>
  content.kind === "section" && item.sectionId === content.sectionId ? "done" : "free";

/** Whose mark it is, and in which reading: 周明（一校）. */
export const whoSays = ({ rounds }: Review, { roundId, author }: ReceivedMark): string => {
  const stage = rounds.find(({ id }) => id === roundId)?.stage;
  return stage === undefined ? author : `${author}（${stage}）`;
};

/** “近日”改为“3月2日”: what a mark wants of which words; of a comment what it says. */
export const tellMark = ({ bases, names }: Review, { roundId, itemId, content, note }: ReceivedMark): string => {
  const base = bases.get(roundId)?.get(itemId);
  const quote = base ? shorten(quoteOf(content, contentOfBase(base.item)), 16) : "";
  const wish = content.kind === "comment" ? `批注：${shorten(note ?? "", 40)}` : wishOf(content, names);
  return quote === "" ? wish : `“${quote}”${wish}`;
};
