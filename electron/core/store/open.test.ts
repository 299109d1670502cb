import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";

import { startChild } from "../testing/start-child.ts";
import { temporaryFolder } from "../testing/test-core.ts";
import { library } from "./migrations/0001-library.ts";
import type { Migration } from "./migrations/migration.ts";
import { openStore, type Store } from "./open.ts";
import { readSettings, writeSetting } from "./setting-store.ts";
import { sql } from "./sql.ts";

const now = new Date("2026-03-16T02:00:00.000Z");

const open = (folder: string, migrations?: readonly Migration[]): Store => {
  const store = openStore(folder, now, migrations);
  onTestFinished(() => store.close());
  return store;
};

const openAndClose = (folder: string, migrations?: readonly Migration[]): void =>
  openStore(folder, now, migrations).close();

/** Any SQLite database in the library's place. */
const makeDatabase = (folder: string, statements: string): string => {
  const file = join(folder, "library.sqlite");
  const connection = new Database(file);
  connection.exec(statements);
  connection.close();
  return file;
};

const addNote: Migration = {
  version: 2,
  up: (connection) => connection.exec("CREATE TABLE note (id TEXT PRIMARY KEY) STRICT"),
};

describe("a library", () => {
  test("is made where there is none, folders and all", () => {
    const folder = join(temporaryFolder(), "资料库", "云岭区");
    expect(open(folder)).toMatchObject({ folder, schemaVersion: 3 });
    expect(readdirSync(folder)).toContain("library.sqlite");
  });

  test("keeps what was written for the next start", () => {
    const folder = temporaryFolder();
    const first = openStore(folder, now);
    first.write((db) => writeSetting(db, "author", "责任编辑"));
    first.close();
    expect(readSettings(open(folder).db)).toEqual({ author: "责任编辑" });
  });

  test("is read and written safely", () => {
    const { db } = open(temporaryFolder());
    const pragma = (name: string): unknown =>
      Object.values(db.get<object>({ text: `PRAGMA ${name}`, values: [] }) ?? {})[0];
    expect({
      journal: pragma("journal_mode"),
      synchronous: pragma("synchronous"),
      foreignKeys: pragma("foreign_keys"),
    }).toEqual({ journal: "wal", synchronous: 2, foreignKeys: 1 });
    const version = db.get<{ version: string }>(sql`SELECT sqlite_version() AS version`)?.version ?? "0";
    expect(version.localeCompare("3.51.3", "en", { numeric: true })).toBeGreaterThanOrEqual(0);
  });

  test("takes all of a transaction or nothing", () => {
    const store = open(temporaryFolder());
    expect(() =>
      store.write((db) => {
        writeSetting(db, "author", "责任编辑");
        throw new Error("half way");
      }),
    ).toThrow("half way");
    expect(readSettings(store.db)).toEqual({});
  });

  test("cannot be made where a file stands", () => {
    const file = join(temporaryFolder(), "资料库");
    writeFileSync(file, "");
    expect(() => openStore(file, now)).toThrow(
      expect.objectContaining({ code: "NOT_A_LIBRARY", message: expect.stringContaining(file) }),
    );
  });
});

describe("what is no library of ours stays as it is:", () => {
  test.each([
    [
      "a newer library",
      "PRAGMA application_id = 0x42756c6c; PRAGMA user_version = 99; CREATE TABLE x (y)",
      "LIBRARY_TOO_NEW",
      "99",
    ],
    ["another program's database", "CREATE TABLE bookmark (url TEXT)", "NOT_A_LIBRARY", "library.sqlite"],
    ["another program's empty database", "PRAGMA user_version = 3", "NOT_A_LIBRARY", "library.sqlite"],
    [
      "another program's WAL database",
      "PRAGMA journal_mode = WAL; CREATE TABLE bookmark (url TEXT)",
      "NOT_A_LIBRARY",
      "library.sqlite",
    ],
  ])("%s", (_name, statements, code, named) => {
    const folder = temporaryFolder();
    const file = makeDatabase(folder, statements);
    const before = readFileSync(file);
    expect(() => openStore(folder, now)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(named) }),
    );
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("garbage, and the newest backup is named", () => {
    const folder = temporaryFolder();
    const store = openStore(folder, now);
    store.backUp("manual", now);
    const newest = store.backUp("manual", new Date(now.getTime() + 60_000));
    store.close();
    const file = join(folder, "library.sqlite");
    writeFileSync(file, "这不是数据库，只是几个字。".repeat(100));
    const before = readFileSync(file);
    expect(() => openStore(folder, now)).toThrow(
      expect.objectContaining({ code: "LIBRARY_DAMAGED", message: expect.stringContaining(newest.file) }),
    );
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("garbage without a backup", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "library.sqlite"), "坏".repeat(500));
    expect(() => openStore(folder, now)).toThrow(
      expect.objectContaining({ code: "LIBRARY_DAMAGED", message: expect.stringContaining("没有找到备份") }),
    );
  });

  test("originals without their database, and the newest backup is named", () => {
    const folder = temporaryFolder();
    const store = openStore(folder, now);
    const backup = store.backUp("manual", now);
    store.close();
    rmSync(join(folder, "library.sqlite"));
    expect(() => openStore(folder, now)).toThrow(
      expect.objectContaining({ code: "LIBRARY_DAMAGED", message: expect.stringContaining(backup.file) }),
    );
    expect(existsSync(join(folder, "library.sqlite"))).toBe(false);
  });

  test("a damaged lock is a damaged library, not a bug", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "library.lock"), "坏".repeat(500));
    expect(() => openStore(folder, now)).toThrow(expect.objectContaining({ code: "LIBRARY_DAMAGED" }));
  });

  test("a folder in which nothing can be written", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "library.lock"));
    expect(() => openStore(folder, now)).toThrow(
      expect.objectContaining({ code: "NOT_A_LIBRARY", message: expect.stringContaining(folder) }),
    );
  });

  test("a refusal gives the library free again", () => {
    const folder = temporaryFolder();
    const ofTheFuture = [library, { ...addNote, version: 99 }];
    openAndClose(folder, ofTheFuture);
    expect(() => openStore(folder, now)).toThrow(expect.objectContaining({ code: "LIBRARY_TOO_NEW" }));
    expect(open(folder, ofTheFuture).schemaVersion).toBe(99);
  });
});

