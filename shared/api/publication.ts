import { z } from "zod";

import { Id, Line } from "../model/primitives.ts";
import { Publication } from "../model/publication.ts";
import { Section } from "../model/section.ts";
import { command, query } from "./method.ts";

const Head = Publication.pick({ title: true, compiler: true, colophon: true, printProfile: true });

export const publication = {
  get: query(z.strictObject({}), Publication),
  /** Changes the fields given; issues that exist keep the head they were made with. `told` is what the history calls the change. */
  update: command(Head.partial().extend({ told: Line.optional() }), Publication),
  /**
   * Replaces the list of sections: the order given is the order kept; `id: null` makes a new one.
   * Refuses (SECTION_IN_USE) to drop one that holds items, two of one name, id or key (INVALID_INPUT), and an id that is gone
   * (NOT_FOUND).
   */
  saveSections: command(
    z.strictObject({
      sections: z
        .array(
          Section.omit({ order: true }).extend({
            id: Id.nullable(),
            /** Left out: as it is, and the first free digit for a new one. */
            key: z.int().min(1).max(9).nullable().optional(),
          }),
        )
        .min(1)
        .max(40),
    }),
    Publication,
  ),
};
