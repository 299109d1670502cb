import type { RecognizedIssue, SubmissionKind, TocEntry, Warning } from "#shared/model/recognition.ts";

import type { DateContext } from "../attribution/date-context.ts";
import type { DraftItem } from "../attribution/draft-item.ts";
import type { TextLine } from "../cleaning/text-line.ts";

/** A text cut into what it holds. */
export interface SplitText {
  readonly kind: SubmissionKind;
  readonly issue: RecognizedIssue | null;
  readonly toc: readonly TocEntry[];
  readonly items: readonly DraftItem[];
  /** What its dates refer to, as its head or cover says; null where that says nothing. */
  readonly context: DateContext | null;
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
