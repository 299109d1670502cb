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

/** How well a text fits a shape, and what it is when cut in it. */
export interface Reading {
  /** 0 (not at all) to 1. */
  readonly weight: number;
  /** What spoke for the shape, in Chinese. */
  readonly reasons: readonly string[];
  /** Cuts the text; may rely on the weight being the highest. */
  readonly split: () => SplitText;
}

/** One way in which texts are built: weighs a text cheaply and honestly. */
export type Shape = (lines: readonly TextLine[]) => Reading;

/** The reading of a text that does not fit a shape at all. */
export const unfit: Reading = {
  weight: 0,
  reasons: [],
  split: () => {
    throw new Error("a shape that does not fit was chosen");
  },
};
