import type { Handlers } from "#shared/api/contract.ts";
import {
  findNumberingProblem,
  issueKey,
  proposeNumber,
  proposePrintDate,
  proposeReportingPeriod,
} from "#shared/domain/numbering/numbering.ts";
import type { Issue, IssueNumber } from "#shared/model/issue.ts";

import type { CoreContext } from "../core-context.ts";
import { AppError } from "../errors.ts";
import { localDay } from "../local-day.ts";
import { readPublication } from "../publications/publication-service.ts";
import { refuseOpenMarks } from "../reviewing/open-marks.ts";
import { deleteIssue, freezeIssue, listIssues, writeIssue } from "../store/issue-store.ts";
import { withoutUndefined } from "../without-undefined.ts";
import { readMissing } from "./missing.ts";
import { requireDraftingIssue, requireIssue } from "./require-issue.ts";

export const createIssueService = ({ store, ids, clock, changed }: CoreContext): Handlers["issues"] => ({
  list: () => listIssues(store.db),

  get: ({ issueId }) => requireIssue(store.db, issueId),

  missing: ({ issueId }) => readMissing(store.db, requireIssue(store.db, issueId)),

  propose: () => {
    const today = localDay(clock.now());
    const number = proposeNumber(listIssues(store.db), today);
    return { ...number, printDate: proposePrintDate(number), reportingPeriod: proposeReportingPeriod(number) };
  },

  create: ({ year, month, serialNumber, printDate, reportingPeriod, allowGap }) => {
    const number = { year, month, serialNumber };
    const issue = store.write((db) => {
      refuseBadNumber(listIssues(db), number, allowGap);
      const { title, compiler, colophon } = readPublication(db);
      const made: Issue = {
        id: ids.next(),
        key: issueKey(number),
        ...number,
        printDate: printDate ?? proposePrintDate(number),
        reportingPeriod: reportingPeriod ?? proposeReportingPeriod(number),
        title,
        compiler,
        colophon,
        status: "drafting",
        createdAt: clock.now().toISOString(),
        publishedAt: null,
        itemCount: 0,
      };
      writeIssue(db, made);
      return made;
    });
    changed("issues");
    return issue;
  },

  update: ({ issueId, change }) => {
    const issue = store.write((db) => {
      const before = requireDraftingIssue(db, issueId);
      const after = { ...before, ...withoutUndefined(change) };
      if (!sameNumber(before, after)) {
        // An editor who changes a number by hand sees the neighbours: gaps are theirs to make.
        refuseBadNumber(
          listIssues(db).filter(({ id }) => id !== issueId),
          after,
          true,
        );
      }
      writeIssue(db, after);
      return { ...after, key: issueKey(after) };
    });
    changed("issues");
    return issue;
  },

  publish: ({ issueId }) => {
    store.write((db) => {
      const issue = requireDraftingIssue(db, issueId);
      if (issue.itemCount === 0) {
        throw new AppError(
          "CONFLICT",
          `${issue.year}年${issue.month}月（总第${issue.serialNumber}期）还没有稿件，不能印发。请先归栏。`,
        );
      }
      refuseOpenMarks(db, issueId, "印发");
      writeIssue(db, { ...issue, status: "published", publishedAt: clock.now().toISOString() });
      const { sections, printProfile } = readPublication(db);
      freezeIssue(db, issueId, { sections, printProfile });
    });
    changed("issues", "items");
    return requireIssue(store.db, issueId);
  },

  remove: ({ issueId }) => {
    store.write((db) => {
      const issue = requireDraftingIssue(db, issueId);
      if (issue.itemCount > 0) {
        throw new AppError(
          "CONFLICT",
          `总第${issue.serialNumber}期里还有 ${issue.itemCount} 篇稿件，不能撤销。请先把稿件退回收稿。`,
        );
      }
      deleteIssue(db, issueId);
    });
    changed("issues");
    return null;
  },
});

/** Throws ISSUE_NUMBER_TAKEN or ISSUE_NUMBER_GAP (unless allowed) with the reason. */
export const refuseBadNumber = (existing: readonly Issue[], number: IssueNumber, allowGap: boolean): void => {
  const problem = findNumberingProblem(existing, number);
  if (!problem || (problem.kind === "gap" && allowGap)) return;
  throw new AppError(problem.kind === "gap" ? "ISSUE_NUMBER_GAP" : "ISSUE_NUMBER_TAKEN", problem.message);
};

const sameNumber = (a: IssueNumber, b: IssueNumber): boolean =>
  a.year === b.year && a.month === b.month && a.serialNumber === b.serialNumber;
