import Database from "better-sqlite3";
import { beforeEach, expect, onTestFinished, test } from "vitest";

import { library } from "./0001-library.ts";

let connection: Database.Database;

beforeEach(() => {
  connection = new Database(":memory:");
  onTestFinished(() => void connection.close());
  connection.pragma("foreign_keys = ON");
  library.up(connection);
});

type Row = Readonly<Record<string, string | number | null>>;

const insert = (table: string, row: Row): void => {
  const columns = Object.keys(row);
  connection
    .prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map((name) => `@${name}`).join(", ")})`)
    .run(row);
};

/** A row of each table that is as it should be; one that refers to another stands after it. */
const good = {
  publication: {
    only_one: 1,
    title: "云岭区大事月报",
    compiler: "云岭区地方史志办公室",
    colophon: "{}",
    print_profile: "{}",
  },
  section: { id: "section", name: "时政要点", position: 0, hue: 12 },
  issue: {
    id: "issue",
    year: 2026,
    month: 3,
    serial_number: 41,
    print_date: "2026-03-16",
    reporting_from: "2026-02-01",
    reporting_to: "2026-02-28",
    title: "云岭区大事月报",
    compiler: "云岭区地方史志办公室",
    colophon: "{}",
    status: "drafting",
    created_at: "2026-03-01T00:00:00.000Z",
    published_at: null,
  },
  submission: {
    id: "submission",
    sha256: "a".repeat(64),
    file_name: "来稿.txt",
    media_type: "text/plain",
    bytes: 1,
    received_on: "2026-03-02",
    imported_at: "2026-03-02T00:00:00.000Z",
    losses: "[]",
    warnings: "[]",
    cleaning: "[]",
    tracked_changes: 0,
    message_id: "<1@yunling.example>",
    reading: "{}",
    failure_code: null,
    failure_message: null,
  },
  item: {
    id: "item",
    submission_id: "submission",
    opening: "3月2日",
    body: "[]",
    byline: null,
    event_dates: "[]",
    is_brief: 0,
    state: "placed",
    issue_id: "issue",
    section_id: "section",
    position: 0,
    rejection_reason: null,
    merged_into: null,
    evidence: "[]",
    doubts: 0,
    characters: 0,
    revision: 1,
    version: 1,
    created_at: "2026-03-02T00:00:00.000Z",
    updated_at: "2026-03-02T00:00:00.000Z",
  },
  revision: {
    item_id: "item",
    number: 1,
    started_at: "2026-03-02T00:00:00.000Z",
    saved_at: "2026-03-02T00:00:00.000Z",
    author: "编辑",
    reason: "imported",
    restored_from: null,
    content: "{}",
  },
  likeness: { item_id: "item", other_id: "second", kind: "version", score: 0.9, reasons: "[]", verdict: null },
  setting: { key: "author", value: '"编辑"' },
} satisfies Record<string, Row>;

type Table = keyof typeof good;
const tables = Object.entries(good);

/** The rows above, and a second item for the pair. */
const insertGoodRows = (): void => {
  for (const [table, row] of tables) {
    insert(table, row);
    if (table === "item") insert(table, { ...row, id: "second" });
  }
};

const inInbox: Row = { state: "inbox", issue_id: null, section_id: null, position: null };

test("good rows come in, in every table", () => {
  insertGoodRows();
  expect(tables.map(([table]) => connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get())).toEqual(
    tables.map(([table]) => (table === "item" ? 2 : 1)),
  );
});

test("every table is strict; SQLite's own search tables cannot be", () => {
  const found = connection
    .prepare<[], { name: string }>("SELECT name FROM pragma_table_list WHERE strict = 0 AND type = 'table'")
    .all();
  expect(found.filter(({ name }) => name !== "sqlite_schema" && name !== "sqlite_temp_schema")).toEqual([]);
});

test.each<[Table, string, Row]>([
  ["publication", "a second publication", { only_one: 2 }],
  ["publication", "a colophon that is no JSON", { colophon: "{" }],
  ["section", "a name that is taken", { id: "other" }],
  ["section", "a place before the first", { id: "other", name: "民生视点", position: -1 }],
  ["section", "a hue beyond the circle", { id: "other", name: "民生视点", hue: 360 }],
  ["issue", "a month that is taken", { id: "other", serial_number: 42 }],
  ["issue", "a serial number that is taken", { id: "other", month: 4 }],
  ["issue", "a thirteenth month", { id: "other", month: 13, serial_number: 42 }],
  [
    "issue",
    "a period that ends before it begins",
    { id: "other", month: 4, serial_number: 42, reporting_to: "2026-01-31" },
  ],
  ["issue", "an unknown status", { id: "other", month: 4, serial_number: 42, status: "lost" }],
  ["issue", "published, but never", { id: "other", month: 4, serial_number: 42, status: "published" }],
  ["issue", "a month that is no number", { id: "other", month: "四月", serial_number: 42 }],
  ["submission", "bytes that are known", { id: "other" }],
  ["submission", "a hash that is none", { id: "other", sha256: "abc" }],
  ["submission", "a failure without a message", { id: "other", sha256: "b".repeat(64), failure_code: "NO_TEXT" }],
  ["item", "an unknown state", { ...inInbox, id: "other", state: "lost" }],
  ["item", "placed, but nowhere", { ...inInbox, id: "other", state: "placed" }],
  ["item", "in the inbox and in an issue", { id: "other", state: "inbox" }],
  ["item", "in an issue, but in no section", { id: "other", section_id: null }],
  ["item", "in a section, but at no place", { id: "other", position: null }],
  ["item", "in an issue that is not there", { id: "other", issue_id: "nothing" }],
  ["item", "in a section that is not there", { id: "other", section_id: "nothing" }],
  ["item", "from a submission that is not there", { ...inInbox, id: "other", submission_id: "nothing" }],
  ["item", "in the inbox, but rejected with a reason", { ...inInbox, id: "other", rejection_reason: "重复" }],
  ["item", "a body that is no JSON", { ...inInbox, id: "other", body: "3月2日" }],
  ["item", "a version before the first", { ...inInbox, id: "other", version: 0 }],
  ["item", "merged, but into nothing", { ...inInbox, id: "other", state: "merged" }],
  ["item", "merged into itself", { ...inInbox, id: "other", state: "merged", merged_into: "other" }],
  ["item", "in the inbox and merged", { ...inInbox, id: "other", merged_into: "item" }],
  ["submission", "a mail that is known", { id: "other", sha256: "b".repeat(64) }],
  ["likeness", "an item like itself", { other_id: "item" }],
  ["likeness", "a pair that is known", {}],
  ["likeness", "more than equal", { item_id: "second", other_id: "item", score: 1.1 }],
  ["revision", "of an item that is not there", { item_id: "nothing" }],
  ["revision", "a number that is taken", {}],
  ["revision", "for an unknown reason", { number: 2, reason: "guessed" }],
  ["setting", "a value that is no JSON", { key: "theme", value: "dark" }],
])("%s: %s is refused", (table, _name, change) => {
  insertGoodRows();
  expect(() => insert(table, { ...good[table], ...change })).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) }),
  );
});

test("an issue or a section that holds items cannot go", () => {
  insertGoodRows();
  for (const table of ["issue", "section", "submission"]) {
    expect(() => connection.exec(`DELETE FROM ${table}`)).toThrow(
      expect.objectContaining({ code: "SQLITE_CONSTRAINT_FOREIGNKEY" }),
    );
  }
});
