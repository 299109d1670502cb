import type { IssueNumber, ReportingPeriod } from "../../model/issue.ts";

/** Why a number cannot be given, in Chinese, and whether an editor may insist on it. */
export interface NumberingProblem {
  readonly kind: "taken" | "out-of-order" | "gap";
  readonly message: string;
}

/** The number after the last one: the following month and 总第N+1期; `today`'s month and 1 when there is none. */
export const proposeNumber = (existing: readonly IssueNumber[], today: string): IssueNumber => {
  const last = sortByTime(existing).at(-1);
  if (!last) return { ...monthOf(today), serialNumber: 1 };
  return { ...monthAfter(last), serialNumber: last.serialNumber + 1 };
};

/** The month before the issue's own, whole: what a monthly bulletin reports. */
export const proposeReportingPeriod = ({ year, month }: { year: number; month: number }): ReportingPeriod => {
  const reported = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
  const days = new Date(Date.UTC(reported.year, reported.month, 0)).getUTCDate();
  const prefix = issueKey(reported);
  return { from: `${prefix}-01`, to: `${prefix}-${String(days).padStart(2, "0")}` };
};

/** The 15th of the issue's month: offices print in the middle of the month; an editor changes it when it differs. */
export const proposePrintDate = (number: { year: number; month: number }): string => `${issueKey(number)}-15`;

/** `2021-01` */
export const issueKey = ({ year, month }: { year: number; month: number }): string =>
  `${year}-${String(month).padStart(2, "0")}`;

/**
 * What is wrong with giving `candidate` beside the `existing` numbers; null when nothing is.
 * Taken: the month or the serial number is another issue's. Out of order: a later month with a smaller serial number.
 * Gap: months and serial numbers must go up by one together, from each issue to the next.
 */
export const findNumberingProblem = (
  existing: readonly IssueNumber[],
  candidate: IssueNumber,
): NumberingProblem | null => {
  const sameMonth = existing.find((each) => time(each) === time(candidate));
  if (sameMonth) {
    return {
      kind: "taken",
      message: `${nameMonth(candidate)}已有一期（总第${sameMonth.serialNumber}期），同一个月不能有两期。请改月份，或打开那一期。`,
    };
  }
  const sameSerial = existing.find((each) => each.serialNumber === candidate.serialNumber);
  if (sameSerial) {
    return {
      kind: "taken",
      message: `总第${candidate.serialNumber}期已用于${nameMonth(sameSerial)}，期号不能重复。${wayOut(existing, candidate)}`,
    };
  }
  const before = sortByTime(existing).findLast((each) => time(each) < time(candidate));
  const after = sortByTime(existing).find((each) => time(each) > time(candidate));
  if (before && before.serialNumber > candidate.serialNumber) {
    return {
      kind: "out-of-order",
      message: `总第${candidate.serialNumber}期小于更早的${nameMonth(before)}的总第${before.serialNumber}期。${wayOut(existing, candidate)}`,
    };
  }
  if (after && after.serialNumber < candidate.serialNumber) {
    return {
      kind: "out-of-order",
      message: `总第${candidate.serialNumber}期大于更晚的${nameMonth(after)}的总第${after.serialNumber}期。${wayOut(existing, candidate)}`,
    };
  }
  return (before && gapBetween(before, candidate)) ?? (after && gapBetween(candidate, after)) ?? null;
};

const gapBetween = (earlier: IssueNumber, later: IssueNumber): NumberingProblem | null => {
  const months = time(later) - time(earlier);
  const serials = later.serialNumber - earlier.serialNumber;
  if (months === 1 && serials === 1) return null;
  const skipped = [months > 1 ? `缺 ${months - 1} 个月` : "", serials > 1 ? `缺 ${serials - 1} 个期号` : ""].filter(
    (part) => part !== "",
  );
  return {
    kind: "gap",
    message: `${nameMonth(earlier)}总第${earlier.serialNumber}期与${nameMonth(later)}总第${later.serialNumber}期不相连（${skipped.join("，")}）。若确实停刊或另编期号，请确认跳号。`,
  };
};

const wayOut = (existing: readonly IssueNumber[], candidate: IssueNumber): string => {
  const before = sortByTime(existing).findLast((each) => time(each) < time(candidate));
  return before ? `接上一期应为总第${before.serialNumber + time(candidate) - time(before)}期。` : "";
};

const time = ({ year, month }: { year: number; month: number }): number => year * 12 + month;
const sortByTime = (numbers: readonly IssueNumber[]): IssueNumber[] => numbers.toSorted((a, b) => time(a) - time(b));
const nameMonth = ({ year, month }: { year: number; month: number }): string => `${year}年${month}月`;
const monthOf = (day: string): { year: number; month: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
});
const monthAfter = ({ year, month }: { year: number; month: number }): { year: number; month: number } =>
  month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
