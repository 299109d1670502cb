import { attributeItem } from "#shared/domain/attribution/attribute-item.ts";
import {
  contextOfIssue,
  contextOfReceipt,
  contextOfYear,
  yearInText,
} from "#shared/domain/attribution/date-context.ts";
import type { DateContext } from "#shared/domain/attribution/event-dates.ts";
import { clean } from "#shared/domain/cleaning/clean.ts";
import type { SplitText } from "#shared/domain/splitting/split-text.ts";
import { split } from "#shared/domain/splitting/split.ts";
import type { Recognition } from "#shared/model/recognition.ts";

import { AppError } from "../errors.ts";
import { readReceivedFile } from "./read-received-file.ts";
import type { ReadResult } from "./reader.ts";

/** A received file, and what is known of its time. */
export interface ReceivedFile {
  /** Without folders; for messages only, never to tell the format. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The year of dates without one; an issue's own year comes first. */
  readonly year?: number;
  /** ISO day of receipt: dates without a year lie in the twelve months up to it. `year` comes first. */
  readonly receivedOn?: string;
  /** Keys of cleaning steps to leave out. */
  readonly skippedSteps?: readonly string[];
}

/**
 * Reads a file and recognises what it holds: detect → read → clean → split → attribute. Nothing is stored and
 * the bytes are only read.
 *
 * @throws AppError EMPTY_FILE, FILE_TOO_LARGE, UNSUPPORTED_FORMAT, PASSWORD_PROTECTED, DAMAGED_FILE, NO_TEXT; each names the file.
 */
export const recognizeFile = async (file: ReceivedFile): Promise<Recognition> => {
  const { mediaType, ...read } = readReceivedFile(file.fileName, file.bytes);
  return { mediaType, ...recognizeLines(read, file) };
};

const recognizeLines = (read: ReadResult, file: ReceivedFile): Omit<Recognition, "mediaType"> => {
  const cleaned = clean(read.lines, file.skippedSteps ?? []);
  if (cleaned.lines.length === 0)
    throw new AppError(
      "NO_TEXT",
      `“${file.fileName}”里没有文字${read.losses.length > 0 ? `，只有${read.losses.map(({ what }) => what).join("、")}` : ""}。请让报送单位提供文字稿；原件已保存。`,
    );
  const text = split(cleaned.lines);
  const attributed = text.items.map((item) => attributeItem(item, contextFor(text, item, file)));
  return {
    kind: text.kind,
    issue: text.issue,
    toc: [...text.toc],
    items: attributed.map(({ item }) => item),
    losses: [...read.losses],
    warnings: [
      ...read.warnings,
      ...text.warnings,
      ...attributed.flatMap(({ warnings }) => warnings),
    ],
    cleaning: [...cleaned.report],
    trackedChanges: 0,
    messageId: null,
  };
};

const contextFor = (text: SplitText, item: SplitText["items"][number], file: ReceivedFile): DateContext | null => {
  const year = text.issue?.year ?? file.year;
  if (text.issue !== null && year !== undefined)
    return text.issue.month === null ? contextOfYear(year) : contextOfIssue(year, text.issue.month);
  if (file.year !== undefined) return contextOfYear(file.year);
  if (file.receivedOn !== undefined) return contextOfReceipt(file.receivedOn);
  const named = yearInText(item.paragraphs, item.formLines);
  return named === null ? null : contextOfYear(named);
};