describe("the lock", () => {
  const hold = `
    import { openStore } from "#core/store/open.ts";
    openStore(process.argv[1], new Date());
    console.log("open");
    setInterval(() => undefined, 1000);`;

  test("names the process and the host that have the library open, and goes with them", async () => {
    const folder = temporaryFolder();
    const holder = startChild(hold, [folder]);
    await holder.nextLine();
    const refusal = expect.objectContaining({
      code: "LIBRARY_LOCKED",
      message: expect.stringMatching(new RegExp(`${hostname()}.*\\b${holder.pid}\\b`)),
    });
    expect(() => openStore(folder, now)).toThrow(refusal);
    await holder.kill();
    expect(open(folder).schemaVersion).toBe(3);
  });

  test("holds within one process too, and is given back", () => {
    const folder = temporaryFolder();
    const first = openStore(folder, now);
    expect(() => openStore(folder, now)).toThrow(expect.objectContaining({ code: "LIBRARY_LOCKED" }));
    first.close();
    expect(open(folder).schemaVersion).toBe(3);
  });
});

describe("a migration", () => {
  test("of a library with data comes after a checked backup of it", () => {
    const folder = temporaryFolder();
    const old = openStore(folder, now, [library]);
    old.write((db) => writeSetting(db, "author", "责任编辑"));
    old.close();
    const store = open(folder, [library, addNote]);
    expect({ version: store.schemaVersion, settings: readSettings(store.db) }).toEqual({
      version: 2,
      settings: { author: "责任编辑" },
    });
    const [name = "", ...others] = readdirSync(join(folder, "backups"));
    expect({ name, others }).toEqual({ name: expect.stringContaining("before-migration-1"), others: [] });
    const backup = new Database(join(folder, "backups", name), { readonly: true });
    onTestFinished(() => void backup.close());
    expect({
      version: backup.pragma("user_version", { simple: true }),
      author: backup.prepare("SELECT value FROM setting").pluck().get(),
    }).toEqual({ version: 1, author: '"责任编辑"' });
  });

  test("that fails leaves the library as it was", () => {
    const folder = temporaryFolder();
    openAndClose(folder, [library]);
    const failing: Migration = {
      version: 2,
      up: (connection) => {
        addNote.up(connection);
        throw new Error("half way");
      },
    };
    expect(() => openStore(folder, now, [library, failing])).toThrow("half way");
    const store = open(folder, [library]);
    expect(store.db.get(sql`SELECT 1 FROM sqlite_schema WHERE name = 'note'`)).toBeUndefined();
  });

  test("is not made when the backup before it is no good", () => {
    const folder = temporaryFolder();
    openAndClose(folder, [library]);
    makeDatabase(
      folder,
      "PRAGMA foreign_keys = OFF; INSERT INTO revision VALUES ('nothing', 1, '', '', '', 'edited', NULL, '{}')",
    );
    expect(() => openStore(folder, now, [library, addNote])).toThrow(
      expect.objectContaining({ code: "LIBRARY_DAMAGED" }),
    );
    expect(open(folder, [library]).schemaVersion).toBe(1);
  });

  test("of a new library needs none", () => {
    const folder = temporaryFolder();
    open(folder);
    expect(readdirSync(folder)).not.toContain("backups");
  });
});
