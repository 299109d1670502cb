import type { LaidCell, LaidLine, LaidPicture } from "#shared/model/layout.ts";

import type { PictureBytes } from "../printed-issue.ts";
import { pointsPerTwip } from "./draw-line.ts";

/** Draws a picture where the layout put it. */
export const drawPicture = (document: PDFKit.PDFDocument, picture: LaidPicture, pictures: PictureBytes): void => {
  const { x, y, width, height } = picture;
  document.image(Buffer.from(pictures(picture.sha256)), x * pointsPerTwip, y * pointsPerTwip, {
    width: width * pointsPerTwip,
    height: height * pointsPerTwip,
  });
};

/** The lines of a row's cells as lines of print, to be drawn like any other. */
export const cellLines = (line: LaidLine, cells: readonly LaidCell[], lineHeight: number): LaidLine[] =>
  cells.flatMap(({ lines }) => lines.map((own) => ({ ...line, ...own, height: lineHeight })));

/** Draws the thin black frame of each cell of a row, half a point wide as in the DOCX. */
export const drawCells = (document: PDFKit.PDFDocument, row: LaidLine, cells: readonly LaidCell[]): void => {
  document.save().lineWidth(0.5);
  for (const { x, width } of cells)
    document.rect(x * pointsPerTwip, row.y * pointsPerTwip, width * pointsPerTwip, row.height * pointsPerTwip).stroke();
  document.restore();
};
