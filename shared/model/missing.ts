import { z } from "zod";

import { Id, Line } from "./primitives.ts";

/** 还缺什么: what an issue that is being drafted still lacks. */
export const Missing = z.strictObject({
  /** In the order of the publication. */
  emptySectionIds: z.array(Id),
  /** Units that stood in most of the last issues and do not in this one; needs at least three issues before it. */
  absentUnits: z.array(
    z.strictObject({
      name: Line,
      /** In how many of the last issues it stood, and how many were looked at. */
      stoodIn: z.int().min(1),
      of: z.int().min(1),
      /** Every way in which it was written there. */
      names: z.array(Line),
      /** Under what names, and how often, something of it waits in the inbox. */
      waitingNames: z.array(Line),
      waitingCount: z.int().min(0),
    }),
  ),
  /** How many items in the inbox tell of a day in the reporting period. */
  waitingInPeriod: z.int().min(0),
  /** Items of the issue with a field that was recognised with doubt, and those too like another, in their order. */
  doubtfulIds: z.array(Id),
  alikeIds: z.array(Id),
});
export type Missing = z.infer<typeof Missing>;
