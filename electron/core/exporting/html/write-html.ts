import { runInTitleLength } from "#shared/domain/composing/composition-form.ts";
import type { ComposedFigure, ComposedParagraph, Composition, Heading } from "#shared/domain/composing/composition.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import type { PictureBytes, PrintedIssue } from "../printed-issue.ts";
import { htmlText } from "./html-text.ts";
import { pageCss } from "./page-css.ts";

/**
 * An issue as one HTML file without scripts or anything from outside. Its contents are links without page labels:
 * a browser breaks other pages than the layout, and the numbers would be wrong on its paper.
 */
export const writeHtml = ({ composition, profile, properties, pictures }: PrintedIssue): Uint8Array =>
  new TextEncoder().encode(
    [
      "<!doctype html>",
      '<html lang="zh-CN">',
      "<head>",
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<meta name="author" content="${htmlText(properties.creator)}">`,
      `<title>${htmlText(properties.title)}</title>`,
      `<style>\n${pageCss(profile)}\n</style>`,
      "</head>",
      "<body>",
      ...coverLines(composition.cover, profile),
      ...contentsLines(composition),
      ...mainLines(composition, pictures),
      ...colophonLines(composition.colophon),
      "</body>",
      "</html>",
      "",
    ].join("\n"),
  );

const coverLines = ({ head, foot }: Composition["cover"], { front }: PrintProfile): string[] => [
  front === "redHead" ? '<header class="cover red-head">' : '<header class="cover">',
  ...head.map(({ style, text }) => (style === "coverTitle" ? element("h1", text) : element("p", text))),
  '<div class="foot">',
  ...foot.map(({ text }) => element("p", text)),
  "</div>",
  "</header>",
];

/** A list of sections, in each the list of its titles. */
const contentsLines = ({ tocTitle, headings }: Composition): string[] => {
  if (headings.length === 0) return [];
  const lines: string[] = [];
  let hasTitles = false;
  const endTitles = (): void => void (hasTitles && lines.push("</ol>"));
  for (const [index, heading] of headings.entries()) {
    const link = `<a href="#${headingId(index)}">${htmlText(heading.text)}</a>`;
    if (heading.level === 1) {
      endTitles();
      if (index > 0) lines.push("</li>");
      lines.push(`<li><span class="section">${link}</span>`);
      hasTitles = false;
    } else {
      if (!hasTitles) lines.push("<ol>");
      lines.push(`<li>${link}</li>`);
      hasTitles = true;
    }
  }
  endTitles();
  return [
    `<nav class="contents" aria-label="${htmlText(tocTitle.text)}">`,
    element("h2", tocTitle.text),
    "<ol>",
    ...lines,
    "</li>",
    "</ol>",
    "</nav>",
  ];
};

/** A section element for each section, in it an article for each item. The body begins with a section's heading. */
const mainLines = ({ body, headings }: Composition, pictures: PictureBytes): string[] => {
  if (body.length === 0) return [];
  const lines: string[] = [];
  let item: string | null = null;
  const endItem = (): void => void (item !== null && lines.push("</article>"));
  for (const [index, paragraph] of body.entries()) {
    if (paragraph.itemId !== item) {
      endItem();
      item = paragraph.itemId;
      if (item !== null) lines.push("<article>");
    }
    if (paragraph.heading?.level === 1) lines.push(...(index === 0 ? [] : ["</section>"]), "<section>");
    lines.push(...(paragraph.figure ? figureLines(paragraph.figure, pictures) : [paragraphLine(paragraph, headings)]));
  }
  endItem();
  return ["<main>", ...lines, "</section>", "</main>"];
};

const paragraphLine = (paragraph: ComposedParagraph, headings: readonly Heading[]): string => {
  const { heading, style, text, leadIn } = paragraph;
  if (heading !== null) {
    const name = heading.level === 1 ? "h2" : "h3";
    const line = `<${name} id="${headingId(headings.indexOf(heading))}">${htmlText(heading.text)}</${name}>`;
    const title = runInTitleLength(paragraph);
    return title === 0 ? line : `<div class="run-in">${line} ${element("p", text.slice(title).trimStart())}</div>`;
  }
  if (style === "caption") return `<p class="caption">${htmlText(text)}</p>`;
  if (style === "source") return `<p class="source">${htmlText(text)}</p>`;
  if (leadIn === 0) return element("p", text);
  return `<p><span class="lead-in">${htmlText(text.slice(0, leadIn))}</span>${htmlText(text.slice(leadIn))}</p>`;
};

/** The picture in the file itself; the first row of a table brings the whole of it. */
const figureLines = (figure: ComposedFigure, pictures: PictureBytes): string[] => {
  if (figure.kind === "picture") {
    const { sha256, mediaType, width, height, caption } = figure.picture;
    const source = `data:${mediaType};base64,${Buffer.from(pictures(sha256)).toString("base64")}`;
    return [`<img src="${source}" width="${width}" height="${height}" alt="${htmlText(caption ?? "图片")}">`];
  }
  if (figure.row > 0) return [];
  const rows = figure.rows.map((cells) => `<tr>${cells.map((cell) => element("td", cell)).join("")}</tr>`);
  return ["<table>", ...rows, "</table>"];
};

const colophonLines = (colophon: readonly ComposedParagraph[]): string[] =>
  colophon.length === 0
    ? []
    : ['<footer class="colophon">', ...colophon.map(({ text }) => element("p", text)), "</footer>"];

const headingId = (index: number): string => `heading-${index + 1}`;

const element = (name: string, text: string): string => `<${name}>${htmlText(text)}</${name}>`;
