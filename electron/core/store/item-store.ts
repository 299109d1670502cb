import { z } from "zod";

import { initialsFromEach, pinyinKey } from "#shared/domain/pinyin/initials.ts";
import { toGrams } from "#shared/domain/search/grams.ts";
import type { PlacedExample } from "#shared/domain/sectioning/suggest-section.ts";
import { Evidence } from "#shared/model/evidence.ts";
import {
  Block,
  blockText,
  Byline,
  countCharacters,
  type Item,
  type ItemContent,
  type ItemState,
  type ItemSummary,
  type Placement,
} from "#shared/model/item.ts";
import { IsoDate } from "#shared/model/primitives.ts";

import { oneOf, sql, type ReadableDb, type WritableDb } from "./sql.ts";

interface SummaryRow {
  id: string;
  submission_id: string | null;
  file_name: string | null;
  received_on: string | null;
  losses: string | null;
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
  merged_into: string | null;
  doubts: number;
  alike: number;
  open_marks: number;
  characters: number;
  revision: number;
  version: number;
  created_at: string;
  updated_at: string;
}

/** A row with what only a whole item shows. */
type ItemRow = SummaryRow & { body: string; evidence: string };

/** In the order asked; ids that are gone are left out. */
export const readSummaries = (db: ReadableDb, itemIds: readonly string[]): ItemSummary[] => {
  const rows = db.all<SummaryRow>(sql`SELECT ${columns} FROM item ${withFile} WHERE item.id IN ${oneOf(itemIds)}`);
  const byId = new Map(rows.map((row) => [row.id, toSummary(row)]));
  return itemIds.flatMap((id) => byId.get(id) ?? []);
};

export const findItem = (db: ReadableDb, itemId: string): Item | undefined => {
  const row = db.get<ItemRow>(sql`SELECT ${columns}, body, evidence FROM item ${withFile} WHERE item.id = ${itemId}`);
  return row && toItem(row);
};

/** The items of an issue with their bodies, by section and order. */
export const readItemsOfIssue = (db: ReadableDb, issueId: string): Item[] =>
  db
    .all<ItemRow>(
      sql`SELECT ${columns}, body, evidence FROM item JOIN section ON section.id = item.section_id ${withFile}
          WHERE issue_id = ${issueId} ORDER BY section.position, item.position`,
    )
    .map(toItem);

/** Titles and bodies of the newest items, at most so many; those not used and merged ones left out. */
export const readNewestTexts = (db: ReadableDb, most: number): string[] =>
  db
    .all<{ title: string | null; body: string }>(
      sql`SELECT title, body FROM item WHERE state NOT IN ('rejected', 'merged') ORDER BY number DESC LIMIT ${most}`,
    )
    .flatMap(({ title, body }) => [title ?? "", ...z.array(Block).parse(JSON.parse(body)).map(blockText)]);

/**
 * Items that hold any of the `rarest` rarest of the given search grams (see toGrams), best matches first, at most `most`;
 * merged ones left out. Grams that one item alone holds are passed over: they find nothing but itself. Cheap in a large
 * library, because rare grams have short lists.
 */
export const findItemsWithGrams = (
  db: ReadableDb,
  grams: readonly string[],
  { rarest, most }: { rarest: number; most: number },
): Item[] => {
  const terms = db.all<{ term: string }>(
    sql`SELECT term FROM item_search_terms WHERE term IN ${oneOf(grams)} AND doc > 1 ORDER BY doc LIMIT ${rarest}`,
  );
  if (terms.length === 0) return [];
  const query = terms.map(({ term }) => `"${term}"`).join(" OR ");
  return db
    .all<ItemRow>(
      sql`SELECT ${columns}, body, evidence FROM item_search JOIN item ON item.number = item_search.rowid ${withFile}
          WHERE item_search MATCH ${query} AND item.state <> 'merged' ORDER BY bm25(item_search) LIMIT ${most}`,
    )
    .map(toItem);
};

