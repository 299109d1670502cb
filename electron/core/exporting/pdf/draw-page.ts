import type { LaidLine, LaidPage } from "#shared/model/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import type { PictureBytes } from "../printed-issue.ts";
import { cellLines, drawCells, drawPicture } from "./draw-figure.ts";
import { drawLine, drawRule } from "./draw-line.ts";
import type { FontBook } from "./font-book.ts";

/** Draws a page of the layout, its top left corner at the origin; `beforeLine` is told each line before it is drawn. */
export const drawPage = (
  document: PDFKit.PDFDocument,
  page: LaidPage,
  profile: PrintProfile,
  fonts: FontBook,
  pictures: PictureBytes,
  beforeLine: (page: LaidPage, line: LaidLine) => void = () => undefined,
): void => {
  for (const line of page.lines) {
    beforeLine(page, line);
    if (line.picture !== undefined) drawPicture(document, line.picture, pictures);
    else if (line.cells !== undefined) {
      drawCells(document, line, line.cells);
      for (const own of cellLines(line, line.cells, profile.pitch)) drawLine(document, own, profile, fonts);
    } else drawLine(document, line, profile, fonts);
  }
  if (page.rule !== null) drawRule(document, page.rule);
  if (page.foot !== null) drawLine(document, page.foot, profile, fonts);
};
