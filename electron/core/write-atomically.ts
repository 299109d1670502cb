import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";

import { AppError } from "./errors.ts";

/**
 * Writes beside the target and renames: whoever looks finds the old file or the whole new one. Throws WRITE_FAILED,
 * naming the path; the old file is then still there.
 */
export const writeAtomically = (file: string, bytes: Uint8Array): void => {
  const temporary = `${file}.${randomBytes(6).toString("hex")}.part`;
  try {
    const handle = openSync(temporary, "wx");
    try {
      let written = 0;
      while (written < bytes.length) written += writeSync(handle, bytes, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (cause) {
    removeQuietly(temporary);
    throw new AppError(
      "WRITE_FAILED",
      `无法写入“${file}”。请确认文件夹存在、没有被其他程序（如 Word、WPS）打开、磁盘未满，再试一次。`,
      {
        cause,
      },
    );
  }
};

/** Clears up after a failure, which is worth more than its own failure would be. */
export const removeQuietly = (file: string): void => {
  try {
    rmSync(file, { force: true });
  } catch {
    return;
  }
};
