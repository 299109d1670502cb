import { isTypedInitials, longestInitials } from "#shared/domain/pinyin/initials.ts";
import { searchedWords, toSearchQuery } from "#shared/domain/search/grams.ts";
import type { ItemState } from "#shared/model/item.ts";

import { allOf, oneOf, sql, type ReadableDb, type SqlQuery } from "./sql.ts";

/** Which items; all conditions hold together. */
export interface ItemConditions {
  readonly states?: readonly ItemState[] | undefined;
  readonly issueId?: string | undefined;
  readonly submissionId?: string | undefined;
  /** As typed by the editor. */
  readonly query?: string | undefined;
  /** Only items that carry all these marks. */
  readonly marks?: readonly ("alike" | "doubtful" | "lossy")[] | undefined;
  /** Any of these; null is none. */
  readonly units?: readonly (string | null)[] | undefined;
  readonly days?: { readonly from: string | null; readonly to: string | null } | "none" | undefined;
}

export interface ItemOrder {
  readonly by: "arrival" | "title" | "unit" | "date" | "characters";
  readonly descending: boolean;
}

/** A list as it is asked for. */
export interface WantedItems {
  readonly filter: ItemConditions;
  /** Null: placed items by issue, section and order, then the others by arrival. */
  readonly sort: ItemOrder | null;
  /** Only items up to this number; null for all. */
  readonly arrivedUpTo: number | null;
}

/** A part of a list, both 0-based numbers of rows; a count of null is all the rest. */
export interface ListWindow {
  readonly from: number;
  readonly count: number | null;
}

/** A search ends when it has found so many, those that arrived first: nobody reads on, another word is quicker. */
export const mostMatches = 10_000;

export const findItemIds = (db: ReadableDb, wanted: WantedItems, { from, count }: ListWindow): string[] => {
  const found = matching(wanted.filter, wanted.arrivedUpTo);
  if (!found) return [];
  // SQLite takes a negative limit for none.
  const limit = sql`LIMIT ${count ?? -1} OFFSET ${from}`;
  const ids = wanted.sort
    ? sql`SELECT item.id FROM (SELECT number FROM (${found}) ${orderBy(wanted.sort)} ${limit}) AS shown
          CROSS JOIN item ON item.number = shown.number`
    : sql`SELECT item.id FROM (${found}) AS found JOIN item ON item.number = found.number
          LEFT JOIN issue ON issue.id = item.issue_id LEFT JOIN section ON section.id = item.section_id
          ORDER BY item.issue_id IS NULL, issue.year, issue.month, section.position, item.position, item.number ${limit}`;
  return db.all<{ id: string }>(ids).map(({ id }) => id);
};

/** A window of a list, and how many match: those up to `arrivedUpTo`, and those that came after. */
export interface ListedItems {
  readonly itemIds: readonly string[];
  readonly total: number;
  readonly newer: number;
  /** The search ended before it had looked at everything: there may be more. */
  readonly isCapped: boolean;
}

export const listItems = (
  db: ReadableDb,
  wanted: WantedItems & { sort: ItemOrder },
  { from, count }: ListWindow,
): ListedItems => {
  const { filter, sort, arrivedUpTo } = wanted;
  const found = matching(filter, null);
  if (!found) return { itemIds: [], total: 0, newer: 0, isCapped: false };
  if (!isSearch(filter)) {
    return { itemIds: findItemIds(db, wanted, { from, count }), isCapped: false, ...countIn(db, found, arrivedUpTo) };
  }
  // Searched once for both, in the order of the list: what a search finds is little enough to be kept here.
  // Materialized: sorted as a subquery, all that the word finds were looked up before the limit counted (45 ms for 8).
  const numbers = db
    .all<{ number: number }>(sql`WITH found AS MATERIALIZED (${found}) SELECT number FROM found ${orderBy(sort)}`)
    .map(({ number }) => number);
  const isCapped = numbers.length === mostMatches;
  const listed = numbers.filter((number) => arrivedUpTo === null || number <= arrivedUpTo);
  const shown = listed.slice(from, count === null ? undefined : from + count);
  const idOf = new Map(
    db
      .all<{ number: number; id: string }>(sql`SELECT number, id FROM item WHERE number IN ${oneOfNumbers(shown)}`)
      .map(({ number, id }) => [number, id]),
  );
  return {
    itemIds: shown.flatMap((number) => idOf.get(number) ?? []),
    total: listed.length,
    newer: isCapped ? 0 : numbers.length - listed.length,
    isCapped,
  };
};

