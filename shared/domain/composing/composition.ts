import type { Picture } from "../../model/figure.ts";
import type { StyleName } from "../../model/layout.ts";

/**
 * A heading of the body and its entry in the table of contents: one object for both, so they cannot differ.
 * `level` 1 is a section, 2 the title of an item.
 */
export type Heading = {
  level: 1 | 2;
  text: string;
  /** Name of the section; equals `text` on level 1. */
  section: string;
  /** Null on level 1. */
  itemId: string | null;
};

/** A picture, whose caption is the paragraph after it, or a row of a table; `rows` is the whole table, whose columns are as wide as its texts want. */
export type ComposedFigure =
  | { kind: "picture"; picture: Picture }
  | { kind: "row"; rows: readonly (readonly string[])[]; row: number };

/** One printed paragraph: what it says and how it is set. */
export type ComposedParagraph = {
  style: StyleName;
  /** Without line breaks or control characters; the indent is the style's. */
  text: string;
  /**
   * UTF-16 length of what is set in a font of its own at the start of `text`: a title that runs in, in the title's font, or
   * the lead-in, in the profile's lead-in font; 0 for none.
   */
  leadIn: number;
  /** The item it belongs to; null on cover, section headings and colophon. */
  itemId: string | null;
  /** 0-based paragraph in the item's body; null for everything that is not body text. */
  paragraph: number | null;
  /** What is printed in place of text, on a line of its own: a picture, or a row of a table. Left out on text. */
  figure?: ComposedFigure;
  /** Set exactly on headings and on paragraphs that begin with one; the same object stands in `Composition.headings`. */
  heading: Heading | null;
};

/** A whole issue as ordered, styled paragraphs: the single source of the layout, the DOCX, the PDF and the plain text. */
export type Composition = {
  isDraft: boolean;
  cover: {
    /** Title, month, serial number and, on a draft, a line that says so: set from the top of the page. */
    head: ComposedParagraph[];
    /** Compiler and print date: set at the bottom of the page, or under a red head, left and right. */
    foot: ComposedParagraph[];
  };
  /** The line over the table of contents. */
  tocTitle: ComposedParagraph;
  /** The entries of the table of contents, in the order of the body. */
  headings: Heading[];
  body: ComposedParagraph[];
  /** Empty when every field is unknown. */
  colophon: ComposedParagraph[];
};
