import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";

import { library } from "./0001-library.ts";
import { history } from "./0002-history.ts";
import { itemList } from "./0003-item-list.ts";
import { units } from "./0004-units.ts";
import { proofreading } from "./0005-proofreading.ts";
import { reviewing } from "./0006-reviewing.ts";

const openBefore = (): Database.Database => {
  const connection = new Database(":memory:");
  onTestFinished(() => void connection.close());
  for (const migration of [library, history, itemList, units, proofreading]) migration.up(connection);
  connection.pragma("foreign_keys = ON");
  connection.exec(`
    INSERT INTO item (id, title, opening, body, event_dates, is_brief, state, evidence, doubts, characters, revision, version, created_at, updated_at)
    VALUES ('item', '云岭区开展义务植树', '', '[]', '[]', 0, 'inbox', '[]', 0, 0, 1, 1, '', '')`);
  connection.exec(`
    INSERT INTO revision (item_id, number, started_at, saved_at, author, reason, restored_from, content)
    VALUES ('item', 1, 'a', 'b', '编辑', 'restored', 3, '{"title":"云岭区开展义务植树"}')`);
  return connection;
};

test("every revision comes through as it was", () => {
  const connection = openBefore();
  const before = connection.prepare("SELECT * FROM revision").all();
  reviewing.up(connection);
  const after = connection.prepare("SELECT * FROM revision").all();
  expect(after).toEqual(before.map((row) => Object.assign({}, row, { suggestions: "[]" })));
  connection.exec("DELETE FROM item");
  expect(connection.prepare("SELECT count(*) FROM revision").pluck().get()).toBe(0);
});

test("what contradicts itself is refused by the tables themselves", () => {
  const connection = openBefore();
  reviewing.up(connection);
  connection.exec(`
    INSERT INTO issue (id, year, month, serial_number, print_date, reporting_from, reporting_to, title, compiler, colophon, status, created_at)
    VALUES ('issue', 2026, 3, 1, '', '', '', '', '', '{}', 'drafting', '')`);
  connection.exec(
    "INSERT INTO review_round (id, issue_id, number, stage, started_at, base) VALUES ('round', 'issue', 1, '一校', '', '{}')",
  );
  connection.exec(
    "INSERT INTO review_copy (id, round_id, reviewer, form, sent_at) VALUES ('copy', 'round', '周明', 'pack', '')",
  );
  const mark = (id: string, state: string, decidedBy: string | null) =>
    connection
      .prepare(
        `INSERT INTO review_mark (id, copy_id, item_id, position, content, author, made_at, state, decided_by, decided_at)
         VALUES (?, 'copy', 'item', 0, '{}', '周明', '', ?, ?, ?)`,
      )
      .run(id, state, decidedBy, decidedBy);
  expect(() => mark("1", "accepted", null)).toThrow("CHECK");
  expect(() => mark("1", "open", "编辑")).toThrow("CHECK");
  expect(() => connection.exec("UPDATE review_round SET signed_off_by = '何静'")).toThrow("CHECK");
  mark("1", "open", null);
  connection.exec("DELETE FROM issue");
  expect(connection.prepare("SELECT count(*) FROM review_mark").pluck().get()).toBe(0);
});