const countIn = (db: ReadableDb, found: SqlQuery, upTo: number | null): { total: number; newer: number } => {
  const { all = 0, listed = 0 } =
    db.get<{ all: number; listed: number }>(
      upTo === null
        ? sql`SELECT count(*) AS "all", count(*) AS listed FROM (${found})`
        : sql`SELECT count(*) AS "all", count(*) FILTER (WHERE number <= ${upTo}) AS listed FROM (${found})`,
    ) ?? {};
  return { total: listed, newer: all - listed };
};

const oneOfNumbers = (numbers: readonly number[]): SqlQuery =>
  sql`(SELECT value FROM json_each(${JSON.stringify(numbers)}))`;

/** The 0-based place of an item in the list; null where it does not match. */
export const locateItem = (
  db: ReadableDb,
  wanted: WantedItems & { sort: ItemOrder },
  itemId: string,
): number | null => {
  const found = matching(wanted.filter, wanted.arrivedUpTo);
  if (!found) return null;
  const key = keys[wanted.sort.by];
  const before = wanted.sort.descending ? sql`>` : sql`<`;
  const row = db.get<{ place: number }>(sql`
    WITH found AS MATERIALIZED (${found}),
      wanted AS (SELECT ${key} AS key, found.number AS number FROM found
                 WHERE number = (SELECT number FROM item WHERE id = ${itemId}))
    SELECT (SELECT count(*) FROM found WHERE (${key}, found.number) ${before} (wanted.key, wanted.number)) AS place
    FROM wanted`);
  return row?.place ?? null;
};

/** The number of the newest item; 0 in a library without any. */
export const newestArrival = (db: ReadableDb): number =>
  db.get<{ number: number | null }>(sql`SELECT max(number) AS number FROM item`)?.number ?? 0;

/** How many match by unit, the most first; as far as a search lists. */
export const countByUnit = (db: ReadableDb, filter: ItemConditions): { unit: string | null; count: number }[] => {
  const found = matching(filter, null);
  if (!found) return [];
  return db.all(sql`
    SELECT source_unit AS unit, count(*) AS count FROM (${found}) GROUP BY unit ORDER BY count DESC, unit`);
};

/** How many match that carry each mark. */
export const countByMark = (
  db: ReadableDb,
  filter: ItemConditions,
): { alike: number; doubtful: number; lossy: number } => {
  const found = matching(filter, null);
  const none = { alike: 0, doubtful: 0, lossy: 0 };
  if (!found) return none;
  return (
    db.get<typeof none>(sql`
      SELECT count(*) FILTER (WHERE ${marked.alike}) AS alike, count(*) FILTER (WHERE ${marked.doubtful}) AS doubtful,
        count(*) FILTER (WHERE ${marked.lossy}) AS lossy FROM (${found}) AS item`) ?? none
  );
};

/** How many match whose first day is before, within and after the period, or was not recognised. */
export const countByDays = (
  db: ReadableDb,
  filter: ItemConditions,
  { from, to }: { from: string; to: string },
): { before: number; within: number; after: number; none: number } => {
  const found = matching(filter, null);
  const nothing = { before: 0, within: 0, after: 0, none: 0 };
  if (!found) return nothing;
  return (
    db.get<typeof nothing>(sql`
      SELECT count(*) FILTER (WHERE first_day < ${from}) AS "before", count(*) FILTER (WHERE first_day > ${to}) AS "after",
        count(*) FILTER (WHERE first_day BETWEEN ${from} AND ${to}) AS "within",
        count(*) FILTER (WHERE first_day IS NULL) AS "none" FROM (${found})`) ?? nothing
  );
};

const isSearch = ({ query }: ItemConditions): boolean => query !== undefined && query.trim() !== "";

/**
 * A query for what matches, with all that lists are ordered and counted by; null when nothing can match. It reads the
 * index of the list and no row, wherever states are wanted; a search drives it and stops once it has found enough.
 */
const matching = (filter: ItemConditions, arrivedUpTo: number | null): SqlQuery | null => {
  const hits = isSearch(filter) ? searchHits(filter.query ?? "") : undefined;
  // Only marks and spaces were typed.
  if (hits === null) return null;
  const conditions = conditionsOf(filter);
  if (arrivedUpTo !== null) conditions.push(sql`item.number <= ${arrivedUpTo}`);
  const index = filter.states ? sql`item INDEXED BY item_listed` : sql`item`;
  const source = hits ? sql`(${hits}) AS hit CROSS JOIN ${index} ON item.number = hit.number` : index;
  const limit = hits ? sql`ORDER BY hit.number LIMIT ${mostMatches}` : sql``;
  return sql`
    SELECT item.number AS number, source_unit, first_day, doubts, characters, submission_id, title_key, unit_key
    FROM ${source} WHERE ${allOf(conditions)} ${limit}`;
};

