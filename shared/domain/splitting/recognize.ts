import type { RecognizedIssue, RecognizedItem, SubmissionKind, TocEntry, Warning } from "#shared/model/recognition.ts";

import { attributeItem } from "../attribution/attribute-item.ts";
import type { KnownTime } from "../attribution/date-context.ts";
import { contextFor, latestYearNamed } from "../attribution/date-context.ts";
import type { TextLine } from "../cleaning/text-line.ts";
import { split } from "./split.ts";

/** What clean lines hold: an issue or its like, and its items with unit, byline and dates. */
export interface RecognizedText {
  readonly kind: SubmissionKind;
  readonly issue: RecognizedIssue | null;
  readonly toc: readonly TocEntry[];
  readonly items: readonly RecognizedItem[];
  readonly warnings: readonly Warning[];
}

/** Splits clean lines and attributes every item; `known` is what the text itself may not tell. */
export const recognize = (lines: readonly TextLine[], known: KnownTime): RecognizedText => {
  const text = split(lines);
  const isPublished = text.kind !== "single-submission";
  const ofAll = latestYearNamed(
    text.items.flatMap(({ paragraphs }) => paragraphs),
    known,
  );
  const attributed = text.items.map((item) => {
    const named = isPublished ? ofAll : latestYearNamed(item.paragraphs, known);
    return attributeItem(item, contextFor(text.context, item.formLines, named, known, isPublished));
  });
  return {
    kind: text.kind,
    issue: text.issue,
    toc: text.toc,
    items: attributed.map(({ item }) => item),
    warnings: [...text.warnings, ...attributed.flatMap(({ warnings }) => warnings)],
  };
};
