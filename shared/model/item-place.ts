import { z } from "zod";

import { Id } from "./primitives.ts";

/** A place in the text of an item: where a note belongs, a line was printed, or the editor's caret goes. */
export const ItemPlace = z.strictObject({
  itemId: Id,
  field: z.enum(["title", "sourceUnit", "eventDates", "body"]),
  /** 0-based paragraph of the body; null in other fields, and where it is not known. */
  paragraph: z.int().min(0).nullable().default(null),
  /** UTF-16 offset in the title or in that paragraph; null where it is not known. */
  offset: z.int().min(0).nullable().default(null),
});
export type ItemPlace = z.infer<typeof ItemPlace>;