const conditionsOf = (filter: ItemConditions): SqlQuery[] => {
  const { states, issueId, submissionId, marks, units, days } = filter;
  const [only, ...others] = states ?? [];
  return [
    // One state is said as one, because only then the index is in the order of arrival.
    ...(only === undefined
      ? []
      : [others.length === 0 ? sql`item.state = ${only}` : sql`item.state IN ${oneOf([only, ...others])}`]),
    ...(issueId === undefined ? [] : [sql`item.issue_id = ${issueId}`]),
    ...(submissionId === undefined ? [] : [sql`item.submission_id = ${submissionId}`]),
    ...(marks ?? []).map((mark) => marked[mark]),
    ...(units === undefined ? [] : [unitIsOneOf(units)]),
    ...(days === undefined ? [] : [firstDayIs(days)]),
  ];
};

const unitIsOneOf = (units: readonly (string | null)[]): SqlQuery => {
  const named = units.filter((unit) => unit !== null);
  return units.includes(null)
    ? sql`item.source_unit IS NULL OR item.source_unit IN ${oneOf(named)}`
    : sql`item.source_unit IN ${oneOf(named)}`;
};

const firstDayIs = (days: NonNullable<ItemConditions["days"]>): SqlQuery =>
  days === "none"
    ? sql`item.first_day IS NULL`
    : sql`item.first_day IS NOT NULL AND item.first_day >= ${days.from ?? ""} AND item.first_day <= ${days.to ?? "~"}`;

/** Over a row or a match that is called `item`. Sets, not look-ups from each row: few items are like others. */
const marked = {
  alike: sql`item.number IN (
    SELECT mine.number FROM likeness JOIN item AS mine ON mine.id = likeness.item_id
      JOIN item AS other ON other.id = likeness.other_id
      WHERE verdict IS NULL AND mine.state <> 'merged' AND other.state <> 'merged'
    UNION SELECT other.number FROM likeness JOIN item AS mine ON mine.id = likeness.item_id
      JOIN item AS other ON other.id = likeness.other_id
      WHERE verdict IS NULL AND mine.state <> 'merged' AND other.state <> 'merged')`,
  doubtful: sql`item.doubts > 0`,
  lossy: sql`item.submission_id IN (SELECT id FROM submission WHERE losses <> '[]')`,
};

/**
 * The numbers of the items that hold every word: a word of letters as a word or as initials, all others in the text.
 * Null when nothing in it can be searched.
 */
const searchHits = (query: string): SqlQuery | null => {
  const words = searchedWords(query);
  const [first, ...others] = [
    ...textHits(words.filter((word) => !isTypedInitials(word))),
    ...words.filter(isTypedInitials).map(initialsHits),
  ];
  if (!first) return null;
  return others.reduce((hits, each) => sql`${hits} INTERSECT SELECT number FROM (${each})`, first);
};

const textHits = (words: readonly string[]): SqlQuery[] => {
  const search = toSearchQuery(words.join(" "));
  return search === null ? [] : [sql`SELECT rowid AS number FROM item_search WHERE item_search MATCH ${search}`];
};

const initialsHits = (word: string): SqlQuery => sql`
  SELECT number FROM (
    SELECT rowid AS number FROM item_search WHERE item_search MATCH ${`"${word}"*`}
    UNION SELECT rowid FROM item_initials WHERE item_initials MATCH ${`"${word.slice(0, longestInitials)}"*`})`;

/** Over a match. */
const keys = {
  arrival: sql`0`,
  title: sql`title_key`,
  unit: sql`unit_key`,
  date: sql`coalesce(first_day, '~')`,
  characters: sql`characters`,
} satisfies Record<ItemOrder["by"], SqlQuery>;

/** Ties stand by arrival, in the same direction: then one order is the other read backwards. */
const orderBy = ({ by, descending }: ItemOrder): SqlQuery => {
  const direction = descending ? sql`DESC` : sql``;
  return by === "arrival"
    ? sql`ORDER BY number ${direction}`
    : sql`ORDER BY ${keys[by]} ${direction}, number ${direction}`;
};
