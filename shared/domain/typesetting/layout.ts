import type { LaidHeading, LaidLine, LaidPage, Layout } from "../../model/layout.ts";
import type { PrintProfile } from "../../model/print-profile.ts";
import type { Composition } from "../composing/composition.ts";
import { breakFlow, countLines, measureParagraph } from "./flow.ts";
import { layOutBody, type LaidBody } from "./lay-out-body.ts";
import { layOutCover } from "./lay-out-cover.ts";
import { layOutRedHead, type LaidRedHead } from "./lay-out-red-head.ts";
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
 * body page of an issue with two pages of contents is 4, or from the number that the profile sets; cover, contents and
 * colophon print no number. A red head stands over the contents, and there is no cover. An issue without a body has
 * neither contents nor body pages, one without a colophon no last page. The same input gives the same layout.
 */
export const layOut = (composition: Composition, profile: PrintProfile): Layout => {
  const body = layOutBody(composition.body, profile);
  const redHead = profile.front === "redHead" ? layOutRedHead(composition.cover, profile) : null;
  const cover = redHead === null ? layOutCover(composition.cover, profile) : [];
  const { toc, firstPage, firstNumber } = numberPages(composition, body, cover.length, redHead?.height ?? 0, profile);
  const blanks = firstPage - cover.length - toc.length - 1;
  const front = [...cover.map((lines) => plainPage("cover", lines)), ...toc.map((lines) => plainPage("toc", lines))];
  const colophon = layOutColophon(composition, profile);
  return {
    pageWidth: profile.page.width,
    pageHeight: profile.page.height,
    pages: [
      ...(redHead === null ? front : withRedHead(redHead, front)),
      ...Array.from({ length: blanks }, () => plainPage("blank", [])),
      ...body.pages.map((lines, index) => bodyPage(body, lines, index, String(firstNumber + index), profile)),
      ...colophon.map((lines) => plainPage("colophon", lines)),
    ],
    headings: composition.headings.map((heading, index): LaidHeading => {
      const page = body.headingPages[index] ?? 0;
      return {
        section: heading.section,
        title: heading.level === 1 ? null : heading.text,
        itemId: heading.itemId,
        page: firstPage + page,
        pageLabel: String(firstNumber + page),
      };
    }),
    warnings: [
      ...layoutWarnings(composition.body, body.unresolved),
      ...(blanks === 0 ? [] : [blankPageWarning(firstNumber, firstPage - 1)]),
    ],
  };
};

/**
 * Where the body begins: `firstPage` is its first page in the file, `firstNumber` what is printed on it. The contents' page
 * count depends on the labels' widths and the labels on that count: repeat until both hold. Odd numbers stand on odd
 * pages: a blank page comes first where a number that was set would not, as LibreOffice would else put one in by itself.
 */
const numberPages = (
  { tocTitle, headings }: Composition,
  body: LaidBody,
  coverPages: number,
  above: number,
  profile: PrintProfile,
): { toc: LaidLine[][]; firstPage: number; firstNumber: number } => {
  if (headings.length === 0) return { toc: [], firstPage: coverPages + 1, firstNumber: coverPages + 1 };
  let tocPages = 1;
  for (;;) {
    const nextPage = coverPages + tocPages + 1;
    const firstNumber = profile.firstBodyPage ?? nextPage;
    const labels = body.headingPages.map((page) => String(firstNumber + page));
    const toc = layOutToc(tocTitle, headings, labels, profile, above);
    if (toc.length <= tocPages)
      return { toc, firstPage: nextPage + (Math.abs(firstNumber - nextPage) % 2), firstNumber };
    tocPages = toc.length;
  }
};

/** Puts the red head on the first page of the contents; an issue without contents is the red head alone. */
const withRedHead = ({ lines, rule }: LaidRedHead, [first, ...others]: readonly LaidPage[]): LaidPage[] =>
  first === undefined
    ? [{ ...plainPage("cover", lines), rule }]
    : [{ ...first, lines: [...lines, ...first.lines], rule }, ...others];

const blankPageWarning = (firstNumber: number, blankPage: number): Layout["warnings"][number] => ({
  code: "BLANK_PAGE",
  message: `正文从第 ${firstNumber} 页起，而正文前有 ${blankPage - 1} 页。单数页码要在右页、双数页码要在左页，所以正文前补了一张白页。不要白页，请把正文首页码改为 ${firstNumber + 1}，或改为接封面顺排。`,
});

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
  rule: null,
  anchor: null,
});

const bodyPage = (
  body: LaidBody,
  lines: LaidLine[],
  index: number,
  label: string,
  profile: PrintProfile,
): LaidPage => ({
  part: "body",
  label,
  foot: footLine(label, profile),
  lines,
  rule: null,
  anchor: body.anchors.get(index) ?? null,
});
