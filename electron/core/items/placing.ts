import type { Placement } from "#shared/model/item.ts";

import { AppError } from "../errors.ts";
import { requireDraftingIssue } from "../issues/require-issue.ts";
import { readPlacements, readSectionOrder, writePlacement, writeSectionOrder } from "../store/item-store.ts";
import { readSections } from "../store/publication-store.ts";
import type { WritableDb } from "../store/sql.ts";

/** A section of an issue: what items are ordered within. */
interface Place {
  readonly issueId: string;
  readonly sectionId: string;
}

/**
 * Puts items into a section before the one that stands at `at` (null: at the end), in the order given, and closes the
 * gaps they leave. Items that stand there already are moved. Answers where all of them stood.
 */
export const putIntoSection = (
  db: WritableDb,
  itemIds: readonly string[],
  place: Place,
  at: number | null,
): Placement[] => {
  requireDraftingIssue(db, place.issueId);
  requireSection(db, place.sectionId);
  const before = takeOut(db, itemIds);
  const others = readSectionOrder(db, place.issueId, place.sectionId);
  const target = at === null ? others.length : targetIndex(before, place, at);
  const order = [...others.slice(0, target), ...itemIds, ...others.slice(target)];
  for (const itemId of itemIds) {
    writePlacement(db, { ...placementOf(itemId, "placed"), ...place, order: 0 });
  }
  writeSectionOrder(db, order);
  return before;
};

/**
 * Takes items out of whatever issue they stand in and leaves them in the inbox; the sections they leave are numbered
 * anew. Throws NOT_FOUND for an unknown item, INVALID_INPUT for one named twice, ISSUE_PUBLISHED where one stands in a
 * published issue. Answers where they stood.
 */
export const takeOut = (db: WritableDb, itemIds: readonly string[]): Placement[] => {
  const before = requirePlacements(db, itemIds);
  for (const place of placesOf(before)) requireDraftingIssue(db, place.issueId);
  for (const itemId of itemIds) {
    writePlacement(db, placementOf(itemId, "inbox"));
  }
  for (const place of placesOf(before)) {
    writeSectionOrder(db, readSectionOrder(db, place.issueId, place.sectionId));
  }
  return before;
};

/**
 * Puts the items of a section of an issue into a new order. Throws CONFLICT unless it holds exactly the items that stand
 * there. Answers where those stood that have another place now.
 */
export const arrangeSection = (db: WritableDb, itemIds: readonly string[], place: Place): Placement[] => {
  requireDraftingIssue(db, place.issueId);
  requireSection(db, place.sectionId);
  const stored = readSectionOrder(db, place.issueId, place.sectionId);
  const wanted = new Set(itemIds);
  if (wanted.size !== itemIds.length || wanted.size !== stored.length || !stored.every((id) => wanted.has(id))) {
    throw new AppError("CONFLICT", "排次序时，栏目里的稿件有了增减，次序没有动。请看过新的预览再排。");
  }
  const before = readPlacements(
    db,
    itemIds.filter((id, index) => stored[index] !== id),
  );
  writeSectionOrder(db, itemIds);
  return before;
};

/** Puts items exactly where the placements say: `takeOut` or `putIntoSection` undone. Answers where they stood. */
export const putBack = (db: WritableDb, placements: readonly Placement[]): Placement[] => {
  const before = takeOut(
    db,
    placements.map(({ itemId }) => itemId),
  );
  // From the front of each section on, so that every `order` counts what stands before it.
  for (const placement of placements.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))) {
    const { itemId, issueId, sectionId, order } = placement;
    if (issueId === null || sectionId === null) {
      writePlacement(db, placement);
    } else {
      requireDraftingIssue(db, issueId);
      requireSection(db, sectionId);
      const others = readSectionOrder(db, issueId, sectionId);
      writePlacement(db, placement);
      const target = order ?? others.length;
      writeSectionOrder(db, [...others.slice(0, target), itemId, ...others.slice(target)]);
    }
  }
  return before;
};

/** An item in no section, in that state. */
export const placementOf = (itemId: string, state: Placement["state"]): Placement => ({
  itemId,
  state,
  issueId: null,
  sectionId: null,
  order: null,
  rejectionReason: null,
  mergedInto: null,
});

/** `at` counts the section as the editor sees it, moved items included; they are gone from it by now. */
const targetIndex = (before: readonly Placement[], place: Place, at: number): number =>
  at -
  before.filter(
    ({ issueId, sectionId, order }) =>
      issueId === place.issueId && sectionId === place.sectionId && order !== null && order < at,
  ).length;

const placesOf = (placements: readonly Placement[]): Place[] => {
  const places = new Map<string, Place>();
  for (const { issueId, sectionId } of placements) {
    if (issueId !== null && sectionId !== null) places.set(`${issueId} ${sectionId}`, { issueId, sectionId });
  }
  return [...places.values()];
};

const requirePlacements = (db: WritableDb, itemIds: readonly string[]): Placement[] => {
  if (new Set(itemIds).size < itemIds.length) {
    throw new AppError("INVALID_INPUT", "同一篇稿件被选中了两次。请重新选择。");
  }
  const placements = readPlacements(db, itemIds);
  const found = new Set(placements.map(({ itemId }) => itemId));
  const missing = itemIds.find((id) => !found.has(id));
  if (missing !== undefined) throw new AppError("NOT_FOUND", `没有编号为“${missing}”的稿件。请刷新后再试。`);
  return placements;
};

const requireSection = (db: WritableDb, sectionId: string): void => {
  if (readSections(db).some(({ id }) => id === sectionId)) return;
  throw new AppError("NOT_FOUND", `没有编号为“${sectionId}”的栏目。它可能已被删除，请刷新后再试。`);
};
