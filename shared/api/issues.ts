import { z } from "zod";

import { Issue, IssueNumber, ReportingPeriod } from "../model/issue.ts";
import { Missing } from "../model/missing.ts";
import { Id, IsoDate } from "../model/primitives.ts";
import { command, query } from "./method.ts";

const Head = Issue.pick({ title: true, compiler: true, colophon: true });

export const issues = {
  /** Newest first. */
  list: query(z.strictObject({}), z.array(Issue)),
  get: query(z.strictObject({ issueId: Id }), Issue),
  /** 还缺什么: empty sections, units that always send, what waits, what is doubtful. */
  missing: query(z.strictObject({ issueId: Id }), Missing),
  /** What the next issue would be: the month and 总第N期 after the last one; this month and 1 in an empty library. */
  propose: query(
    z.strictObject({}),
    z.strictObject({ ...IssueNumber.shape, printDate: IsoDate, reportingPeriod: ReportingPeriod }),
  ),
  /**
   * Makes an issue. Refuses a number that is taken or out of order (ISSUE_NUMBER_TAKEN), and one that leaves a gap
   * (ISSUE_NUMBER_GAP) unless `allowGap` says that the gap is meant.
   */
  create: command(
    z.strictObject({
      ...IssueNumber.shape,
      printDate: IsoDate.optional(),
      reportingPeriod: ReportingPeriod.optional(),
      allowGap: z.boolean().default(false),
    }),
    Issue,
  ),
  /** Changes number, dates, or the head and colophon that this issue alone prints. */
  update: command(
    z.strictObject({
      issueId: Id,
      change: z
        .strictObject({ ...IssueNumber.shape, printDate: IsoDate, reportingPeriod: ReportingPeriod, ...Head.shape })
        .partial(),
    }),
    Issue,
  ),
  /** Freezes an issue: 印发. Cannot be taken back. */
  publish: command(z.strictObject({ issueId: Id }), Issue),
  /** Takes back an issue that is still being drafted and holds no items. */
  remove: command(z.strictObject({ issueId: Id }), z.null()),
};
