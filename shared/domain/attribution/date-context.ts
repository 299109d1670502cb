import type { Evidence } from "#shared/model/evidence.ts";

/** A month of a year, 1 to 12. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

/** What dates without a year, or without a month, in a text refer to. */
export interface DateContext {
  /** The last month in which a reported event can lie: that of the issue, or of the day the text was received. */
  readonly latest: Month;
  /** For dates without a month (17日上午，): the month that the issue reports; null where it is not known. */
  readonly reported: Month | null;
  /** How sure the year is that comes from here. */
  readonly certainty: Evidence["certainty"];
  /** ISO day of receipt: what a text reports lies before it; null where it is not known. */
  readonly receivedOn: string | null;
}

/** Dates in an issue: they lie in its month or before; those without a month lie in the month before, which it reports. */
export const contextOfIssue = (year: number, month: number): DateContext => ({
  latest: { year, month },
  reported: month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 },
  certainty: "certain",
  receivedOn: null,
});

/** Dates in a newspaper or bulletin of that month, which reports what happened just before. */
export const contextOfPrint = ({ year, month }: Month): DateContext => ({
  latest: { year, month },
  reported: { year, month },
  certainty: "certain",
  receivedOn: null,
});

/** Dates in a text of which only the year is known. */
export const contextOfYear = (year: number): DateContext => ({
  latest: { year, month: 12 },
  reported: null,
  certainty: "certain",
  receivedOn: null,
});

/** Dates in a text received on an ISO day: they lie in the twelve months up to it. */
export const contextOfReceipt = (day: string): DateContext => ({
  latest: monthOf(day),
  reported: null,
  certainty: "likely",
  receivedOn: day,
});

const monthOf = (day: string): Month => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) });

/** What is known of a text's time from outside it. */
export interface KnownTime {
  /** The year of dates without one. */
  readonly year?: number;
  /** ISO day of receipt. */
  readonly receivedOn?: string;
}

/**
 * What the dates of an item refer to: what the head of its text says (`head`), else a year given by hand, its own date
 * line, the day of receipt, or — a guess — the latest year that the text names (`named`). `published` texts lie in an archive
 * before they are received, so the year that they name goes before the day of receipt. Null where nothing tells.
 */
export const contextFor = (
  head: DateContext | null,
  formLines: readonly string[],
  named: number | null,
  known: KnownTime,
  published: boolean,
): DateContext | null => {
  if (head !== null) return head;
  if (known.year !== undefined) return contextOfYear(known.year);
  const line = dateLine(formLines);
  if (line !== null) return { latest: line, reported: null, certainty: "likely", receivedOn: null };
  const received = known.receivedOn === undefined ? null : contextOfReceipt(known.receivedOn);
  // What a text of the same year or the year before says adds nothing to the day of receipt.
  const isOlder = received !== null && named !== null && named < received.latest.year - 1;
  if (received !== null && !(isOlder && published)) return received;
  return named === null ? null : { ...contextOfYear(named), certainty: "doubtful" };
};

/** The month of the last date line (2021年3月5日) of a form. */
const dateLine = (formLines: readonly string[]): Month | null => {
  for (const line of formLines.toReversed()) {
    const [, year, month] = /((?:19|20)\d{2})\s*[年.\-/]\s*(\d{1,2})/.exec(line) ?? [];
    if (year !== undefined && Number(month) >= 1 && Number(month) <= 12)
      return { year: Number(year), month: Number(month) };
  }
  return null;
};

const year = /(?<![至到—\-~～\d])(20\d{2})年(?!底前|前|底|以来|起|建成|实现|完成|达到)/gu;

/** The latest year that the texts name as past or present, not after the receipt; null where they name none. */
export const latestYearNamed = (texts: readonly string[], { receivedOn }: KnownTime): number | null => {
  const last = receivedOn === undefined ? 2100 : monthOf(receivedOn).year;
  const named = texts.flatMap((text) => [...text.matchAll(year)].map((match) => Number(match[1])));
  const past = named.filter((other) => other <= last);
  return past.length === 0 ? null : Math.max(...new Set(past));
};
