import { z } from "zod";

import type { IsoDate, Timestamp } from "#shared/model/primitives.ts";
import {
  MarkContent,
  ReviewBase,
  type CopyForm,
  type MarkState,
  type ReceivedMark,
  type ReviewStage,
} from "#shared/model/review.ts";

import { oneOf, sql, type ReadableDb, type SqlQuery, type WritableDb } from "./sql.ts";

/** A round as it is stored; its base is read apart (see readBase). */
export interface StoredRound {
  readonly id: string;
  readonly issueId: string;
  readonly number: number;
  readonly stage: ReviewStage;
  readonly startedAt: z.infer<typeof Timestamp>;
  readonly dueOn: z.infer<typeof IsoDate> | null;
  readonly signedOff: { readonly by: string; readonly at: string } | null;
}

interface RoundRow {
  id: string;
  issue_id: string;
  number: number;
  stage: ReviewStage;
  started_at: string;
  due_on: string | null;
  signed_off_by: string | null;
  signed_off_at: string | null;
}

/** Of an issue, the oldest first. */
export const listRounds = (db: ReadableDb, issueId: string): StoredRound[] => rounds(db, sql`issue_id = ${issueId}`);

export const findRound = (db: ReadableDb, roundId: string): StoredRound | undefined =>
  rounds(db, sql`id = ${roundId}`)[0];

/** Of issues that are still being drafted. */
export const listRoundsUnderWay = (db: ReadableDb): StoredRound[] =>
  rounds(db, sql`issue_id IN (SELECT id FROM issue WHERE status = 'drafting')`);

/** What went out, and what was signed; null for a round that nobody signed. Undefined without such a round. */
export const readBases = (
  db: ReadableDb,
  roundId: string,
): { base: ReviewBase; signed: ReviewBase | null } | undefined => {
  const row = db.get<{ base: string; signed_base: string | null }>(
    sql`SELECT base, signed_base FROM review_round WHERE id = ${roundId}`,
  );
  return (
    row && {
      base: ReviewBase.parse(JSON.parse(row.base)),
      signed: row.signed_base === null ? null : ReviewBase.parse(JSON.parse(row.signed_base)),
    }
  );
};

export const insertRound = (db: WritableDb, round: Omit<StoredRound, "signedOff">, base: ReviewBase): void => {
  db.run(sql`
    INSERT INTO review_round (id, issue_id, number, stage, started_at, due_on, base)
    VALUES (${round.id}, ${round.issueId}, ${round.number}, ${round.stage}, ${round.startedAt}, ${round.dueOn},
            ${JSON.stringify(base)})`);
};

export const setDueOn = (db: WritableDb, roundId: string, dueOn: string): void => {
  db.run(sql`UPDATE review_round SET due_on = ${dueOn} WHERE id = ${roundId}`);
};

export const signRound = (db: WritableDb, roundId: string, by: string, at: string, signed: ReviewBase): void => {
  db.run(sql`
    UPDATE review_round SET signed_off_by = ${by}, signed_off_at = ${at}, signed_base = ${JSON.stringify(signed)}
    WHERE id = ${roundId}`);
};

/** A copy, and what came of it so far. */
export interface StoredCopy {
  readonly id: string;
  readonly roundId: string;
  readonly reviewer: string;
  readonly form: CopyForm;
  readonly sentAt: string;
  readonly returnedAt: string | null;
  /** How often the reviewer had saved what came back last. */
  readonly edition: number | null;
  /** Ids of items, from what came back last. */
  readonly noComment: readonly string[];
}

interface CopyRow {
  id: string;
  round_id: string;
  reviewer: string;
  form: CopyForm;
  sent_at: string;
  received_at: string | null;
  edition: number | null;
  no_comment: string | null;
}

/** Of these rounds, in the order in which they were sent. */
export const listCopies = (db: ReadableDb, roundIds: readonly string[]): StoredCopy[] =>
  copies(db, sql`round_id IN ${oneOf(roundIds)}`);

export const findCopy = (db: ReadableDb, copyId: string): StoredCopy | undefined =>
  copies(db, sql`review_copy.id = ${copyId}`)[0];

export const insertCopy = (
  db: WritableDb,
  { id, roundId, reviewer, form, sentAt }: Pick<StoredCopy, "id" | "roundId" | "reviewer" | "form" | "sentAt">,
): void => {
  db.run(sql`
    INSERT INTO review_copy (id, round_id, reviewer, form, sent_at)
    VALUES (${id}, ${roundId}, ${reviewer}, ${form}, ${sentAt})`);
};

/** 回稿 */
export interface ReviewReturn {
  readonly copyId: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly edition: number | null;
  readonly receivedAt: string;
  readonly noComment: readonly string[];
}

export const insertReturn = (db: WritableDb, each: ReviewReturn): void => {
  db.run(sql`
    INSERT INTO review_return (copy_id, sha256, file_name, edition, received_at, no_comment)
    VALUES (${each.copyId}, ${each.sha256}, ${each.fileName}, ${each.edition}, ${each.receivedAt},
            ${JSON.stringify(each.noComment)})`);
};

