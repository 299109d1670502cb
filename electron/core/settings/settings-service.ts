import { statSync } from "node:fs";

import type { Handlers } from "#shared/api/contract.ts";
import { Settings } from "#shared/model/settings.ts";

import type { CoreContext } from "../core-context.ts";
import { AppError } from "../errors.ts";
import { readSettings, writeSetting } from "../store/setting-store.ts";
import type { ReadableDb } from "../store/sql.ts";
import { withoutUndefined } from "../without-undefined.ts";

export const createSettingsService = ({ store, changed }: CoreContext): Handlers["settings"] => ({
  get: () => parseSettings(store.db),

  update: (change) => {
    const { watchedFolder } = change;
    if (typeof watchedFolder === "string" && !isFolder(watchedFolder)) {
      throw new AppError("NOT_FOUND", `找不到文件夹“${watchedFolder}”。请检查路径，或先建好这个文件夹。`);
    }
    store.write((db) => {
      const before = parseSettings(db);
      const { view, pageTargets, ...plain } = withoutUndefined(change);
      for (const [key, value] of Object.entries(plain)) writeSetting(db, key, value);
      if (view !== undefined) writeSetting(db, "view", { ...before.view, ...view });
      if (pageTargets !== undefined) {
        const targets = Object.entries({ ...before.pageTargets, ...pageTargets });
        writeSetting(db, "pageTargets", Object.fromEntries(targets.filter(([, target]) => target !== null)));
      }
    });
    changed("settings");
    return parseSettings(store.db);
  },
});

/** Who the revisions of this library are signed by. */
export const readAuthor = (db: ReadableDb): string => parseSettings(db).author;

/** A setting that can no longer be read falls back to its default: a preference is never worth refusing to start. */
export const parseSettings = (db: ReadableDb): Settings => {
  const stored = readSettings(db);
  const readable = Object.entries(Settings.shape).filter(([key, shape]) => shape.safeParse(stored[key]).success);
  return Settings.parse(Object.fromEntries(readable.map(([key]) => [key, stored[key]])));
};

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
