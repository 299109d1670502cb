import { z } from "zod";

import { CleaningReport, Loss, ReadingOptions, Warning } from "#shared/model/recognition.ts";
import type { Submission } from "#shared/model/submission.ts";

import { sql, type ReadableDb, type SqlQuery, type WritableDb } from "./sql.ts";

interface Row {
  id: string;
  sha256: string;
  file_name: string;
  media_type: string;
  bytes: number;
  received_on: string;
  unit: string | null;
  imported_at: string;
  kind: Submission["kind"];
  losses: string;
  warnings: string;
  cleaning: string;
  tracked_changes: number;
  message_id: string | null;
  reading: string;
  failure_code: string | null;
  failure_message: string | null;
}

export const findSubmission = (db: ReadableDb, submissionId: string): Submission | undefined =>
  list(db, sql`id = ${submissionId}`)[0];

export const findSubmissionByHash = (db: ReadableDb, sha256: string): Submission | undefined =>
  list(db, sql`sha256 = ${sha256}`)[0];

export const findSubmissionByMessageId = (db: ReadableDb, messageId: string): Submission | undefined =>
  list(db, sql`message_id = ${messageId}`)[0];

/** Newest first. */
export const listSubmissions = (db: ReadableDb, failedOnly: boolean): Submission[] =>
  list(db, failedOnly ? sql`failure_code IS NOT NULL` : sql`1`);

export const countFailedSubmissions = (db: ReadableDb): number =>
  db.get<{ count: number }>(sql`SELECT count(*) AS count FROM submission WHERE failure_code IS NOT NULL`)?.count ?? 0;

/** Inserts the submission or, after a failure, its second reading. Its items are linked by their own rows. */
export const writeSubmission = (db: WritableDb, submission: Submission): void => {
  db.run(sql`
    INSERT INTO submission (id, sha256, file_name, media_type, bytes, received_on, unit, imported_at, kind, losses,
                            warnings, cleaning, tracked_changes, message_id, reading, failure_code, failure_message)
    VALUES (${submission.id}, ${submission.sha256}, ${submission.fileName}, ${submission.mediaType},
            ${submission.bytes}, ${submission.receivedOn}, ${submission.unit}, ${submission.importedAt},
            ${submission.kind}, ${JSON.stringify(submission.losses)}, ${JSON.stringify(submission.warnings)},
            ${JSON.stringify(submission.cleaning)}, ${submission.trackedChanges}, ${submission.messageId},
            ${JSON.stringify(submission.reading)}, ${submission.failure?.code ?? null}, ${submission.failure?.message ?? null})
    ON CONFLICT (id) DO UPDATE SET file_name = excluded.file_name, media_type = excluded.media_type,
      received_on = excluded.received_on, unit = excluded.unit, imported_at = excluded.imported_at,
      kind = excluded.kind, losses = excluded.losses, warnings = excluded.warnings,
      cleaning = excluded.cleaning, tracked_changes = excluded.tracked_changes, message_id = excluded.message_id,
      reading = excluded.reading,
      failure_code = excluded.failure_code, failure_message = excluded.failure_message`);
};

const list = (db: ReadableDb, condition: SqlQuery): Submission[] =>
  db.all<Row>(sql`SELECT * FROM submission WHERE ${condition} ORDER BY imported_at DESC, id DESC`).map((row) => ({
    id: row.id,
    fileName: row.file_name,
    mediaType: row.media_type,
    sha256: row.sha256,
    bytes: row.bytes,
    receivedOn: row.received_on,
    unit: row.unit,
    importedAt: row.imported_at,
    kind: row.kind,
    losses: z.array(Loss).parse(JSON.parse(row.losses)),
    warnings: z.array(Warning).parse(JSON.parse(row.warnings)),
    cleaning: z.array(CleaningReport).parse(JSON.parse(row.cleaning)),
    trackedChanges: row.tracked_changes,
    messageId: row.message_id,
    reading: ReadingOptions.parse(JSON.parse(row.reading)),
    failure:
      row.failure_code === null || row.failure_message === null
        ? null
        : { code: row.failure_code, message: row.failure_message },
    itemIds: db
      .all<{ id: string }>(sql`SELECT id FROM item WHERE submission_id = ${row.id} ORDER BY number`)
      .map(({ id }) => id),
  }));
