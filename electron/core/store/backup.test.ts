import { mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";

import { temporaryFolder } from "../testing/test-core.ts";
import { findFault, listBackups, makeBackup, type Backup } from "./backup.ts";
import { library } from "./migrations/0001-library.ts";

const start = Date.parse("2026-03-16T02:00:00.000Z");
const day = (days: number): Date => new Date(start + days * 86_400_000);

const openLibrary = (): { connection: Database.Database; folder: string } => {
  const folder = temporaryFolder();
  const connection = new Database(join(folder, "library.sqlite"));
  onTestFinished(() => void connection.close());
  library.up(connection);
  connection.exec(`INSERT INTO setting VALUES ('author', '"责任编辑"')`);
  return { connection, folder };
};

/** Breaks a foreign key: SQLite copies it faithfully, the check finds it. */
const damage = (connection: Database.Database): void => {
  connection.pragma("foreign_keys = OFF");
  connection.exec("INSERT INTO revision VALUES ('nothing', 1, '', '', '', 'edited', NULL, '{}')");
};

const names = (backups: readonly Backup[]): string[] => backups.map(({ file }) => basename(file));

test("a backup holds everything and tells when it was made", () => {
  const { connection, folder } = openLibrary();
  const backup = makeBackup(connection, folder, "manual", day(0));
  expect(backup).toEqual({
    file: join(folder, "backups", "2026-03-16T020000-000Z-manual.sqlite"),
    bytes: expect.any(Number),
    madeAt: "2026-03-16T02:00:00.000Z",
  });
  expect(findFault(backup.file)).toBeNull();
  const copy = new Database(backup.file, { readonly: true });
  onTestFinished(() => void copy.close());
  expect(copy.prepare("SELECT value FROM setting").pluck().get()).toBe('"责任编辑"');
});

test("its age survives a copy to another PC, which sets new file times", () => {
  const { connection, folder } = openLibrary();
  const backup = makeBackup(connection, folder, "daily", day(0));
  utimesSync(backup.file, day(30), day(30));
  expect(listBackups(folder)).toEqual([backup]);
});

test("ten are kept, newest first; foreign files among them are let alone", () => {
  const { connection, folder } = openLibrary();
  mkdirSync(join(folder, "backups"));
  writeFileSync(join(folder, "backups", "说明.txt"), "");
  const made = Array.from({ length: 13 }, (_, at) => makeBackup(connection, folder, "daily", day(at)));
  expect(listBackups(folder)).toEqual(made.slice(3).toReversed());
  expect(readdirSync(join(folder, "backups"))).toContain("说明.txt");
});

test("the one just made stays, even where the clock was set back", () => {
  const { connection, folder } = openLibrary();
  for (let at = 0; at < 10; at += 1) makeBackup(connection, folder, "daily", day(at));
  const late = makeBackup(connection, folder, "manual", day(-365));
  expect(names(listBackups(folder))).toContain(basename(late.file));
});

test("one that fails its check is not adopted, and no older one goes for it", () => {
  const { connection, folder } = openLibrary();
  const good = Array.from({ length: 10 }, (_, at) => makeBackup(connection, folder, "daily", day(at)));
  damage(connection);
  expect(() => makeBackup(connection, folder, "daily", day(11))).toThrow(
    expect.objectContaining({ code: "LIBRARY_DAMAGED", message: expect.stringContaining("2026-03-27") }),
  );
  expect(listBackups(folder)).toEqual(good.toReversed());
});

test("a folder that cannot be written is told as such", () => {
  const { connection, folder } = openLibrary();
  writeFileSync(join(folder, "backups"), "");
  expect(() => makeBackup(connection, folder, "daily", day(0))).toThrow(
    expect.objectContaining({ code: "WRITE_FAILED", message: expect.stringContaining(join(folder, "backups")) }),
  );
});

test.each([
  ["garbage", "坏".repeat(500)],
  ["a torn file", "SQLite format 3\u0000"],
])("%s is a fault", (_name, content) => {
  const file = join(temporaryFolder(), "torn.sqlite");
  writeFileSync(file, content);
  expect(findFault(file)).not.toBeNull();
});
