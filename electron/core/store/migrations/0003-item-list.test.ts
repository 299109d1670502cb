import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";

import { library } from "./0001-library.ts";
import { itemList } from "./0003-item-list.ts";

const insertItem = `
  INSERT INTO item (number, id, title, opening, body, source_unit, event_dates, is_brief, state, evidence, doubts,
                    characters, revision, version, created_at, updated_at)
  VALUES (?, ?, ?, '', '[]', ?, ?, 0, 'inbox', '[]', 0, 0, 1, 1, '2026-03-02T00:00:00.000Z', '2026-03-02T00:00:00.000Z')`;

test("items that were there before are ordered by pinyin and found by their initials", () => {
  const connection = new Database(":memory:");
  onTestFinished(() => void connection.close());
  library.up(connection);
  const insert = connection.prepare(insertItem);
  insert.run(1, "reading", "松溪街道举行读书活动", "松溪街道", '["2026-03-02","2026-03-04"]');
  insert.run(2, "brief", null, null, "[]");
  insert.run(3, "drill", "白塔村开展防汛演练", "区应急局", '["2026-03-09"]');
  itemList.up(connection);
  expect({
    byTitle: connection.prepare("SELECT id FROM item ORDER BY title_key").pluck().all(),
    byDay: connection.prepare("SELECT id, first_day FROM item ORDER BY first_day").raw().all(),
    found: connection.prepare("SELECT rowid FROM item_initials WHERE item_initials MATCH ?").pluck().all('"yjj"*'),
  }).toEqual({
    byTitle: ["drill", "reading", "brief"],
    byDay: [
      ["brief", null],
      ["reading", "2026-03-02"],
      ["drill", "2026-03-09"],
    ],
    found: [3],
  });
});
