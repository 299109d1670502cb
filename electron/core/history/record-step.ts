import type { Step } from "#shared/model/step.ts";

import { readAuthor } from "../settings/settings-service.ts";
import type { WritableDb } from "../store/sql.ts";
import { insertStep } from "../store/step-store.ts";
import type { TakeBack } from "./take-back.ts";

/** So many steps can be taken back, the newest: months of work, and not more than some megabytes. */
const keptSteps = 1000;

/** What a command says of itself, in the transaction of its change. */
export interface StepRecord {
  /** What was done, in one sentence (see telling.ts). */
  readonly message: string;
  /** All that the command changed, as it was before. */
  readonly before: Partial<TakeBack>;
  /** For saves that belong together: see `sittingOf`. */
  readonly sitting?: string;
  readonly now: Date;
}

/** Writes down how a command can be taken back. What was undone before can then no longer be done again. */
export const recordStep = (db: WritableDb, { message, before, sitting, now }: StepRecord): Step =>
  insertStep(
    db,
    {
      message,
      author: readAuthor(db),
      takenAt: now.toISOString(),
      sitting: sitting ?? null,
      changedTexts: (before.contents ?? []).map(({ itemId }) => itemId),
      takeBack: before,
    },
    keptSteps,
  );

/** All saves into one revision are one sitting. */
export const sittingOf = (itemId: string, revision: number): string => `${itemId} ${revision}`;
