import { z } from "zod";

import type { Likeness } from "#shared/model/likeness.ts";

import { sql, type ReadableDb, type SqlQuery, type WritableDb } from "./sql.ts";

interface Row {
  item_id: string;
  other_id: string;
  kind: Likeness["kind"];
  score: number;
  reasons: string;
  verdict: Likeness["verdict"];
}

/** All likenesses of an item, whichever side it stands on there, the strongest first. `itemId` is always the item asked for. */
export const listLikenesses = (db: ReadableDb, itemId: string): Likeness[] =>
  list(db, sql`item_id = ${itemId} OR other_id = ${itemId}`).map((likeness) =>
    likeness.itemId === itemId ? likeness : { ...likeness, itemId, otherId: likeness.itemId },
  );

/** Stores a likeness; what is known of the pair already stays, an editor's word above all. */
export const insertLikeness = (db: WritableDb, likeness: Omit<Likeness, "verdict">): void => {
  db.run(sql`
    INSERT INTO likeness (item_id, other_id, kind, score, reasons)
    VALUES (${likeness.itemId}, ${likeness.otherId}, ${likeness.kind}, ${likeness.score},
            ${JSON.stringify(likeness.reasons)})
    ON CONFLICT DO NOTHING`);
};

/** Writes an editor's word about a pair, in whichever order it is stored; answers whether there is such a pair. */
export const writeVerdict = (db: WritableDb, itemId: string, otherId: string, verdict: Likeness["verdict"]): boolean =>
  db.run(sql`
    UPDATE likeness SET verdict = ${verdict}
    WHERE (item_id = ${itemId} AND other_id = ${otherId}) OR (item_id = ${otherId} AND other_id = ${itemId})`) > 0;

const list = (db: ReadableDb, condition: SqlQuery): Likeness[] =>
  db.all<Row>(sql`SELECT * FROM likeness WHERE ${condition} ORDER BY score DESC`).map((row) => ({
    itemId: row.item_id,
    otherId: row.other_id,
    kind: row.kind,
    score: row.score,
    reasons: z.array(z.string()).parse(JSON.parse(row.reasons)),
    verdict: row.verdict,
  }));
