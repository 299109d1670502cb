import { isPrintedRed, printRed, textArea, textStyle } from "#shared/domain/typesetting/text-style.ts";
import type { LaidLine, LaidRule } from "#shared/model/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import type { FontBook } from "./font-book.ts";
import { lineRuns } from "./line-runs.ts";

/** Points a twip: the layout counts in twips, a PDF in points. */
export const pointsPerTwip = 1 / 20;

/** Draws the rule under a red head. */
export const drawRule = (document: PDFKit.PDFDocument, { x, y, width, height }: LaidRule): void => {
  document
    .save()
    .rect(x * pointsPerTwip, y * pointsPerTwip, width * pointsPerTwip, height * pointsPerTwip)
    .fill(`#${printRed}`)
    .restore();
};

/** Draws a line of the layout, with dot leader and page label where it has one. */
export const drawLine = (
  document: PDFKit.PDFDocument,
  line: LaidLine,
  profile: PrintProfile,
  fonts: FontBook,
): void => {
  const { size } = textStyle(profile, line.style);
  // As in the preview: the middle of the em box on the middle of the line, its baseline 0.86 em below the top.
  const baseline = (line.y + line.height / 2) * pointsPerTwip + size * 0.36;
  document.save();
  // Black is the colour a page begins with: one ink on a press, where black of RGB is all four.
  if (isPrintedRed(profile, line.style)) document.fillColor(`#${printRed}`);
  drawRuns(document, line, profile, fonts, baseline);
  document.restore();
  if (line.tocLabel === null) return;

  const em = size / pointsPerTwip;
  const right = profile.page.left + textArea(profile).width;
  // Digits are half an em, dots a quarter. The dots are text, as in the DOCX: programs that read a page by its columns
  // would else take the labels for one.
  const width = (em * line.tocLabel.length) / 2;
  const end = right - width - em / 4;
  const dots = Math.max(0, Math.floor((end - (line.x + line.width + em / 4)) / (em / 4)));
  const add = (text: string, x: number, taken: number): void =>
    drawRuns(document, { ...line, text, x, width: taken, leadIn: 0 }, profile, fonts, baseline);
  add(".".repeat(dots), end - (dots * em) / 4, (dots * em) / 4);
  add(line.tocLabel, right - width, width);
};

const drawRuns = (
  document: PDFKit.PDFDocument,
  line: LaidLine,
  profile: PrintProfile,
  fonts: FontBook,
  baseline: number,
): void => {
  const { size } = textStyle(profile, line.style);
  for (const { text, face, x, width } of lineRuns(line, profile, fonts)) {
    document.font(face.key).fontSize(size);
    // A stand-in may be wider or narrower than the font that was measured.
    const difference = width * pointsPerTwip - document.widthOfString(text);
    document.text(text, x * pointsPerTwip, baseline, {
      lineBreak: false,
      baseline: "alphabetic",
      characterSpacing: Math.abs(difference) < 0.01 ? 0 : difference / [...text].length,
    });
  }
};
