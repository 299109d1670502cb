import { z } from "zod";

import { Colophon } from "./colophon.ts";
import { Id, IsoDate, Line, Timestamp } from "./primitives.ts";

export const Year = z.int().min(1949).max(2100);
export const Month = z.int().min(1).max(12);
export const SerialNumber = z.int().min(1).max(99999);

/** The days whose events an issue reports, both ends included. */
export const ReportingPeriod = z
  .strictObject({ from: IsoDate, to: IsoDate })
  .refine((period) => period.from <= period.to, "报道期的开始不能晚于结束");
export type ReportingPeriod = z.infer<typeof ReportingPeriod>;

/** What identifies an issue among its siblings. */
export const IssueNumber = z.strictObject({ year: Year, month: Month, serialNumber: SerialNumber });
export type IssueNumber = z.infer<typeof IssueNumber>;

/** 期: one number of the publication. `drafting` 组稿中 can be edited; `published` 已印发 is frozen. */
export const Issue = z.strictObject({
  id: Id,
  /** `2021-01`: how people and the command line name an issue; unique in a library. */
  key: z.string().regex(/^\d{4}-\d{2}$/),
  year: Year,
  month: Month,
  serialNumber: SerialNumber,
  /** 印发日期 */
  printDate: IsoDate,
  reportingPeriod: ReportingPeriod,
  /** Head and colophon as this issue prints them, copied from the publication when it was made. */
  title: Line,
  compiler: Line,
  colophon: Colophon,
  status: z.enum(["drafting", "published"]),
  createdAt: Timestamp,
  publishedAt: Timestamp.nullable(),
  /** How many items it holds. */
  itemCount: z.int().min(0),
});
export type Issue = z.infer<typeof Issue>;
