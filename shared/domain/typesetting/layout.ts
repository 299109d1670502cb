import type { LaidHeading, LaidLine, LaidPage, Layout } from "../../model/layout.ts";
import type { PrintProfile } from "../../model/print-profile.ts";
import type { Composition } from "../composing/composition.ts";
import { breakFlow, countLines, measureParagraph } from "./flow.ts";
import { layOutBody, type LaidBody } from "./lay-out-body.ts";
import { layOutCover } from "./lay-out-cover.ts";
import { layOutToc } from "./lay-out-toc.ts";
import { layoutWarnings } from "./layout-warnings.ts";
import { libreOffice74 } from "./line-breaking-rules.ts";
import { paginate } from "./paginate.ts";
import { footLine, placeLines } from "./place-lines.ts";
import { textArea } from "./text-style.ts";

/**
 * Breaks a composed issue into lines and pages under a print profile: some 3 ms for an issue of 25 pages.
 *
 * Lines are those of LibreOffice 7.4, measured; with anchors (profile `exact` or `common`) other word processors put
 * every heading on the same page, though their lines may differ. Pages are numbered from the cover, so the first
 * body page of an issue with two pages of contents is 4; cover, contents and colophon print no number. An issue without
 * a body has neither contents nor body pages, one without a colophon no last page. The same input gives the same layout.
 */
export const layOut = (composition: Composition, profile: PrintProfile): Layout => {
  const body = layOutBody(composition.body, profile);
  const cover = layOutCover(composition.cover, profile);
  const { toc, firstNumber } = numberPages(composition, body, cover.length, profile);
  const colophon = layOutColophon(composition, profile);
  return {
    pageWidth: profile.page.width,
    pageHeight: profile.page.height,
    pages: [
      ...cover.map((lines) => plainPage("cover", lines)),
      ...toc.map((lines) => plainPage("toc", lines)),
      ...body.pages.map((lines, index) => bodyPage(body, lines, index, String(firstNumber + index), profile)),
      ...colophon.map((lines) => plainPage("colophon", lines)),
    ],
    headings: composition.headings.map((heading, index): LaidHeading => {
      const page = firstNumber + (body.headingPages[index] ?? 0);
      return {
        section: heading.section,
        title: heading.level === 1 ? null : heading.text,
        itemId: heading.itemId,
        page,
        pageLabel: String(page),
      };
    }),
    warnings: layoutWarnings(composition.body, body.unresolved),
  };
};

/** The contents' page count depends on the labels' widths and the labels on that count: repeat until both hold. */
const numberPages = (
  { tocTitle, headings }: Composition,
  body: LaidBody,
  coverPages: number,
  profile: PrintProfile,
): { toc: LaidLine[][]; firstNumber: number } => {
  if (headings.length === 0) return { toc: [], firstNumber: coverPages + 1 };
  let tocPages = 1;
  for (;;) {
    const firstNumber = coverPages + tocPages + 1;
    const labels = body.headingPages.map((page) => String(firstNumber + page));
    const toc = layOutToc(tocTitle, headings, labels, profile);
    if (toc.length <= tocPages) return { toc, firstNumber };
    tocPages = toc.length;
  }
};

const layOutColophon = ({ colophon }: Composition, profile: PrintProfile): LaidLine[][] => {
  const paragraphs = colophon.map((composed) => measureParagraph(composed, profile));
  const starts = breakFlow(paragraphs, profile, libreOffice74);
  return placeLines(paragraphs, starts, paginate(paragraphs, countLines(starts), textArea(profile).height), profile);
};

const plainPage = (part: LaidPage["part"], lines: LaidLine[]): LaidPage => ({
  part,
  label: null,
  foot: null,
  lines,
  anchor: null,
});

const bodyPage = (body: LaidBody, lines: LaidLine[], index: number, label: string, profile: PrintProfile): LaidPage => {
  const title = body.anchors.get(index);
  return {
    part: "body",
    label,
    foot: footLine(label, profile),
    lines,
    anchor:
      title === undefined
        ? null
        : { title, reason: "各文字处理软件对前文的断行略有不同，在此另起一页，目录页码才处处相同。" },
  };
};
