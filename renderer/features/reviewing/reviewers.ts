import type { ReviewedItem } from "#shared/api/reviewing.ts";
import type { ReviewRound } from "#shared/model/review.ts";

/** Reviewers in the order in which drafts went to them; then whoever else stands in returned files. */
export const listReviewers = (rounds: readonly ReviewRound[], items: readonly ReviewedItem[]): string[] => [
  ...new Set([
    ...rounds.flatMap(({ copies }) => copies.map(({ reviewer }) => reviewer)),
    ...items.flatMap(({ marks }) => marks.map(({ reviewer }) => reviewer)),
  ]),
];
