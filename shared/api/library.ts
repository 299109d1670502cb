import { z } from "zod";

import { Timestamp } from "../model/primitives.ts";
import { command, query } from "./method.ts";

const Backup = z.strictObject({ file: z.string(), bytes: z.int().min(0), madeAt: Timestamp });

export const library = {
  status: query(
    z.strictObject({}),
    z.strictObject({
      folder: z.string(),
      schemaVersion: z.int().min(1),
      lastSavedAt: Timestamp.nullable(),
      /** The newest backup that was opened and checked after it was written. */
      lastBackup: Backup.nullable(),
      counts: z.strictObject({
        inbox: z.int().min(0),
        placed: z.int().min(0),
        heldOver: z.int().min(0),
        rejected: z.int().min(0),
        merged: z.int().min(0),
        failedSubmissions: z.int().min(0),
      }),
    }),
  ),
  /** Writes a backup, opens it again and checks it; only then does it count. */
  backUp: command(z.strictObject({}), Backup),
};
