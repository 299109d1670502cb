import { Footer, PageNumber, Paragraph, TextRun, type ParagraphChild } from "docx";

import { pageNumberText } from "#shared/domain/typesetting/place-lines.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import { paragraphStyles } from "./paragraph-styles.ts";
import { scriptRuns } from "./script-runs.ts";

/** The footer of body pages: the page number in the profile's form. */
export const pageNumberFooter = (profile: PrintProfile): Footer => {
  const fonts = { chinese: profile.pageNumber.font, latin: profile.latinFont };
  const [before = "", after = ""] = pageNumberText("#", profile).split("#");
  const number = new TextRun({
    children: [PageNumber.CURRENT],
    font: { ascii: fonts.latin, hAnsi: fonts.latin, eastAsia: fonts.latin, cs: fonts.latin },
  });
  return footer([...scriptRuns(before, fonts), number, ...scriptRuns(after, fonts)]);
};

/** Cover, contents and colophon name an empty footer: without one they would take over that of the section before. */
export const emptyFooter = (): Footer => footer([]);

const footer = (children: ParagraphChild[]): Footer =>
  new Footer({ children: [new Paragraph({ style: paragraphStyles.pageNumber.id, children })] });
