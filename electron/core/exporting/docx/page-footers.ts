import {
  AlignmentType,
  Footer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type ParagraphChild,
} from "docx";

import { outerIndent, pageNumberText } from "#shared/domain/typesetting/place-lines.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import { paragraphStyles } from "./paragraph-styles.ts";
import { scriptRuns } from "./script-runs.ts";

/** Footers of a section: `even` only where left pages have one of their own. */
export type Footers = { default: Footer; even?: Footer };

/** The footers of body pages: the page number in the profile's form, where it stands outside, right and left. */
export const pageNumberFooters = (profile: PrintProfile): Footers => {
  if (!profile.pageNumber.isOuter) return { default: footer(pageNumberRuns(profile)) };
  const edge = outerIndent(profile.pageNumber);
  return {
    default: footer(pageNumberRuns(profile), { alignment: AlignmentType.RIGHT, indent: { right: edge } }),
    even: footer(pageNumberRuns(profile), { alignment: AlignmentType.LEFT, indent: { left: edge } }),
  };
};

const pageNumberRuns = (profile: PrintProfile): ParagraphChild[] => {
  const fonts = { chinese: profile.pageNumber.font, latin: profile.latinFont };
  const [before = "", after = ""] = pageNumberText("#", profile).split("#");
  const number = new TextRun({
    children: [PageNumber.CURRENT],
    font: { ascii: fonts.latin, hAnsi: fonts.latin, eastAsia: fonts.latin, cs: fonts.latin },
  });
  return [...scriptRuns(before, fonts), number, ...scriptRuns(after, fonts)];
};

/** Cover, contents and colophon name empty footers: without them they would take over those of the section before. */
export const emptyFooters = ({ pageNumber }: PrintProfile): Footers =>
  pageNumber.isOuter ? { default: footer([]), even: footer([]) } : { default: footer([]) };

const footer = (children: ParagraphChild[], place: Pick<IParagraphOptions, "alignment" | "indent"> = {}): Footer =>
  new Footer({ children: [new Paragraph({ style: paragraphStyles.pageNumber.id, ...place, children })] });
