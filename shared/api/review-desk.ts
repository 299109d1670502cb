import { z } from "zod";

import { Finding } from "../model/finding.ts";
import { Id, IsoDate, Timestamp } from "../model/primitives.ts";
import { ReviewBase, ReviewMark, ReviewStage } from "../model/review.ts";
import { command, query } from "./method.ts";

/** What a reviewer has said so far. */
export const ReviewState = z.strictObject({
  marks: z.array(ReviewMark).max(20_000),
  /** Items to which the reviewer said 无意见. */
  noComment: z.array(Id),
});
export type ReviewState = z.infer<typeof ReviewState>;

/** A pack that is open. */
export const OpenPack = z.strictObject({
  /** Its path. */
  file: z.string(),
  publication: z.string(),
  stage: ReviewStage,
  reviewer: z.string(),
  dueOn: IsoDate.nullable(),
  base: ReviewBase,
  state: ReviewState,
  /** Of the file: 0 as it was sent, one more with each saving. */
  edition: z.int().min(0),
  savedAt: Timestamp.nullable(),
  /** False where the last saving failed: what `state` says is not in the file yet. */
  isWritten: z.boolean(),
});
export type OpenPack = z.infer<typeof OpenPack>;

/** 审稿台: a review pack that is open in this program, on a PC that needs no library. */
export const reviewDesk = {
  /** Null where a library is open and no pack. */
  get: query(z.strictObject({}), OpenPack.nullable()),
  /**
   * Writes what the reviewer says into the pack; on return it survives a power cut. `edition` is the one that it goes on from.
   * The file is as it was on WRITE_FAILED, and on CONFLICT: somebody else, or another window, wrote it since. INVALID_INPUT
   * for marks that cannot be on this base.
   */
  save: command(
    z.strictObject({ edition: z.int().min(0), state: ReviewState }),
    z.strictObject({ edition: z.int().min(1), savedAt: Timestamp }),
  ),
  /** What the rules of the office find in the base, by item, in the order of print. */
  findings: query(z.strictObject({}), z.array(Finding)),
  /**
   * A copy of the pack to send back, with what was last to be saved, whether its own file could be written or not. Null
   * when nobody wants the file.
   */
  handBack: command(
    z.strictObject({ to: z.string().min(1).nullable().default(null) }),
    z.strictObject({ file: z.string(), download: z.string().nullable() }).nullable(),
  ),
};
