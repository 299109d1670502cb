import { proposeReportingPeriod } from "#shared/domain/numbering/numbering.ts";
import { errorRate } from "#shared/domain/proofreading/error-rate.ts";
import { plainSetup } from "#shared/domain/proofreading/plain-setup.ts";
import { createProofreader } from "#shared/domain/proofreading/proofreader.ts";
import { regionOf } from "#shared/domain/proofreading/region-of.ts";
import type { Finding } from "#shared/model/finding.ts";
import { countCharacters, paragraphsToBody } from "#shared/model/item.ts";
import type { Recognition, RecognizedFigure } from "#shared/model/recognition.ts";

/** What the standard rules find in a file without a library; a finding's `itemId` is the item's 0-based number in it. */
export interface ProofreadFile {
  readonly findings: readonly Finding[];
  readonly characters: number;
  readonly errorRatePer10000: number;
}

/** Proofreads what was recognised in a file; a whole issue reports the month before its own. */
export const proofreadRecognition = ({ issue, items }: Recognition): ProofreadFile => {
  const proofreader = createProofreader({
    ...plainSetup,
    region: regionOf(issue?.title ?? null, issue?.compiler ?? null),
  });
  const findings = proofreader.checkIssue({
    items: items.map(({ title, body, eventDates, figures }, index) => ({
      id: String(index),
      title,
      paragraphs: body.map((text, at) => (isInFigure(at, figures) ? "" : text)),
      eventDates,
    })),
    period: issue?.year && issue.month ? proposeReportingPeriod({ year: issue.year, month: issue.month }) : null,
  });
  const characters = items.reduce((sum, { body }) => sum + countCharacters(paragraphsToBody(body)), 0);
  return { findings, characters, errorRatePer10000: errorRate(findings, characters) };
};

/** Captions and the rows of tables are no running text. */
const isInFigure = (paragraph: number, figures: readonly RecognizedFigure[]): boolean =>
  figures.some(({ at, paragraphs }) => paragraph >= at && paragraph < at + paragraphs);
