import { z } from "zod";

import { Id, IsoDate, Line, Timestamp } from "./primitives.ts";
import { CleaningReport, Loss, ReadingOptions, SubmissionKind, Warning } from "./recognition.ts";

/** 来稿: one received file. Its bytes are kept unchanged for ever under their SHA-256. */
export const Submission = z.strictObject({
  id: Id,
  /** The name it was received under, without folders. */
  fileName: z.string().min(1),
  /** By content, not by name; `application/octet-stream` where unknown. */
  mediaType: z.string().min(1),
  /** Lower-case hex of the original bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
  /** Day on which the office received it. */
  receivedOn: IsoDate,
  /** 报送单位 as given by the editor at import. */
  unit: Line.nullable(),
  importedAt: Timestamp,
  /** Null where the file could not be read; then `failure` says why. */
  kind: SubmissionKind.nullable(),
  losses: z.array(Loss),
  warnings: z.array(Warning),
  failure: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  cleaning: z.array(CleaningReport),
  trackedChanges: z.int().min(0),
  messageId: z.string().nullable(),
  /** How it was last read. */
  reading: ReadingOptions,
  itemIds: z.array(Id),
});
export type Submission = z.infer<typeof Submission>;
