import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";

import type { CoreContext } from "../core-context.ts";
import { localDay } from "../local-day.ts";
import { parseSettings } from "../settings/settings-service.ts";
import { importFiles } from "../submissions/submission-service.ts";

/** Time between two looks, in milliseconds. Polling, because change notices do not come from network drives. */
const interval = 5_000;
/** Larger files are passed over here, as they are refused on every other way in. */
const maxBytes = 64 * 1024 * 1024;

/** Looks after the watched folder. */
export interface FolderWatcher {
  /** One look: imports what is new and whole. Answers the names taken in. Never rejects. */
  look(): Promise<string[]>;
  stop(): void;
}

/**
 * Imports every file that appears in the watched folder (see settings), once it no longer grows: a file is taken at the
 * second look that finds it unchanged. Files are only read, never moved; the same bytes again are the same submission, so
 * nothing is lost by forgetting, at a restart, what was seen.
 */
export const createFolderWatcher = (context: CoreContext): FolderWatcher => {
  const seen = new Map<string, { stamp: string; isTaken: boolean }>();
  let isLooking = false;

  const look = async (): Promise<string[]> => {
    const folder = parseSettings(context.store.db).watchedFolder;
    if (folder === null || isLooking) return [];
    isLooking = true;
    try {
      const ready = wholeFiles(folder, seen);
      if (ready.length === 0) return [];
      const files = ready.map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }));
      await importFiles(
        context,
        files,
        { receivedOn: localDay(context.clock.now()), unit: null, asIssue: false },
        { signal: { aborted: false }, progress: () => undefined },
      );
      return files.map(({ name }) => name);
    } catch (thrown) {
      // The folder may be on a drive that comes and goes: the next look tries again.
      context.log.error(`监视的文件夹“${folder}”没有读成`, thrown);
      return [];
    } finally {
      isLooking = false;
    }
  };

  const timer = setInterval(() => void look(), interval);
  // A watched folder is no reason to keep a finished command line alive.
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
};

const wholeFiles = (folder: string, seen: Map<string, { stamp: string; isTaken: boolean }>): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".") && !entry.name.startsWith("~$"))
    .map((entry) => join(folder, entry.name))
    .filter((path) => {
      const { size, mtimeMs } = statSync(path);
      const stamp = `${size} ${mtimeMs}`;
      const before = seen.get(path);
      const isWhole = before?.stamp === stamp && !before.isTaken && size > 0 && size <= maxBytes;
      seen.set(path, { stamp, isTaken: before?.stamp === stamp && (before.isTaken || isWhole) });
      return isWhole;
    });
