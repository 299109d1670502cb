import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";

import Database from "better-sqlite3";

import { AppError } from "../errors.ts";
import { removeQuietly } from "../write-atomically.ts";

/** A backup that was opened and checked after it was written. */
export interface Backup {
  readonly file: string;
  readonly bytes: number;
  readonly madeAt: string;
}

const keptBackups = 10;

/**
 * Copies the database into `backups/`, opens the copy, checks it, and only then gives it its name; the oldest beyond ten
 * go. Originals of submissions are not copied: they are written once and never change.
 * Throws LIBRARY_DAMAGED when the copy fails its check, WRITE_FAILED when it cannot be written; the older ones all stay then.
 */
export const makeBackup = (connection: Database.Database, folder: string, label: string, now: Date): Backup => {
  const backups = join(folder, "backups");
  const name = `${now.toISOString().replaceAll(":", "").replace(".", "-")}-${label}.sqlite`;
  const file = join(backups, name);
  const unchecked = `${file}.unchecked`;
  try {
    mkdirSync(backups, { recursive: true });
    rmSync(unchecked, { force: true });
    connection.prepare("VACUUM INTO ?").run(unchecked);
    const fault = findFault(unchecked);
    if (fault !== null) throw damaged(name, fault);
    renameSync(unchecked, file);
  } catch (thrown) {
    removeQuietly(unchecked);
    throw explain(thrown, backups, name);
  }
  // Where the clock was set back, the newest one may bear the oldest name: it stays all the same.
  const others = listBackups(folder).filter((backup) => backup.file !== file);
  for (const old of others.slice(keptBackups - 1)) rmSync(old.file, { force: true });
  return { file, bytes: statSync(file).size, madeAt: now.toISOString() };
};

/** Newest first; files that do not bear the name of a backup are none. */
export const listBackups = (folder: string): Backup[] => {
  const backups = join(folder, "backups");
  try {
    return readdirSync(backups)
      .toSorted()
      .toReversed()
      .flatMap((name) => describe(join(backups, name)) ?? []);
  } catch {
    return [];
  }
};

/** Null when the database at `file` is whole, else what SQLite says of it. */
export const findFault = (file: string): string | null => {
  try {
    const copy = new Database(file, { readonly: true, fileMustExist: true });
    try {
      const answer = String(copy.pragma("integrity_check", { simple: true }));
      const dangling = copy.pragma("foreign_key_check");
      if (answer !== "ok") return answer;
      return Array.isArray(dangling) && dangling.length > 0 ? `${dangling.length} 处外键失效` : null;
    } finally {
      copy.close();
    }
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
};

/** The name tells the time: a file's own times change when the library is copied to another PC. */
const namePattern = /^(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)-(\d{3})Z-.+\.sqlite$/;

const describe = (file: string): Backup | null => {
  const parts = namePattern.exec(basename(file));
  if (!parts) return null;
  const [, day, hour, minute, second, millisecond] = parts;
  return { file, bytes: statSync(file).size, madeAt: `${day}T${hour}:${minute}:${second}.${millisecond}Z` };
};

const damaged = (name: string, fault: string, cause?: unknown): AppError =>
  new AppError("LIBRARY_DAMAGED", `备份“${name}”没有通过检查（${fault}），未采用。请检查磁盘后再试。`, { cause });

const explain = (thrown: unknown, backups: string, name: string): AppError => {
  if (thrown instanceof AppError) return thrown;
  const code = thrown instanceof Database.SqliteError ? thrown.code : "";
  return code === "SQLITE_CORRUPT" || code === "SQLITE_NOTADB"
    ? damaged(name, code, thrown)
    : new AppError("WRITE_FAILED", `备份无法写入“${backups}”。请检查磁盘是否已满、文件夹能否写入，再试一次。`, {
        cause: thrown,
      });
};
