import type { StyleName } from "../../model/layout.ts";
import type { PrintProfile, TextStyle } from "../../model/print-profile.ts";

/** How a style is set under a profile. `indent` is the first line's, in twips. */
export type SetStyle = TextStyle & { indent: number; isHeading: boolean };

/**
 * The text style of a name. The colophon is set like the body, without its indent; captions and tables a size smaller
 * (四号 beside 三号), on the same lines.
 */
export const textStyle = (profile: PrintProfile, name: StyleName): SetStyle => ({
  ...ownStyle(profile, name),
  indent: name === "body" ? profile.indent : 0,
  isHeading: name === "section" || name === "title",
});

const ownStyle = (profile: PrintProfile, name: StyleName): TextStyle => {
  const { body, pitch } = profile;
  const smaller = { size: Math.max(smallestPrint, body.size - 2), line: pitch };
  switch (name) {
    case "colophon":
      return body;
    case "caption":
      return { font: profile.leadInFont, ...smaller, align: "center" };
    case "table":
      return { font: body.font, ...smaller, align: "center" };
    case "picture":
      return { font: body.font, size: smallestPrint, line: pitch, align: "center" };
    default:
      return profile[name];
  }
};

/** 小五, points. */
const smallestPrint = 9;

/** The font of what is set apart at a paragraph's start: a title that runs in, or a lead-in. */
export const leadInFont = (profile: PrintProfile, isRunIn: boolean): string =>
  isRunIn ? profile.title.font : profile.leadInFont;

/** The red of a red head and its rule, RGB in hexadecimal: what full magenta and yellow print. */
export const printRed = "E60012";

/** Is a style printed in red? Only the title of a red head is. */
export const isPrintedRed = ({ front }: Pick<PrintProfile, "front">, name: StyleName): boolean =>
  front === "redHead" && name === "coverTitle";

/** Width and height of the area between the margins, twips. */
export const textArea = ({ page }: Pick<PrintProfile, "page">): { width: number; height: number } => ({
  width: page.width - page.left - page.right,
  height: page.height - page.top - page.bottom,
});
