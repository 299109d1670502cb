import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";

import { library } from "./0001-library.ts";
import { units } from "./0004-units.ts";

test("sections that were there keep the digits of their places", () => {
  const connection = new Database(":memory:");
  onTestFinished(() => void connection.close());
  library.up(connection);
  const insert = connection.prepare("INSERT INTO section (id, name, position, hue) VALUES (?, ?, ?, 0)");
  for (let position = 0; position < 10; position += 1) insert.run(`id-${position}`, `栏目${position}`, position);
  units.up(connection);
  expect(connection.prepare("SELECT key FROM section ORDER BY position").pluck().all()).toEqual([
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    9,
    null,
  ]);
  expect(() => connection.exec("UPDATE section SET key = 10 WHERE position = 0")).toThrow("CHECK");
});
