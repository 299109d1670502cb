import { isDeepStrictEqual } from "node:util";

import type { ReceivedFile } from "#shared/api/submissions.ts";
import type { CopyForm, ReviewMark } from "#shared/model/review.ts";

import { AppError } from "../errors.ts";
import { findCopy, readBases } from "../store/review-store.ts";
import type { ReadableDb } from "../store/sql.ts";
import { unpackReview } from "./review-pack.ts";

/** What a reviewer returned, whatever the file. */
export interface Returned {
  readonly form: CopyForm;
  readonly roundId: string;
  /** Null where the file no longer says. */
  readonly copyId: string | null;
  readonly reviewer: string;
  /** How often the reviewer saved it; null in a file that does not count. */
  readonly edition: number | null;
  readonly marks: readonly ReviewMark[];
  readonly noComment: readonly string[];
  readonly formattingChanges: number;
  /** What an editor should know of how it was read. */
  readonly notes: readonly string[];
}

/** Reads a returned file against the base that its reviewer read. Throws what `receive` of the contract says. */
export const readReturned = async (db: ReadableDb, file: ReceivedFile): Promise<Returned> => readPack(db, file);

const readPack = (db: ReadableDb, { name, bytes }: ReceivedFile): Returned => {
  const { round, copy, edition, state, base } = unpackReview(bytes, name);
  const known = readBases(db, round.id);
  const { year, month } = base.manuscript.issue;
  if (!known) {
    throw new AppError(
      "NOT_FOUND",
      `“${name}”是${base.manuscript.issue.title}${year}年${month}月的审稿包，不是从这个资料库发出的，没有收入。请在发出它的资料库里收；若资料库是从旧备份恢复的，请先恢复较新的备份。`,
    );
  }
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
