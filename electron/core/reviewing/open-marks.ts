import { shorten } from "#shared/domain/naming/name-items.ts";

import { AppError } from "../errors.ts";
import { countOpenMarks } from "../store/review-store.ts";
import type { ReadableDb } from "../store/sql.ts";
import { readReview, tellMark, whoSays } from "./board.ts";

/** So many are named; the others are counted. */
const named = 3;

/**
 * Throws MARKS_OPEN, naming the first marks that nobody has decided and saying how many there are. `doing` is what they stand in the
 * way of: 印发, 签署.
 */
export const refuseOpenMarks = (db: ReadableDb, issueId: string, doing: string): void => {
  const count = countOpenMarks(db, issueId);
  if (count === 0) return;
  const review = readReview(db, issueId);
  const first = review.marks
    .filter(({ state }) => state === "open")
    .slice(0, named)
    .map(
      (mark) =>
        `《${shorten(review.names.itemName(mark.itemId), 16)}》${whoSays(review, mark)}：${tellMark(review, mark)}`,
    );
  const others = count > first.length ? `；另有 ${count - first.length} 条` : "";
  throw new AppError(
    "MARKS_OPEN",
    `还有 ${count} 条审稿意见待定，不能${doing}。${first.join("；")}${others}。请在“审稿”里处理完再${doing}。`,
  );
};
