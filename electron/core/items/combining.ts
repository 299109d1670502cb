import { nameItems } from "#shared/domain/naming/name-items.ts";
import type { Item, ItemContent, Placement } from "#shared/model/item.ts";
import type { Step } from "#shared/model/step.ts";

import { AppError } from "../errors.ts";
import { recordStep } from "../history/record-step.ts";
import type { TakeBack } from "../history/take-back.ts";
import { told } from "../history/telling.ts";
import type { Ports } from "../ports.ts";
import { readAuthor } from "../settings/settings-service.ts";
import { insertItem, readPlacements, readSectionOrder, writePlacement } from "../store/item-store.ts";
import { writeRevision } from "../store/revision-store.ts";
import type { WritableDb } from "../store/sql.ts";
import { contentOf, formerContent, requireEditableItem, saveContent, type SaveOptions } from "./content.ts";
import { placementOf, putIntoSection, takeOut } from "./placing.ts";

/**
 * Cuts an item in two: the paragraphs from `paragraph` (0-based, at least 1) on become a new item that stands right
 * after it, their first one as its title when `asTitle` says so. Throws INVALID_INPUT where nothing would be left on a side.
 */
export const cutItem = (
  { ids, clock }: Pick<Ports, "ids" | "clock">,
  db: WritableDb,
  { itemId, version, paragraph, asTitle }: { itemId: string; version: number; paragraph: number; asTitle: boolean },
): { itemId: string; step: Step } => {
  const item = requireEditableItem(db, itemId, version);
  const heading = item.body[paragraph];
  const title = asTitle && heading?.kind === "paragraph" ? heading.text : null;
  const body = item.body.slice(title === null ? paragraph : paragraph + 1);
  const now = clock.now();
  const { newId, placement } = cutInTwo({ ids, db, now }, item, { paragraph, title, body });
  const line = heading?.kind === "paragraph" ? heading.text : "";
  const before = { placements: [placement], contents: [formerContent(item)] };
  return { itemId: newId, step: recordStep(db, { message: told.cut(nameItems([item]), line), before, now }) };
};

/** The second half of a cut item: where it begins, and what it is. */
interface SecondHalf {
  /** 0-based block of the item; what stands before it stays. */
  readonly paragraph: number;
  readonly title: string | null;
  readonly body: ItemContent["body"];
}

/**
 * Cuts an item without a step of its own. Answers the new item's id and the placement that takes it back. Throws INVALID_INPUT where
 * nothing would be left on a side.
 */
export const cutInTwo = (
  { ids, db, now }: Pick<Ports, "ids"> & { db: WritableDb; now: Date },
  item: Item,
  { paragraph, title, body }: SecondHalf,
): { newId: string; placement: Placement } => {
  if (paragraph < 1 || body.length === 0) {
    throw new AppError(
      "INVALID_INPUT",
      `“${nameOf(item)}”不能在第 ${paragraph + 1} 段处拆分：两边都要有正文。请把光标放到别的段落。`,
    );
  }
  const options: SaveOptions = { reason: "cut", now };
  saveContent(db, item, { ...contentOf(item), body: item.body.slice(0, paragraph) }, options);
  const content = { ...contentOf(item), title, body };
  const newId = ids.next();
  const savedAt = now.toISOString();
  insertItem(db, { id: newId, submissionId: item.submissionId, content, evidence: [], now: savedAt });
  writeRevision(db, {
    itemId: newId,
    number: 1,
    startedAt: savedAt,
    savedAt,
    author: readAuthor(db),
    reason: "cut",
    restoredFrom: null,
    suggestions: [],
    content,
  });
  if (item.issueId !== null && item.sectionId !== null) {
    const place = { issueId: item.issueId, sectionId: item.sectionId };
    const after = readSectionOrder(db, place.issueId, place.sectionId).indexOf(item.id) + 1;
    putIntoSection(db, [newId], place, after);
  }
  // Undone, the new item is empty of purpose: its text is back in the old one.
  return { newId, placement: { ...placementOf(newId, "merged"), mergedInto: item.id } };
};

/** Joins items, in the order given, into the first: its body goes on with theirs, their titles as paragraphs of it. */
export const joinItems = (db: WritableDb, itemIds: readonly string[], now: Date): Step => {
  const [first, ...others] = itemIds.map((itemId) => requireEditableItem(db, itemId));
  if (!first || others.length === 0) throw new AppError("INVALID_INPUT", "合并至少要选两篇稿件。");
  const body = others.flatMap((item) => [
    ...(item.title === null ? [] : [{ kind: "paragraph" as const, text: item.title, leadIn: 0 }]),
    ...item.body,
  ]);
  const eventDates = [first, ...others].flatMap((item) => item.eventDates);
  saveContent(
    db,
    first,
    { ...contentOf(first), body: [...first.body, ...body], eventDates },
    { reason: "joined", now },
  );
  const placements = mergeInto(
    db,
    others.map(({ id }) => id),
    first.id,
  );
  return recordStep(db, {
    message: told.joined(itemIds.length, nameItems([first])),
    before: { placements, contents: [formerContent(first)] },
    now,
  });
};

/**
 * Lets one item stand for another: the other leaves the lists, marked as merged. With `takesContent` its content becomes
 * the new revision of the one that stays: a version sent later.
 */
export const mergeItem = (
  db: WritableDb,
  { itemId, intoId, takesContent }: { itemId: string; intoId: string; takesContent: boolean },
  now: Date,
): Step => {
  const item = requireEditableItem(db, itemId);
  const into = requireEditableItem(db, intoId);
  if (itemId === intoId || into.state === "merged") {
    throw new AppError("INVALID_INPUT", `“${nameOf(into)}”不能再并入别的稿件。请选另一篇。`);
  }
  if (takesContent) saveContent(db, into, contentOf(item), { reason: "resent", now });
  return recordStep(db, {
    message: takesContent ? told.updated(nameItems([into])) : told.merged(nameItems([item]), nameItems([into])),
    before: { placements: mergeInto(db, [itemId], intoId), contents: takesContent ? [formerContent(into)] : [] },
    now,
  });
};

const mergeInto = (db: WritableDb, itemIds: readonly string[], intoId: string): TakeBack["placements"] => {
  const before = readPlacements(db, itemIds);
  takeOut(db, itemIds);
  for (const itemId of itemIds) writePlacement(db, { ...placementOf(itemId, "merged"), mergedInto: intoId });
  return before;
};

const nameOf = ({ title, opening }: Item): string => title ?? opening.slice(0, 20);
