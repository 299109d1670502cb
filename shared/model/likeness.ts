import { z } from "zod";

import { Id } from "./primitives.ts";

/** Two items that belong together: sent again with changes, or two reports of one event. */
export const Likeness = z.strictObject({
  itemId: Id,
  otherId: Id,
  kind: z.enum(["version", "same-event"]),
  /** 0 to 1 */
  score: z.number().min(0).max(1),
  /** In Chinese, strongest first. */
  reasons: z.array(z.string()),
  /** An editor said that they are two things after all; null while nobody has said anything. */
  verdict: z.enum(["different"]).nullable(),
});
export type Likeness = z.infer<typeof Likeness>;
