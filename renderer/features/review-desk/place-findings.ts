import type { ReviewTexts } from "#shared/domain/merging/review-texts.ts";
import type { Finding } from "#shared/model/finding.ts";
import type { ReviewMark, ReviewPart } from "#shared/model/review.ts";

import type { Field } from "./item-fields.ts";
import { shownEdits } from "./replace-shown.ts";

/** A finding of the rules, and where its words stand in the base. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly part: ReviewPart;
  readonly start: number;
  readonly end: number;
}

/** What the rules find in an item that its marks say nothing about yet: no edit of those words, no comment with that reason. */
export const placeFindings = (
  texts: ReviewTexts,
  fields: readonly Field[],
  marks: readonly ReviewMark[],
  findings: readonly Finding[],
): PlacedFinding[] =>
  findings.flatMap((finding) => {
    const { where, paragraph, text, message } = finding;
    const field = fields.find(
      ({ kind, part, block }) =>
        part === where && (part === "title" ? kind === "title" : kind === "paragraph" && block === paragraph),
    );
    if (!field) return [];
    const [start, end] = [field.start + finding.start, field.start + finding.end];
    const isThere = texts[field.part].slice(start, end) === text;
    const isChanged = shownEdits(marks, field.part).some(({ edit }) => edit.start < end && edit.end > start);
    const isSaid = marks.some(
      ({ content, note }) =>
        content.kind === "comment" &&
        content.place?.part === field.part &&
        content.place.start === start &&
        content.place.end === end &&
        note === message,
    );
    return isThere && !isChanged && !isSaid ? [{ finding, part: field.part, start, end }] : [];
  });
