import type { Finding } from "#shared/model/finding.ts";

/** A stretch of a text that is marked as a whole, or not at all. */
export interface MarkedPart {
  readonly text: string;
  readonly finding: Finding | null;
  /** Within the bold lead-in. */
  readonly isLeadIn: boolean;
}

/**
 * A text cut where marks and its bold lead-in begin and end. Findings whose words do not stand there (the text is newer)
 * are left out; they never overlap.
 */
export const markedParts = (text: string, findings: readonly Finding[], leadIn = 0): MarkedPart[] => {
  const fitting = findings.filter(({ start, end, text: words }) => text.slice(start, end) === words);
  const cuts = new Set([0, leadIn, text.length, ...fitting.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].filter((at) => at <= text.length).toSorted((one, other) => one - other);
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? 0;
    return {
      text: text.slice(start, end),
      finding: fitting.find((finding) => finding.start <= start && end <= finding.end) ?? null,
      isLeadIn: end <= leadIn,
    };
  });
};
