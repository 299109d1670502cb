import { DOMSerializer, type Fragment, type Schema, type Slice } from "@tiptap/pm/model";

import { ownMark } from "./pasting.ts";

/** Writes what is copied, marked as this editor's own, so that pasted here again it keeps lead-ins and figures. */
export const createOwnSerializer = (schema: Schema): DOMSerializer => {
  const plain = DOMSerializer.fromSchema(schema);
  const own = new DOMSerializer(plain.nodes, plain.marks);
  own.serializeFragment = (fragment: Fragment, options, target) => {
    const written = plain.serializeFragment(fragment, options, target);
    written.childNodes.forEach((child) => {
      if (child instanceof Element) child.setAttribute(ownMark, "");
    });
    return written;
  };
  return own;
};

/** What is copied as plain text: a line a paragraph and a caption, a row's cells with tabs. */
export const copiedText = ({ content }: Slice): string =>
  content
    .textBetween(0, content.size, "\n")
    // Cells end with a line feed like paragraphs; only a table has them side by side.
    .replaceAll(/\n{2,}/g, "\n");
