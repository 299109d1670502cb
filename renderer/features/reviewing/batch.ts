import type { PlacedMark, ReviewedItem } from "#shared/api/reviewing.ts";
import { reviewTexts } from "#shared/domain/merging/review-texts.ts";
import { areCompatible } from "#shared/domain/merging/text-edit.ts";
import type { MarkKind } from "#shared/model/review.ts";

import { isOpen } from "./review-stops.ts";

/** Which open marks are decided together, and how. */
export interface BatchScope {
  /** Null for all. */
  readonly reviewer: string | null;
  readonly kind: MarkKind | null;
  readonly itemId: string | null;
  readonly verdict: "accepted" | "rejected";
}

/** What a batch would decide, and what it leaves to be decided one by one. */
export interface Batch {
  /** In the order of print and of the items' marks. */
  readonly chosen: readonly { readonly item: ReviewedItem; readonly mark: PlacedMark }[];
  /** Marks that meet others' words. */
  readonly conflicts: number;
  /** Comments ask for an answer, and of several moves of one item only the editor knows which. */
  readonly others: number;
}

/**
 * Finds the marks of a scope that can be decided together. Accepting leaves out what meets other words (in another round's marks
 * too), comments, marks on items that left the issue, and all moves of an item that has several.
 */
export const planBatch = (items: readonly ReviewedItem[], scope: BatchScope): Batch => {
  const plans = items
    .filter(({ itemId }) => scope.itemId === null || itemId === scope.itemId)
    .map((item) => planItem(item, scope));
  return {
    chosen: plans.flatMap(({ chosen }) => chosen),
    conflicts: plans.reduce((sum, { conflicts }) => sum + conflicts, 0),
    others: plans.reduce((sum, { others }) => sum + others, 0),
  };
};

const planItem = (item: ReviewedItem, { reviewer, kind, verdict }: BatchScope): Batch => {
  const marks = item.marks.filter(
    (mark) =>
      isOpen(mark) &&
      (reviewer === null || mark.reviewer === reviewer) &&
      (kind === null || mark.content.kind === kind),
  );
  const free = marks.filter(({ standing }) => standing !== "conflict");
  const conflicts = marks.length - free.length;
  if (verdict === "rejected") return { chosen: free.map((mark) => ({ item, mark })), conflicts, others: 0 };
  const moves = free.filter((mark) => isMove(mark));
  const takeable = free.filter(
    (mark) => mark.content.kind !== "comment" && mark.standing !== "gone" && (moves.length === 1 || !isMove(mark)),
  );
  const fitting = withoutOverlaps(item, takeable);
  return {
    chosen: fitting.map((mark) => ({ item, mark })),
    conflicts: conflicts + takeable.length - fitting.length,
    others: free.length - takeable.length,
  };
};

const isMove = ({ content }: PlacedMark): boolean => content.kind !== "edit" && content.kind !== "comment";

/** Those that can be carried out together, the first come first. */
const withoutOverlaps = (item: ReviewedItem, marks: readonly PlacedMark[]): PlacedMark[] => {
  const texts = reviewTexts(item.content);
  let edits: PlacedMark["edits"] = [];
  return marks.filter((mark) => {
    const known = new Set(edits.map(wordsOf));
    const together = [...edits, ...mark.edits.filter((edit) => !known.has(wordsOf(edit)))];
    const fits = (["title", "body"] as const).every((part) =>
      areCompatible(
        together.filter((edit) => edit.part === part),
        texts[part].length,
      ),
    );
    if (fits) edits = together;
    return fits;
  });
};

const wordsOf = ({ part, start, end, text }: PlacedMark["edits"][number]): string => `${part} ${start} ${end} ${text}`;
