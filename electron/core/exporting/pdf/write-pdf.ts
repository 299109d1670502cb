import Document from "pdfkit";

import type { PreflightNote } from "#shared/api/exporting.ts";
import { textArea } from "#shared/domain/typesetting/text-style.ts";
import type { LaidLine, LaidPage } from "#shared/model/layout.ts";

import { headingLabels } from "../heading-labels.ts";
import type { PrintedIssue } from "../printed-issue.ts";
import { drawLine, drawRule, pointsPerTwip } from "./draw-line.ts";
import { createFontBook, type FontBook } from "./font-book.ts";
import type { FontFiles } from "./font-files.ts";

/**
 * Draws the pages of the layout line by line as PDF, so that they are those of the preview and the numbers those of
 * the DOCX: embedded subsets of the installed fonts, bookmarks for sections and titles, links in the contents.
 * The notes tell which font stood in for which. Throws AppError EXPORT_FAILED when a heading has no page number or no
 * usable font is installed.
 */
export const writePdf = async (
  issue: PrintedIssue,
  files: FontFiles,
): Promise<{ bytes: Uint8Array; notes: PreflightNote[] }> => {
  const { composition, layout, profile, properties } = issue;
  // Refuses what the DOCX refuses, for the same reason.
  headingLabels(composition.headings, layout);
  const fonts = registeringFonts(createFontBook(files), (face) =>
    document.registerFont(face.key, face.bytes, face.postscriptName),
  );
  const size = [layout.pageWidth * pointsPerTwip, layout.pageHeight * pointsPerTwip];
  const document = new Document({
    autoFirstPage: false,
    size,
    margin: 0,
    // Empty, or a font that nothing is set in is looked for beside the program.
    font: "",
    lang: "zh-CN",
    displayTitle: true,
    pdfVersion: "1.7",
    info: { Title: properties.title, Author: properties.creator },
  });
  const bytes = collected(document);
  const markPlace = headingPlaces(document, issue);
  for (const page of layout.pages) {
    document.addPage();
    for (const line of page.lines) {
      markPlace(page, line);
      drawLine(document, line, profile, fonts);
    }
    if (page.rule !== null) drawRule(document, page.rule);
    if (page.foot !== null) drawLine(document, page.foot, profile, fonts);
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
 * next line that begins a heading or an entry is the next of them.
 */
const headingPlaces = (
  document: PDFKit.PDFDocument,
  { layout, profile }: PrintedIssue,
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
      document.addNamedDestination(placeName(heading), "XYZ", 0, top, 0);
      // Without `fit` a bookmark shows the page at the reader's zoom; the library counts `left` from the right edge.
      const place = { expanded: false, fit: false, top, left: layout.pageWidth * pointsPerTwip };
      if (title === null) section = document.outline.addItem(name, { ...place, expanded: true });
      else section.addItem(title, place);
    }
  };
};

const placeName = (heading: number): string => `heading-${heading}`;

const collected = (document: PDFKit.PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on("error", reject);
  });

const fontNotes = (fonts: FontBook): PreflightNote[] => {
  const missing = fonts.missing();
  return [
    ...fonts.replaced().map(({ font, standIn }): PreflightNote => ({
      severity: "advice",
      code: "FONT_REPLACED",
      message: `这台电脑没有安装“${font}”，PDF 里用“${standIn}”代替；断行和页码不变。`,
    })),
    ...(missing.length === 0
      ? []
      : [
          {
            severity: "warning",
            code: "GLYPH_MISSING",
            message: `这台电脑的字体里没有“${missing.join("")}”，PDF 里会是空框。请改字，或安装收有这些字的字体。`,
          } satisfies PreflightNote,
        ]),
  ];
};
