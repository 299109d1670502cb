import { z } from "zod";

import { Id, IsoDate, Line } from "../model/primitives.ts";
import { Unit } from "../model/unit.ts";
import { command, query } from "./method.ts";
import { ReceivedFile } from "./submissions.ts";

/** What was sent under a name. */
const Sent = { itemCount: z.int().min(0), lastSentOn: IsoDate.nullable() };

export const units = {
  /** In their order. */
  list: query(z.strictObject({}), z.array(Unit)),
  /** What every unit sent, and the names in the library that nobody has registered, the most frequent first. */
  overview: query(
    z.strictObject({}),
    z.strictObject({
      registered: z.array(z.strictObject({ unitId: Id, ...Sent })),
      unregistered: z.array(
        z.strictObject({
          name: Line,
          ...Sent,
          /** A unit that it may be another way to write of. */
          likelyUnitId: Id.nullable(),
        }),
      ),
    }),
  ),
  /** Names to offer while one is typed, at most 500: the registered ones, then what stands in items, the most frequent first. */
  names: query(z.strictObject({}), z.array(Line)),
  /**
   * Replaces the list: the order given is the order kept; `id: null` makes a new one. Refuses (INVALID_INPUT) a name that
   * two units have, as their name or alias. Items keep the names they were sent with.
   */
  save: command(z.strictObject({ units: z.array(Unit.extend({ id: Id.nullable() })).max(2000) }), z.array(Unit)),
  /**
   * Adds what a table holds (CSV: name, then aliases in further columns or separated by 、): new units, and new aliases of
   * known ones. Refuses (INVALID_INPUT) a file with a line that makes no sense, naming the line; nothing is changed then.
   */
  import: command(
    z.strictObject({ file: ReceivedFile }),
    z.strictObject({ added: z.int().min(0), changed: z.int().min(0) }),
  ),
  /** As CSV, in UTF-8 with a mark, which spreadsheets open rightly. Null when nobody wants the file. */
  export: command(
    z.strictObject({ to: z.string().min(1).nullable().default(null) }),
    z.strictObject({ file: z.string(), download: z.string().nullable() }).nullable(),
  ),
};
