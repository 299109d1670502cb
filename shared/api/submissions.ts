import { z } from "zod";

import { Issue } from "../model/issue.ts";
import { Id, IsoDate, Line } from "../model/primitives.ts";
import { ReadingOptions } from "../model/recognition.ts";
import { Submission } from "../model/submission.ts";
import { command, query } from "./method.ts";
import { ErrorCode } from "./reply.ts";

export const ReceivedFile = z.strictObject({
  /** Folders before the name are dropped: some browsers and archives send them. */
  name: z
    .string()
    .transform((name) => name.split(/[\\/]/).at(-1) ?? name)
    .pipe(z.string().min(1).max(255)),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, "文件内容没有传到"),
});
export type ReceivedFile = z.infer<typeof ReceivedFile>;

export const ImportedFile = z.strictObject({
  file: z.string(),
  submission: Submission,
  /** The submission that held these bytes already; then nothing new was stored. */
  duplicateOf: Id.nullable(),
});
export type ImportedFile = z.infer<typeof ImportedFile>;

export const FileError = z.strictObject({ file: z.string(), code: ErrorCode, message: z.string() });
export type FileError = z.infer<typeof FileError>;

export const submissions = {
  /**
   * Stores files and cuts them into items; the items wait in the inbox. One bad file never stops the others: it is kept
   * as a submission with its failure, and listed in `errors`. The same bytes twice are one submission.
   * `asIssue`: every file is a past issue; the issue is made with its sections and order. Task: progress by file; cancel
   * keeps what is stored.
   */
  import: command(
    z.strictObject({
      files: z.array(ReceivedFile).max(2000),
      receivedOn: IsoDate.optional(),
      unit: Line.optional(),
      asIssue: z.boolean().default(false),
    }),
    z.strictObject({
      submissions: z.array(ImportedFile),
      /** The last issue made, with `asIssue`. */
      issue: Issue.nullable(),
      errors: z.array(FileError),
    }),
  ),
  get: query(z.strictObject({ submissionId: Id }), Submission),
  /**
   * Reads the kept original again with other options. Items that nobody has edited get the new text as a revision;
   * edited ones are left alone and counted. CONFLICT where the text now falls into another number of items.
   */
  readAgain: command(
    z.strictObject({ submissionId: Id, reading: ReadingOptions }),
    z.strictObject({ submission: Submission, leftAlone: z.int().min(0) }),
  ),
  /** Newest first; what failed can be listed alone. */
  list: query(z.strictObject({ failedOnly: z.boolean().default(false) }), z.array(Submission)),
  /** The original's text as its reader gives it, before any cleaning; read again from the kept bytes. */
  originalText: query(z.strictObject({ submissionId: Id }), z.strictObject({ paragraphs: z.array(z.string()) })),
};
