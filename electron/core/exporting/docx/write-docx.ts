import {
  Document,
  NumberFormat,
  Packer,
  Paragraph,
  SectionType,
  TextRun,
  type ISectionOptions,
  type Table,
} from "docx";

import type { Composition } from "#shared/domain/composing/composition.ts";
import type { LaidPage, Layout } from "#shared/model/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import { headingLabels } from "../heading-labels.ts";
import type { PictureBytes, PrintedIssue } from "../printed-issue.ts";
import { issueTable, pictureParagraph } from "./issue-figures.ts";
import { headingBookmark, issueParagraph, type Inset } from "./issue-paragraphs.ts";
import { emptyFooters, pageNumberFooters, type Footers } from "./page-footers.ts";
import { patchPackage } from "./patch-package.ts";
import { redHeadParagraphs } from "./red-head.ts";
import { stylesXml } from "./styles-xml.ts";
import { tocEndStyle, tocField } from "./toc-field.ts";

/**
 * Writes an issue as DOCX: cover, table of contents, body and colophon, each a section of its own; a red head opens the
 * contents in place of a cover.
 *
 * The page numbers in the contents are the layout's, written into the fields, so they are right before any word
 * processor updates them; page breaks stand where the layout anchored them.
 * Throws AppError EXPORT_FAILED naming the title when a heading has no page number.
 */
export const writeDocx = async (input: PrintedIssue): Promise<Uint8Array> => {
  const document = new Document({
    ...input.properties,
    lastModifiedBy: input.properties.creator,
    compatibility: { version: 15 },
    evenAndOddHeaderAndFooters: input.profile.pageNumber.isOuter,
    sections: issueSections(input),
  });
  return patchPackage(new Uint8Array(await Packer.toArrayBuffer(document)), stylesXml(input.profile));
};

/** The sections of an issue; `insets` stand among the text of its body. */
export const issueSections = (
  { composition, layout, profile, pictures }: PrintedIssue,
  insets: BodyInsets = () => [],
): ISectionOptions[] => {
  const firstNumber = Number(layout.pages.find(({ part }) => part === "body")?.label);
  const front = frontParagraphs(composition, layout, profile);
  const empty = emptyFooters(profile);
  if (composition.body.length === 0) return [section(front, empty, profile), ...colophonSection(composition, profile)];
  const contents = contentsParagraphs(composition, layout, profile);
  return [
    // Nothing may end the section of a red head: the contents stand on its page.
    ...(profile.front === "redHead"
      ? [section([...front, ...contents], empty, profile)]
      : [section(front, empty, profile), section(contents, empty, profile)]),
    section(
      bodyParagraphs(composition, layout, profile, pictures, insets),
      pageNumberFooters(profile),
      profile,
      firstNumber,
    ),
    ...colophonSection(composition, profile),
  ];
};

const frontParagraphs = (composition: Composition, layout: Layout, profile: PrintProfile): Paragraph[] => {
  const [first] = layout.pages;
  return profile.front === "redHead" && first !== undefined
    ? redHeadParagraphs(composition, first, profile)
    : coverParagraphs(composition, layout, profile);
};

const colophonSection = ({ colophon }: Composition, profile: PrintProfile): ISectionOptions[] =>
  colophon.length === 0
    ? []
    : [
        section(
          colophon.map((line) => issueParagraph(line, { profile })),
          emptyFooters(profile),
          profile,
        ),
      ];

/** A section on the paper of the profile; `firstNumber` numbers its pages anew. */
export const section = (
  children: (Paragraph | Table)[],
  footers: Footers,
  { page, pageNumber }: PrintProfile,
  firstNumber?: number,
): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    page: {
      size: { width: page.width, height: page.height },
      margin: {
        top: page.top,
        bottom: page.bottom,
        left: page.left,
        right: page.right,
        header: 851,
        footer: pageNumber.distance,
        gutter: 0,
      },
      ...(firstNumber === undefined ? {} : { pageNumbers: { start: firstNumber, formatType: NumberFormat.DECIMAL } }),
    },
  },
  footers,
  children,
});

/** The gaps of the cover are the layout's: space above a paragraph is what lies between its first line and the line before. */
const coverParagraphs = ({ cover }: Composition, layout: Layout, profile: PrintProfile): Paragraph[] => {
  const lines = layout.pages.filter(({ part }) => part === "cover").flatMap((page) => page.lines);
  const gaps = lines.flatMap((line, index) => {
    if (line.start > 0) return [];
    const above = lines[index - 1];
    return [Math.max(0, line.y - (above === undefined ? profile.page.top : above.y + above.height))];
  });
  return [...cover.head, ...cover.foot].map((line, index) =>
    issueParagraph(line, { profile, before: gaps[index] ?? 0 }),
  );
};

const contentsParagraphs = (composition: Composition, layout: Layout, profile: PrintProfile): Paragraph[] => [
  issueParagraph(composition.tocTitle, { profile }),
  ...tocField(composition.headings, headingLabels(composition.headings, layout), profile),
  // A space in a line one point high: LibreOffice drops an empty paragraph that ends a section, and its page with it.
  ...layout.pages
    .filter(({ part }) => part === "blank")
    .map(() => new Paragraph({ style: tocEndStyle.id, pageBreakBefore: true, children: [new TextRun(" ")] })),
];

/** What stands among the text of a body paragraph; of a row of a table, of one of its cells. */
export type BodyInsets = (paragraph: number, column: number | null) => readonly Inset[];

/** Headings, text and source lines, with bookmarks for the contents and the page breaks of the layout. */
export const bodyParagraphs = (
  { body, headings }: Composition,
  layout: Layout,
  profile: PrintProfile,
  pictures: PictureBytes,
  insets: BodyInsets = () => [],
): (Paragraph | Table)[] => {
  const startsPage = forcedPageStarts(layout.pages);
  return body.flatMap((paragraph, index) => {
    const { figure, heading } = paragraph;
    if (figure?.kind === "picture") return pictureParagraph(figure, profile, pictures, insets(index, null));
    // The first row brings the whole table.
    if (figure?.kind === "row")
      return figure.row === 0 ? issueTable(figure.rows, profile, (row, column) => insets(index + row, column)) : [];
    return issueParagraph(paragraph, {
      profile,
      startsPage: startsPage.has(index) || (index > 0 && profile.sectionsOnNewPage && heading?.level === 1),
      bookmark: heading === null ? undefined : headingBookmark(headings, heading),
      insets: insets(index, null),
    });
  });
};

/** Indexes of the body paragraphs that begin an anchored page. */
const forcedPageStarts = (pages: readonly LaidPage[]): Set<number> => {
  const forced = new Set<number>();
  let paragraph = -1;
  for (const { part, lines, anchor } of pages) {
    if (part !== "body") continue;
    if (anchor !== null) forced.add(paragraph + 1);
    paragraph += lines.filter(({ start }) => start === 0).length;
  }
  return forced;
};
