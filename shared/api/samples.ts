import { z } from "zod";

import { Issue } from "../model/issue.ts";
import { command } from "./method.ts";

export const samples = {
  /**
   * Imports the sample issue (云岭区, fictional) and the loose submissions of the month after. For first runs. Refuses with
   * ISSUE_NUMBER_TAKEN where an issue of the office's own stands in its place.
   */
  load: command(z.strictObject({}), z.strictObject({ issue: Issue, submissions: z.int().min(0) })),
};
