import { z } from "zod";

import type { Unit } from "#shared/model/unit.ts";

import { sql, type ReadableDb, type WritableDb } from "./sql.ts";

const Aliases = z.array(z.string());

/** In their order. */
export const readUnits = (db: ReadableDb): Unit[] =>
  db
    .all<{ id: string; name: string; aliases: string }>(sql`SELECT id, name, aliases FROM unit ORDER BY position`)
    .map(({ id, name, aliases }) => ({ id, name, aliases: Aliases.parse(JSON.parse(aliases)) }));

/** Makes the units exactly these, in this order. Their names are all different. */
export const replaceUnits = (db: WritableDb, units: readonly Unit[]): void => {
  db.run(sql`DELETE FROM unit`);
  units.forEach(({ id, name, aliases }, position) =>
    db.run(sql`
      INSERT INTO unit (id, name, aliases, position) VALUES (${id}, ${name}, ${JSON.stringify(aliases)}, ${position})`),
  );
};

/** Every text that stands as a unit in items, with how many items and when the last one came in; merged items left out. */
export const countSentByName = (db: ReadableDb): { name: string; itemCount: number; lastCreatedAt: string }[] =>
  db.all(sql`
    SELECT source_unit AS name, count(*) AS itemCount, max(created_at) AS lastCreatedAt FROM item
    WHERE source_unit IS NOT NULL AND state <> 'merged' GROUP BY source_unit`);
