import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

import Database from "better-sqlite3";

import { AppError } from "../errors.ts";
import { listBackups, makeBackup, type Backup } from "./backup.ts";
import { lockLibrary } from "./lock.ts";
import { library } from "./migrations/0001-library.ts";
import { history } from "./migrations/0002-history.ts";
import { itemList } from "./migrations/0003-item-list.ts";
import { units } from "./migrations/0004-units.ts";
import { proofreading } from "./migrations/0005-proofreading.ts";
import { reviewing } from "./migrations/0006-reviewing.ts";
import type { Migration } from "./migrations/migration.ts";
import { wrapConnection, type ReadableDb, type WritableDb } from "./sql.ts";

/** In order; the last one's version is the schema this program knows. */
const shippedMigrations: readonly Migration[] = [library, history, itemList, units, proofreading, reviewing];

/** The schema of a library that this program made or migrated. */
export const newestSchema = shippedMigrations.at(-1)?.version ?? 0;

/** “Bull” in ASCII: marks an SQLite file as a library of ours. */
const applicationId = 0x42756c6c;

/** An open library. */
export interface Store {
  readonly folder: string;
  readonly schemaVersion: number;
  /** Reads see everything that was written before. */
  readonly db: ReadableDb;
  /**
   * Runs `work` in one transaction: all of it or nothing. When it returns, what was written survives a power cut
   * (WAL with synchronous=FULL). Not nestable.
   */
  write<Result>(work: (db: WritableDb) => Result): Result;
  backUp(label: string, now: Date): Backup;
  close(): void;
}

/**
 * Opens the library in `folder`, and makes one where there is none. An older schema is migrated after a checked backup.
 * Throws LIBRARY_LOCKED (somebody has it open), LIBRARY_TOO_NEW (made by a newer program; untouched),
 * LIBRARY_DAMAGED (SQLite cannot read it; untouched), NOT_A_LIBRARY (some other SQLite file stands there).
 * Only tests hand in other migrations.
 */
export const openStore = (folder: string, now: Date, migrations = shippedMigrations): Store => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new AppError("NOT_A_LIBRARY", `无法在“${folder}”建立资料库。请换一个可以写入的文件夹。`, { cause });
  }
  refuseHeadlessLibrary(folder);
  const unlock = lockLibrary(folder, now);
  let connection: Database.Database | undefined;
  try {
    connection = new Database(join(folder, "library.sqlite"));
    // Before anything is set: switching to WAL writes into the file, and what is not ours stays as it is.
    const found = readVersion(connection, folder, migrations.at(-1)?.version ?? 0);
    configure(connection);
    migrate({ connection, folder, now, migrations, found });
    return storeOver(connection, folder, unlock);
  } catch (thrown) {
    connection?.close();
    unlock();
    throw explain(thrown, folder);
  }
};

/** Originals or backups without a database are no new library: a fresh one beside them would look as if all were lost. */
const refuseHeadlessLibrary = (folder: string): void => {
  if (existsSync(join(folder, "library.sqlite"))) return;
  if (listBackups(folder).length === 0 && !existsSync(join(folder, "originals"))) return;
  throw new AppError(
    "LIBRARY_DAMAGED",
    `资料库“${folder}”里的 library.sqlite 不见了，来稿原件还在。${newestBackup(folder)}`,
  );
};

/** The schema's version, 0 for a file without anything in it. Refuses what is not ours, and what is too new. */
const readVersion = (connection: Database.Database, folder: string, known: number): number => {
  const found = Number(connection.pragma("user_version", { simple: true }));
  const isEmpty = found === 0 && connection.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === undefined;
  if (isEmpty) return 0;
  if (Number(connection.pragma("application_id", { simple: true })) !== applicationId) {
    throw new AppError("NOT_A_LIBRARY", `“${folder}”里的 library.sqlite 不是本程序的资料库。请换一个文件夹。`);
  }
  if (found > known) {
    throw new AppError(
      "LIBRARY_TOO_NEW",
      `资料库“${folder}”由更新版本的程序建立（结构 ${found}，本程序只认识到 ${known}）。请升级程序后再打开；资料库未被改动。`,
    );
  }
  return found;
};

const configure = (connection: Database.Database): void => {
  connection.pragma("journal_mode = WAL");
  // The build's default may lose the last commits at a power cut.
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  connection.pragma("trusted_schema = OFF");
};

interface MigrationRun {
  readonly connection: Database.Database;
  readonly folder: string;
  readonly now: Date;
  readonly migrations: readonly Migration[];
  readonly found: number;
}

const migrate = ({ connection, folder, now, migrations, found }: MigrationRun): void => {
  const missing = migrations.filter(({ version }) => version > found);
  const last = missing.at(-1);
  if (!last) return;
  if (found > 0) makeBackup(connection, folder, `before-migration-${found}`, now);
  connection
    .transaction(() => {
      for (const migration of missing) migration.up(connection);
      connection.pragma(`application_id = ${applicationId}`);
      connection.pragma(`user_version = ${last.version}`);
    })
    .exclusive();
};

const storeOver = (connection: Database.Database, folder: string, unlock: () => void): Store => {
  const db = wrapConnection(connection);
  return {
    folder,
    schemaVersion: Number(connection.pragma("user_version", { simple: true })),
    db,
    write: (work) => connection.transaction(() => work(db)).immediate(),
    backUp: (label, now) => makeBackup(connection, folder, label, now),
    close: () => {
      connection.close();
      unlock();
    },
  };
};

const explain = (thrown: unknown, folder: string): unknown => {
  if (!(thrown instanceof Database.SqliteError)) return thrown;
  return new AppError(
    "LIBRARY_DAMAGED",
    `资料库“${folder}”无法读取（${thrown.code}）。文件未被改动。${newestBackup(folder)}`,
    {
      cause: thrown,
    },
  );
};

/** The way out of a library that cannot be used, in a sentence. */
const newestBackup = (folder: string): string => {
  const newest = listBackups(folder)[0];
  return newest
    ? `最近一次备份是 ${new Date(newest.madeAt).toLocaleString("zh-CN", { hour12: false })}（${newest.file}），复制为 library.sqlite 即可恢复。`
    : "没有找到备份。";
};
