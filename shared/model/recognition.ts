import { z } from "zod";

import { Evidence } from "./evidence.ts";
import { Picture } from "./figure.ts";
import { Month, SerialNumber, Year } from "./issue.ts";
import { Byline } from "./item.ts";
import { IsoDate, Line } from "./primitives.ts";

/** What a received file turned out to be. `run-in-bulletin` 简报 and `newspaper-page` 报纸版面 come with later readers. */
export const SubmissionKind = z.enum(["monthly-issue", "run-in-bulletin", "newspaper-page", "single-submission"]);
export type SubmissionKind = z.infer<typeof SubmissionKind>;

/** Something that stood in the file and is not in the text: never dropped without being told. */
export const Loss = z.strictObject({
  /** In Chinese, as shown: 文本框, 图片, 修订标记 … */
  what: z.string().min(1),
  count: z.int().min(1),
  /** In Chinese: 页眉, 第3段 … */
  where: z.string().min(1),
});
export type Loss = z.infer<typeof Loss>;

export const Warning = z.strictObject({ code: z.string().min(1), message: z.string().min(1) });
export type Warning = z.infer<typeof Warning>;

/** Head, cover and colophon of a past issue as found in its text; null where the text does not say. */
export const RecognizedIssue = z.strictObject({
  title: Line.nullable(),
  year: Year.nullable(),
  month: Month.nullable(),
  serialNumber: SerialNumber.nullable(),
  compiler: Line.nullable(),
  /** Print date from the cover. */
  date: IsoDate.nullable(),
  /** Section names in order of appearance in the body. */
  sections: z.array(Line),
  notice: Line.nullable(),
  distribution: z.string().nullable(),
  organizer: Line.nullable(),
  editor: Line.nullable(),
  phone: Line.nullable(),
  email: Line.nullable(),
});
export type RecognizedIssue = z.infer<typeof RecognizedIssue>;

export const TocEntry = z.strictObject({ section: Line.nullable(), title: Line, page: z.int().min(1).nullable() });
export type TocEntry = z.infer<typeof TocEntry>;

/**
 * A picture or a table of a recognised item. It stands before the `at`-th paragraph of the body and takes the place of
 * `paragraphs` of them: a picture's caption, the rows of a table.
 */
export const RecognizedFigure = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("picture"),
    at: z.int().min(0),
    paragraphs: z.int().min(0).max(1),
    picture: Picture,
  }),
  z.strictObject({
    kind: z.literal("table"),
    at: z.int().min(0),
    paragraphs: z.int().min(1),
    rows: z.array(z.array(z.string())),
  }),
]);
export type RecognizedFigure = z.infer<typeof RecognizedFigure>;

/** An item as recognised in a file, before it is stored. Texts without hard line breaks; null where unknown. */
export const RecognizedItem = z.strictObject({
  section: Line.nullable(),
  title: Line.nullable(),
  body: z.array(z.string().min(1)),
  /** In the order of the text. */
  figures: z.array(RecognizedFigure),
  sourceUnit: Line.nullable(),
  byline: Byline.nullable(),
  /** Ascending, without repeats. */
  eventDates: z.array(IsoDate),
  isBrief: z.boolean(),
  /** One entry a field that was recognised; a field without one was not found. */
  evidence: z.array(Evidence),
});
export type RecognizedItem = z.infer<typeof RecognizedItem>;

/** How an editor wants a file read. The defaults are what nearly every file needs. */
export const ReadingOptions = z.strictObject({
  /** Tracked changes of a Word file: as the last writer left it, as it was before, or both marked in the text. */
  trackedChanges: z.enum(["accept", "reject", "keep"]).default("accept"),
  /** Keys of cleaning steps to leave out. */
  skippedSteps: z.array(z.string()).default([]),
});
export type ReadingOptions = z.infer<typeof ReadingOptions>;

/** What one cleaning step did; in the order in which the steps ran. */
export const CleaningReport = z.strictObject({
  key: z.string().min(1),
  /** In Chinese, as shown. */
  name: z.string().min(1),
  places: z.int().min(1),
});
export type CleaningReport = z.infer<typeof CleaningReport>;

/** What an import makes of one file; the `files[]` entry of `bulletin parse --json`. */
export const Recognition = z.strictObject({
  mediaType: z.string().min(1),
  kind: SubmissionKind,
  issue: RecognizedIssue.nullable(),
  toc: z.array(TocEntry),
  items: z.array(RecognizedItem),
  losses: z.array(Loss),
  warnings: z.array(Warning),
  /** What cleaning changed, step by step. */
  cleaning: z.array(CleaningReport),
  /** Insertions and deletions that a Word file was carrying; see ReadingOptions. */
  trackedChanges: z.int().min(0),
  /** A mail's Message-ID: the same mail twice is one submission. */
  messageId: z.string().nullable(),
});
export type Recognition = z.infer<typeof Recognition>;
