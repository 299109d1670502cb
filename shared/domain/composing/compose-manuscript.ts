import type { Manuscript } from "../../model/manuscript.ts";
import { compose } from "./compose.ts";
import type { Composition } from "./composition.ts";
import { orderItems } from "./order-items.ts";

/** Puts a whole issue together as its profile wants it: form, and order of the items in their sections. */
export const composeManuscript = ({ issue, sections, isDraft, profile }: Manuscript): Composition =>
  compose(
    {
      publication: issue,
      issue,
      sections: sections.map(({ name, items }) => ({
        section: { name },
        items: orderItems(items, profile.itemOrder),
      })),
      isDraft,
    },
    profile,
  );
