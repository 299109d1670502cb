import { z } from "zod";

import { Settings } from "../model/settings.ts";
import { command, query } from "./method.ts";

export const settings = {
  get: query(z.strictObject({}), Settings),
  /** Changes the fields given; `view` and `pageTargets` are merged key by key, null drops a target. Refuses (NOT_FOUND) to watch a folder that is not there. */
  update: command(
    z.strictObject({
      author: Settings.shape.author.unwrap().optional(),
      theme: Settings.shape.theme.unwrap().optional(),
      contrast: Settings.shape.contrast.unwrap().optional(),
      scale: Settings.shape.scale.unwrap().optional(),
      currentIssueId: Settings.shape.currentIssueId.unwrap().optional(),
      watchedFolder: Settings.shape.watchedFolder.unwrap().optional(),
      staff: Settings.shape.staff.unwrap().optional(),
      pageTargets: z.record(z.string(), z.int().min(1).max(400).nullable()).optional(),
      view: Settings.shape.view.unwrap().optional(),
    }),
    Settings,
  ),
};
