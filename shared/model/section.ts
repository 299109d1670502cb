import { z } from "zod";

import { Id, Line } from "./primitives.ts";

/** 栏目: a named, ordered part of the publication. An issue shows only the sections that hold items. */
export const Section = z.strictObject({
  id: Id,
  name: Line,
  /** 0-based place among the publication's sections. */
  order: z.int().min(0),
  /** Hue of the section's thin bar and dot in the interface, degrees 0–359. Never printed. */
  hue: z.int().min(0).max(359),
});
export type Section = z.infer<typeof Section>;

/** The sections a new publication starts with. */
export const defaultSectionNames = [
  "本期焦点",
  "时政要点",
  "创文看点",
  "城建看点",
  "经济热点",
  "文化亮点",
  "民生视点",
] as const;
