import { z } from "zod";

import { Issue } from "./issue.ts";
import { Item } from "./item.ts";
import { PrintProfile } from "./print-profile.ts";

/** What is printed of an item, and the days by which a profile may order it. */
export const ManuscriptItem = Item.pick({
  id: true,
  title: true,
  body: true,
  sourceUnit: true,
  byline: true,
  isBrief: true,
  eventDates: true,
});
export type ManuscriptItem = z.infer<typeof ManuscriptItem>;

/** Everything that decides what an issue looks like on paper: with it, it can be composed and laid out anywhere. */
export const Manuscript = z.strictObject({
  /** What cover and colophon say. */
  issue: Issue.pick({
    title: true,
    compiler: true,
    colophon: true,
    year: true,
    month: true,
    serialNumber: true,
    printDate: true,
  }),
  /** In the order of the publication, those without items too; items as they were arranged. */
  sections: z.array(z.strictObject({ name: z.string(), items: z.array(ManuscriptItem) })),
  /** False once the issue is published. */
  isDraft: z.boolean(),
  profile: PrintProfile,
});
export type Manuscript = z.infer<typeof Manuscript>;
