import type { ReviewPart } from "#shared/model/review.ts";

/** A remark with which a draft goes out: an earlier reviewer's, or the editor's question. */
export type DraftComment = {
  itemId: string;
  /** In a text of the base; null for the item as a whole. */
  place: { part: ReviewPart; start: number; end: number } | null;
  author: string;
  /** ISO 8601 */
  at: string;
  text: string;
};
