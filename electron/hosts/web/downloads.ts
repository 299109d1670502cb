import { randomBytes } from "node:crypto";

import { AppError } from "#core/errors.ts";
import type { Delivery, OutgoingFile } from "#core/ports.ts";

/** Finished files waiting for the browser to fetch them, each once. */
export interface Downloads {
  readonly delivery: Delivery;
  /** Hands the file out and forgets it; undefined for an id that was used or never given. */
  take(id: string): OutgoingFile | undefined;
}

const keptFor = 10 * 60_000;

export const createDownloads = (): Downloads => {
  const waiting = new Map<string, OutgoingFile>();
  return {
    delivery: {
      deliver: async (file) => {
        if (file.to !== null) {
          throw new AppError(
            "INVALID_INPUT",
            `浏览器里不能指定保存位置“${file.to}”。请用浏览器的下载，或用命令行导出。`,
          );
        }
        const id = randomBytes(24).toString("hex");
        waiting.set(id, file);
        setTimeout(() => waiting.delete(id), keptFor).unref();
        return { file: file.suggestedName, download: `/download/${id}` };
      },
    },
    take: (id) => {
      const file = waiting.get(id);
      waiting.delete(id);
      return file;
    },
  };
};
