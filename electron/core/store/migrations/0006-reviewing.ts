import type { Migration } from "./migration.ts";

/** Rounds of review with their bases, copies, returns and marks; and revisions that name the suggestions they came from. */
export const reviewing: Migration = {
  version: 6,
  up: (connection) =>
    connection.exec(`
CREATE TABLE review_round (
  id            TEXT PRIMARY KEY,
  issue_id      TEXT NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  number        INTEGER NOT NULL CHECK (number >= 1),
  stage         TEXT NOT NULL CHECK (stage IN ('一校', '二校', '三校', '初审', '复审', '终审')),
  started_at    TEXT NOT NULL,
  due_on        TEXT,
  base          TEXT NOT NULL CHECK (json_valid(base)),
  signed_off_by TEXT,
  signed_off_at TEXT,
  -- what was signed, as a base
  signed_base   TEXT CHECK (json_valid(signed_base)),
  UNIQUE (issue_id, number),
  CHECK ((signed_off_by IS NULL) = (signed_off_at IS NULL)),
  CHECK ((signed_off_by IS NULL) = (signed_base IS NULL))
) STRICT;

CREATE TABLE review_copy (
  number   INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  round_id TEXT NOT NULL REFERENCES review_round (id) ON DELETE CASCADE,
  reviewer TEXT NOT NULL,
  form     TEXT NOT NULL CHECK (form IN ('pack', 'docx')),
  sent_at  TEXT NOT NULL
) STRICT;
CREATE INDEX review_copy_by_round ON review_copy (round_id);

-- a copy that came back; it may do so again, with more
CREATE TABLE review_return (
  number      INTEGER PRIMARY KEY,
  copy_id     TEXT NOT NULL REFERENCES review_copy (id) ON DELETE CASCADE,
  -- the file, kept among the originals
  sha256      TEXT NOT NULL,
  file_name   TEXT NOT NULL,
  -- later savings have higher ones; null in a file that does not say
  edition     INTEGER CHECK (edition >= 0),
  received_at TEXT NOT NULL,
  no_comment  TEXT NOT NULL CHECK (json_valid(no_comment))
) STRICT;
CREATE INDEX review_return_by_copy ON review_return (copy_id);

CREATE TABLE review_mark (
  id         TEXT PRIMARY KEY,
  copy_id    TEXT NOT NULL REFERENCES review_copy (id) ON DELETE CASCADE,
  item_id    TEXT NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  -- as the reviewer's file had them
  position   INTEGER NOT NULL CHECK (position >= 0),
  content    TEXT NOT NULL CHECK (json_valid(content)),
  note       TEXT,
  author     TEXT NOT NULL,
  made_at    TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'changed', 'rejected', 'answered', 'withdrawn')),
  decided_by TEXT,
  decided_at TEXT,
  reply      TEXT,
  CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
  CHECK ((decided_by IS NULL) = (state IN ('open', 'withdrawn')))
) STRICT;
CREATE INDEX review_mark_by_copy ON review_mark (copy_id, position);
CREATE INDEX review_mark_by_item ON review_mark (item_id);

-- SQLite cannot change a CHECK: the table is made anew with one more reason and what it came from.
CREATE TABLE revision_anew (
  item_id       TEXT NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  number        INTEGER NOT NULL CHECK (number >= 1),
  started_at    TEXT NOT NULL,
  saved_at      TEXT NOT NULL,
  author        TEXT NOT NULL,
  reason        TEXT NOT NULL CHECK (reason IN
                  ('imported', 'edited', 'restored', 'reread', 'resent', 'cut', 'joined', 'reviewed')),
  restored_from INTEGER,
  suggestions   TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(suggestions)),
  content       TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (item_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO revision_anew (item_id, number, started_at, saved_at, author, reason, restored_from, content)
  SELECT item_id, number, started_at, saved_at, author, reason, restored_from, content FROM revision;
DROP TABLE revision;
ALTER TABLE revision_anew RENAME TO revision;
`),
};
