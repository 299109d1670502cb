import type { DateContext } from "./event-dates.ts";

/** Dates in an issue: they lie in its month or before; those without a month lie in the month before, which it reports. */
export const contextOfIssue = (year: number, month: number): DateContext => ({
  latest: { year, month },
  reported: month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 },
});

/** Dates in a text of which only the year is known. */
export const contextOfYear = (year: number): DateContext => ({ latest: { year, month: 12 }, reported: null });

/** Dates in a text received on an ISO day: they lie in the twelve months up to it. */
export const contextOfReceipt = (day: string): DateContext => ({
  latest: { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) },
  reported: null,
});

/**
 * The year that a text itself gives: that of its last date line (2021年3月5日 under the text), else the only
 * year of the past that it names. Null where it names none, or several.
 */
export const yearInText = (paragraphs: readonly string[], formLines: readonly string[]): number | null => {
  for (const line of formLines.toReversed()) {
    const year = /((?:19|20)\d{2})\s*[年.\-/]\s*\d{1,2}/.exec(line)?.[1];
    if (year !== undefined) return Number(year);
  }
  const named = new Set(
    paragraphs.flatMap((text) =>
      [...text.matchAll(/(?<![至到—\-~～\d])(20\d{2})年(?!底前|前)/gu)].map((match) => Number(match[1])),
    ),
  );
  const [only, ...others] = named;
  return only !== undefined && others.length === 0 ? only : null;
};
