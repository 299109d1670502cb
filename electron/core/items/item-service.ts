import type { Handlers } from "#shared/api/contract.ts";
import type { Item, ItemContent } from "#shared/model/item.ts";
import type { Revision } from "#shared/model/revision.ts";

import type { CoreContext } from "../core-context.ts";
import { AppError } from "../errors.ts";
import { requireDraftingIssue } from "../issues/issue-service.ts";
import { readAuthor } from "../settings/settings-service.ts";
import { findItem, findItemIds, readSummaries, updateItemContent, writePlacement } from "../store/item-store.ts";
import { findRevision, listRevisions, writeRevision } from "../store/revision-store.ts";
import type { ReadableDb, WritableDb } from "../store/sql.ts";
import { putBack, putIntoSection, takeOut } from "./placing.ts";

/** Saves of one author belong to one revision while they follow each other within this time … */
const sittingPause = 10 * 60_000;
/** … and the revision is not older than this. */
const sittingLength = 30 * 60_000;

export const createItemService = ({ store, clock, changed }: CoreContext): Handlers["items"] => ({
  find: ({ filter }) => findItemIds(store.db, filter),

  summaries: ({ itemIds }) => readSummaries(store.db, itemIds),

  get: ({ itemId }) => requireItem(store.db, itemId),

  save: ({ itemId, version, content }) => {
    const isNew = store.write((db) => {
      const item = requireEditableItem(db, itemId, version);
      const checked = normalizeContent(content);
      if (sameContent(item, checked)) return false;
      saveContent(db, item, checked, { reason: "edited", restoredFrom: null, now: clock.now() });
      return true;
    });
    if (isNew) changed("items");
    return requireItem(store.db, itemId);
  },

  tag: ({ itemIds, issueId, sectionId, at }) => {
    const before = store.write((db) => putIntoSection(db, itemIds, { issueId, sectionId }, at));
    changed("items", "issues");
    return before;
  },

  setAside: ({ itemIds, state, reason }) => {
    if (state === "rejected" && reason === null) {
      throw new AppError("INVALID_INPUT", "不用的稿件要写明原因，以便答复报送单位。请填写原因。");
    }
    const before = store.write((db) => {
      const stood = takeOut(db, itemIds);
      const rejectionReason = state === "rejected" ? reason : null;
      for (const itemId of itemIds) {
        writePlacement(db, { itemId, state, issueId: null, sectionId: null, order: null, rejectionReason });
      }
      return stood;
    });
    changed("items", "issues");
    return before;
  },

  place: ({ placements }) => {
    const before = store.write((db) => putBack(db, placements));
    changed("items", "issues");
    return before;
  },

  revisions: ({ itemId }) => {
    requireItem(store.db, itemId);
    return listRevisions(store.db, itemId);
  },

  restore: ({ itemId, version, revision }) => {
    store.write((db) => {
      const item = requireEditableItem(db, itemId, version);
      const found = findRevision(db, itemId, revision);
      if (!found) throw new AppError("NOT_FOUND", `这篇稿件没有第 ${revision} 稿。请刷新修订列表。`);
      saveContent(db, item, found.content, { reason: "restored", restoredFrom: revision, now: clock.now() });
    });
    changed("items");
    return requireItem(store.db, itemId);
  },
});

/** Throws NOT_FOUND. */
const requireItem = (db: ReadableDb, itemId: string): Item => {
  const item = findItem(db, itemId);
  if (!item) throw new AppError("NOT_FOUND", `没有编号为“${itemId}”的稿件。请刷新后再试。`);
  return item;
};

const requireEditableItem = (db: ReadableDb, itemId: string, version: number): Item => {
  const item = requireItem(db, itemId);
  if (item.issueId !== null) requireDraftingIssue(db, item.issueId);
  if (item.version !== version) {
    throw new AppError(
      "CONFLICT",
      "这篇稿件刚刚在别处改过，您的这次改动还没有保存。请核对最新内容后再改，原有内容都在修订里。",
    );
  }
  return item;
};

const saveContent = (
  db: WritableDb,
  item: Item,
  content: ItemContent,
  { reason, restoredFrom, now }: { reason: Revision["reason"]; restoredFrom: number | null; now: Date },
): void => {
  const author = readAuthor(db);
  const savedAt = now.toISOString();
  const latest = findRevision(db, item.id, item.revision);
  const goesOn = reason === "edited" && latest !== undefined && isSameSitting(latest, author, now);
  const number = goesOn ? item.revision : item.revision + 1;
  const startedAt = goesOn ? latest.startedAt : savedAt;
  writeRevision(db, { itemId: item.id, number, startedAt, savedAt, author, reason, restoredFrom, content });
  updateItemContent(db, item.id, content, { revision: number, now: savedAt });
};

const isSameSitting = (latest: Revision, author: string, now: Date): boolean =>
  latest.reason === "edited" &&
  latest.author === author &&
  now.getTime() - Date.parse(latest.savedAt) < sittingPause &&
  now.getTime() - Date.parse(latest.startedAt) < sittingLength;

/** Dates in order and once each; a lead-in no longer than its paragraph. */
const normalizeContent = (content: ItemContent): ItemContent => ({
  ...content,
  body: content.body.map((block) => ({ ...block, leadIn: Math.min(block.leadIn, block.text.length) })),
  eventDates: [...new Set(content.eventDates)].toSorted(),
});

const sameContent = ({ title, body, sourceUnit, byline, eventDates, isBrief }: Item, content: ItemContent): boolean =>
  JSON.stringify([title, body, sourceUnit, byline, eventDates, isBrief]) ===
  JSON.stringify([
    content.title,
    content.body,
    content.sourceUnit,
    content.byline,
    content.eventDates,
    content.isBrief,
  ]);
