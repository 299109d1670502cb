import type { CropMarks } from "#shared/api/exporting.ts";

/** Points a millimetre. */
export const pointsPerMillimetre = 72 / 25.4;

/** Marks stand this far from the corner of the trim at least: a knife that errs by a millimetre leaves none behind. */
const leastGap = 2 * pointsPerMillimetre;
const markLength = 5 * pointsPerMillimetre;
/** A hairline: every press holds it, and it is gone with the trim. */
const markWidth = 0.25;

/** How far the paper goes beyond the trim on each side, points: room for the marks, none without them. */
export const marginAround = (marks: CropMarks | null): number => (marks === null ? 0 : gapOf(marks) + markLength);

/**
 * Adds a page for a sheet that is trimmed to `width` × `height` points, and moves the origin to the trim's top left
 * corner. With marks the paper is larger: hairlines at the four corners say where to cut, beginning where the bleed
 * ends, dashed ones at the head and foot of `fold` (from the left edge) where to fold; the PDF names the trim and the
 * bleed as its TrimBox and BleedBox.
 */
export const addTrimmedPage = (
  document: PDFKit.PDFDocument,
  { width, height, fold = null }: { width: number; height: number; fold?: number | null },
  marks: CropMarks | null,
): void => {
  const margin = marginAround(marks);
  document.addPage({ size: [width + 2 * margin, height + 2 * margin], margin: 0 });
  if (marks === null) return;
  document.translate(margin, margin);
  drawMarks(document, { width, height, fold }, gapOf(marks));
  const bleed = Math.min(margin, marks.bleed * pointsPerMillimetre);
  const box = (beyond: number): number[] => [
    margin - beyond,
    margin - beyond,
    margin + width + beyond,
    margin + height + beyond,
  ];
  Object.assign(document.page.dictionary.data, { TrimBox: box(0), BleedBox: box(bleed) });
};

const gapOf = ({ bleed }: CropMarks): number => Math.max(leastGap, bleed * pointsPerMillimetre);

const drawMarks = (
  document: PDFKit.PDFDocument,
  { width, height, fold }: { width: number; height: number; fold: number | null },
  gap: number,
): void => {
  document.save().lineWidth(markWidth);
  const reach = gap + markLength;
  const upright = (x: number): void =>
    void document
      .moveTo(x, -reach)
      .lineTo(x, -gap)
      .moveTo(x, height + gap)
      .lineTo(x, height + reach);
  const level = (y: number): void =>
    void document
      .moveTo(-reach, y)
      .lineTo(-gap, y)
      .moveTo(width + gap, y)
      .lineTo(width + reach, y);
  for (const x of [0, width]) upright(x);
  for (const y of [0, height]) level(y);
  document.stroke();
  if (fold !== null) {
    document.dash(markLength / 7, { space: markLength / 7 });
    upright(fold);
    document.stroke();
  }
  document.restore();
};
