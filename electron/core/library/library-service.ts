import type { Handlers } from "#shared/api/contract.ts";

import type { CoreContext } from "../core-context.ts";
import { listBackups } from "../store/backup.ts";
import { countItemsByState, readLastSaved } from "../store/item-store.ts";
import { countFailedSubmissions } from "../store/submission-store.ts";

/** A library that is opened daily is backed up daily. */
const backupInterval = 20 * 3_600_000;

export const createLibraryService = (context: CoreContext): Handlers["library"] => ({
  status: () => {
    const { store } = context;
    return {
      folder: store.folder,
      schemaVersion: store.schemaVersion,
      lastSavedAt: readLastSaved(store.db),
      lastBackup: listBackups(store.folder)[0] ?? null,
      counts: { ...countItemsByState(store.db), failedSubmissions: countFailedSubmissions(store.db) },
    };
  },
  backUp: () => {
    const backup = context.store.backUp("manual", context.clock.now());
    context.changed("library");
    return backup;
  },
});

/** Backs the library up when the newest backup is a day old and there is anything to lose. */
export const backUpDaily = ({ store, clock, log, changed }: CoreContext): void => {
  if (readLastSaved(store.db) === null) return;
  const newest = listBackups(store.folder)[0];
  if (newest && clock.now().getTime() - Date.parse(newest.madeAt) < backupInterval) return;
  try {
    store.backUp("daily", clock.now());
    changed("library");
  } catch (thrown) {
    // The day's work matters more than its backup; the status line goes on telling the old backup's age.
    log.error("每日备份没有成功", thrown);
  }
};
