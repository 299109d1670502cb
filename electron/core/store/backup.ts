import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

import Database from "better-sqlite3";

import { AppError } from "../errors.ts";

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
 * Throws LIBRARY_DAMAGED when the copy fails its check; nothing is removed then.
 */
export const makeBackup = (connection: Database.Database, folder: string, label: string, now: Date): Backup => {
  const backups = join(folder, "backups");
  mkdirSync(backups, { recursive: true });
  const name = `${now.toISOString().replaceAll(":", "").replace(".", "-")}-${label}.sqlite`;
  const file = join(backups, name);
  const unchecked = `${file}.unchecked`;
  rmSync(unchecked, { force: true });
  connection.prepare("VACUUM INTO ?").run(unchecked);
  const fault = findFault(unchecked);
  if (fault !== null) {
    throw new AppError("LIBRARY_DAMAGED", `备份“${name}”没有通过检查（${fault}），未采用。请检查磁盘后再试。`);
  }
  renameSync(unchecked, file);
  for (const old of listBackups(folder).slice(keptBackups)) rmSync(old.file, { force: true });
  return describe(file);
};

/** Newest first. */
export const listBackups = (folder: string): Backup[] => {
  const backups = join(folder, "backups");
  try {
    return readdirSync(backups)
      .filter((name) => name.endsWith(".sqlite"))
      .toSorted()
      .toReversed()
      .map((name) => describe(join(backups, name)));
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

const describe = (file: string): Backup => {
  const { size, mtime } = statSync(file);
  return { file, bytes: size, madeAt: mtime.toISOString() };
};
