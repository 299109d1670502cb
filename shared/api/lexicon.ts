import { z } from "zod";

import { Lexicon, Person, Term } from "../model/lexicon.ts";
import { Id, Line } from "../model/primitives.ts";
import { command, query } from "./method.ts";
import { ReceivedFile } from "./submissions.ts";

/** 词库: leaders with their titles and order, and words. */
export const lexicon = {
  read: query(z.strictObject({}), Lexicon),
  /** Replaces it; the order given is the order kept, `id: null` makes a new entry. Refuses (INVALID_INPUT) a word that is right and wrong at once. */
  save: command(
    z.strictObject({
      people: z.array(Person.extend({ id: Id.nullable() })).max(2000),
      terms: z.array(Term.extend({ id: Id.nullable() })).max(5000),
    }),
    Lexicon,
  ),
  /** What the texts in the library propose for it, the most frequent first. */
  suggestions: query(
    z.strictObject({}),
    z.strictObject({
      /** 写法不一: one name written in several ways. */
      variants: z.array(
        z.strictObject({ forms: z.array(z.strictObject({ word: Line, count: z.int().min(1) })).min(2) }),
      ),
      /** People named with a title that are not in the lexicon. */
      people: z.array(z.strictObject({ name: Line, title: Line, count: z.int().min(1) })),
    }),
  ),
  /** Adds what a file holds (XLSX with the sheets 领导 and 词条). Refuses (INVALID_INPUT) what makes no sense, naming sheet and line. */
  import: command(
    z.strictObject({ file: ReceivedFile }),
    z.strictObject({ people: z.int().min(0), terms: z.int().min(0) }),
  ),
  /** As XLSX. Null when nobody wants the file. */
  export: command(
    z.strictObject({ to: z.string().min(1).nullable().default(null) }),
    z.strictObject({ file: z.string(), download: z.string().nullable() }).nullable(),
  ),
};
