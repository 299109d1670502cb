import { z } from "zod";

import { Id } from "../model/primitives.ts";
import { Step } from "../model/step.ts";
import { command, query } from "./method.ts";

/** 这篇, or 本期, or one section of it 本栏. */
const Scope = z.union([
  z.strictObject({ itemId: Id }),
  z.strictObject({ issueId: Id, sectionId: Id.nullable().default(null) }),
]);

const OneLine = z
  .string()
  .max(500)
  .regex(/^[^\r\n\t]*$/, "不能换行");

const Search = z.strictObject({ text: OneLine.min(1), matchCase: z.boolean(), matchWidth: z.boolean() });

/** A hit as a list shows it. `place` says where in the item it stands. */
const Hit = z.strictObject({
  field: z.enum(["title", "sourceUnit", "body"]),
  /** 0-based block of the body; null in other fields. */
  block: z.int().min(0).nullable(),
  /** UTF-16 offset in that text. */
  offset: z.int().min(0),
  /** Some text before and after it; cut off where it is long. */
  before: z.string(),
  match: z.string().min(1),
  after: z.string(),
});

const FoundItem = z.strictObject({
  itemId: Id,
  /** Its title, or the opening of a brief. */
  name: z.string(),
  /** The hits are those of this version. */
  version: z.int().min(1),
  hits: z.array(Hit).min(1),
});
export type FoundItem = z.infer<typeof FoundItem>;

/** 查找替换 over an item, a section or an issue. */
export const replacing = {
  /** In the order of print; `isCut` when there are more hits than 2,000, of which the first are given. */
  find: query(
    z.strictObject({ scope: Scope, search: Search }),
    z.strictObject({ items: z.array(FoundItem), count: z.int().min(0), isCut: z.boolean() }),
  ),
  /**
   * Replaces the chosen hits (their places in the lists that `find` gave for the version named) in one step of the
   * history. CONFLICT names the item that was saved since, and nothing is changed; a published issue is refused.
   */
  replace: command(
    z.strictObject({
      search: Search,
      replacement: OneLine,
      chosen: z
        .array(z.strictObject({ itemId: Id, version: z.int().min(1), hits: z.array(z.int().min(0)).min(1) }))
        .min(1),
    }),
    Step,
  ),
};
