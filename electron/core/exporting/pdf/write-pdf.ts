import type { PdfOptions, PreflightNote } from "#shared/api/exporting.ts";
import { issueBooklet } from "#shared/domain/imposition/issue-booklet.ts";
import { textArea } from "#shared/domain/typesetting/text-style.ts";
import type { LaidLine, LaidPage } from "#shared/model/layout.ts";

import { headingLabels } from "../heading-labels.ts";
import type { PrintedIssue } from "../printed-issue.ts";
import { collectBytes, createDocument } from "./create-document.ts";
import { drawBooklet } from "./draw-booklet.ts";
import { pointsPerTwip } from "./draw-line.ts";
import { drawPage } from "./draw-page.ts";
import { createFontBook, type FontBook } from "./font-book.ts";
import type { FontFiles } from "./font-files.ts";
import { addTrimmedPage, marginAround } from "./trimmed-page.ts";

/**
 * Draws the pages of the layout line by line as PDF/A-2b, so that they are those of the preview and the numbers those
 * of the DOCX: embedded subsets of the installed fonts, bookmarks for sections and titles, links in the contents.
 * As a booklet: two pages on each side of its sheets, without bookmarks and links.
 * The notes tell which font stood in for which. Throws AppError EXPORT_FAILED when a heading has no page number or no
 * usable font is installed, INVALID_INPUT for a creep beyond the margins.
 */
export const writePdf = async (
  issue: PrintedIssue,
  files: FontFiles,
  { booklet, cropMarks }: PdfOptions = { booklet: null, cropMarks: null },
): Promise<{ bytes: Uint8Array; notes: PreflightNote[] }> => {
  const { composition, layout, profile, properties, pictures } = issue;
  // Refuses what the DOCX refuses, for the same reason.
  headingLabels(composition.headings, layout);
  const fonts = registeringFonts(createFontBook(files), (face) =>
    document.registerFont(face.key, face.bytes, face.postscriptName),
  );
  const document = createDocument(properties);
  const bytes = collectBytes(document);
  if (booklet !== null) {
    const plan = issueBooklet(layout, booklet.creep);
    const draw = (page: LaidPage): void => drawPage(document, page, profile, fonts, pictures);
    drawBooklet(document, issue, plan, { booklet, cropMarks }, { draw, fonts });
  } else {
    const size = { width: layout.pageWidth * pointsPerTwip, height: layout.pageHeight * pointsPerTwip };
    const markPlace = headingPlaces(document, issue, marginAround(cropMarks));
    for (const page of layout.pages) {
      addTrimmedPage(document, size, cropMarks);
      drawPage(document, page, profile, fonts, pictures, markPlace);
    }
  }
  document.end();
  return { bytes: await bytes, notes: fontNotes(fonts) };
};

/** Makes each face known to the document before it is first drawn. */
const registeringFonts = (fonts: FontBook, register: (face: ReturnType<FontBook["faceFor"]>) => void): FontBook => {
  const registered = new Set<string>();
  return {
    ...fonts,
    faceFor: (font, character) => {
      const face = fonts.faceFor(font, character);
      if (!registered.has(face.key)) register(face);
      registered.add(face.key);
      return face;
    },
  };
};

/**
 * Draws bookmarks, link targets and links. Contents and body have the headings in the order of `Layout.headings`, so the
 * next line that begins a heading or an entry is the next of them. Links go with the origin, which lies `margin` points
 * below and to the right of the paper's corner; targets are counted from the paper.
 */
const headingPlaces = (
  document: PDFKit.PDFDocument,
  { layout, profile }: PrintedIssue,
  margin: number,
): ((page: LaidPage, line: LaidLine) => void) => {
  let entry = 0;
  let heading = 0;
  let section = document.outline;
  return ({ part }, { style, start, y, height, isRunIn }) => {
    const top = y * pointsPerTwip;
    if (part === "toc" && (style === "tocSection" || style === "tocItem")) {
      if (start === 0) entry += 1;
      const [left, width] = [profile.page.left * pointsPerTwip, textArea(profile).width * pointsPerTwip];
      document.goTo(left, top, width, height * pointsPerTwip, placeName(entry));
    }
    if (part === "body" && (style === "section" || style === "title" || isRunIn === true) && start === 0) {
      const { section: name, title } = layout.headings[heading] ?? { section: "", title: null };
      heading += 1;
      document.addNamedDestination(placeName(heading), "XYZ", 0, margin + top, 0);
      // Without `fit` a bookmark shows the page at the reader's zoom; the library counts `left` from the right edge.
      const place = { expanded: false, fit: false, top: margin + top, left: document.page.width };
      if (title === null) section = document.outline.addItem(name, { ...place, expanded: true });
      else section.addItem(title, place);
    }
  };
};

const placeName = (heading: number): string => `heading-${heading}`;

const fontNotes = (fonts: FontBook): PreflightNote[] => {
  const missing = fonts.missing();
  return [
    ...fonts.replaced().map(({ font, standIn }): PreflightNote => ({
      severity: "advice",
      code: "FONT_REPLACED",
      message: `这台电脑没有安装“${font}”，PDF 里用“${standIn}”代替；断行和页码不变。`,
      place: null,
    })),
    ...(missing.length === 0
      ? []
      : [
          {
            severity: "warning",
            code: "GLYPH_MISSING",
            message: `这台电脑的字体里没有“${missing.join("")}”，PDF 里会是空框。请改字，或安装收有这些字的字体。`,
            place: null,
          } satisfies PreflightNote,
        ]),
  ];
};
