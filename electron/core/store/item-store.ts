import { z } from "zod";

import { toGrams, toSearchQuery } from "#shared/domain/search/grams.ts";
import {
  Block,
  Byline,
  countCharacters,
  type Item,
  type ItemContent,
  type ItemState,
  type ItemSummary,
  type Placement,
} from "#shared/model/item.ts";
import { IsoDate } from "#shared/model/primitives.ts";

import { allOf, oneOf, sql, type ReadableDb, type SqlQuery, type WritableDb } from "./sql.ts";

interface SummaryRow {
  id: string;
  submission_id: string | null;
  title: string | null;
  opening: string;
  source_unit: string | null;
  byline: string | null;
  event_dates: string;
  is_brief: number;
  state: ItemState;
  issue_id: string | null;
  section_id: string | null;
  position: number | null;
  rejection_reason: string | null;
  characters: number;
  revision: number;
  version: number;
  created_at: string;
  updated_at: string;
}

/** Which items; all conditions hold together. */
export interface ItemConditions {
  readonly states?: readonly ItemState[] | undefined;
  readonly issueId?: string | undefined;
  readonly submissionId?: string | undefined;
  /** As typed by the editor. */
  readonly query?: string | undefined;
}

/** Placed items by issue, section and order, then the others by arrival. */
export const findItemIds = (db: ReadableDb, wanted: ItemConditions): string[] => {
  const conditions: SqlQuery[] = [];
  if (wanted.states) conditions.push(sql`item.state IN ${oneOf(wanted.states)}`);
  if (wanted.issueId !== undefined) conditions.push(sql`item.issue_id = ${wanted.issueId}`);
  if (wanted.submissionId !== undefined) conditions.push(sql`item.submission_id = ${wanted.submissionId}`);
  if (wanted.query !== undefined && wanted.query.trim() !== "") {
    const search = toSearchQuery(wanted.query);
    // Only marks and spaces were typed: nothing can match.
    if (search === null) return [];
    conditions.push(sql`item.number IN (SELECT rowid FROM item_search WHERE item_search MATCH ${search})`);
  }
  // The inbox is what is listed most: its order needs no sorting at all.
  const order =
    wanted.states?.includes("placed") === false
      ? sql`ORDER BY item.number`
      : sql`ORDER BY item.issue_id IS NULL, issue.year, issue.month, section.position, item.position, item.number`;
  return db
    .all<{ id: string }>(
      sql`SELECT item.id FROM item
          LEFT JOIN issue ON issue.id = item.issue_id
          LEFT JOIN section ON section.id = item.section_id
          WHERE ${allOf(conditions)} ${order}`,
    )
    .map(({ id }) => id);
};

/** In the order asked; ids that are gone are left out. */
export const readSummaries = (db: ReadableDb, itemIds: readonly string[]): ItemSummary[] => {
  const rows = db.all<SummaryRow>(sql`SELECT ${columns} FROM item WHERE id IN ${oneOf(itemIds)}`);
  const byId = new Map(rows.map((row) => [row.id, toSummary(row)]));
  return itemIds.flatMap((id) => byId.get(id) ?? []);
};

export const findItem = (db: ReadableDb, itemId: string): Item | undefined => {
  const row = db.get<SummaryRow & { body: string }>(sql`SELECT ${columns}, body FROM item WHERE id = ${itemId}`);
  return row && toItem(row);
};

/** The items of an issue with their bodies, by section and order. */
export const readItemsOfIssue = (db: ReadableDb, issueId: string): Item[] =>
  db
    .all<SummaryRow & { body: string }>(
      sql`SELECT ${columns}, body FROM item JOIN section ON section.id = item.section_id
          WHERE issue_id = ${issueId} ORDER BY section.position, item.position`,
    )
    .map(toItem);

/** What is needed to make an item besides its content. */
export interface NewItem {
  readonly id: string;
  readonly submissionId: string | null;
  readonly content: ItemContent;
  readonly now: string;
}

/** Stores a new item in the inbox, at revision and version 1, and indexes it. */
export const insertItem = (db: WritableDb, { id, submissionId, content, now }: NewItem): void => {
  db.run(sql`
    INSERT INTO item (id, submission_id, title, opening, body, source_unit, byline, event_dates, is_brief, state,
                      characters, revision, version, created_at, updated_at)
    VALUES (${id}, ${submissionId}, ${content.title}, ${openingOf(content)}, ${JSON.stringify(content.body)},
            ${content.sourceUnit}, ${json(content.byline)}, ${JSON.stringify(content.eventDates)},
            ${content.isBrief ? 1 : 0}, 'inbox', ${countCharacters(content.body)}, 1, 1, ${now}, ${now})`);
  indexItem(db, id, content);
};

