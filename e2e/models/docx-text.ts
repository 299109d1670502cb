import { readFileSync } from "node:fs";

import { strFromU8, unzipSync } from "fflate";

/** What a reader of an exported DOCX meets, read from the file itself. */
export interface DocxText {
  /** Entries of the table of contents: title → page number. */
  readonly toc: ReadonlyMap<string, string>;
  readonly headings: readonly string[];
}

/** Reads word/document.xml paragraph by paragraph. */
export const readDocx = (file: string): DocxText => {
  const entries = unzipSync(readFileSync(file));
  const xml = strFromU8(entries["word/document.xml"] ?? new Uint8Array());
  const paragraphs = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? "",
    text: [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""),
  }));
  const toc = paragraphs
    .filter(({ style }) => style === "TOC2")
    .flatMap(({ text }): [string, string][] => {
      const [, title, page] = /^(.*?)(\d+)$/.exec(text) ?? [];
      return title === undefined || page === undefined ? [] : [[title, page]];
    });
  return {
    toc: new Map(toc),
    headings: paragraphs.filter(({ style }) => style === "Heading2").map(({ text }) => text),
  };
};