/** The newest placed items, as a section is learnt from them. */
export const readPlacedExamples = (db: ReadableDb, most: number): PlacedExample[] =>
  db.all<PlacedExample>(
    sql`SELECT title, opening, source_unit AS sourceUnit, section_id AS sectionId FROM item
        WHERE state = 'placed' ORDER BY number DESC LIMIT ${most}`,
  );

/** Units as the items of these issues have them, once a section; items of no unit tell only their section. */
export const readPlacedUnits = (
  db: ReadableDb,
  issueIds: readonly string[],
): { issueId: string; sectionId: string; name: string }[] =>
  db.all(sql`
    SELECT DISTINCT issue_id AS issueId, section_id AS sectionId, coalesce(source_unit, '') AS name FROM item
    WHERE issue_id IN ${oneOf(issueIds)} ORDER BY number`);

/** How many items were placed into each section, over all issues. */
export const countPlacedBySection = (db: ReadableDb): Map<string, number> =>
  new Map(
    db
      .all<{ id: string; count: number }>(
        sql`SELECT section_id AS id, count(*) AS count FROM item WHERE issue_id IS NOT NULL GROUP BY section_id`,
      )
      .map(({ id, count }) => [id, count]),
  );

/** What is needed to make an item besides its content. */
export interface NewItem {
  readonly id: string;
  readonly submissionId: string | null;
  readonly content: ItemContent;
  readonly evidence: readonly Evidence[];
  readonly now: string;
}

/** Stores a new item in the inbox, at revision and version 1, and indexes it. */
export const insertItem = (db: WritableDb, { id, submissionId, content, evidence, now }: NewItem): void => {
  db.run(sql`
    INSERT INTO item (id, submission_id, title, title_key, opening, body, source_unit, unit_key, byline, event_dates,
                      is_brief, state, evidence, doubts, characters, revision, version, created_at, updated_at)
    VALUES (${id}, ${submissionId}, ${content.title}, ${sortKey(content.title)}, ${openingOf(content)},
            ${JSON.stringify(content.body)}, ${content.sourceUnit}, ${sortKey(content.sourceUnit)},
            ${json(content.byline)}, ${JSON.stringify(content.eventDates)},
            ${content.isBrief ? 1 : 0}, 'inbox', ${JSON.stringify(evidence)}, ${countDoubts(evidence)},
            ${countCharacters(content.body)}, 1, 1, ${now}, ${now})`);
  indexItem(db, id, content);
};

/** Rewrites how the item's fields came about. */
export const writeEvidence = (db: WritableDb, itemId: string, evidence: readonly Evidence[]): void => {
  db.run(sql`
    UPDATE item SET evidence = ${JSON.stringify(evidence)}, doubts = ${countDoubts(evidence)} WHERE id = ${itemId}`);
};

/** Rewrites an item's content; raises its version by one. The caller has checked the version it started from. */
export const updateItemContent = (
  db: WritableDb,
  itemId: string,
  content: ItemContent,
  { revision, now }: { revision: number; now: string },
): void => {
  db.run(sql`
    UPDATE item SET title = ${content.title}, title_key = ${sortKey(content.title)}, opening = ${openingOf(content)}, body = ${JSON.stringify(content.body)},
      source_unit = ${content.sourceUnit}, unit_key = ${sortKey(content.sourceUnit)}, byline = ${json(content.byline)},
      event_dates = ${JSON.stringify(content.eventDates)}, is_brief = ${content.isBrief ? 1 : 0},
      characters = ${countCharacters(content.body)}, revision = ${revision}, version = version + 1, updated_at = ${now}
    WHERE id = ${itemId}`);
  indexItem(db, itemId, content);
};

export const readPlacements = (db: ReadableDb, itemIds: readonly string[]): Placement[] =>
  readSummaries(db, itemIds).map(({ id, state, issueId, sectionId, order, rejectionReason, mergedInto }) => ({
    itemId: id,
    state,
    issueId,
    sectionId,
    order,
    rejectionReason,
    mergedInto,
  }));

