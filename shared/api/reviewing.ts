import { z } from "zod";

import { ItemContent } from "../model/item.ts";
import { Id, IsoDate, Line } from "../model/primitives.ts";
import { CopyForm, MarkKind, ReceivedMark, ReviewPart, ReviewRound, ReviewStage } from "../model/review.ts";
import { Step } from "../model/step.ts";
import { command, query } from "./method.ts";
import { ReceivedFile } from "./submissions.ts";

const Target = z.string().min(1).nullable().default(null);

/** A stretch of a text of an item as it is now, in UTF-16 offsets. */
const CurrentStretch = z.strictObject({ part: ReviewPart, start: z.int().min(0), end: z.int().min(0) });

/** A mark, and where it stands in the item as it is now. */
export const PlacedMark = z.strictObject({
  ...ReceivedMark.shape,
  /** The reviewer's copy may hold marks of others: `author` made it, this one sent it. */
  reviewer: z.string(),
  stage: ReviewStage,
  /**
   * Of open marks: `free` can be taken as it is; `conflict` meets another's words, or what the text became since;
   * `done`: the item is so already; `gone`: the item is no longer in the issue. Null on decided ones.
   */
  standing: z.enum(["free", "conflict", "done", "gone"]).nullable(),
  /** What it puts where, in the item as it is now; empty for marks that change no text, and for decided ones. */
  edits: z.array(z.strictObject({ ...CurrentStretch.shape, text: z.string() })),
  /** Where it stands: its edits, or what a comment is about; null for the item as a whole and where that text is gone. */
  place: CurrentStretch.nullable(),
  /** The words of the base it is about; "" for an insertion or the item as a whole. */
  quote: z.string(),
  /** What it wants, in a few Chinese words: “改为‘…’”, “移到‘时政要点’”. */
  wish: z.string(),
});
export type PlacedMark = z.infer<typeof PlacedMark>;

/** Words that are wanted differently: only one version can stand. */
export const ReviewConflict = z.strictObject({
  ...CurrentStretch.shape,
  /** As it reads now, and as the base had it. */
  text: z.string(),
  baseText: z.string(),
  /** What is wanted instead; `markIds` are the open marks that say so. */
  versions: z
    .array(z.strictObject({ text: z.string(), authors: z.array(z.string()), markIds: z.array(Id).min(1) }))
    .min(1),
});
export type ReviewConflict = z.infer<typeof ReviewConflict>;

/** An item of the issue (or one that left it) with what reviewers say of it. */
export const ReviewedItem = z.strictObject({
  itemId: Id,
  /** A decision names it: see `decide`. */
  version: z.int().min(1),
  name: z.string(),
  section: z.string(),
  content: ItemContent,
  marks: z.array(PlacedMark),
  conflicts: z.array(ReviewConflict),
  /** Reviewers who said 无意见. */
  noComment: z.array(z.string()),
});
export type ReviewedItem = z.infer<typeof ReviewedItem>;

/** 处理: what is decided of a mark. `open` takes a decision back without touching what it changed: 重新打开. */
export const Decision = z.strictObject({
  markId: Id,
  verdict: z.enum(["accepted", "changed", "rejected", "answered", "open"]),
  /** Of `changed`: what stands in place of the mark's words instead of what it wants. */
  text: z.string().max(100_000).nullable().default(null),
  /** What is said to the reviewer; needed for `answered`. */
  reply: z.string().trim().min(1).max(4000).nullable().default(null),
});
export type Decision = z.infer<typeof Decision>;

/** What came in with a returned file. */
export const Reception = z.strictObject({
  roundId: Id,
  issueId: Id,
  reviewer: z.string(),
  /** The same copy came back before; its marks are now those of this file, decisions kept. */
  isUpdate: z.boolean(),
  /** New ones, and how many of each kind. */
  marks: z.int().min(0),
  byKind: z.partialRecord(MarkKind, z.int().min(1)),
  /** Marks of an earlier return that this one no longer has and nobody had decided. */
  withdrawn: z.int().min(0),
  noComment: z.int().min(0),
  /** Changes of formatting in a Word file: counted, not applied. */
  formattingChanges: z.int().min(0),
  /** What an editor should know: items found by likeness, changes made without tracking, what could not be placed. */
  notes: z.array(z.string()),
});
export type Reception = z.infer<typeof Reception>;

