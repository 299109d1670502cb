import { z } from "zod";

import { Issue } from "../model/issue.ts";
import { command } from "./method.ts";

export const samples = {
  /** Imports the sample issue (云岭区, fictional) and its loose submissions, and makes the next issue. For first runs. */
  load: command(z.strictObject({}), z.strictObject({ issue: Issue, submissions: z.int().min(0) })),
};
