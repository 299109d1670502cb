import Document from "pdfkit";

import type { PrintedIssue } from "../printed-issue.ts";
import { xmlText } from "../xml-text.ts";

/**
 * An empty PDF/A-2b document (ISO 19005-2): XMP metadata, an sRGB output intent, nothing that a later reader could lack.
 * What is drawn must keep to it: embedded fonts and no .notdef glyph (6.2.11), every annotation printed (6.3.2).
 * Text and lines are drawn in the colour a page begins with, black of DeviceGray (allowed by 6.2.4.3): a printing
 * press sets it in black ink alone, where black of RGB comes out of all four.
 */
export const createDocument = ({ title, creator }: PrintedIssue["properties"]): PDFKit.PDFDocument => {
  const document = new Document({
    autoFirstPage: false,
    margin: 0,
    // Empty, or a font that nothing is set in is looked for beside the program.
    font: "",
    lang: "zh-CN",
    displayTitle: true,
    pdfVersion: "1.7",
    subset: "PDF/A-2b",
    info: { Title: title, Author: creator, Creator: "大事月报编辑台" },
  });
  const endMetadata = document.endMetadata.bind(document);
  document.endMetadata = () => {
    // The information dictionary is written by now; the library puts the same texts into XMP as they are.
    document.info = { ...document.info, Title: xmlText(title), Author: xmlText(creator) };
    endMetadata();
  };
  return document;
};

/** The bytes of a document, once it has ended. */
export const collectBytes = (document: PDFKit.PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on("error", reject);
  });