/** 未决事项: something of an issue that nobody has decided yet. */
export const OpenMatter = z.strictObject({
  kind: z.enum(["mark", "copy", "finding", "preflight", "doubt", "alike"]),
  /** Set exactly on marks. */
  markId: Id.nullable(),
  itemId: Id.nullable(),
  /** The item's name; null for the issue as a whole. */
  item: z.string().nullable(),
  message: z.string(),
  /** Whose it is: a reviewer, a rule; null for none. */
  who: z.string().nullable(),
  since: z.string().nullable(),
});
export type OpenMatter = z.infer<typeof OpenMatter>;

/** 审稿: drafts go out to reviewers, marks come back and are decided. */
export const reviewing = {
  /** Of an issue, the oldest first. */
  rounds: query(z.strictObject({ issueId: Id }), z.array(ReviewRound)),
  /**
   * Writes a copy of the draft for a reviewer. It belongs to the round that is under way, whose base it has, however late
   * it goes out; without one a round begins with the issue as it is now, its stage the one after the last where none is
   * given. A reviewer's second copy replaces the first. Null when nobody wants the file; then nothing is remembered.
   * INVALID_INPUT where `stage` is not that of the round under way; EXPORT_FAILED for an issue with nothing to print.
   */
  send: command(
    z.strictObject({
      issueId: Id,
      reviewer: Line.max(20),
      form: CopyForm,
      stage: ReviewStage.nullable().default(null),
      dueOn: IsoDate.nullable().default(null),
      to: Target,
    }),
    z
      .strictObject({
        round: ReviewRound,
        copyId: Id,
        file: z.string(),
        download: z.string().nullable(),
        bytes: z.int().min(0),
      })
      .nullable(),
  ),
  /**
   * Takes in what a reviewer returned: a pack, or a Word file. Refuses, and changes nothing: DAMAGED_FILE; UNSUPPORTED_FORMAT for
   * another file or a pack of a newer program; NOT_FOUND for one of another library; CONFLICT for the same file again,
   * and for one older than what was taken in; ISSUE_PUBLISHED.
   */
  receive: command(z.strictObject({ file: ReceivedFile }), Reception),
  /** Every item of the issue with marks or 无意见, in the order of print; those that left the issue last. */
  board: query(z.strictObject({ issueId: Id }), z.array(ReviewedItem)),
  /**
   * Decides marks, all in one step that can be taken back. `versions` are those of the items as they were shown; CONFLICT names the
   * one saved since, INVALID_INPUT two that contradict each other, or a verdict that such a mark cannot have.
   */
  decide: command(
    z.strictObject({
      decisions: z.array(Decision).min(1).max(5000),
      versions: z.record(Id, z.int().min(1)),
    }),
    Step,
  ),
  /** 签署 a round; MARKS_OPEN, naming them, while some of the issue's are open. */
  signOff: command(z.strictObject({ roundId: Id, by: Line.max(20) }), ReviewRound),
  /**
   * The issue as a Word file of tracked changes: from what went out in a round to what went out in another, or (null) to what
   * it is now. Null when nobody wants the file.
   */
  exportChanges: command(
    z.strictObject({ from: Id, to: Id.nullable().default(null), target: Target }),
    z.strictObject({ file: z.string(), download: z.string().nullable(), bytes: z.int().min(0) }).nullable(),
  ),
  /** What is still open in an issue, the gravest first. */
  open: query(z.strictObject({ issueId: Id }), z.array(OpenMatter)),
  /** The same as a file. */
  exportOpen: command(
    z.strictObject({ issueId: Id, format: z.enum(["xlsx", "docx", "json"]), to: Target }),
    z.strictObject({ file: z.string(), download: z.string().nullable() }).nullable(),
  ),
};
