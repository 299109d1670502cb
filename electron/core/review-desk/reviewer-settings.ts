import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";

import type { Handlers } from "#shared/api/contract.ts";
import { Settings } from "#shared/model/settings.ts";

import type { Log } from "../ports.ts";
import { withoutUndefined } from "../without-undefined.ts";
import { writeAtomically } from "../write-atomically.ts";

/**
 * Settings without a library: size, theme and what was open, in a file of the user's. One that cannot be read or written
 * costs only the memory of it.
 */
export const createReviewerSettings = (file: string, log: Log): Handlers["settings"] => {
  let settings = readSettings(file);
  let writing: Promise<void> = Promise.resolve();
  const write = async (): Promise<void> => {
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeAtomically(file, new TextEncoder().encode(`${JSON.stringify(settings)}\n`));
    } catch (thrown) {
      log.error("设置没有保存", thrown);
    }
  };
  return {
    get: () => settings,
    update: async ({ view, pageTargets: _none, ...change }) => {
      settings = { ...settings, ...withoutUndefined(change), view: { ...settings.view, ...view } };
      writing = writing.then(write);
      await writing;
      return settings;
    },
  };
};

const readSettings = (file: string): Settings => {
  try {
    return Settings.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return Settings.parse({});
  }
};
