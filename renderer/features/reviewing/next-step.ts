import type { ReviewRound } from "#shared/model/review.ts";

/** What is to be done next for the issue: decide marks, or one of the buttons over them. */
export type NextStep = "send" | "receive" | "decide" | "signOff" | "signAgain" | "signed";

/** What the state of the rounds asks for. Marks go before everything; who is late is waited for, a sign-off is the last. */
export const nextStepOf = (rounds: readonly ReviewRound[], openMarks: number): NextStep => {
  if (openMarks > 0) return "decide";
  const last = rounds.at(-1);
  if (!last) return "send";
  if (last.signedOff !== null) return last.reopenedBy.length > 0 ? "signAgain" : "signed";
  return last.copies.every(({ returnedAt }) => returnedAt === null) ? "receive" : "signOff";
};

/** Reviewers of a round whose copies are still out. */
export const stillOut = ({ copies }: ReviewRound): string[] => [
  ...new Set(copies.filter(({ returnedAt }) => returnedAt === null).map(({ reviewer }) => reviewer)),
];
