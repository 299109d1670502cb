import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";

import { library } from "./0001-library.ts";
import { history } from "./0002-history.ts";

const migrated = (): Database.Database => {
  const connection = new Database(":memory:");
  onTestFinished(() => void connection.close());
  library.up(connection);
  history.up(connection);
  return connection;
};

const insert = (connection: Database.Database, state: string, undoneTurn: number | null): void => {
  connection
    .prepare(
      `INSERT INTO step (message, author, taken_at, state, undone_turn, changed_texts, take_back)
       VALUES ('编辑了一篇。', '编辑', '2026-03-16T02:00:00.000Z', ?, ?, '[]', '{}')`,
    )
    .run(state, undoneTurn);
};

test("a step is done, undone in a turn, or out of reach", () => {
  const connection = migrated();
  insert(connection, "done", null);
  insert(connection, "undone", 1);
  insert(connection, "expired", null);
  expect(() => insert(connection, "undone", null)).toThrow("CHECK");
  expect(() => insert(connection, "done", 1)).toThrow("CHECK");
  expect(() => insert(connection, "forgotten", null)).toThrow("CHECK");
});

test("a number is never given twice", () => {
  const connection = migrated();
  insert(connection, "done", null);
  connection.exec("DELETE FROM step");
  insert(connection, "done", null);
  expect(connection.prepare("SELECT number FROM step").pluck().all()).toEqual([2]);
});
