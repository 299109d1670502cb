import { z } from "zod";

import { Settings } from "../model/settings.ts";
import { command, query } from "./method.ts";

export const settings = {
  get: query(z.strictObject({}), Settings),
  /** Changes the fields given; `view` is merged key by key. Refuses (NOT_FOUND) to watch a folder that is not there. */
  update: command(
    z.strictObject({
      author: Settings.shape.author.unwrap().optional(),
      theme: Settings.shape.theme.unwrap().optional(),
      scale: Settings.shape.scale.unwrap().optional(),
      currentIssueId: Settings.shape.currentIssueId.unwrap().optional(),
      watchedFolder: Settings.shape.watchedFolder.unwrap().optional(),
      view: Settings.shape.view.unwrap().optional(),
    }),
    Settings,
  ),
};
