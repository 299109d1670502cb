import type { ReviewStage } from "../../model/review.ts";

/** The stage after that of the last round; 一校 for the first, and the last of its kind again. */
export const nextStage = (rounds: readonly { readonly stage: ReviewStage }[]): ReviewStage => {
  const last = rounds.at(-1)?.stage;
  if (last === undefined) return "一校";
  const kind = stageOrders.find((stages) => stages.includes(last)) ?? [];
  return kind[kind.indexOf(last) + 1] ?? last;
};

const stageOrders: readonly (readonly ReviewStage[])[] = [
  ["一校", "二校", "三校"],
  ["初审", "复审", "终审"],
];
