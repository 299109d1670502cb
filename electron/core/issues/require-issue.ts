import type { Issue } from "#shared/model/issue.ts";

import { AppError } from "../errors.ts";
import { findIssue } from "../store/issue-store.ts";
import type { ReadableDb } from "../store/sql.ts";

/** Throws NOT_FOUND. */
export const requireIssue = (db: ReadableDb, issueId: string): Issue => {
  const issue = findIssue(db, issueId);
  if (!issue) throw new AppError("NOT_FOUND", `没有编号为“${issueId}”的一期。它可能已被撤销，请刷新后再试。`);
  return issue;
};

/** Throws NOT_FOUND, or ISSUE_PUBLISHED: a published issue is frozen. */
export const requireDraftingIssue = (db: ReadableDb, issueId: string): Issue => {
  const issue = requireIssue(db, issueId);
  if (issue.status === "published") {
    throw new AppError(
      "ISSUE_PUBLISHED",
      `${issue.year}年${issue.month}月（总第${issue.serialNumber}期）已印发，内容不能再改。更正请放在下一期。`,
    );
  }
  return issue;
};
