import { AppError } from "#core/errors.ts";
import type { CropMarks, Booklet } from "#shared/api/exporting.ts";
import type { BookletPlan, PageSlot } from "#shared/domain/imposition/plan-booklet.ts";
import type { LaidPage } from "#shared/model/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import type { PrintedIssue } from "../printed-issue.ts";
import { drawLine, pointsPerTwip } from "./draw-line.ts";
import type { FontBook } from "./font-book.ts";
import { addTrimmedPage, marginAround, pointsPerMillimetre } from "./trimmed-page.ts";

/**
 * Draws the sides of the sheets, front before back, two pages on each, with the marks that are asked for; beside them, in
 * what is cut off, which sheet and side it is. `draw` draws a page of the layout at its own size at the origin. Has neither bookmarks nor links: it is for the press.
 * Throws AppError INVALID_INPUT when the creep would move pages further than their margins reach.
 */
export const drawBooklet = (
  document: PDFKit.PDFDocument,
  { layout, profile, properties }: PrintedIssue,
  plan: BookletPlan,
  { booklet, cropMarks }: { booklet: Booklet; cropMarks: CropMarks | null },
  { draw, fonts }: { draw: (page: LaidPage) => void; fonts: FontBook },
): void => {
  const [width, height] = [layout.pageWidth * pointsPerTwip, layout.pageHeight * pointsPerTwip];
  const sheet = booklet.sheet === "double" ? { width: 2 * width, height } : { width: height, height: width };
  const scale = Math.min(sheet.width / 2 / width, sheet.height / height);
  const [left, right] = [profile.page.left, profile.page.right].map((margin) => margin * pointsPerTwip * scale);
  refuseCreepBeyond(Math.min(left ?? 0, right ?? 0), booklet.creep, plan);

  const drawSlot = ({ page, offset }: PageSlot, x: number): void => {
    const laid = page === null ? undefined : layout.pages[page - 1];
    if (laid === undefined) return;
    document.save();
    const [besides, above] = [sheet.width / 2 - width * scale, sheet.height - height * scale];
    document.translate(x + besides / 2 + offset * pointsPerMillimetre, above / 2).scale(scale);
    draw(laid);
    document.restore();
  };
  for (const [index, { front, back }] of plan.sheets.entries()) {
    for (const side of [front, back]) {
      addTrimmedPage(document, { ...sheet, fold: sheet.width / 2 }, cropMarks);
      if (cropMarks !== null) {
        const name = `${properties.title}　第${index + 1}张（共${plan.sheets.length}张）${side === front ? "正面" : "反面"}`;
        document.save().translate(markRoom, -marginAround(cropMarks) + pointsPerMillimetre);
        drawSlug(document, name, profile, fonts);
        document.restore();
      }
      drawSlot(side.left, 0);
      drawSlot(side.right, sheet.width / 2);
    }
  }
};

/** From the corner of the trim to what is printed beside it, and how large that is, points. */
const markRoom = 5 * pointsPerMillimetre;
const slugSize = 7;

/** A line of small print at the origin, in the style of the page numbers. */
const drawSlug = (document: PDFKit.PDFDocument, text: string, profile: PrintProfile, fonts: FontBook): void => {
  const { size } = profile.pageNumber;
  const height = size / pointsPerTwip;
  const nobody = { itemId: null, paragraph: null, start: 0, leadIn: 0, tocLabel: null };
  document.scale(slugSize / size);
  drawLine(document, { text, style: "pageNumber", x: 0, y: 0, width: 0, height, ...nobody }, profile, fonts);
};

const refuseCreepBeyond = (margin: number, creep: number, { sheets }: BookletPlan): void => {
  const furthest = creep * (sheets.length - 1);
  if (furthest * pointsPerMillimetre <= margin) return;
  const reach = (margin / pointsPerMillimetre).toFixed(1);
  throw new AppError(
    "INVALID_INPUT",
    `每张爬移 ${creep} 毫米，${sheets.length} 张纸的最里一张要移 ${furthest.toFixed(1)} 毫米，超过页边距 ${reach} 毫米。请改小爬移，一般约为纸的厚度（0.1 毫米）。`,
  );
};
