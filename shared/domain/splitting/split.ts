import type { TextLine } from "../cleaning/text-line.ts";
import { chronicle } from "./shapes/chronicle.ts";
import { monthlyIssue } from "./shapes/monthly-issue.ts";
import { newspaperPage } from "./shapes/newspaper-page.ts";
import { runInBulletin } from "./shapes/run-in-bulletin.ts";
import { severalSubmissions } from "./shapes/several-submissions.ts";
import { singleSubmission } from "./shapes/single-submission.ts";
import type { Shape, SplitText } from "./split-text.ts";

/** The shapes that are told apart; where two fit equally well, the earlier one wins. */
const shapes: readonly Shape[] = [
  runInBulletin,
  monthlyIssue,
  newspaperPage,
  chronicle,
  severalSubmissions,
  singleSubmission,
];

/** The text as cut in the shape chosen for it, and what spoke for that shape. */
export interface SplitDecision extends SplitText {
  readonly reasons: readonly string[];
}

/** Cuts clean lines into an issue and its items, in the shape for which there is the most evidence. */
export const split = (lines: readonly TextLine[]): SplitDecision => {
  const best = shapes.map((shape) => shape(lines)).reduce((a, b) => (b.weight > a.weight ? b : a));
  const text = best.split();
  // Bylines or headings alone make no item; nothing may be lost for that.
  const single = singleSubmission(lines);
  return text.items.length > 0 ? { ...text, reasons: best.reasons } : { ...single.split(), reasons: single.reasons };
};
