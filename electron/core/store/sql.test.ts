import Database from "better-sqlite3";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";

import { allOf, oneOf, sql, wrapConnection, type WritableDb } from "./sql.ts";

const openMemory = (): WritableDb => {
  const connection = new Database(":memory:");
  onTestFinished(() => void connection.close());
  return wrapConnection(connection);
};

test("values are bound, never written into the text; nested queries bring their own", () => {
  const name = "'; DROP TABLE item; --";
  const inner = sql`name = ${name} AND position > ${3}`;
  expect(sql`SELECT 1 FROM section WHERE ${inner} LIMIT ${1}`).toEqual({
    text: "SELECT 1 FROM section WHERE name = ? AND position > ? LIMIT ?",
    values: [name, 3, 1],
  });
});

test.each([
  [[], { text: "1", values: [] }],
  [[sql`a = ${1}`], { text: "(a = ?)", values: [1] }],
  [[sql`a = ${1} OR b`, sql`c = ${null}`], { text: "(a = ? OR b) AND (c = ?)", values: [1, null] }],
])("allOf joins %j", (conditions, expected) => {
  expect(allOf(conditions)).toEqual(expected);
});

test("every value comes back as it went in", () => {
  const db = openMemory();
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.integer(), fc.constant(null)), (value) => {
      expect(db.get(sql`SELECT ${value} AS value`)).toEqual({ value });
    }),
  );
});

test("oneOf holds exactly the values of its list", () => {
  const db = openMemory();
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), fc.string({ unit: "grapheme" }), (list, candidate) => {
      for (const value of [...list, candidate]) {
        expect(db.get(sql`SELECT ${value} IN ${oneOf(list)} AS found`)).toEqual({
          found: list.includes(value) ? 1 : 0,
        });
      }
    }),
  );
});
