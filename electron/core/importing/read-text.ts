import type { ReceivedFile } from "./received-file.ts";
import type { ReadingControl } from "./recognize-file.ts";
import { sharedReadingPool } from "./shared-reading-pool.ts";

/**
 * The text of a file as it stands there, before any cleaning: what an editor compares an item with. Blank lines are
 * left out; the documents of a mail or an archive follow one another, each under its name.
 *
 * @throws AppError as recognizeFile.
 */
export const readText = async (
  { fileName, bytes }: Pick<ReceivedFile, "fileName" | "bytes">,
  { signal, pool = sharedReadingPool() }: ReadingControl = {},
): Promise<{ paragraphs: string[] }> => {
  const answer = await pool.run({ kind: "text", file: { fileName, bytes } }, signal);
  if (answer.kind !== "text") throw new Error(`the worker answered ${answer.kind}`);
  return { paragraphs: [...answer.paragraphs] };
};