/** Rewrites an item's content; raises its version by one. The caller has checked the version it started from. */
export const updateItemContent = (
  db: WritableDb,
  itemId: string,
  content: ItemContent,
  { revision, now }: { revision: number; now: string },
): void => {
  db.run(sql`
    UPDATE item SET title = ${content.title}, opening = ${openingOf(content)}, body = ${JSON.stringify(content.body)},
      source_unit = ${content.sourceUnit}, byline = ${json(content.byline)},
      event_dates = ${JSON.stringify(content.eventDates)}, is_brief = ${content.isBrief ? 1 : 0},
      characters = ${countCharacters(content.body)}, revision = ${revision}, version = version + 1, updated_at = ${now}
    WHERE id = ${itemId}`);
  indexItem(db, itemId, content);
};

export const readPlacements = (db: ReadableDb, itemIds: readonly string[]): Placement[] =>
  readSummaries(db, itemIds).map(({ id, state, issueId, sectionId, order, rejectionReason }) => ({
    itemId: id,
    state,
    issueId,
    sectionId,
    order,
    rejectionReason,
  }));

/** Puts one item where the placement says; its neighbours are the caller's business. */
export const writePlacement = (db: WritableDb, placement: Placement): void => {
  db.run(sql`
    UPDATE item SET state = ${placement.state}, issue_id = ${placement.issueId}, section_id = ${placement.sectionId},
      position = ${placement.order}, rejection_reason = ${placement.rejectionReason}
    WHERE id = ${placement.itemId}`);
};

/** Ids of the items in a section of an issue, in order. */
export const readSectionOrder = (db: ReadableDb, issueId: string, sectionId: string): string[] =>
  db
    .all<{ id: string }>(
      sql`SELECT id FROM item WHERE issue_id = ${issueId} AND section_id = ${sectionId} ORDER BY position, number`,
    )
    .map(({ id }) => id);

/** Numbers the items of a section 0, 1, 2 … in the order given. */
export const writeSectionOrder = (db: WritableDb, itemIds: readonly string[]): void => {
  itemIds.forEach((id, position) => db.run(sql`UPDATE item SET position = ${position} WHERE id = ${id}`));
};

/** How many items are in each state. */
export const countItemsByState = (db: ReadableDb): Record<ItemState, number> => {
  const counts: Record<ItemState, number> = { inbox: 0, placed: 0, heldOver: 0, rejected: 0 };
  for (const { state, count } of db.all<{ state: ItemState; count: number }>(
    sql`SELECT state, count(*) AS count FROM item GROUP BY state`,
  )) {
    counts[state] = count;
  }
  return counts;
};

/** When anything was last written to an item; null in a library without items. */
export const readLastSaved = (db: ReadableDb): string | null =>
  db.get<{ at: string | null }>(sql`SELECT max(updated_at) AS at FROM item`)?.at ?? null;

/** Qualified, because a join with `section` would make `id` and `position` ambiguous. */
const columns = sql`item.id, submission_id, title, opening, source_unit, byline, event_dates, is_brief, state, issue_id,
  section_id, item.position, rejection_reason, characters, revision, version, created_at, updated_at`;

const indexItem = (db: WritableDb, itemId: string, content: ItemContent): void => {
  const row = db.get<{ number: number }>(sql`SELECT number FROM item WHERE id = ${itemId}`);
  if (!row) return;
  const text = [
    content.title,
    content.sourceUnit,
    ...(content.byline ? [...content.byline.reporters, ...content.byline.correspondents] : []),
    ...content.body.map((block) => block.text),
  ];
  db.run(sql`INSERT OR REPLACE INTO item_search (rowid, grams) VALUES (${row.number}, ${toGrams(text.join("\n"))})`);
};

const openingOf = ({ body }: ItemContent): string => [...(body[0]?.text ?? "")].slice(0, 60).join("");

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

const toSummary = (row: SummaryRow): ItemSummary => ({
  id: row.id,
  submissionId: row.submission_id,
  title: row.title,
  opening: row.opening,
  sourceUnit: row.source_unit,
  byline: row.byline === null ? null : Byline.parse(JSON.parse(row.byline)),
  eventDates: z.array(IsoDate).parse(JSON.parse(row.event_dates)),
  isBrief: row.is_brief === 1,
  state: row.state,
  issueId: row.issue_id,
  sectionId: row.section_id,
  order: row.position,
  rejectionReason: row.rejection_reason,
  characters: row.characters,
  revision: row.revision,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const toItem = (row: SummaryRow & { body: string }): Item => ({
  ...toSummary(row),
  body: z.array(Block).parse(JSON.parse(row.body)),
});
