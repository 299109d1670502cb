import type { ReadingPool } from "./reading-pool.ts";
import type { ReceivedFile } from "./received-file.ts";
import type { RecognizedFile } from "./recognize-parts.ts";
import { sharedReadingPool } from "./shared-reading-pool.ts";

/** Where and until when a file is read. */
export interface ReadingControl {
  readonly signal?: AbortSignal;
  /** The process's own where it is left out. */
  readonly pool?: ReadingPool;
}

/**
 * Reads a file and recognises what it holds: detect → read → clean → split → attribute, all of it in a worker. Nothing
 * is stored and the bytes are only read.
 *
 * @throws AppError EMPTY_FILE, FILE_TOO_LARGE, UNSUPPORTED_FORMAT, PASSWORD_PROTECTED, DAMAGED_FILE, NO_TEXT, READ_TIMEOUT,
 * READ_FAILED; each names the file. CANCELLED through `signal`.
 */
export const recognizeFile = async (
  file: ReceivedFile,
  { signal, pool = sharedReadingPool() }: ReadingControl = {},
): Promise<RecognizedFile> => {
  const answer = await pool.run({ kind: "recognition", file }, signal);
  if (answer.kind !== "recognition") throw new Error(`the worker answered ${answer.kind}`);
  return answer;
};
