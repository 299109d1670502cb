import { withPackage } from "../readers/docx/open-package.ts";
import { child, ownText } from "../xml-tree.ts";

/** When a word processor last saved the file, ISO 8601 to the second; null where the file does not say. By the clock of that PC. */
export const readSavedAt = (bytes: Uint8Array, fileName: string): string | null =>
  withPackage(fileName, bytes, (document) => {
    const modified = child(document.part("docProps/core.xml"), "dcterms:modified");
    const time = Date.parse(modified === undefined ? "" : ownText(modified));
    return Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}.000Z`;
  });
