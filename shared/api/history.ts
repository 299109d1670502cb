import { z } from "zod";

import { Id } from "../model/primitives.ts";
import { Step } from "../model/step.ts";
import { command, query } from "./method.ts";

const Taken = z.strictObject({
  /** In the order in which they were taken; empty when there was nothing to take. */
  steps: z.array(Step),
});

/**
 * What was done and can be taken back, over restarts. Every command that changes items, sections or the publication adds a
 * step in the transaction of its change; the newest 1,000 are kept.
 */
export const history = {
  /** Newest first: what undo would take back, and what redo would do again (the next one first). */
  list: query(
    z.strictObject({ limit: z.int().min(1).max(1000).default(20) }),
    z.strictObject({ done: z.array(Step), undone: z.array(Step) }),
  ),
  /**
   * Takes back the newest step, and with an edit all edits of that item in the same sitting. `downTo`: everything down to
   * that step. `itemId`: only the newest single step that changed this item's text and nothing else, as an open editor undoes. With
   * `since`, the number of the newest step when the editor opened it: all it saved itself since then, and where its own
   * undo had brought the text back to what it was already, the step before as well.
   * A step that cannot be taken back any more is refused once (with the reason it has) and passed over from then on.
   */
  undo: command(
    z.strictObject({
      itemId: Id.optional(),
      since: z.int().min(0).optional(),
      downTo: z.int().min(1).optional(),
    }),
    Taken,
  ),
  /** Does again what was undone last; a new step forgets what was undone. */
  redo: command(z.strictObject({ itemId: Id.optional() }), Taken),
};
