import { z } from "zod";

import { ItemContent, Placement } from "#shared/model/item.ts";
import { Lexicon } from "#shared/model/lexicon.ts";
import { Id } from "#shared/model/primitives.ts";
import { KeptIgnoring, OfficeRule, RuleChoice } from "#shared/model/proofreading.ts";
import { Publication } from "#shared/model/publication.ts";
import { ReceivedMark } from "#shared/model/review.ts";
import { Section } from "#shared/model/section.ts";
import { Unit } from "#shared/model/unit.ts";

/** An item's text as it was, whole: the saves of one sitting rewrite one revision, so no number would find it again. */
const FormerContent = z.strictObject({
  itemId: Id,
  content: ItemContent,
  /** Its revision then. */
  revision: z.int().min(1),
});

/** What takes a step back: all that it changed, as it was before. */
export const TakeBack = z.strictObject({
  placements: z.array(Placement).default([]),
  contents: z.array(FormerContent).default([]),
  head: Publication.pick({ title: true, compiler: true, colophon: true, printProfile: true }).partial().default({}),
  sections: z.array(Section).nullable().default(null),
  units: z.array(Unit).nullable().default(null),
  lexicon: Lexicon.nullable().default(null),
  ruleChoices: z.array(RuleChoice).nullable().default(null),
  officeRules: z.array(OfficeRule).nullable().default(null),
  /** Ignorings to be forgotten, by their ids, and to be remembered again. */
  forgetIgnorings: z.array(Id).default([]),
  ignorings: z.array(KeptIgnoring).default([]),
  /** What was decided of marks of reviewers. */
  decisions: z
    .array(ReceivedMark.pick({ id: true, state: true, decidedBy: true, decidedAt: true, reply: true }))
    .default([]),
});
export type TakeBack = z.infer<typeof TakeBack>;
