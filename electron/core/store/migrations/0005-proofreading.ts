import type { Migration } from "./migration.ts";

/** What the office says of the rules of proofreading, what it has ignored and mended, and its lexicon. */
export const proofreading: Migration = {
  version: 5,
  up: (connection) =>
    connection.exec(`
CREATE TABLE rule_choice (
  rule_id  TEXT NOT NULL,
  layer    TEXT NOT NULL CHECK (layer IN ('office', 'editor')),
  is_on    INTEGER CHECK (is_on IN (0, 1)),
  severity TEXT CHECK (severity IN ('error', 'warning', 'advice')),
  reason   TEXT,
  PRIMARY KEY (rule_id, layer),
  CHECK (is_on IS NOT NULL OR severity IS NOT NULL)
) STRICT;

CREATE TABLE office_rule (
  id          TEXT PRIMARY KEY,
  layer       TEXT NOT NULL CHECK (layer IN ('office', 'editor')),
  pattern     TEXT NOT NULL,
  is_pattern  INTEGER NOT NULL CHECK (is_pattern IN (0, 1)),
  replacement TEXT,
  exceptions  TEXT NOT NULL CHECK (json_valid(exceptions)),
  severity    TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'advice')),
  message     TEXT,
  position    INTEGER NOT NULL CHECK (position >= 0)
) STRICT;

CREATE TABLE ignoring (
  id         TEXT PRIMARY KEY,
  rule_id    TEXT NOT NULL,
  scope      TEXT NOT NULL CHECK (scope IN ('place', 'word')),
  marked     TEXT NOT NULL,
  item_id    TEXT REFERENCES item (id),
  before     TEXT NOT NULL,
  after      TEXT NOT NULL,
  reason     TEXT,
  author     TEXT NOT NULL,
  ignored_at TEXT NOT NULL,
  CHECK ((scope = 'place') = (item_id IS NOT NULL))
) STRICT;

-- a finding that was mended, for the report
CREATE TABLE fix (
  number      INTEGER PRIMARY KEY,
  -- of the history; once it is undone and forgotten, so is the fix
  step        INTEGER NOT NULL,
  item_id     TEXT NOT NULL REFERENCES item (id),
  rule_title  TEXT NOT NULL,
  place       TEXT NOT NULL CHECK (place IN ('title', 'body')),
  paragraph   INTEGER NOT NULL CHECK (paragraph >= 0),
  marked      TEXT NOT NULL,
  replacement TEXT NOT NULL,
  author      TEXT NOT NULL,
  fixed_at    TEXT NOT NULL
) STRICT;
CREATE INDEX fix_by_item ON fix (item_id);
CREATE INDEX fix_by_step ON fix (step);

CREATE TABLE person (
  id       TEXT PRIMARY KEY,
  name     TEXT NOT NULL,
  title    TEXT NOT NULL,
  from_day TEXT,
  to_day   TEXT,
  -- the order in which they are named
  position INTEGER NOT NULL CHECK (position >= 0)
) STRICT;

CREATE TABLE term (
  id       TEXT PRIMARY KEY,
  word     TEXT NOT NULL UNIQUE,
  -- other ways in which it is written, as a list
  variants TEXT NOT NULL CHECK (json_valid(variants)),
  note     TEXT,
  position INTEGER NOT NULL CHECK (position >= 0)
) STRICT;
`),
};
