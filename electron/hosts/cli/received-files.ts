import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";

import type { ReceivedFile } from "#shared/api/submissions.ts";

import { UsageError } from "./usage-error.ts";

/** A file named on the command line, with its path as it was given. */
export interface NamedFile extends ReceivedFile {
  readonly path: string;
}

/**
 * The files named, and those in the folders named, down to the bottom, sorted by path. Hidden files and Office's own
 * lock files (~$…) are passed over. Throws UsageError for a path that cannot be read.
 */
export const readNamedFiles = (paths: readonly string[]): NamedFile[] => paths.flatMap(filesUnder).map(readNamed);

const filesUnder = (path: string): string[] => {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`找不到“${path}”。请检查路径。`);
  if (!stats.isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !name.startsWith(".") && !name.startsWith("~$"))
    .toSorted()
    .flatMap((name) => filesUnder(join(path, name)));
};

const readNamed = (path: string): NamedFile => {
  try {
    return { path, name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
  } catch (cause) {
    throw new UsageError(`无法读取“${path}”。请检查权限。`, { cause });
  }
};
