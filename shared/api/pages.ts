import { z } from "zod";

import { Layout } from "../model/layout.ts";
import { Id } from "../model/primitives.ts";
import { query } from "./method.ts";

export const pages = {
  /** The issue as it will be printed: every page and line. */
  layOut: query(z.strictObject({ issueId: Id }), Layout),
};
