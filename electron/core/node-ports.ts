import { randomBytes } from "node:crypto";
import { appendFileSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";

import type { Log, Ports } from "./ports.ts";

/** Where the library stands unless an editor says otherwise: the same place for every host. */
export const defaultLibraryFolder = (): string => process.env["BULLETIN_LIBRARY"] ?? join(homedir(), "大事月报资料库");

/** What a reviewer's program keeps on a PC that has no library: size of the letters, what was open, the log. */
export const reviewerFolder = (): string => process.env["BULLETIN_REVIEWER"] ?? join(homedir(), ".bulletin-desk");

/** The ports that are alike under plain Node and under Electron; a host adds its own delivery. */
export const createNodePorts = (folder: string): Omit<Ports, "delivery"> => ({
  clock: { now: () => new Date() },
  ids: createIds(),
  log: createFileLog(join(folder, "logs")),
  resourcesFolder: fileURLToPath(new URL("../../resources", import.meta.url)),
});

/** Base 36: milliseconds (9 digits until the year 5188), a counter within them, 5 random bytes. */
const createIds = (): Ports["ids"] => {
  let lastTime = 0;
  let counter = 0;
  return {
    next: () => {
      const time = Math.max(Date.now(), lastTime);
      counter = time === lastTime ? counter + 1 : 0;
      lastTime = time;
      return `${time.toString(36).padStart(9, "0")}${counter.toString(36).padStart(3, "0")}${randomBytes(5).toString("hex")}`;
    },
  };
};

/** One JSON line an entry, one file a month. A log that cannot be written never stops the work. */
const createFileLog = (folder: string): Log => {
  const write = (level: string, message: string, details: unknown): void => {
    const at = new Date().toISOString();
    const entry = toLine({ at, level, message }, details);
    try {
      mkdirSync(folder, { recursive: true });
      appendFileSync(join(folder, `${at.slice(0, 7)}.log`), `${entry}\n`);
    } catch {
      process.stderr.write(`${entry}\n`);
    }
  };
  return {
    info: (message, details) => write("info", message, details),
    error: (message, details) => write("error", message, details),
  };
};

const toLine = (head: object, details: unknown): string => {
  try {
    return JSON.stringify({ ...head, details: describe(details) });
  } catch {
    // A circle, or a value that JSON does not know.
    return JSON.stringify({ ...head, details: inspect(details) });
  }
};

const describe = (details: unknown): unknown =>
  details instanceof Error
    ? { name: details.name, message: details.message, stack: details.stack, cause: describe(details.cause) }
    : details;
