import { printableText } from "#shared/domain/composing/plain-paragraph.ts";

/** A text as it stands in XML, between tags or in double quotes; what XML forbids altogether is printed otherwise. */
export const xmlText = (text: string): string =>
  printableText(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
