import { z } from "zod";

import { RecognizedField } from "../model/evidence.ts";
import { Picture, PictureType } from "../model/figure.ts";
import { Block, Item, ItemContent, ItemState, ItemSummary, mostItems } from "../model/item.ts";
import { Likeness } from "../model/likeness.ts";
import { Id, IsoDate, Line } from "../model/primitives.ts";
import { Loss } from "../model/recognition.ts";
import { Revision } from "../model/revision.ts";
import { Step } from "../model/step.ts";
import { command, query } from "./method.ts";

/** Which items: all conditions hold together. */
export const ItemFilter = z.strictObject({
  states: z.array(ItemState).min(1).optional(),
  issueId: Id.optional(),
  submissionId: Id.optional(),
  /** Every word (split at white space) stands in title, body, unit or byline, or is the initials of title or unit. */
  query: z.string().max(200).optional(),
  /** `alike`: too like another item; `doubtful`: a field was recognised with doubt; `lossy`: the file lost something. */
  marks: z
    .array(z.enum(["alike", "doubtful", "lossy"]))
    .min(1)
    .optional(),
  /** 报送单位, any of them; null is an item of none. */
  units: z.array(Line.nullable()).min(1).optional(),
  /** By the first day of the event: within these days, both included and either open; or none was recognised. */
  days: z.union([z.strictObject({ from: IsoDate.nullable(), to: IsoDate.nullable() }), z.literal("none")]).optional(),
});
export type ItemFilter = z.infer<typeof ItemFilter>;

/** An order of a list; equals stand by arrival, and what has no title, unit or date stands last. Titles and units go by pinyin. */
export const ItemSort = z.strictObject({
  by: z.enum(["arrival", "title", "unit", "date", "characters"]),
  descending: z.boolean(),
});
export type ItemSort = z.infer<typeof ItemSort>;

/** A place in the order of arrival, as `list` answers it; opaque. */
const Arrival = z.int().min(0);

const listed = {
  filter: ItemFilter,
  /** Only items that arrived up to then: a list that is being read does not move under what comes in. */
  arrivedUpTo: Arrival.nullable().default(null),
  /** 0-based, in the order asked for. */
  from: z.int().min(0).default(0),
};

/** So many characters of a clipboard are taken: the text of some hundred books, or a page with its photos in it. */
const Clipboard = z.string().max(32_000_000, "剪贴板的内容太多，请分几次复制");

const ItemIds = z.array(Id).min(1).max(mostItems);

