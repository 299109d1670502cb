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
  /** The digit that sends items here; null where more sections are than digits, or none is wanted. */
  key: z.int().min(1).max(9).nullable().default(null),
});
export type Section = z.infer<typeof Section>;

/** The sections that have a digit, by their digits. */
export const sectionsByKey = <S extends Pick<Section, "key">>(sections: readonly S[]): (S & { key: number })[] =>
  sections
    .flatMap((section) => (section.key === null ? [] : [{ ...section, key: section.key }]))
    .toSorted((a, b) => a.key - b.key);

/** The first digit that no section has; null when all are taken. */
export const freeKey = (sections: readonly Pick<Section, "key">[]): number | null => {
  const taken = new Set(sections.map(({ key }) => key));
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].find((digit) => !taken.has(digit)) ?? null;
};

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
