import { z } from "zod";

import { Manuscript } from "./manuscript.ts";
import { Id, IsoDate, Line, Timestamp } from "./primitives.ts";

/** 校次 or 审次: which reading of the draft a round is. */
export const ReviewStage = z.enum(["一校", "二校", "三校", "初审", "复审", "终审"]);
export type ReviewStage = z.infer<typeof ReviewStage>;

/** 底稿: an issue as it went out to every reviewer of a round; nothing of it changes afterwards. */
export const ReviewBase = z.strictObject({
  /** `2021-01` */
  issueKey: z.string().regex(/^\d{4}-\d{2}$/),
  manuscript: Manuscript,
  /** Of the manuscript's sections, in their order. */
  sectionIds: z.array(Id),
  /** By the manuscript's items, in their order: which revision went out, and the SHA-256 of its content. */
  items: z.array(z.strictObject({ itemId: Id, revision: z.int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});
export type ReviewBase = z.infer<typeof ReviewBase>;

/** Which of an item's two texts (see merging/review-texts.ts). */
export const ReviewPart = z.enum(["title", "body"]);
export type ReviewPart = z.infer<typeof ReviewPart>;

/** A stretch of a text of the base, in UTF-16 offsets, `end` beyond the last; empty is a place between characters. */
const Stretch = z.strictObject({ part: ReviewPart, start: z.int().min(0), end: z.int().min(0) });

/** Puts `text` in place of a stretch: an insertion where that is empty, a deletion where `text` is. */
export const TextEdit = z
  .strictObject({ ...Stretch.shape, text: z.string().max(100_000) })
  .refine(({ start, end, text }) => start <= end && (start < end || text !== ""), "改动的范围不对");
export type TextEdit = z.infer<typeof TextEdit>;

/**
 * What a mark wants.
 * - `edit` 改文字: replace, insert, delete, or (two edits) move within the item; all of its edits or none.
 * - `comment` 批注, on a stretch or (null) on the item as a whole.
 * - `section` 换栏目.
 * - `order` 调次序: to stand after that item of its section, at its head for null.
 * - `reject` 建议不用; the reason is the mark's note.
 * - `cut` 拆成两篇 before that offset of the body; `title` is the second one's, null where the reviewer gave none.
 */
export const MarkContent = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("edit"), edits: z.array(TextEdit).min(1) }),
  z.strictObject({ kind: z.literal("comment"), place: Stretch.nullable() }),
  z.strictObject({ kind: z.literal("section"), sectionId: Id }),
  z.strictObject({ kind: z.literal("order"), after: Id.nullable() }),
  z.strictObject({ kind: z.literal("reject") }),
  z.strictObject({ kind: z.literal("cut"), at: z.int().min(1), title: Line.nullable() }),
]);
export type MarkContent = z.infer<typeof MarkContent>;
export const MarkKind = z.enum(["edit", "comment", "section", "order", "reject", "cut"]);
export type MarkKind = z.infer<typeof MarkKind>;

/** 审稿意见: one thing that a reviewer wants of an item of the base. */
export const ReviewMark = z
  .strictObject({
    /** Kept from one return of a copy to the next. */
    id: Id,
    itemId: Id,
    content: MarkContent,
    /** What a comment says; of other marks the reason, null for none. */
    note: z.string().trim().min(1).max(4000).nullable(),
    author: Line.max(60),
    madeAt: Timestamp,
  })
  .refine(({ content, note }) => note !== null || !["comment", "reject"].includes(content.kind), "要写明意见或原因");
export type ReviewMark = z.infer<typeof ReviewMark>;

/**
 * What became of a mark: 待定 `open`; 采纳 `accepted`; 改后采纳 `changed`; 不采纳 `rejected`; 已答复 `answered` (a comment); 已撤回
 * `withdrawn` by its reviewer before anybody decided.
 */
export const MarkState = z.enum(["open", "accepted", "changed", "rejected", "answered", "withdrawn"]);
export type MarkState = z.infer<typeof MarkState>;

/** A mark as it was received and decided. */
export const ReceivedMark = z.strictObject({
  id: Id,
  itemId: Id,
  content: MarkContent,
  note: z.string().nullable(),
  author: z.string(),
  madeAt: Timestamp,
  roundId: Id,
  copyId: Id,
  state: MarkState,
  /** Who decided, and when; null while nobody has. */
  decidedBy: z.string().nullable(),
  decidedAt: Timestamp.nullable(),
  /** What was said to the reviewer with the decision. */
  reply: z.string().nullable(),
});
export type ReceivedMark = z.infer<typeof ReceivedMark>;

/** How a draft goes to a reviewer: 审稿包 for this program, Word 文档 for Word, WPS and LibreOffice. */
export const CopyForm = z.enum(["pack", "docx"]);
export type CopyForm = z.infer<typeof CopyForm>;

/** 审稿件: the draft as one reviewer of a round has it. */
export const ReviewCopy = z.strictObject({
  id: Id,
  reviewer: Line.max(20),
  form: CopyForm,
  sentAt: Timestamp,
  /** When it last came back; null while it is out. */
  returnedAt: Timestamp.nullable(),
  /** Its marks, withdrawn ones left out, and those still open. */
  marks: z.int().min(0),
  open: z.int().min(0),
  /** Items to which the reviewer said 无意见. */
  noComment: z.int().min(0),
  /** Not back though the round's day is over. */
  isLate: z.boolean(),
});
export type ReviewCopy = z.infer<typeof ReviewCopy>;

/** Why a sign-off no longer holds, in a sentence; of one item, or of the round as a whole. */
const Reopening = z.strictObject({ itemId: Id.nullable(), message: z.string() });
export type Reopening = z.infer<typeof Reopening>;

/** 轮次: one base, the reviewers that have it, and whether somebody signed it off. */
export const ReviewRound = z.strictObject({
  id: Id,
  issueId: Id,
  /** 1-based within its issue. */
  number: z.int().min(1),
  stage: ReviewStage,
  startedAt: Timestamp,
  /** The day by which reviewers should answer; null for none. */
  dueOn: IsoDate.nullable(),
  /** In the order in which they were sent. */
  copies: z.array(ReviewCopy),
  /** Marks nobody has decided yet. */
  open: z.int().min(0),
  /** 签署; null before. */
  signedOff: z.strictObject({ by: z.string(), at: Timestamp }).nullable(),
  /**
   * What came after the sign-off and reopens the round: an item changed, came or went, a late reviewer's marks. Empty
   * while the sign-off stands.
   */
  reopenedBy: z.array(Reopening),
});
export type ReviewRound = z.infer<typeof ReviewRound>;