/** Puts one item where the placement says; its neighbours are the caller's business. */
export const writePlacement = (db: WritableDb, placement: Placement): void => {
  db.run(sql`
    UPDATE item SET state = ${placement.state}, issue_id = ${placement.issueId}, section_id = ${placement.sectionId},
      position = ${placement.order}, rejection_reason = ${placement.rejectionReason},
      merged_into = ${placement.mergedInto}
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
  const counts: Record<ItemState, number> = { inbox: 0, placed: 0, heldOver: 0, rejected: 0, merged: 0 };
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

/** How many likenesses of an item wait for an editor's word; two look-ups, because either side may be the later one. */
const openLikenesses = sql`(
    (SELECT count(*) FROM likeness JOIN item AS other ON other.id = likeness.other_id
     WHERE likeness.item_id = item.id AND verdict IS NULL AND other.state <> 'merged') +
    (SELECT count(*) FROM likeness JOIN item AS other ON other.id = likeness.item_id
     WHERE likeness.other_id = item.id AND verdict IS NULL AND other.state <> 'merged'))`;

/** Qualified, because a join with `section` would make `id` and `position` ambiguous. */
const columns = sql`item.id, submission_id, file_name, received_on, losses, item.title, opening, source_unit, byline, event_dates, is_brief, state, issue_id,
  section_id, item.position, rejection_reason, merged_into, doubts, characters, revision, version, created_at, updated_at,
  iif(item.state = 'merged', 0, ${openLikenesses}) AS alike,
  (SELECT count(*) FROM review_mark WHERE review_mark.item_id = item.id AND review_mark.state = 'open') AS open_marks`;

/** The file that an item came in. */
const withFile = sql`LEFT JOIN submission ON submission.id = item.submission_id`;

/** What is not there stands last: `~` comes after every letter. */
const sortKey = (name: string | null): string => (name === null ? "~" : pinyinKey(name));

const indexItem = (db: WritableDb, itemId: string, content: ItemContent): void => {
  const row = db.get<{ number: number }>(sql`SELECT number FROM item WHERE id = ${itemId}`);
  if (!row) return;
  const text = [
    content.title,
    content.sourceUnit,
    ...(content.byline ? [...content.byline.reporters, ...content.byline.correspondents] : []),
    ...content.body.map(blockText),
  ];
  db.run(sql`INSERT OR REPLACE INTO item_search (rowid, grams) VALUES (${row.number}, ${toGrams(text.join("\n"))})`);
  const initials = initialsFromEach(`${content.title ?? ""}\n${content.sourceUnit ?? ""}`);
  db.run(sql`INSERT OR REPLACE INTO item_initials (rowid, initials) VALUES (${row.number}, ${initials})`);
};

const countDoubts = (evidence: readonly Evidence[]): number =>
  evidence.filter(({ certainty }) => certainty === "doubtful").length;

/** A brief is known by its first words, not by a picture over them. */
const openingOf = ({ body }: ItemContent): string => {
  const first = body.find(({ kind }) => kind === "paragraph") ?? body[0];
  return first === undefined ? "" : [...blockText(first)].slice(0, 60).join("");
};

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

const LossesOfRow = z.array(z.object({ what: z.string(), count: z.int() }));

const toSummary = (row: SummaryRow): ItemSummary => ({
  id: row.id,
  submissionId: row.submission_id,
  received:
    row.file_name === null || row.received_on === null
      ? null
      : {
          fileName: row.file_name,
          on: row.received_on,
          losses: LossesOfRow.parse(JSON.parse(row.losses ?? "[]")),
        },
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
  mergedInto: row.merged_into,
  doubts: row.doubts,
  alike: row.alike,
  openMarks: row.open_marks,
  characters: row.characters,
  revision: row.revision,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const toItem = (row: ItemRow): Item => ({
  ...toSummary(row),
  evidence: z.array(Evidence).parse(JSON.parse(row.evidence)),
  body: z.array(Block).parse(JSON.parse(row.body)),
});
