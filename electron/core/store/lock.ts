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
 * Throws LIBRARY_LOCKED, naming the holder; LIBRARY_DAMAGED where the lock's file is something else, NOT_A_LIBRARY where
 * the folder cannot be written.
 * @returns the function that gives the library free.
 */
export const lockLibrary = (folder: string, now: Date): (() => void) => {
  const file = join(folder, "library.lock");
  const holderFile = join(folder, "library.lock.json");
  let lock: Database.Database | undefined;
  try {
    lock = new Database(file, { timeout: 0 });
    lock.pragma("journal_mode = DELETE");
    lock.exec("BEGIN EXCLUSIVE");
  } catch (cause) {
    lock?.close();
    throw explain(cause, { folder, file, holderFile });
  }
  tellHolder(holderFile, now);
  const held = lock;
  return () => {
    held.exec("ROLLBACK");
    held.close();
  };
};

/** The lock holds without it: whoever comes second is then told less. */
const tellHolder = (holderFile: string, now: Date): void => {
  const holder: LockHolder = { pid: process.pid, host: hostname(), since: now.toISOString() };
  try {
    writeFileSync(holderFile, JSON.stringify(holder));
  } catch {
    return;
  }
};

const explain = (cause: unknown, where: { folder: string; file: string; holderFile: string }): unknown => {
  if (!(cause instanceof Database.SqliteError)) return cause;
  if (isBusy(cause)) {
    return new AppError(
      "LIBRARY_LOCKED",
      `资料库“${where.folder}”正在使用中：${describeHolder(where.holderFile)}。请先关闭那一边再打开。`,
      { cause },
    );
  }
  return cause.code === "SQLITE_NOTADB" || cause.code === "SQLITE_CORRUPT"
    ? new AppError("LIBRARY_DAMAGED", `锁文件“${where.file}”已损坏。它不含任何内容，请删除后再打开资料库。`, { cause })
    : new AppError(
        "NOT_A_LIBRARY",
        `无法在“${where.folder}”里写入（${cause.code}）。请检查文件夹的权限，或换一个可以写入的文件夹。`,
        { cause },
      );
};

const isBusy = ({ code }: { code: string }): boolean => code === "SQLITE_BUSY" || code === "SQLITE_LOCKED";

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
