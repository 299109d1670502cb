import { z } from "zod";

import { RecognizedField } from "../model/evidence.ts";
import { Picture, PictureType } from "../model/figure.ts";
import { Block, Item, ItemContent, ItemState, ItemSummary, Placement, Reversal } from "../model/item.ts";
import { Likeness } from "../model/likeness.ts";
import { Id, Line } from "../model/primitives.ts";
import { Loss } from "../model/recognition.ts";
import { Revision } from "../model/revision.ts";
import { command, query } from "./method.ts";

/** Which items: all conditions hold together. */
export const ItemFilter = z.strictObject({
  states: z.array(ItemState).min(1).optional(),
  issueId: Id.optional(),
  submissionId: Id.optional(),
  /** Every word (split at white space) stands in title, body, unit or byline. */
  query: z.string().max(200).optional(),
  /** `alike`: too like another item; `doubtful`: a field was recognised with doubt; `lossy`: the file lost something. */
  mark: z.enum(["alike", "doubtful", "lossy"]).optional(),
});
export type ItemFilter = z.infer<typeof ItemFilter>;

/** A placement as a caller gives it: only what holds together can be stored. */
const ConsistentPlacement = Placement.refine(
  ({ state, issueId, sectionId, order }) =>
    [issueId, sectionId, order].every((part) => (part !== null) === (state === "placed")),
  "归栏的稿件要写明期、栏目和位置，其他状态的不能写",
)
  .refine(
    ({ state, mergedInto }) => (mergedInto !== null) === (state === "merged"),
    "并入的稿件要写明并入哪一篇，其他状态的不能写",
  )
  .refine(
    ({ state, rejectionReason }) => rejectionReason === null || state === "rejected",
    "只有不用的稿件才写不用的原因",
  );

/** So many characters of a clipboard are taken: the text of some hundred books, or a page with its photos in it. */
const Clipboard = z.string().max(32_000_000, "剪贴板的内容太多，请分几次复制");

const ItemIds = z.array(Id).min(1).max(1000);

export const items = {
  /**
   * The ids of all items that match, in the order of the list: placed ones by issue, section and order, then the others
   * by arrival. A list asks for ids first and for the rows it shows after, so that a library of 100,000 stays quick.
   */
  find: query(z.strictObject({ filter: ItemFilter }), z.array(Id)),
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
   * Like every command on items that can be taken back, it answers with what `revert` needs for that.
   */
  tag: command(
    z.strictObject({ itemIds: ItemIds, issueId: Id, sectionId: Id, at: z.int().min(0).nullable().default(null) }),
    Reversal,
  ),
  /** Takes items out of the issue: back to the inbox, over to the next issue, or rejected with a reason. */
  setAside: command(
    z.strictObject({
      itemIds: ItemIds,
      state: ItemState.exclude(["placed", "merged"]),
      reason: Line.nullable().default(null),
    }),
    Reversal,
  ),
  /**
   * Cuts an item in two at a paragraph (0-based, at least 1), which opens the new item, as its title or as its first
   * paragraph. INVALID_INPUT where one side would be left without a body.
   */
  cut: command(
    z.strictObject({ itemId: Id, version: z.int().min(1), paragraph: z.int().min(1), asTitle: z.boolean() }),
    z.strictObject({ itemId: Id, reversal: Reversal }),
  ),
  /** Joins items into the first of them, in the order given; the others leave the lists as merged. */
  join: command(z.strictObject({ itemIds: ItemIds.min(2) }), Reversal),
  /**
   * Lets `intoId` stand for `itemId`, which leaves the lists as merged. `takesContent`: the one that stays takes the
   * other's content as its new revision (a version sent later).
   */
  merge: command(z.strictObject({ itemId: Id, intoId: Id, takesContent: z.boolean() }), Reversal),
  /** Takes commands back: contents as in the revisions named, items where the placements say. Answers what undoes that. */
  revert: command(z.strictObject({ ...Reversal.shape, placements: z.array(ConsistentPlacement).max(1000) }), Reversal),
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
  /** The units that items came from, at most 500, those that sent most first. */
  units: query(z.strictObject({}), z.array(Line)),
  /** Newest first. */
  revisions: query(z.strictObject({ itemId: Id }), z.array(Revision)),
  /** Makes a new revision with an older one's content. */
  restore: command(z.strictObject({ itemId: Id, version: z.int().min(1), revision: z.int().min(1) }), Item),
};
