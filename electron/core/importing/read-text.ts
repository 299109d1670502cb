import { readReceivedFile } from "./read-received-file.ts";

/**
 * The text of a file as it stands there, before any cleaning: what an editor compares an item with. Blank lines are left out.
 *
 * @throws AppError as readReceivedFile.
 */
export const readText = async (file: {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}): Promise<{ paragraphs: string[] }> => {
  const { lines } = readReceivedFile(file.fileName, file.bytes);
  return { paragraphs: lines.map(({ text }) => text.trim()).filter((text) => text !== "") };
};
