import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";

import { library } from "./0001-library.ts";
import { history } from "./0002-history.ts";
import { itemList } from "./0003-item-list.ts";
import { units } from "./0004-units.ts";
import { proofreading } from "./0005-proofreading.ts";

test("what contradicts itself is refused by the tables themselves", () => {
  const connection = new Database(":memory:");
  onTestFinished(() => void connection.close());
  for (const migration of [library, history, itemList, units, proofreading]) migration.up(connection);
  const ignore = (scope: string, itemId: string | null) =>
    connection
      .prepare(
        "INSERT INTO ignoring (id, rule_id, scope, marked, item_id, before, after, author, ignored_at) VALUES ('1', 'r', ?, '词', ?, '', '', '编辑', '')",
      )
      .run(scope, itemId);
  expect(() => ignore("place", null)).toThrow("CHECK");
  expect(() => ignore("word", "id-item")).toThrow("CHECK");
  expect(() => connection.exec("INSERT INTO rule_choice (rule_id, layer) VALUES ('r', 'office')")).toThrow("CHECK");
  ignore("word", null);
  expect(connection.prepare("SELECT marked FROM ignoring").pluck().all()).toEqual(["词"]);
});
