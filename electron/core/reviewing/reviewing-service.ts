import type { Handlers } from "#shared/api/contract.ts";
import type { ReviewRound } from "#shared/model/review.ts";

import type { CoreContext } from "../core-context.ts";
import { AppError } from "../errors.ts";
import { fileNameOf } from "../exporting/file-name.ts";
import { requireDraftingIssue, requireIssue } from "../issues/require-issue.ts";
import { createIssueCheck } from "../proofreading/issue-check.ts";
import { listRounds, signRound } from "../store/review-store.ts";
import { reportWriters } from "../tables/report-writers.ts";
import { takeBase } from "./base.ts";
import { readBoard } from "./board.ts";
import { decideMarks } from "./deciding.ts";
import { exportChanges } from "./export-changes.ts";
import { refuseOpenMarks } from "./open-marks.ts";
import { mattersReport, readOpenMatters } from "./open-matters.ts";
import { receiveReturn } from "./receiving.ts";
import { readRounds, requireRound } from "./rounds.ts";
import { sendCopy } from "./sending.ts";

export const createReviewingService = (context: CoreContext): Handlers["reviewing"] => {
  const { store, ids, clock, delivery, resourcesFolder, changed } = context;
  const { check } = createIssueCheck(store.db);
  const openMatters = (issueId: string) =>
    readOpenMatters({ db: store.db, check, resourcesFolder, now: clock.now() }, requireIssue(store.db, issueId));
  const rounds = (issueId: string): ReviewRound[] => readRounds(store.db, requireIssue(store.db, issueId), clock.now());
  const lastRound = (issueId: string): ReviewRound => {
    const last = rounds(issueId).at(-1);
    if (!last) throw new Error(`issue ${issueId} has no round`);
    return last;
  };

  return {
    rounds: ({ issueId }) => rounds(issueId),

    send: async (wanted) => {
      const sent = await sendCopy(context, wanted);
      if (!sent) return null;
      changed("reviewing");
      return { ...sent, round: lastRound(wanted.issueId) };
    },

    receive: async ({ file }) => {
      const reception = await receiveReturn(context, file);
      changed("reviewing");
      return reception;
    },

    board: ({ issueId }) => {
      requireIssue(store.db, issueId);
      return readBoard(store.db, issueId);
    },

    decide: ({ decisions, versions }) => {
      const step = store.write((db) => decideMarks({ db, ids, now: clock.now() }, decisions, versions));
      changed("reviewing", "items", "issues", "history");
      return step;
    },

    signOff: ({ roundId, by }) => {
      const { issueId } = store.write((db) => {
        const round = requireRound(db, roundId);
        requireDraftingIssue(db, round.issueId);
        if (listRounds(db, round.issueId).at(-1)?.id !== roundId) {
          throw new AppError("CONFLICT", `${round.stage}之后已经开始了下一轮，不能再签署。请签署最后一轮。`);
        }
        refuseOpenMarks(db, round.issueId, "签署");
        signRound(db, roundId, by, clock.now().toISOString(), takeBase(db, round.issueId));
        return round;
      });
      changed("reviewing");
      return lastRound(issueId);
    },

    open: ({ issueId }) => openMatters(issueId),

    exportOpen: async ({ issueId, format, to }) => {
      const matters = await openMatters(issueId);
      const report = mattersReport(requireIssue(store.db, issueId), matters);
      const { mediaType, bytes } =
        format === "json"
          ? {
              mediaType: "application/json",
              bytes: new TextEncoder().encode(JSON.stringify({ open: matters }, null, 2)),
            }
          : { mediaType: reportWriters[format].mediaType, bytes: await reportWriters[format].write(report) };
      return delivery.deliver({ suggestedName: fileNameOf(report.title, format), mediaType, bytes, to });
    },

    exportChanges: async ({ from, to, target }) => exportChanges(context, from, to, target),
  };
};
