import { readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

import Database from "better-sqlite3";

import { AppError } from "../errors.ts";

/** Who has the library open; shown to whoever comes second. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/**
 * Takes the library for this process alone. The lock is SQLite's own exclusive file lock on a file of its own, so the
 * system releases it however the process ends; the JSON beside it only tells who the holder is.
 * Throws LIBRARY_LOCKED, naming the holder.
 * @returns the function that gives the library free.
 */
export const lockLibrary = (folder: string, now: Date): (() => void) => {
  const lock = new Database(join(folder, "library.lock"), { timeout: 0 });
  const holderFile = join(folder, "library.lock.json");
  try {
    lock.pragma("journal_mode = DELETE");
    lock.exec("BEGIN EXCLUSIVE");
  } catch (cause) {
    lock.close();
    if (!isBusy(cause)) throw cause;
    throw new AppError(
      "LIBRARY_LOCKED",
      `资料库“${folder}”正在使用中：${describeHolder(holderFile)}。请先关闭那一边再打开。`,
      {
        cause,
      },
    );
  }
  const holder: LockHolder = { pid: process.pid, host: hostname(), since: now.toISOString() };
  writeFileSync(holderFile, JSON.stringify(holder));
  return () => {
    lock.exec("ROLLBACK");
    lock.close();
  };
};

const isBusy = (thrown: unknown): boolean =>
  thrown instanceof Database.SqliteError && (thrown.code === "SQLITE_BUSY" || thrown.code === "SQLITE_LOCKED");

const describeHolder = (file: string): string => {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this very file; anything odd is caught
    const holder = JSON.parse(readFileSync(file, "utf8")) as LockHolder;
    const since = new Date(holder.since).toLocaleString("zh-CN", { hour12: false });
    return `电脑 ${holder.host} 上的进程 ${holder.pid}，自 ${since}`;
  } catch {
    return "另一个程序";
  }
};
