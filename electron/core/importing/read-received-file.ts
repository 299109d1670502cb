import { detect, mediaTypes } from "./detect.ts";
import type { DetectedType } from "./detect.ts";
import type { ContainerReader, ReadFile, ReadInner, Reader } from "./reader.ts";
import { readDoc } from "./readers/doc.ts";
import { readDocx } from "./readers/docx.ts";
import { readMail } from "./readers/eml.ts";
import { readHtml } from "./readers/html.ts";
import { readOdt } from "./readers/odt.ts";
import { readPdf } from "./readers/pdf.ts";
import { readRtf } from "./readers/rtf.ts";
import { readPlainText } from "./readers/text.ts";
import { readZip } from "./readers/zip.ts";
import type { ReceivedFile } from "./received-file.ts";
import { refuse, refuseSize } from "./refuse.ts";

/** The formats that can be read. */
const readers: Partial<Record<DetectedType, Reader>> = {
  text: readPlainText,
  docx: readDocx,
  doc: readDoc,
  rtf: readRtf,
  odt: readOdt,
  html: readHtml,
  pdf: readPdf,
};

/** The formats that hold documents of other formats. */
const containerReaders: Partial<Record<DetectedType, ContainerReader>> = {
  eml: readMail,
  zip: readZip,
};

/** A mail may lie in an archive and carry another mail; deeper nesting is an attack. */
const deepest = 3;

/** In what a file lies: so many containers, one of them an archive. */
interface Surroundings {
  readonly depth: number;
  readonly isInArchive: boolean;
}

/**
 * Reads a file with the reader for what it is, whatever its name says; runs in the reading worker. An archive inside
 * an archive is not opened.
 *
 * @throws AppError EMPTY_FILE, FILE_TOO_LARGE, UNSUPPORTED_FORMAT, PASSWORD_PROTECTED, DAMAGED_FILE, NO_TEXT; each names the file.
 */
export const readReceivedFile = async (
  { fileName, bytes, trackedChanges = "accept" }: Pick<ReceivedFile, "fileName" | "bytes" | "trackedChanges">,
  { depth, isInArchive }: Surroundings = { depth: 0, isInArchive: false },
): Promise<ReadFile> => {
  refuseSize(fileName, bytes.length);
  const type = detect(bytes);
  const mediaType = mediaTypes[type];
  const readContainer = containerReaders[type];
  if (readContainer !== undefined && depth < deepest && !(type === "zip" && isInArchive)) {
    const inside = { depth: depth + 1, isInArchive: isInArchive || type === "zip" };
    const readInner: ReadInner = (name, inner) =>
      readReceivedFile({ fileName: name, bytes: inner, trackedChanges }, inside);
    return { mediaType, ...(await readContainer(fileName, bytes, readInner)) };
  }
  const read = readers[type];
  if (read === undefined) return refuse(fileName, type);
  const result = await read(fileName, bytes, trackedChanges);
  return {
    mediaType,
    parts: [{ name: null, mediaType, ...result }],
    losses: [],
    warnings: [],
    messageId: null,
  };
};
