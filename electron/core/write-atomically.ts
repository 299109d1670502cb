import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { open, rename } from "node:fs/promises";

import { AppError } from "./errors.ts";

/**
 * Writes beside the target and renames: whoever looks finds the old file or the whole new one. Throws WRITE_FAILED,
 * naming the path; the old file is then still there.
 */
export const writeAtomically = async (file: string, bytes: Uint8Array): Promise<void> => {
  const temporary = `${file}.${randomBytes(6).toString("hex")}.part`;
  try {
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
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
