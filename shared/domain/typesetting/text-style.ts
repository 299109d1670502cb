import type { StyleName } from "../../model/layout.ts";
import type { PrintProfile, TextStyle } from "../../model/print-profile.ts";

/** How a style is set under a profile. `indent` is the first line's, in twips. */
export type SetStyle = TextStyle & { indent: number; isHeading: boolean };

/** The text style of a name. The colophon is set like the body, without its indent. */
export const textStyle = (profile: PrintProfile, name: StyleName): SetStyle => ({
  ...(name === "colophon" ? profile.body : profile[name]),
  indent: name === "body" ? profile.indent : 0,
  isHeading: name === "section" || name === "title",
});

/** Width and height of the area between the margins, twips. */
export const textArea = ({ page }: Pick<PrintProfile, "page">): { width: number; height: number } => ({
  width: page.width - page.left - page.right,
  height: page.height - page.top - page.bottom,
});
