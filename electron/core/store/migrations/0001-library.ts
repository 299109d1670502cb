import type { Migration } from "./migration.ts";

/**
 * The first schema: one publication with its sections, issues, submissions, items with revisions, settings.
 * Texts and lists that are always read whole are JSON columns; whatever is searched, joined or ordered is a column.
 */
export const library: Migration = {
  version: 1,
  up: (connection) =>
    connection.exec(`
CREATE TABLE publication (
  only_one      INTEGER PRIMARY KEY CHECK (only_one = 1),
  title         TEXT NOT NULL,
  compiler      TEXT NOT NULL,
  colophon      TEXT NOT NULL CHECK (json_valid(colophon)),
  print_profile TEXT NOT NULL CHECK (json_valid(print_profile)),
  -- 0 until an editor, or the first imported issue, has said what the publication is called
  is_configured INTEGER NOT NULL DEFAULT 0 CHECK (is_configured IN (0, 1))
) STRICT;

CREATE TABLE section (
  id       TEXT PRIMARY KEY,
  name     TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL CHECK (position >= 0),
  hue      INTEGER NOT NULL CHECK (hue BETWEEN 0 AND 359)
) STRICT;

CREATE TABLE issue (
  id             TEXT PRIMARY KEY,
  year           INTEGER NOT NULL,
  month          INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
  serial_number  INTEGER NOT NULL UNIQUE CHECK (serial_number >= 1),
  print_date     TEXT NOT NULL,
  reporting_from TEXT NOT NULL,
  reporting_to   TEXT NOT NULL,
  title          TEXT NOT NULL,
  compiler       TEXT NOT NULL,
  colophon       TEXT NOT NULL CHECK (json_valid(colophon)),
  status         TEXT NOT NULL CHECK (status IN ('drafting', 'published')),
  created_at     TEXT NOT NULL,
  published_at   TEXT,
  -- sections and print profile as they were at publishing: what is printed stays as it was printed
  frozen         TEXT CHECK (json_valid(frozen)),
  UNIQUE (year, month),
  CHECK (reporting_from <= reporting_to),
  CHECK ((status = 'published') = (published_at IS NOT NULL))
) STRICT;

CREATE TABLE submission (
  id              TEXT PRIMARY KEY,
  sha256          TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  file_name       TEXT NOT NULL,
  media_type      TEXT NOT NULL,
  bytes           INTEGER NOT NULL CHECK (bytes >= 0),
  received_on     TEXT NOT NULL,
  unit            TEXT,
  imported_at     TEXT NOT NULL,
  kind            TEXT,
  losses          TEXT NOT NULL CHECK (json_valid(losses)),
  warnings        TEXT NOT NULL CHECK (json_valid(warnings)),
  cleaning        TEXT NOT NULL CHECK (json_valid(cleaning)),
  tracked_changes INTEGER NOT NULL CHECK (tracked_changes >= 0),
  -- a mail sent twice, byte by byte different, is still one submission
  message_id      TEXT UNIQUE,
  reading         TEXT NOT NULL CHECK (json_valid(reading)),
  failure_code    TEXT,
  failure_message TEXT,
  CHECK ((failure_code IS NULL) = (failure_message IS NULL))
) STRICT;

CREATE TABLE item (
  -- explicit, because the search index refers to it and a bare rowid does not survive VACUUM
  number           INTEGER PRIMARY KEY,
  id               TEXT NOT NULL UNIQUE,
  submission_id    TEXT REFERENCES submission (id),
  title            TEXT,
  opening          TEXT NOT NULL,
  body             TEXT NOT NULL CHECK (json_valid(body)),
  source_unit      TEXT,
  byline           TEXT CHECK (json_valid(byline)),
  event_dates      TEXT NOT NULL CHECK (json_valid(event_dates)),
  is_brief         INTEGER NOT NULL CHECK (is_brief IN (0, 1)),
  state            TEXT NOT NULL CHECK (state IN ('inbox', 'placed', 'heldOver', 'rejected', 'merged')),
  issue_id         TEXT REFERENCES issue (id),
  section_id       TEXT REFERENCES section (id),
  position         INTEGER CHECK (position >= 0),
  rejection_reason TEXT,
  merged_into      TEXT REFERENCES item (id),
  evidence         TEXT NOT NULL CHECK (json_valid(evidence)),
  -- derived from evidence, because lists show it
  doubts           INTEGER NOT NULL CHECK (doubts >= 0),
  characters       INTEGER NOT NULL CHECK (characters >= 0),
  revision         INTEGER NOT NULL CHECK (revision >= 1),
  version          INTEGER NOT NULL CHECK (version >= 1),
  created_at       TEXT NOT NULL,
  updated_at       TEXT NOT NULL,
  CHECK ((state = 'placed') = (issue_id IS NOT NULL)),
  CHECK ((issue_id IS NULL) = (section_id IS NULL)),
  CHECK ((issue_id IS NULL) = (position IS NULL)),
  CHECK (rejection_reason IS NULL OR state = 'rejected'),
  CHECK ((state = 'merged') = (merged_into IS NOT NULL)),
  CHECK (merged_into <> id)
) STRICT;
CREATE INDEX item_by_place ON item (issue_id, section_id, position);
CREATE INDEX item_by_state ON item (state, number);
CREATE INDEX item_by_submission ON item (submission_id);

CREATE TABLE revision (
  item_id       TEXT NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  number        INTEGER NOT NULL CHECK (number >= 1),
  started_at    TEXT NOT NULL,
  saved_at      TEXT NOT NULL,
  author        TEXT NOT NULL,
  reason        TEXT NOT NULL CHECK (reason IN ('imported', 'edited', 'restored', 'reread', 'resent', 'cut', 'joined')),
  restored_from INTEGER,
  content       TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (item_id, number)
) STRICT, WITHOUT ROWID;

-- each pair once, the later item first
CREATE TABLE likeness (
  item_id  TEXT NOT NULL REFERENCES item (id),
  other_id TEXT NOT NULL REFERENCES item (id),
  kind     TEXT NOT NULL CHECK (kind IN ('version', 'same-event')),
  score    REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
  reasons  TEXT NOT NULL CHECK (json_valid(reasons)),
  verdict  TEXT CHECK (verdict = 'different'),
  PRIMARY KEY (item_id, other_id),
  CHECK (item_id <> other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX likeness_by_other ON likeness (other_id);

CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

-- Holds no text, only overlapping pairs of characters: SQLite's trigram tokenizer cannot find 普查.
CREATE VIRTUAL TABLE item_search USING fts5 (grams, content = '', contentless_delete = 1, tokenize = 'unicode61');
-- how many items hold a pair: the rare ones find what is alike
CREATE VIRTUAL TABLE item_search_terms USING fts5vocab (item_search, 'row');
`),
};
