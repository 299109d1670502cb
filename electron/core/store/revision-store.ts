import { z } from "zod";

import { ItemContent } from "#shared/model/item.ts";
import { TakenSuggestion, type Revision } from "#shared/model/revision.ts";

import { sql, type ReadableDb, type SqlQuery, type WritableDb } from "./sql.ts";

interface Row {
  item_id: string;
  number: number;
  started_at: string;
  saved_at: string;
  author: string;
  reason: Revision["reason"];
  restored_from: number | null;
  suggestions: string;
  content: string;
}

/** Newest first. */
export const listRevisions = (db: ReadableDb, itemId: string): Revision[] => list(db, sql`item_id = ${itemId}`);

export const findRevision = (db: ReadableDb, itemId: string, number: number): Revision | undefined =>
  list(db, sql`item_id = ${itemId} AND number = ${number}`)[0];

/** Inserts a revision, or rewrites the one of a sitting that goes on. */
export const writeRevision = (db: WritableDb, revision: Revision): void => {
  db.run(sql`
    INSERT INTO revision (item_id, number, started_at, saved_at, author, reason, restored_from, suggestions,
                          content)
    VALUES (${revision.itemId}, ${revision.number}, ${revision.startedAt}, ${revision.savedAt}, ${revision.author},
            ${revision.reason}, ${revision.restoredFrom}, ${JSON.stringify(revision.suggestions)},
            ${JSON.stringify(revision.content)})
    ON CONFLICT (item_id, number) DO UPDATE SET saved_at = excluded.saved_at, content = excluded.content`);
};

const list = (db: ReadableDb, condition: SqlQuery): Revision[] =>
  db.all<Row>(sql`SELECT * FROM revision WHERE ${condition} ORDER BY number DESC`).map((row) => ({
    itemId: row.item_id,
    number: row.number,
    startedAt: row.started_at,
    savedAt: row.saved_at,
    author: row.author,
    reason: row.reason,
    restoredFrom: row.restored_from,
    suggestions: z.array(TakenSuggestion).parse(JSON.parse(row.suggestions)),
    content: ItemContent.parse(JSON.parse(row.content)),
  }));
