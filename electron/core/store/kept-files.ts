import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdir, open, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { AppError } from "../errors.ts";
import { writeAtomically } from "../write-atomically.ts";

/** Bytes that are kept for ever, each under its SHA-256 in `FOLDER/ab/ab12…` of the library, written once. */
export interface KeptFiles {
  /**
   * Keeps the bytes; on return they survive a power cut. The same bytes twice are one file, and mend it where it was
   * damaged. Answers the SHA-256. Throws WRITE_FAILED.
   */
  keep(bytes: Uint8Array): Promise<string>;
  /** Throws LIBRARY_DAMAGED when the file is gone or its bytes no longer give its name. */
  read(sha256: string): Uint8Array;
}

/** Submissions as received: 来稿原件. */
export const openOriginals = (libraryFolder: string): KeptFiles =>
  openKeptFiles(libraryFolder, "originals", "来稿原件");

/** The pictures of items: 图片. */
export const openPictures = (libraryFolder: string): KeptFiles => openKeptFiles(libraryFolder, "pictures", "图片");

/** Keeps the pictures of a file that was read, before items refer to them. Throws WRITE_FAILED. */
export const keepPictures = async (kept: KeptFiles, pictures: ReadonlyMap<string, Uint8Array>): Promise<void> => {
  for (const bytes of pictures.values()) await kept.keep(bytes);
};

const openKeptFiles = (libraryFolder: string, folder: string, name: string): KeptFiles => {
  const fileOf = (sha256: string): string => join(libraryFolder, folder, sha256.slice(0, 2), sha256);
  return {
    keep: async (bytes) => {
      const sha256 = hash(bytes);
      const file = fileOf(sha256);
      if (!(await isWhole(file, sha256))) {
        await makeFolder(dirname(file));
        await allowReplacing(file);
        await writeAtomically(file, bytes);
        await chmod(file, 0o444);
        await flushFolder(dirname(file));
      }
      return sha256;
    },
    read: (sha256) => {
      const file = fileOf(sha256);
      if (!existsSync(file)) {
        throw new AppError(
          "LIBRARY_DAMAGED",
          `${name} ${sha256.slice(0, 12)}… 不在资料库里。请从备份找回 ${folder} 文件夹。`,
        );
      }
      const bytes = readFileSync(file);
      if (hash(bytes) !== sha256) {
        throw new AppError(
          "LIBRARY_DAMAGED",
          `${name} ${sha256.slice(0, 12)}… 的内容已被改动或损坏。请从备份找回 ${folder} 文件夹。`,
        );
      }
      return bytes;
    },
  };
};

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const isWhole = async (file: string, sha256: string): Promise<boolean> => {
  try {
    return hash(await readFile(file)) === sha256;
  } catch {
    return false;
  }
};

const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new AppError("WRITE_FAILED", `无法建立文件夹“${folder}”来保存文件。请检查资料库文件夹能否写入。`, {
      cause,
    });
  }
};

/** Windows does not rename over a read-only file. */
const allowReplacing = async (file: string): Promise<void> => {
  if (existsSync(file)) await chmod(file, 0o644);
};

const flushFolder = async (folder: string): Promise<void> => {
  // Windows can neither open nor flush a folder; NTFS journals the rename itself.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