export const items = {
  /**
   * The ids of the items that match, all or `count` from `from` on. Without `sort`, placed ones come first by issue,
   * section and order, then the others by arrival.
   */
  find: query(
    z.strictObject({
      ...listed,
      sort: ItemSort.nullable().default(null),
      count: z.int().min(1).nullable().default(null),
    }),
    z.array(Id),
  ),
  /**
   * A window of the list: what it shows, and what it must know of the rest. A search ends at 10,000, those
   * that arrived first, and `isCapped` says so.
   */
  list: query(
    z.strictObject({
      ...listed,
      sort: ItemSort.default({ by: "arrival", descending: false }),
      count: z.int().min(0).max(1000),
      /** An item whose place in the list is wanted too. */
      locate: Id.nullable().default(null),
    }),
    z.strictObject({
      rows: z.array(ItemSummary),
      total: z.int().min(0),
      isCapped: z.boolean(),
      /** 0-based place of the item to locate; null where it is not in the list. */
      located: z.int().min(0).nullable(),
      /** How many match that arrived after `arrivedUpTo`. */
      newer: z.int().min(0),
      /** The newest of the library: what to send as `arrivedUpTo` from now on. */
      arrival: Arrival,
    }),
  ),
  /**
   * How many items each choice of a filter would show, the rest of the filter held: marks; the days before, within and
   * after `period`; and, where asked for, units by how many, most first.
   */
  facets: query(
    z.strictObject({
      filter: ItemFilter,
      period: z.strictObject({ from: IsoDate, to: IsoDate }).nullable().default(null),
      withUnits: z.boolean().default(false),
    }),
    z.strictObject({
      units: z.array(z.strictObject({ unit: Line.nullable(), count: z.int().min(1) })),
      marks: z.strictObject({ alike: z.int().min(0), doubtful: z.int().min(0), lossy: z.int().min(0) }),
      /** Null without a period. */
      days: z
        .strictObject({
          before: z.int().min(0),
          within: z.int().min(0),
          after: z.int().min(0),
          none: z.int().min(0),
        })
        .nullable(),
    }),
  ),
  /** In the order asked; an id that is gone is left out. */
  summaries: query(z.strictObject({ itemIds: z.array(Id).max(1000) }), z.array(ItemSummary)),
  get: query(z.strictObject({ itemId: Id }), Item),
  /** The bytes of a picture of a body, in base64. LIBRARY_DAMAGED where they are gone. */
  picture: query(
    z.strictObject({ sha256: Picture.shape.sha256 }),
    z.strictObject({ mediaType: PictureType, base64: z.string() }),
  ),
  /**
   * Keeps the bytes of a picture, so that a body may have it. UNSUPPORTED_FORMAT for anything but PNG and JPEG in RGB or
   * grey, DAMAGED_FILE where the picture is not whole, FILE_TOO_LARGE; each names the file.
   */
  keepPicture: command(
    z.strictObject({
      fileName: z.string().min(1).max(255),
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, "图片内容没有传到"),
    }),
    Picture,
  ),
  /**
   * What a clipboard holds, read and cleaned as a received page or text would be, as blocks of a body; its pictures are
   * kept. `html` and `text` say the same thing in two forms, either may be empty. READ_TIMEOUT, READ_FAILED.
   */
  cleanPasted: command(
    z.strictObject({ html: Clipboard, text: Clipboard }),
    z.strictObject({ blocks: z.array(Block), losses: z.array(Loss) }),
  ),
  /**
   * Saves an item's content. `version` is the one the editor started from; if another save came between, CONFLICT and
   * nothing is changed. When this resolves, the content survives a power cut. A published issue's items are refused.
   */
  save: command(z.strictObject({ itemId: Id, version: z.int().min(1), content: ItemContent }), Item),
  /**
   * Puts items into a section of an issue, in the order given, before the one that stands at `at` now (null: at the end).
   * Like every command on items that can be taken back, it answers with its step in the history.
   */
  tag: command(
    z.strictObject({ itemIds: ItemIds, issueId: Id, sectionId: Id, at: z.int().min(0).nullable().default(null) }),
    Step,
  ),
  /**
   * Puts the items of sections of an issue into the orders given, as one step. Each order holds exactly the items that the
   * section has now; CONFLICT where an item came or went since, and nothing is changed. Null where all stand so already.
   */
  arrange: command(
    z.strictObject({
      issueId: Id,
      orders: z.array(z.strictObject({ sectionId: Id, itemIds: ItemIds })).min(1),
    }),
    Step.nullable(),
  ),
  /** Takes items out of the issue: back to the inbox, over to the next issue, or rejected with a reason. */
  setAside: command(
    z.strictObject({
      itemIds: ItemIds,
      state: ItemState.exclude(["placed", "merged"]),
      reason: Line.nullable().default(null),
    }),
    Step,
  ),
  /**
   * Cuts an item in two at a paragraph (0-based, at least 1), which opens the new item, as its title or as its first
   * paragraph. INVALID_INPUT where one side would be left without a body.
   */
  cut: command(
    z.strictObject({ itemId: Id, version: z.int().min(1), paragraph: z.int().min(1), asTitle: z.boolean() }),
    z.strictObject({ itemId: Id, step: Step }),
  ),
  /** Joins items into the first of them, in the order given; the others leave the lists as merged. */
  join: command(z.strictObject({ itemIds: ItemIds.min(2) }), Step),
  /**
   * Lets `intoId` stand for `itemId`, which leaves the lists as merged. `takesContent`: the one that stays takes the
   * other's content as its new revision (a version sent later).
   */
  merge: command(z.strictObject({ itemId: Id, intoId: Id, takesContent: z.boolean() }), Step),
  /** Items too like this one, the strongest first, those with a verdict too. */
  alike: query(z.strictObject({ itemId: Id }), z.array(z.strictObject({ likeness: Likeness, other: Item }))),
  /** Says that two items are two things after all, or (null) takes that back. */
  judge: command(z.strictObject({ itemId: Id, otherId: Id, verdict: Likeness.shape.verdict }), z.null()),
  /** Takes the doubts off recognised fields: an editor has looked. */
  confirm: command(z.strictObject({ itemIds: ItemIds, fields: z.array(RecognizedField).min(1) }), z.null()),
  /** The likely section of each item, learnt from what was placed before; items without one are left out. */
  suggest: query(
    z.strictObject({ itemIds: z.array(Id).max(1000) }),
    z.array(
      z.strictObject({ itemId: Id, sectionId: Id, confidence: z.number().min(0).max(1), reason: z.string().min(1) }),
    ),
  ),
  /** Newest first. */
  revisions: query(z.strictObject({ itemId: Id }), z.array(Revision)),
  /** Makes a new revision with an older one's content. */
  restore: command(z.strictObject({ itemId: Id, version: z.int().min(1), revision: z.int().min(1) }), Item),
};
