import { z } from "zod";

/** What can change. */
export const changedAreas = [
  "publication",
  "issues",
  "submissions",
  "items",
  "settings",
  "library",
  "units",
  "proofreading",
  "lexicon",
  "reviewing",
  "history",
] as const;

/** What the core tells every listener without being asked. */
export const CoreEvent = z.discriminatedUnion("type", [
  /** Stored data changed: whoever shows it asks again. */
  z.strictObject({
    type: z.literal("changed"),
    areas: z.array(z.enum(changedAreas)),
  }),
  /** A running task got on; `task` is the name that its caller gave. `done` equals `total` once it is over, well or not. */
  z.strictObject({
    type: z.literal("progress"),
    task: z.string(),
    done: z.int().min(0),
    total: z.int().min(0),
    label: z.string(),
  }),
]);
export type CoreEvent = z.infer<typeof CoreEvent>;
export type ChangedArea = Extract<CoreEvent, { type: "changed" }>["areas"][number];
