import { createHash } from "node:crypto";

import { shorten } from "#shared/domain/naming/name-items.ts";
import { commonPairs } from "#shared/domain/similarity/common-pairs.ts";
import type { ItemContent } from "#shared/model/item.ts";
import type { ManuscriptItem } from "#shared/model/manuscript.ts";
import type { Reopening, ReviewBase } from "#shared/model/review.ts";

import { requireIssue } from "../issues/require-issue.ts";
import { readItemsOfIssue } from "../store/item-store.ts";
import type { ReadableDb } from "../store/sql.ts";
import { readManuscript, settingOf } from "../typesetting/composed-issue.ts";

/** The issue as it is now, as it goes out to reviewers. Throws NOT_FOUND. */
export const takeBase = (db: ReadableDb, issueId: string): ReviewBase => {
  const manuscript = readManuscript(db, issueId);
  const revisions = new Map(readItemsOfIssue(db, issueId).map(({ id, revision }) => [id, revision]));
  return {
    issueKey: requireIssue(db, issueId).key,
    manuscript,
    sectionIds: settingOf(db, issueId).sections.map(({ id }) => id),
    items: manuscript.sections
      .flatMap(({ items }) => items)
      .map((item) => ({ itemId: item.id, revision: revisions.get(item.id) ?? 1, sha256: hashOf(item) })),
  };
};

/** An item of a base, and where it stood. */
export interface BaseItem {
  readonly item: ManuscriptItem;
  readonly sectionId: string;
  /** 0-based in its section. */
  readonly order: number;
}

/** By the items' ids, in the order of print. */
export const itemsOfBase = ({ manuscript, sectionIds }: ReviewBase): Map<string, BaseItem> =>
  new Map(
    manuscript.sections.flatMap(({ items }, section) =>
      items.map((item, order): [string, BaseItem] => [item.id, { item, sectionId: sectionIds[section] ?? "", order }]),
    ),
  );

/** What a revision keeps of an item of a base. */
export const contentOfBase = ({
  title,
  body,
  sourceUnit,
  byline,
  eventDates,
  isBrief,
}: ManuscriptItem): ItemContent => ({
  title,
  body,
  sourceUnit,
  byline,
  eventDates,
  isBrief,
});

/** A title, or how a brief begins. */
export const nameOfBase = (item: ManuscriptItem): string => {
  const first = item.body.find(({ kind }) => kind === "paragraph");
  return item.title ?? shorten(first?.kind === "paragraph" ? first.text : "", 30);
};

/** What differs from one base to a later one, each item in a sentence. */
export const differences = (before: ReviewBase, after: ReviewBase): Reopening[] => {
  const [old, now] = [itemsOfBase(before), itemsOfBase(after)];
  const stayed = inTheirPlaces(old, now);
  const hashes = new Map(before.items.map(({ itemId, sha256 }) => [itemId, sha256]));
  const gone = [...old]
    .filter(([id]) => !now.has(id))
    .map(([itemId, { item }]) => ({ itemId, message: `《${nameOfBase(item)}》撤下了。` }));
  const changed = after.items.flatMap(({ itemId, sha256 }) => {
    const here = now.get(itemId);
    const there = old.get(itemId);
    if (!here) return [];
    const name = `《${nameOfBase(here.item)}》`;
    if (!there) return [{ itemId, message: `${name}是后加的。` }];
    if (hashes.get(itemId) !== sha256) return [{ itemId, message: `${name}改过。` }];
    return stayed.has(itemId) ? [] : [{ itemId, message: `${name}换了位置。` }];
  });
  return [...gone, ...changed];
};

/** Items that stand as before among those that were there already: whoever leaves moves nobody. */
const inTheirPlaces = (old: ReadonlyMap<string, BaseItem>, now: ReadonlyMap<string, BaseItem>): Set<string> => {
  const placesOf = (items: ReadonlyMap<string, BaseItem>): string[] =>
    [...items].map(([id, { sectionId }]) => JSON.stringify([sectionId, id]));
  const [was, is] = [placesOf(old), placesOf(now)];
  const ids = [...now.keys()];
  return new Set(commonPairs(was, is).flatMap(([, index]) => ids[index] ?? []));
};

const hashOf = (item: ManuscriptItem): string =>
  createHash("sha256")
    .update(JSON.stringify(contentOfBase(item)))
    .digest("hex");
