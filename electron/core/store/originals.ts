import { createHash } from "node:crypto";
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { AppError } from "../errors.ts";
import { writeAtomically } from "../write-atomically.ts";

/** The bytes of submissions as received, each under its SHA-256 in `originals/ab/ab12…`, written once. */
export interface Originals {
  /** Keeps the bytes; on return they survive a power cut. The same bytes twice are one file. Answers the SHA-256. */
  keep(bytes: Uint8Array): string;
  /** Throws LIBRARY_DAMAGED when the file is gone or its bytes no longer give its name. */
  read(sha256: string): Uint8Array;
}

export const openOriginals = (libraryFolder: string): Originals => {
  const fileOf = (sha256: string): string => join(libraryFolder, "originals", sha256.slice(0, 2), sha256);
  return {
    keep: (bytes) => {
      const sha256 = hash(bytes);
      const file = fileOf(sha256);
      if (!existsSync(file)) {
        const folder = join(libraryFolder, "originals", sha256.slice(0, 2));
        mkdirSync(folder, { recursive: true });
        writeAtomically(file, bytes);
        chmodSync(file, 0o444);
        flushFolder(folder);
      }
      return sha256;
    },
    read: (sha256) => {
      const file = fileOf(sha256);
      if (!existsSync(file)) {
        throw new AppError(
          "LIBRARY_DAMAGED",
          `来稿原件 ${sha256.slice(0, 12)}… 不在资料库里。请从备份找回 originals 文件夹。`,
        );
      }
      const bytes = readFileSync(file);
      if (hash(bytes) !== sha256) {
        throw new AppError(
          "LIBRARY_DAMAGED",
          `来稿原件 ${sha256.slice(0, 12)}… 的内容已被改动或损坏。请从备份找回 originals 文件夹。`,
        );
      }
      return bytes;
    },
  };
};

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const flushFolder = (folder: string): void => {
  // Windows can neither open nor flush a folder; NTFS journals the rename itself.
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};
