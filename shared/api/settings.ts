import { z } from "zod";

import { Settings } from "../model/settings.ts";
import { command, query } from "./method.ts";

export const settings = {
  get: query(z.strictObject({}), Settings),
  /** Changes the fields given; `view` is merged key by key. */
  update: command(
    z.strictObject({
      author: Settings.shape.author.unwrap().optional(),
      theme: Settings.shape.theme.unwrap().optional(),
      scale: Settings.shape.scale.unwrap().optional(),
      currentIssueId: Settings.shape.currentIssueId.unwrap().optional(),
      view: Settings.shape.view.unwrap().optional(),
    }),
    Settings,
  ),
};
