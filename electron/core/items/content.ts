import type { Item, ItemContent } from "#shared/model/item.ts";
import type { Revision } from "#shared/model/revision.ts";

import { AppError } from "../errors.ts";
import { requireDraftingIssue } from "../issues/require-issue.ts";
import { readAuthor } from "../settings/settings-service.ts";
import { findItem, updateItemContent, writeEvidence } from "../store/item-store.ts";
import { findRevision, writeRevision } from "../store/revision-store.ts";
import type { ReadableDb, WritableDb } from "../store/sql.ts";

/** Saves of one author belong to one revision while they follow each other within this time … */
const sittingPause = 10 * 60_000;
/** … and the revision is not older than this. */
const sittingLength = 30 * 60_000;

/** Throws NOT_FOUND. */
export const requireItem = (db: ReadableDb, itemId: string): Item => {
  const item = findItem(db, itemId);
  if (!item) throw new AppError("NOT_FOUND", `没有编号为“${itemId}”的稿件。请刷新后再试。`);
  return item;
};

/** Throws NOT_FOUND, ISSUE_PUBLISHED, or CONFLICT when the item was saved since `version`. */
export const requireEditableItem = (db: ReadableDb, itemId: string, version?: number): Item => {
  const item = requireItem(db, itemId);
  if (item.issueId !== null) requireDraftingIssue(db, item.issueId);
  if (version !== undefined && item.version !== version) {
    throw new AppError(
      "CONFLICT",
      "这篇稿件刚刚在别处改过，您的这次改动还没有保存。请核对最新内容后再改，原有内容都在修订里。",
    );
  }
  return item;
};

/** What a revision keeps of an item. */
export const contentOf = ({ title, body, sourceUnit, byline, eventDates, isBrief }: Item): ItemContent => ({
  title,
  body,
  sourceUnit,
  byline,
  eventDates,
  isBrief,
});

/** How a save came about. */
export interface SaveOptions {
  readonly reason: Revision["reason"];
  /** For `restored`. */
  readonly restoredFrom?: number;
  /** For `reviewed`. */
  readonly suggestions?: Revision["suggestions"];
  readonly now: Date;
}

/**
 * Saves an item's content as a new revision, or into the one of a sitting that goes on. Fields that differ from before
 * lose their doubts: somebody has looked. Unchanged content saves nothing. Answers the revision it was saved in, null when
 * nothing was.
 */
export const saveContent = (
  db: WritableDb,
  item: Item,
  content: ItemContent,
  { reason, restoredFrom, suggestions, now }: SaveOptions,
): number | null => {
  const before = contentOf(item);
  const after = normalizeContent(content);
  if (JSON.stringify(before) === JSON.stringify(contentOf({ ...item, ...after }))) return null;
  const author = readAuthor(db);
  const savedAt = now.toISOString();
  const latest = findRevision(db, item.id, item.revision);
  const goesOn = reason === "edited" && latest !== undefined && isSameSitting(latest, author, now);
  const revision = goesOn ? item.revision : item.revision + 1;
  writeRevision(db, {
    itemId: item.id,
    number: revision,
    startedAt: goesOn ? latest.startedAt : savedAt,
    savedAt,
    author,
    reason,
    restoredFrom: restoredFrom ?? null,
    suggestions: suggestions ?? [],
    content: after,
  });
  updateItemContent(db, item.id, after, { revision, now: savedAt });
  const settled = item.evidence.filter(
    ({ field }) => field === "section" || JSON.stringify(before[field]) === JSON.stringify(after[field]),
  );
  if (settled.length < item.evidence.length) writeEvidence(db, item.id, settled);
  return revision;
};

/** An item's text as it is now, as a step keeps it to bring it back. */
export const formerContent = (item: Item): { itemId: string; content: ItemContent; revision: number } => ({
  itemId: item.id,
  content: contentOf(item),
  revision: item.revision,
});

const isSameSitting = (latest: Revision, author: string, now: Date): boolean =>
  latest.reason === "edited" &&
  latest.author === author &&
  now.getTime() - Date.parse(latest.savedAt) < sittingPause &&
  now.getTime() - Date.parse(latest.startedAt) < sittingLength;

/** Dates in order and once each; a lead-in no longer than its paragraph. */
const normalizeContent = (content: ItemContent): ItemContent => ({
  ...content,
  body: content.body.map((block) =>
    block.kind === "paragraph" ? { ...block, leadIn: Math.min(block.leadIn, block.text.length) } : block,
  ),
  eventDates: [...new Set(content.eventDates)].toSorted(),
});
