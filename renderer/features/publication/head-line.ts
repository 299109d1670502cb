import type { LaidLine, LaidPage } from "#shared/model/layout.ts";

import type { HeadValues } from "./head-fields.tsx";

/** A field of the head, as the form names it. */
export type HeadField = "title" | "compiler" | readonly ["colophon", keyof HeadValues["colophon"]];

const colophonFields: readonly (keyof HeadValues["colophon"])[] = [
  "notice",
  "distribution",
  "organizer",
  "editor",
  "phone",
  "email",
];

/**
 * The field that a line of the cover or the colophon prints; null for what no field holds (month, number, date). The
 * fields that are filled stand on the colophon in their order, and a long one goes on over several lines.
 */
export const headFieldOf = (page: LaidPage, line: LaidLine, values: HeadValues): HeadField | null => {
  if (page.part === "cover") {
    if (line.style === "coverTitle") return "title";
    return line.text !== "" && values.compiler.includes(line.text) ? "compiler" : null;
  }
  const filled = colophonFields.filter((field) => values.colophon[field].trim() !== "");
  // A paragraph begins where the offset in it begins anew.
  const starts = page.lines.filter(({ start }) => start === 0);
  const above = starts.filter(({ y }) => y <= line.y).length;
  const field = filled[above - 1];
  return field === undefined ? null : ["colophon", field];
};
