import { createContext, use } from "react";

import type { ReviewRound } from "#shared/model/review.ts";

/** How a reviewer's marks are told from others': by a sign of their name, and one of the hues of the palette. */
export interface ReviewerLook {
  /** The first character of the name; two where others begin like it. */
  readonly sign: string;
  /** 1-based; hues come again after the last. */
  readonly hue: number;
}

/** Reviewers in the order in which drafts went to them; then whoever else stands in returned files. */
export const listReviewers = (
  rounds: readonly Pick<ReviewRound, "copies">[],
  marks: readonly { readonly reviewer: string }[],
): string[] => [
  ...new Set([
    ...rounds.flatMap(({ copies }) => copies.map(({ reviewer }) => reviewer)),
    ...marks.map(({ reviewer }) => reviewer),
  ]),
];

/** So many hues has the palette. */
export const reviewerHues = 6;

/** The looks of reviewers, in the order in which they are given. */
export const lookOfReviewers = (names: readonly string[]): ReadonlyMap<string, ReviewerLook> =>
  new Map(
    names.map((name, index) => {
      const [first = ""] = name;
      const isShared = names.some((other) => other !== name && other.startsWith(first));
      const sign = isShared ? [...name].slice(0, 2).join("") : first;
      return [name, { sign, hue: (index % reviewerHues) + 1 }];
    }),
  );

/** Set by a screen that shows reviewers. */
export const ReviewersContext = createContext<ReadonlyMap<string, ReviewerLook>>(new Map());

export const useReviewer = (name: string): ReviewerLook =>
  use(ReviewersContext).get(name) ?? { sign: name.slice(0, 1), hue: 1 };
