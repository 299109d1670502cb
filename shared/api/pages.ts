import { z } from "zod";

import { Layout } from "../model/layout.ts";
import { Manuscript } from "../model/manuscript.ts";
import { Id } from "../model/primitives.ts";
import { PrintProfile } from "../model/print-profile.ts";
import { query } from "./method.ts";

export const pages = {
  /** The issue as it will be printed: every page and line. */
  layOut: query(z.strictObject({ issueId: Id }), Layout),
  /** What that is made from, so that a window can lay out what is being typed with the very same engine. */
  manuscript: query(z.strictObject({ issueId: Id }), Manuscript),
  /** The print profile it is laid out under: the publication's, or the one with which it was published. */
  profile: query(z.strictObject({ issueId: Id }), PrintProfile),
};
