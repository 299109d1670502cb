import { z } from "zod";

import { Evidence } from "./evidence.ts";
import { Picture, Table, tableText } from "./figure.ts";
import { Id, IsoDate, Line, Timestamp } from "./primitives.ts";

/** One paragraph. No hard line breaks inside; the first-line indent is the layout's, never typed. */
export const Paragraph = z.strictObject({
  kind: z.literal("paragraph"),
  text: z.string().regex(/^[^\r\n]*$/),
  /** UTF-16 length of the bold lead-in at the paragraph's start (“一是加强领导。”); 0 for none. */
  leadIn: z.int().min(0).default(0),
});
export type Paragraph = z.infer<typeof Paragraph>;

/** A block of an item's body. */
export const Block = z.discriminatedUnion("kind", [Paragraph, Picture, Table]);
export type Block = z.infer<typeof Block>;

/** 署名 */
export const Byline = z.strictObject({
  /** 记者 */
  reporters: z.array(Line),
  /** 通讯员 */
  correspondents: z.array(Line),
});
export type Byline = z.infer<typeof Byline>;

/** What an editor writes: everything that a revision keeps. */
export const ItemContent = z.strictObject({
  /** Null for a brief, or where none was recognised. */
  title: Line.nullable(),
  body: z.array(Block),
  /** 报送单位 */
  sourceUnit: Line.nullable(),
  byline: Byline.nullable(),
  /** Days on which the reported event happened, ascending, without repeats. */
  eventDates: z.array(IsoDate),
  /** 简讯: an item without a title of its own, △ in the source. */
  isBrief: z.boolean(),
});
export type ItemContent = z.infer<typeof ItemContent>;

/**
 * Where an item is in the month's work: `inbox` 待编, `placed` in a section of an issue 已归栏,
 * `heldOver` 留待下期, `rejected` 不用 (with a reason), `merged` 并入 another item, which stands for both.
 */
export const ItemState = z.enum(["inbox", "placed", "heldOver", "rejected", "merged"]);
export type ItemState = z.infer<typeof ItemState>;

/** Where an item stands; what tagging changes and what undoing it puts back. */
export const Placement = z.strictObject({
  itemId: Id,
  state: ItemState,
  /** Set exactly when `state` is `placed`. */
  issueId: Id.nullable(),
  sectionId: Id.nullable(),
  /** 0-based place in its section of its issue. */
  order: z.int().min(0).nullable(),
  rejectionReason: Line.nullable(),
  /** The item that stands for this one; set exactly when `state` is `merged`. */
  mergedInto: Id.nullable(),
});
export type Placement = z.infer<typeof Placement>;

/** As many items as one command takes: everything that an inbox of twenty years holds. */
export const mostItems = 200_000;

/** 稿件 without its body: what lists show. */
export const ItemSummary = z.strictObject({
  id: Id,
  submissionId: Id.nullable(),
  /** Of its submission: the file's name, the day it came, and what its reader could not keep; null without one. */
  received: z
    .strictObject({
      fileName: z.string().min(1),
      on: IsoDate,
      losses: z.array(z.object({ what: z.string().min(1), count: z.int().min(1) })),
    })
    .nullable(),
  title: Line.nullable(),
  /** The first 60 characters of the body: what a brief is known by. */
  opening: z.string(),
  sourceUnit: Line.nullable(),
  byline: Byline.nullable(),
  eventDates: z.array(IsoDate),
  isBrief: z.boolean(),
  state: ItemState,
  issueId: Id.nullable(),
  sectionId: Id.nullable(),
  order: z.int().min(0).nullable(),
  rejectionReason: Line.nullable(),
  mergedInto: Id.nullable(),
  /** How many of its fields were recognised with doubt and not confirmed since. */
  doubts: z.int().min(0),
  /** How many other items are too like it, and nobody has said yet what they are. */
  alike: z.int().min(0),
  /** How many marks of reviewers nobody has decided yet. */
  openMarks: z.int().min(0),
  /** Characters of the body that an editor counts: everything but white space. */
  characters: z.int().min(0),
  /** Number of the latest revision; 1 is the item as imported. */
  revision: z.int().min(1),
  /** Raised by every save; a save names the version it started from. */
  version: z.int().min(1),
  createdAt: Timestamp,
  updatedAt: Timestamp,
});
export type ItemSummary = z.infer<typeof ItemSummary>;

/** 稿件 */
export const Item = z.strictObject({ ...ItemSummary.shape, body: z.array(Block), evidence: z.array(Evidence) });
export type Item = z.infer<typeof Item>;

/** Wraps plain paragraphs, as readers and splitters make them, in blocks. */
export const paragraphsToBody = (paragraphs: readonly string[]): Block[] =>
  paragraphs.map((text) => ({ kind: "paragraph", text, leadIn: 0 }));

/** What a block says: a paragraph's text, a picture's caption ("" without one), a table's cells with tabs and line feeds. */
export const blockText = (block: Block): string =>
  block.kind === "paragraph" ? block.text : block.kind === "picture" ? (block.caption ?? "") : tableText(block);

/** Counts what editors call 字数: every character but white space, by code point. */
export const countCharacters = (body: readonly Block[]): number =>
  body.reduce((sum, block) => sum + [...blockText(block).replace(/\s+/g, "")].length, 0);
