import type { Migration } from "./migration.ts";

/** What was done, so that it can be taken back after a restart too. */
export const history: Migration = {
  version: 2,
  up: (connection) =>
    connection.exec(`
CREATE TABLE step (
  -- AUTOINCREMENT: a number is never given twice, also after the newest steps were forgotten
  number        INTEGER PRIMARY KEY AUTOINCREMENT,
  message       TEXT NOT NULL,
  author        TEXT NOT NULL,
  taken_at      TEXT NOT NULL,
  state         TEXT NOT NULL CHECK (state IN ('done', 'undone', 'expired')),
  -- steps undone together share it; the highest was undone last
  undone_turn   INTEGER,
  -- item and revision, for the saves of one sitting
  sitting       TEXT,
  -- ids of the items whose text it changed
  changed_texts TEXT NOT NULL CHECK (json_valid(changed_texts)),
  -- what takes it back, and once it is undone, what does it again
  take_back     TEXT NOT NULL CHECK (json_valid(take_back)),
  CHECK ((state = 'undone') = (undone_turn IS NOT NULL))
) STRICT;
CREATE INDEX step_by_state ON step (state, number);
`),
};
