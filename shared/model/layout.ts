import { z } from "zod";

import { Id, Line } from "./primitives.ts";

/** Twips from the page's top left corner; may be fractional after autospace. */
const Twips = z.number();

/** The styles of a printed issue, one paragraph style each in the DOCX. */
export const StyleName = z.enum([
  "coverTitle",
  "coverLine",
  "tocTitle",
  "tocSection",
  "tocItem",
  "section",
  "title",
  "body",
  "source",
  "picture",
  "caption",
  "table",
  "colophon",
  "pageNumber",
]);
export type StyleName = z.infer<typeof StyleName>;

/** A picture on its line: left edge, top and size as printed. */
export const LaidPicture = z.strictObject({
  sha256: z.string(),
  caption: Line.nullable(),
  x: Twips,
  y: Twips,
  width: Twips,
  height: Twips,
});
export type LaidPicture = z.infer<typeof LaidPicture>;

/** A cell of a table's row: the box and its lines of text. */
export const LaidCell = z.strictObject({
  x: Twips,
  width: Twips,
  lines: z.array(z.strictObject({ text: z.string(), x: Twips, y: Twips, width: Twips })),
});
export type LaidCell = z.infer<typeof LaidCell>;

/** One printed line. The lines of a paragraph joined give its text. */
export const LaidLine = z.strictObject({
  text: z.string(),
  style: StyleName,
  /** Left edge and top of the line box. */
  x: Twips,
  y: Twips,
  /** Natural width of the text, trailing spaces left out. */
  width: Twips,
  /** Line height. */
  height: Twips,
  /** The item the line belongs to; null on cover, TOC title, section headings, colophon and page number. */
  itemId: Id.nullable(),
  /** 0-based body paragraph of that item; null for its title and its source line. */
  paragraph: z.int().min(0).nullable(),
  /** UTF-16 offset of the line's first character in its printed paragraph (a brief's △ counts as one). */
  start: z.int().min(0),
  /** How many UTF-16 units at the line's start are set in the lead-in face. */
  leadIn: z.int().min(0),
  /** True where these are a title that runs in, set in the title's face; left out elsewhere. */
  isRunIn: z.boolean().optional(),
  /** The picture that is all there is on the line; left out elsewhere. */
  picture: LaidPicture.optional(),
  /** The cells of a table's row, which is one line as high as they need; `text` is then empty. Left out elsewhere. */
  cells: z.array(LaidCell).optional(),
  /** The page label at the right end of the last line of a TOC entry; null elsewhere. */
  tocLabel: z.string().nullable(),
});
export type LaidLine = z.infer<typeof LaidLine>;

/** A printed rule, filled with the red of the red head: left edge, top, length and thickness. */
export const LaidRule = z.strictObject({ x: Twips, y: Twips, width: Twips, height: Twips });
export type LaidRule = z.infer<typeof LaidRule>;

/** One printed page. */
export const LaidPage = z.strictObject({
  /** `blank` holds nothing: it makes the first body page a right or a left one. */
  part: z.enum(["cover", "toc", "blank", "body", "colophon"]),
  /** The number printed at the foot; null where none is printed. */
  label: z.string().nullable(),
  /** The line that prints it, in the form of the profile (— 4 —); null where none is printed. */
  foot: LaidLine.nullable(),
  lines: z.array(LaidLine),
  /** The rule under a red head; null on every other page. */
  rule: LaidRule.nullable(),
  /** Why the page begins here although the one before has room: the heading that was anchored; null for a natural break. */
  anchor: z.strictObject({ title: Line, reason: z.string() }).nullable(),
});
export type LaidPage = z.infer<typeof LaidPage>;

/** A heading and the page it begins on. */
export const LaidHeading = z.strictObject({
  /** Name of the section; for an item's title, of the section it stands in. */
  section: Line,
  /** Null for the section heading itself. */
  title: Line.nullable(),
  itemId: Id.nullable(),
  /** 1-based physical page of the file, cover = 1. */
  page: z.int().min(1),
  /** What is printed at the foot of that page and in the TOC. */
  pageLabel: z.string(),
});
export type LaidHeading = z.infer<typeof LaidHeading>;

/** A whole issue broken into lines and pages: the single source of the DOCX's page numbers, the preview and the PDF. */
export const Layout = z.strictObject({
  pageWidth: Twips,
  pageHeight: Twips,
  pages: z.array(LaidPage),
  headings: z.array(LaidHeading),
  /** Things an editor should know, in Chinese: headings whose page may differ between word processors … */
  warnings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
});
export type Layout = z.infer<typeof Layout>;
