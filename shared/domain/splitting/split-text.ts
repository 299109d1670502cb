import type { RecognizedIssue, SubmissionKind, TocEntry, Warning } from "#shared/model/recognition.ts";

import type { TextLine } from "../cleaning/text-line.ts";

/** An item cut out of a text; its source unit, byline and dates are still inside its paragraphs. */
export interface DraftItem {
  readonly section: string | null;
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  readonly isBrief: boolean;
  /** Lines of a form that belong to the item but not to its text, as they stand: 供稿单位：区民政局, 一校：…, 2021年3月5日. */
  readonly formLines: readonly string[];
}

/** A text cut into what it holds. */
export interface SplitText {
  readonly kind: SubmissionKind;
  readonly issue: RecognizedIssue | null;
  readonly toc: readonly TocEntry[];
  readonly items: readonly DraftItem[];
  readonly warnings: readonly Warning[];
}

/** How well a text fits a shape, 0 (not at all) to 1, and why, in Chinese. */
export interface ShapeEvidence {
  readonly weight: number;
  readonly reasons: readonly string[];
}

/** One way in which texts are built. `weigh` is cheap and honest, `split` may rely on the weight being the highest. */
export interface Shape {
  readonly kind: SubmissionKind;
  readonly weigh: (lines: readonly TextLine[]) => ShapeEvidence;
  readonly split: (lines: readonly TextLine[]) => SplitText;
}
