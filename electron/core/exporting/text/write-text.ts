import type { ComposedFigure, ComposedParagraph } from "#shared/domain/composing/composition.ts";

import { headingLabels } from "../heading-labels.ts";
import type { PrintedIssue } from "../printed-issue.ts";

/**
 * An issue as plain text: cover, contents with the page labels of the print, body and colophon; a paragraph is a line.
 * UTF-8 with a byte order mark and CRLF, so that Notepad before Windows 10 and WPS show it right.
 * Throws AppError EXPORT_FAILED when a heading has no page number.
 */
export const writeText = (issue: PrintedIssue): Uint8Array =>
  new TextEncoder().encode(`\u{feff}${plainLines(issue).join("\r\n")}\r\n`);

const plainLines = ({ composition, layout }: PrintedIssue): string[] => {
  const { cover, tocTitle, headings, body, colophon } = composition;
  const labels = headingLabels(headings, layout);
  const entries = headings.map(({ level, text }, index) => (level === 1 ? text : `${text}${leader}${labels[index]}`));
  const parts: string[][] = [
    texts(cover.head),
    texts(cover.foot),
    ...(headings.length === 0 ? [] : [[tocTitle.text, "", ...entries]]),
    ...bodyParts(body),
    ...(colophon.length === 0 ? [] : [texts(colophon)]),
  ];
  return parts.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
};

/** As editors type it, and as an import of this file expects it. */
const leader = "......";

const texts = (paragraphs: readonly ComposedParagraph[]): string[] => paragraphs.map(({ text }) => text);

/** The cells of a row with tabs between them; of a picture only that there is one. */
const figureText = (figure: ComposedFigure): string =>
  figure.kind === "row" ? (figure.rows[figure.row] ?? []).join("\t") : "〔图片〕";

/** Each heading for itself between empty lines, the paragraphs of an item without any between them. */
const bodyParts = (body: readonly ComposedParagraph[]): string[][] => {
  const parts: string[][] = [];
  let item: string | null = null;
  for (const { heading, text, style, itemId, figure } of body) {
    const line = figure ? figureText(figure) : style === "body" ? `　　${text}` : text;
    const isNew = heading !== null || itemId !== item || item === null;
    if (isNew) parts.push([line]);
    else parts.at(-1)?.push(line);
    item = heading === null || style === "body" ? itemId : null;
  }
  return parts;
};
