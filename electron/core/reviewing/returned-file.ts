import { isDeepStrictEqual } from "node:util";

import type { ReceivedFile } from "#shared/api/submissions.ts";
import type { CopyForm, ReviewMark } from "#shared/model/review.ts";

import { AppError } from "../errors.ts";
import { readDraftIds } from "../importing/returned-draft/read-draft-ids.ts";
import { readReturnedDraft, type ReturnedDraft } from "../importing/returned-draft/read-returned-draft.ts";
import { readSavedAt } from "../importing/returned-draft/read-saved-at.ts";
import { findCopy, listRoundsUnderWay, readBases, type StoredRound } from "../store/review-store.ts";
import type { ReadableDb } from "../store/sql.ts";
import { isReviewPack, unpackReview } from "./review-pack.ts";
import { ruleAuthor } from "./write-copy.ts";

/** What a reviewer returned, whatever the file. */
export interface Returned {
  readonly form: CopyForm;
  readonly roundId: string;
  /** Null where the file no longer says. */
  readonly copyId: string | null;
  readonly reviewer: string;
  /** Later savings have higher ones: of a pack how often it was saved, of a Word file the second; null where it does not say. */
  readonly edition: number | null;
  /** A Word file gives its marks no ids. */
  readonly marks: readonly (Omit<ReviewMark, "id"> & { readonly id: string | null })[];
  readonly noComment: readonly string[];
  readonly formattingChanges: number;
  /** What an editor should know of how it was read. */
  readonly notes: readonly string[];
}

/** Reads a returned file against the base that its reviewer read. Throws what `receive` of the contract says. */
export const readReturned = (db: ReadableDb, file: ReceivedFile, now: Date): Returned =>
  isReviewPack(file.bytes) || file.name.endsWith(".审稿包") ? readPack(db, file) : readWordFile(db, file, now);

const readPack = (db: ReadableDb, { name, bytes }: ReceivedFile): Returned => {
  const { round, copy, edition, state, base } = unpackReview(bytes, name);
  const known = readBases(db, round.id);
  const { title, year, month } = base.manuscript.issue;
  if (!known) throw fromElsewhere(name, `${title}${year}年${month}月的审稿包`);
  if (!isDeepStrictEqual(known.base, base)) {
    throw new AppError("DAMAGED_FILE", `“${name}”里的底稿与发出时不同，没有收入。请让${copy.reviewer}重新交回。`);
  }
  return {
    form: "pack",
    roundId: round.id,
    copyId: copy.id,
    reviewer: findCopy(db, copy.id)?.reviewer ?? copy.reviewer,
    edition,
    marks: state.marks,
    noComment: state.noComment,
    formattingChanges: 0,
    notes: [],
  };
};

const readWordFile = (db: ReadableDb, file: ReceivedFile, now: Date): Returned => {
  const ids = readDraftIds(file.bytes, file.name);
  if (ids && !readBases(db, ids.roundId)) throw fromElsewhere(file.name, "一份审读稿");
  const copy = ids === null ? undefined : findCopy(db, ids.copyId);
  const reviewer = copy?.reviewer ?? null;
  const { roundId, draft } =
    ids === null
      ? readByLikeness(db, file, now)
      : { roundId: ids.roundId, draft: readAgainst(db, ids.roundId, file, reviewer, now) };
  return {
    form: "docx",
    roundId,
    copyId: ids?.copyId ?? null,
    reviewer: (reviewer ?? draft.authors.find((author) => author !== ruleAuthor) ?? "审校人").slice(0, 20),
    edition: toSeconds(readSavedAt(file.bytes, file.name)),
    // What went out with the draft is known again by its properties; without them by its author.
    marks: draft.marks
      .filter(({ author }) => ids !== null || author !== ruleAuthor)
      .map((mark) => ({ ...mark, id: null })),
    noComment: [],
    formattingChanges: draft.formattingChanges,
    notes: ids === null ? ["文件里没有轮次的记号，是按文字找到底稿的。", ...draft.notes] : draft.notes,
  };
};

const toSeconds = (moment: string | null): number | null => (moment === null ? null : Date.parse(moment) / 1000);

/** A file that lost its name is read against the rounds under way, the newest first, until one has its text. */
const readByLikeness = (db: ReadableDb, file: ReceivedFile, now: Date): { roundId: string; draft: ReturnedDraft } => {
  let refusal: unknown = new AppError(
    "NOT_FOUND",
    `“${file.name}”里没有轮次的记号，这里也没有正在审的稿子，不知道它是哪一期的。请先送审，再收回稿。`,
  );
  for (const { id } of newestFirst(listRoundsUnderWay(db))) {
    try {
      return { roundId: id, draft: readAgainst(db, id, file, null, now) };
    } catch (thrown) {
      refusal = thrown;
    }
  }
  throw refusal;
};

const newestFirst = (rounds: readonly StoredRound[]): StoredRound[] =>
  rounds.toSorted((one, other) => other.startedAt.localeCompare(one.startedAt) || other.number - one.number);

const readAgainst = (
  db: ReadableDb,
  roundId: string,
  { name, bytes }: ReceivedFile,
  reviewer: string | null,
  now: Date,
): ReturnedDraft => {
  const known = readBases(db, roundId);
  if (!known) throw new Error(`round ${roundId} has no base`);
  return readReturnedDraft(bytes, name, known.base, { reviewer, now: now.toISOString() });
};

const fromElsewhere = (fileName: string, what: string): AppError =>
  new AppError(
    "NOT_FOUND",
    `“${fileName}”是${what}，不是从这个资料库发出的，没有收入。请在发出它的资料库里收；若资料库是从旧备份恢复的，请先恢复较新的备份。`,
  );
