import { readFileSync } from "node:fs";

import { strFromU8, unzipSync } from "fflate";

/** All that stands in the cells of an XLSX or the paragraphs of a DOCX, read from the file itself. */
export const readWords = (file: string): string => {
  const entries = unzipSync(readFileSync(file));
  return Object.entries(entries)
    .filter(([name]) => /^(?:xl\/(?:sharedStrings|worksheets\/.*)|word\/document)\.xml$/.test(name))
    .flatMap(([, bytes]) => [...strFromU8(bytes).matchAll(/<(?:w:)?t(?: [^>]*)?>([^<]*)</g)].map(([, words]) => words))
    .join("\n");
};
