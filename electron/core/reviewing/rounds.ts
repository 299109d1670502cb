import type { Issue } from "#shared/model/issue.ts";
import type { Reopening, ReviewRound } from "#shared/model/review.ts";

import { AppError } from "../errors.ts";
import { localDay } from "../local-day.ts";
import { findRound, listCopies, listMarks, listRounds, readBases, type StoredRound } from "../store/review-store.ts";
import type { ReadableDb } from "../store/sql.ts";
import { differences, takeBase } from "./base.ts";

/** The rounds of an issue, the oldest first. */
export const readRounds = (db: ReadableDb, issue: Issue, now: Date): ReviewRound[] => {
  const stored = listRounds(db, issue.id);
  const ids = stored.map(({ id }) => id);
  const copies = Map.groupBy(listCopies(db, ids), ({ roundId }) => roundId);
  const marks = listMarks(db, ids).filter(({ state }) => state !== "withdrawn");
  const byCopy = Map.groupBy(marks, ({ copyId }) => copyId);
  const today = localDay(now);
  return stored.map((round, index) => {
    const isLast = index === stored.length - 1;
    const open = marks.filter(({ roundId, state }) => roundId === round.id && state === "open").length;
    return {
      ...round,
      copies: (copies.get(round.id) ?? []).map(({ id, reviewer, form, sentAt, returnedAt, noComment }) => {
        const own = byCopy.get(id) ?? [];
        return {
          id,
          reviewer,
          form,
          sentAt,
          returnedAt,
          marks: own.length,
          open: own.filter(({ state }) => state === "open").length,
          noComment: noComment.length,
          isLate: returnedAt === null && round.dueOn !== null && today > round.dueOn && round.signedOff === null,
        };
      }),
      open,
      // What changes after the next round has begun belongs to that one.
      reopenedBy: isLast && issue.status === "drafting" ? sinceSignOff(db, round, open) : [],
    };
  });
};

const sinceSignOff = (db: ReadableDb, round: StoredRound, open: number): Reopening[] => {
  if (round.signedOff === null) return [];
  const signed = readBases(db, round.id)?.signed;
  const changed = signed ? differences(signed, takeBase(db, round.issueId)) : [];
  return open === 0 ? changed : [...changed, { itemId: null, message: `签署之后又收到意见，有 ${open} 条待定。` }];
};

/** Throws NOT_FOUND. */
export const requireRound = (db: ReadableDb, roundId: string): StoredRound => {
  const round = findRound(db, roundId);
  if (!round) throw new AppError("NOT_FOUND", `没有编号为“${roundId}”的审稿轮次。请刷新后再试。`);
  return round;
};

/** The round that is under way: the last one, unless somebody signed it off. */
export const roundUnderWay = (db: ReadableDb, issueId: string): StoredRound | null => {
  const last = listRounds(db, issueId).at(-1);
  return last === undefined || last.signedOff !== null ? null : last;
};
