import type { StyleName } from "../../model/layout.ts";
import type { ComposedParagraph } from "./composition.ts";

/** A paragraph that belongs to no item: a line of the cover or the colophon. */
export const plainParagraph = (style: StyleName, text: string): ComposedParagraph => ({
  style,
  text: printableText(text),
  leadIn: 0,
  itemId: null,
  paragraph: null,
  heading: null,
});

/**
 * The text as it can be printed: each control character (C0, DEL) becomes a space and each half of a broken
 * surrogate pair U+FFFD, because XML forbids them. The length stays the same, so offsets hold.
 */
// oxlint-disable-next-line no-control-regex
export const printableText = (text: string): string => text.replace(/[\u0000-\u001f\u007f]/g, " ").toWellFormed();
