import { z } from "zod";

import { ItemContent } from "./item.ts";
import { Id, Timestamp } from "./primitives.ts";

/**
 * Why a revision came to be: `imported` 导入, `edited` 编辑, `restored` 恢复 an older one, `reread` 重读 the original with
 * other options, `resent` 更新 from a version sent later, `cut` 拆分, `joined` 合并, `reviewed` 采纳审稿意见.
 */
export const RevisionReason = z.enum([
  "imported",
  "edited",
  "restored",
  "reread",
  "resent",
  "cut",
  "joined",
  "reviewed",
]);
export type RevisionReason = z.infer<typeof RevisionReason>;

/** 采纳的意见: a mark that a revision came from, as it was then. */
export const TakenSuggestion = z.strictObject({
  markId: Id,
  /** Who wanted what: 周明（一校）改为“15”. */
  message: z.string().min(1),
});
export type TakenSuggestion = z.infer<typeof TakenSuggestion>;

/** 修订: one saved state of an item. Saves of one sitting (see items service) share a revision. */
export const Revision = z.strictObject({
  itemId: Id,
  /** 1-based, without gaps, in time order. */
  number: z.int().min(1),
  /** When the sitting began and when it last saved. */
  startedAt: Timestamp,
  savedAt: Timestamp,
  author: z.string(),
  reason: RevisionReason,
  /** For `restored`: the number of the revision whose content was put back. */
  restoredFrom: z.int().min(1).nullable(),
  /** For `reviewed`: what reviewers had said; else empty. */
  suggestions: z.array(TakenSuggestion),
  content: ItemContent,
});
export type Revision = z.infer<typeof Revision>;
