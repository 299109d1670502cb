import { z } from "zod";

import { Layout } from "../model/layout.ts";
import { Id } from "../model/primitives.ts";
import { PrintProfile } from "../model/print-profile.ts";
import { query } from "./method.ts";

export const pages = {
  /** The issue as it will be printed: every page and line. */
  layOut: query(z.strictObject({ issueId: Id }), Layout),
  /** The print profile it is laid out under: the publication's, or the one with which it was published. */
  profile: query(z.strictObject({ issueId: Id }), PrintProfile),
};
