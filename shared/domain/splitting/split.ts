import type { TextLine } from "../cleaning/text-line.ts";
import { chronicle } from "./shapes/chronicle.ts";
import { monthlyIssue } from "./shapes/monthly-issue.ts";
import { newspaperPage } from "./shapes/newspaper-page.ts";
import { runInBulletin } from "./shapes/run-in-bulletin.ts";
import { severalSubmissions } from "./shapes/several-submissions.ts";
import { singleSubmission } from "./shapes/single-submission.ts";
import type { Shape, ShapeEvidence, SplitText } from "./split-text.ts";

/** The shapes that are told apart; where two fit equally well, the earlier one wins. */
const shapes: readonly Shape[] = [
  runInBulletin,
  monthlyIssue,
  newspaperPage,
  chronicle,
  severalSubmissions,
  singleSubmission,
];

/** The shape chosen for a text, and what spoke for it. */
export interface SplitDecision extends SplitText {
  readonly evidence: ShapeEvidence;
}

/** Cuts clean lines into an issue and its items, in the shape for which there is the most evidence. */
export const split = (lines: readonly TextLine[]): SplitDecision => {
  const weighed = shapes.map((shape) => ({ shape, evidence: shape.weigh(lines) }));
  const best = weighed.reduce((a, b) => (b.evidence.weight > a.evidence.weight ? b : a));
  return { ...best.shape.split(lines), evidence: best.evidence };
};