/** When exactly this file was taken in; undefined when it never was. */
export const findReturn = (db: ReadableDb, sha256: string): { receivedAt: string; reviewer: string } | undefined =>
  db.get(sql`
    SELECT received_at AS receivedAt, reviewer FROM review_return JOIN review_copy ON review_copy.id = copy_id
    WHERE sha256 = ${sha256}`);

interface MarkRow {
  id: string;
  copy_id: string;
  round_id: string;
  item_id: string;
  content: string;
  note: string | null;
  author: string;
  made_at: string;
  state: MarkState;
  decided_by: string | null;
  decided_at: string | null;
  reply: string | null;
}

/** Of these rounds, by copy and as their files had them; withdrawn ones too. */
export const listMarks = (db: ReadableDb, roundIds: readonly string[]): ReceivedMark[] =>
  marks(db, sql`round_id IN ${oneOf(roundIds)}`);

export const readMarks = (db: ReadableDb, markIds: readonly string[]): ReceivedMark[] =>
  marks(db, sql`review_mark.id IN ${oneOf(markIds)}`);

export const listMarksOfCopy = (db: ReadableDb, copyId: string): ReceivedMark[] => marks(db, sql`copy_id = ${copyId}`);

/** Adds a mark, or rewrites what an open one says; its decision is left as it is. */
export const writeMark = (
  db: WritableDb,
  mark: Pick<ReceivedMark, "id" | "copyId" | "itemId" | "content" | "note" | "author" | "madeAt">,
  position: number,
): void => {
  db.run(sql`
    INSERT INTO review_mark (id, copy_id, item_id, position, content, note, author, made_at, state)
    VALUES (${mark.id}, ${mark.copyId}, ${mark.itemId}, ${position}, ${JSON.stringify(mark.content)}, ${mark.note},
            ${mark.author}, ${mark.madeAt}, 'open')
    ON CONFLICT (id) DO UPDATE SET position = excluded.position, content = excluded.content, note = excluded.note,
      author = excluded.author, made_at = excluded.made_at`);
};

/** What was decided of a mark. */
export type KeptDecision = Pick<ReceivedMark, "id" | "state" | "decidedBy" | "decidedAt" | "reply">;

export const writeDecision = (db: WritableDb, { id, state, decidedBy, decidedAt, reply }: KeptDecision): void => {
  db.run(sql`
    UPDATE review_mark SET state = ${state}, decided_by = ${decidedBy}, decided_at = ${decidedAt}, reply = ${reply}
    WHERE id = ${id}`);
};

/** How many marks of an issue nobody has decided. */
export const countOpenMarks = (db: ReadableDb, issueId: string): number =>
  db.get<{ count: number }>(sql`
    SELECT count(*) AS count FROM review_mark JOIN review_copy ON review_copy.id = copy_id
      JOIN review_round ON review_round.id = round_id
    WHERE issue_id = ${issueId} AND state = 'open'`)?.count ?? 0;

const rounds = (db: ReadableDb, condition: SqlQuery): StoredRound[] =>
  db
    .all<RoundRow>(sql`
      SELECT id, issue_id, number, stage, started_at, due_on, signed_off_by, signed_off_at FROM review_round
      WHERE ${condition} ORDER BY started_at, number`)
    .map((row) => ({
      id: row.id,
      issueId: row.issue_id,
      number: row.number,
      stage: row.stage,
      startedAt: row.started_at,
      dueOn: row.due_on,
      signedOff:
        row.signed_off_by === null || row.signed_off_at === null
          ? null
          : { by: row.signed_off_by, at: row.signed_off_at },
    }));

const copies = (db: ReadableDb, condition: SqlQuery): StoredCopy[] =>
  db
    .all<CopyRow>(sql`
      SELECT review_copy.id, round_id, reviewer, form, sent_at, received_at, edition, no_comment
      FROM review_copy LEFT JOIN review_return ON review_return.number =
        (SELECT max(number) FROM review_return WHERE copy_id = review_copy.id)
      WHERE ${condition} ORDER BY review_copy.number`)
    .map((row) => ({
      id: row.id,
      roundId: row.round_id,
      reviewer: row.reviewer,
      form: row.form,
      sentAt: row.sent_at,
      returnedAt: row.received_at,
      edition: row.edition,
      noComment: z.array(z.string()).parse(JSON.parse(row.no_comment ?? "[]")),
    }));

const marks = (db: ReadableDb, condition: SqlQuery): ReceivedMark[] =>
  db
    .all<MarkRow>(sql`
      SELECT review_mark.id, copy_id, round_id, item_id, content, note, author, made_at, state, decided_by, decided_at,
        reply
      FROM review_mark JOIN review_copy ON review_copy.id = copy_id
      WHERE ${condition} ORDER BY review_copy.number, position`)
    .map((row) => ({
      id: row.id,
      itemId: row.item_id,
      content: MarkContent.parse(JSON.parse(row.content)),
      note: row.note,
      author: row.author,
      madeAt: row.made_at,
      roundId: row.round_id,
      copyId: row.copy_id,
      state: row.state,
      decidedBy: row.decided_by,
      decidedAt: row.decided_at,
      reply: row.reply,
    }));
