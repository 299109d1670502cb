import { AppError } from "../errors.ts";
import { detect, mediaTypes } from "./detect.ts";
import type { DetectedType } from "./detect.ts";
import type { Reader, ReadResult } from "./reader.ts";
import { readDocx } from "./readers/docx.ts";
import { readPlainText } from "./readers/text.ts";
import { refuse } from "./refuse.ts";

/** Larger files are no manuscripts; a scan or a video was sent by mistake. */
const largestFile = 64 * 1024 * 1024;

/** The formats that can be read. */
const readers: Partial<Record<DetectedType, Reader>> = { text: readPlainText, docx: readDocx };

/**
 * Reads a file with the reader for what it is, whatever its name says.
 *
 * @throws AppError EMPTY_FILE, FILE_TOO_LARGE, UNSUPPORTED_FORMAT, PASSWORD_PROTECTED, DAMAGED_FILE, NO_TEXT; each names the file.
 */
export const readReceivedFile = (fileName: string, bytes: Uint8Array): ReadResult & { readonly mediaType: string } => {
  if (bytes.length === 0)
    throw new AppError("EMPTY_FILE", `“${fileName}”是空文件（0 字节），可能没有传完。请让报送单位重新发送。`);
  if (bytes.length > largestFile) {
    const megabytes = Math.ceil(bytes.length / 1024 / 1024);
    throw new AppError(
      "FILE_TOO_LARGE",
      `“${fileName}”有 ${megabytes} MB，超过 64 MB 的上限。请删去其中的图片、视频，只留文字后再导入；原件已保存。`,
    );
  }
  const type = detect(bytes);
  const read = readers[type]?.(fileName, bytes) ?? refuse(fileName, type);
  return { mediaType: mediaTypes[type], ...read };
};
