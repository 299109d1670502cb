import { sql, type ReadableDb, type WritableDb } from "./sql.ts";

/** All settings as stored: key → JSON value. The service parses them. */
export const readSettings = (db: ReadableDb): Record<string, unknown> =>
  Object.fromEntries(
    db
      .all<{ key: string; value: string }>(sql`SELECT key, value FROM setting`)
      .map(({ key, value }): [string, unknown] => [key, JSON.parse(value)]),
  );

export const writeSetting = (db: WritableDb, key: string, value: unknown): void => {
  db.run(sql`
    INSERT INTO setting (key, value) VALUES (${key}, ${JSON.stringify(value)})
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`);
};
