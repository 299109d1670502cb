import type { PrintProfile } from "../../model/print-profile.ts";
import { flowStyles, type styleNames } from "./profile-faults.ts";

/** The styles whose font and size an editor chooses. */
export type SizedStyle = keyof typeof styleNames;

/** All of them, in the order of the print. */
export const sizedStyles: readonly SizedStyle[] = ["coverTitle", "coverLine", ...flowStyles, "pageNumber"];

/**
 * Another line pitch, in twips: every line keeps the number of pitches it takes, so a section name set over two lines
 * still is; one that would become lower than its type takes more.
 */
export const changePitch = (profile: PrintProfile, pitch: number): PrintProfile => {
  const changed: PrintProfile = { ...profile, pitch };
  for (const name of ["coverTitle", "coverLine"] as const) {
    const { line, size } = profile[name];
    changed[name] = {
      ...profile[name],
      line: Math.max(Math.ceil(size * 20), Math.round((line / profile.pitch) * pitch)),
    };
  }
  for (const name of flowStyles) {
    const lines = Math.max(linesOf(profile, name), name === "body" ? 1 : linesFor(profile[name].size, pitch));
    changed[name] = { ...profile[name], line: lines * pitch };
  }
  return changed;
};

/**
 * Another size of type, in points. A style takes as many lines more as it needs; the body never does, its size and the
 * pitch belong together. The first-line indent keeps its number of characters.
 */
export const changeSize = (profile: PrintProfile, name: SizedStyle, size: number): PrintProfile => {
  if (name === "pageNumber") {
    // As the preset has it: 16 points for 四号.
    const pageNumber = { ...profile.pageNumber, size, line: Math.round((size * 160) / 7) };
    return { ...profile, pageNumber: { ...pageNumber, distance: footDistance(profile.page.bottom, pageNumber.line) } };
  }
  if (name === "body") {
    const indent = indentCharacters(profile) * size * 20;
    return { ...profile, body: { ...profile.body, size }, indent: Math.round(indent) };
  }
  const lines = Math.max(linesOf(profile, name), linesFor(size, profile.pitch));
  return { ...profile, [name]: { ...profile[name], size, line: lines * profile.pitch } };
};

/** Makes a style take a number of lines (占行). */
export const changeLines = (profile: PrintProfile, name: SizedStyle, lines: number): PrintProfile => ({
  ...profile,
  [name]: { ...profile[name], line: lines * profile.pitch },
});

/** Another page or other margins; the page number moves along. */
export const changePage = (profile: PrintProfile, page: PrintProfile["page"]): PrintProfile => ({
  ...profile,
  page,
  pageNumber: { ...profile.pageNumber, distance: footDistance(page.bottom, profile.pageNumber.line) },
});

/** How many lines of the pitch a style takes, at least 1. */
export const linesOf = (profile: PrintProfile, name: SizedStyle): number =>
  Math.max(1, Math.round(profile[name].line / profile.pitch));

/** The first-line indent in characters of the body. */
export const indentCharacters = ({ indent, body }: PrintProfile): number => Math.round(indent / (body.size * 20));

/** Makes the first-line indent a number of characters of the body. */
export const changeIndent = (profile: PrintProfile, characters: number): PrintProfile => ({
  ...profile,
  indent: Math.round(characters * profile.body.size * 20),
});

/** How many lines type of a size needs. */
const linesFor = (size: number, pitch: number): number => Math.ceil((size * 20) / pitch);

/** 7 mm under the text (GB/T 9704-2012, 7.5), where that leaves 3 mm to the edge of the page; else in the middle of the margin. */
const footDistance = (bottom: number, line: number): number => {
  const distance = bottom - line - 397;
  return distance >= 170 ? distance : Math.max(0, Math.floor((bottom - line) / 2));
};
