import type { Migration } from "./migration.ts";

/** The digit that tags into a section, and the units that send. */
export const units: Migration = {
  version: 4,
  up: (connection) =>
    connection.exec(`
ALTER TABLE section ADD COLUMN key INTEGER CHECK (key BETWEEN 1 AND 9);
-- until now the first nine went by their places
UPDATE section SET key = position + 1 WHERE position < 9;

CREATE TABLE unit (
  id       TEXT PRIMARY KEY,
  name     TEXT NOT NULL UNIQUE,
  -- other ways in which it is written, as a list
  aliases  TEXT NOT NULL CHECK (json_valid(aliases)),
  position INTEGER NOT NULL CHECK (position >= 0)
) STRICT;
-- what each unit sent, and how it is written, is counted over all items
CREATE INDEX item_by_unit ON item (source_unit, created_at) WHERE source_unit IS NOT NULL;
`),
};
