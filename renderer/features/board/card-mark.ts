import { strings } from "#renderer/strings/strings.ts";
import type { ItemSummary } from "#shared/model/item.ts";
import type { ReviewRound } from "#shared/model/review.ts";

/** What is known of an issue's items from proofreading and review; of one that is published nothing is asked any more. */
export interface WorkDone {
  /** Item id → errors and warnings of the rules. */
  readonly findings: ReadonlyMap<string, number>;
  /** The last round of review; null before the first. */
  readonly round: Pick<ReviewRound, "stage" | "signedOff" | "reopenedBy"> | null;
}

/** How far the work on an item is: ● somebody has to look at something, ◐ its round is not signed off, ✓ it is as signed. */
export type CardMark = "troubled" | "unsigned" | "signed";

/** Null where nothing is to be said: no round of review has begun, or the item waits outside the issue. */
export const markOf = (card: ItemSummary, { findings, round }: WorkDone): CardMark | null => {
  if (troublesOf(card, findings.get(card.id) ?? 0).length > 0) return "troubled";
  if (round === null || card.state !== "placed") return null;
  const isAsSigned = round.signedOff !== null && round.reopenedBy.every(({ itemId }) => itemId !== card.id);
  return isAsSigned ? "signed" : "unsigned";
};

const text = strings.board;

/** What somebody has to look at, a word or two each. */
export const troublesOf = (
  { doubts, alike, received, openMarks }: Pick<ItemSummary, "doubts" | "alike" | "received" | "openMarks">,
  findings: number,
): string[] => [
  ...(openMarks > 0 ? [text.openMarks(openMarks)] : []),
  ...(findings > 0 ? [text.findings(findings)] : []),
  ...(doubts > 0 ? [strings.inbox.marks.doubtful] : []),
  ...(alike > 0 ? [strings.inbox.marks.alike] : []),
  ...((received?.losses.length ?? 0) > 0 ? [strings.inbox.marks.lossy] : []),
];
