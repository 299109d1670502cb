import { z } from "zod";

import { Item, ItemContent, ItemState, ItemSummary, Placement } from "../model/item.ts";
import { Id, Line } from "../model/primitives.ts";
import { Revision } from "../model/revision.ts";
import { command, query } from "./method.ts";

/** Which items: all conditions hold together. */
export const ItemFilter = z.strictObject({
  states: z.array(ItemState).min(1).optional(),
  issueId: Id.optional(),
  submissionId: Id.optional(),
  /** Every word (split at white space) stands in title, body, unit or byline. */
  query: z.string().max(200).optional(),
});
export type ItemFilter = z.infer<typeof ItemFilter>;

/** A placement as a caller gives it: only what holds together can be stored. */
const ConsistentPlacement = Placement.refine(
  ({ state, issueId, sectionId, order }) =>
    [issueId, sectionId, order].every((part) => (part !== null) === (state === "placed")),
  "归栏的稿件要写明期、栏目和位置，其他状态的不能写",
).refine(
  ({ state, rejectionReason }) => rejectionReason === null || state === "rejected",
  "只有不用的稿件才写不用的原因",
);

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
  /**
   * Saves an item's content. `version` is the one the editor started from; if another save came between, CONFLICT and
   * nothing is changed. When this resolves, the content survives a power cut. A published issue's items are refused.
   */
  save: command(z.strictObject({ itemId: Id, version: z.int().min(1), content: ItemContent }), Item),
  /**
   * Puts items into a section of an issue, in the order given, before the one that stands at `at` now (null: at the end).
   * Answers where they stood before: `place` with that undoes it.
   */
  tag: command(
    z.strictObject({ itemIds: ItemIds, issueId: Id, sectionId: Id, at: z.int().min(0).nullable().default(null) }),
    z.array(Placement),
  ),
  /** Takes items out of the issue: back to the inbox, over to the next issue, or rejected with a reason. */
  setAside: command(
    z.strictObject({
      itemIds: ItemIds,
      state: ItemState.exclude(["placed"]),
      reason: Line.nullable().default(null),
    }),
    z.array(Placement),
  ),
  /** Puts items exactly where the placements say; answers where they stood. */
  place: command(z.strictObject({ placements: z.array(ConsistentPlacement).min(1).max(1000) }), z.array(Placement)),
  /** Newest first. */
  revisions: query(z.strictObject({ itemId: Id }), z.array(Revision)),
  /** Makes a new revision with an older one's content. */
  restore: command(z.strictObject({ itemId: Id, version: z.int().min(1), revision: z.int().min(1) }), Item),
};
