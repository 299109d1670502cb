import type { LaidLine, LaidPage } from "#shared/model/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import { drawLine, drawRule } from "./draw-line.ts";
import type { FontBook } from "./font-book.ts";

/** Draws a page of the layout, its top left corner at the origin; `beforeLine` is told each line before it is drawn. */
export const drawPage = (
  document: PDFKit.PDFDocument,
  page: LaidPage,
  profile: PrintProfile,
  fonts: FontBook,
  beforeLine: (page: LaidPage, line: LaidLine) => void = () => undefined,
): void => {
  for (const line of page.lines) {
    beforeLine(page, line);
    drawLine(document, line, profile, fonts);
  }
  if (page.rule !== null) drawRule(document, page.rule);
  if (page.foot !== null) drawLine(document, page.foot, profile, fonts);
};
