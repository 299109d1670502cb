import type { TextLine } from "#shared/domain/cleaning/text-line.ts";

import type { LossTally } from "../../loss-tally.ts";
import { formatNumber } from "../../numbering/number-format.ts";
import { toPicture, type ReadPicture } from "../../picture.ts";
import { lostPicture, type ReadFigure } from "../../read-figure.ts";
import { addTable } from "../../table-rows.ts";
import { attribute, deepest, descendants, isElement, styleOf, textContent } from "./element.ts";
import type { Element, Node } from "./element.ts";
import { isHidden, isNavigation } from "./main-content.ts";
import type { StyleSheet } from "./style-sheet.ts";

/** What a page's elements are read with. */
export interface ElementsOptions {
  readonly tally: LossTally;
  readonly styleSheet: StyleSheet;
  /** Put before each line of a quoted mail; undefined leaves quotations as they are. */
  readonly quoteMark?: string;
  /** The program that wrote the page breaks its source only where a space stands. */
  readonly breaksAreSpaces: boolean;
}

/** Lines of the elements, and how many numbers of lists were written as text. */
export interface ElementsText {
  readonly lines: readonly TextLine[];
  readonly figures: readonly ReadFigure[];
  readonly numbered: number;
}

interface Context {
  readonly heading: boolean;
  readonly indented: boolean;
  readonly isPreformatted: boolean;
  readonly isQuoted: boolean;
  readonly depth: number;
}

interface State extends ElementsOptions {
  readonly lines: TextLine[];
  readonly figures: ReadFigure[];
  /** Of the paragraph being read; breaks in it are U+2028, white space is not collapsed yet. */
  inline: string;
  /** Number of a list's item, put before its first text. */
  label: string;
  paragraphs: number;
  numbered: number;
}

/** Reads elements in document order: blocks become lines, br breaks them, rows of tables are joined with tabs. */
export const readElements = (
  root: { readonly childNodes: readonly Node[] },
  options: ElementsOptions,
): ElementsText => {
  const state: State = { ...options, lines: [], figures: [], inline: "", label: "", paragraphs: 0, numbered: 0 };
  const context = { heading: false, indented: false, isPreformatted: false, isQuoted: false, depth: 0 };
  for (const node of root.childNodes) readNode(node, context, state);
  flush(context, state);
  return { lines: state.lines, figures: state.figures, numbered: state.numbered };
};

const dropped =
  /^(?:script|style|head|title|meta|link|template|noscript|iframe|object|embed|applet|svg|canvas|audio|video|button|input|select|textarea|datalist|map|rp|rt|xml|frameset)$/;
const blocks =
  /^(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|blockquote|pre|article|section|main|header|footer|aside|figure|figcaption|address|fieldset|form|center|hr|details|summary|body|html|caption|legend|tbody|thead|tfoot)$/;

const here = (state: State): string => `第${state.paragraphs + 1}段`;

const readNode = (node: Node, context: Context, state: State): void => {
  if ("value" in node) {
    state.inline += context.isPreformatted
      ? node.value.replace(/\r\n?|\n/g, "\u2028").replaceAll(" ", "\u00a0")
      : node.value;
    return;
  }
  if (!isElement(node)) return;
  if (context.depth > deepest) {
    state.inline += textContent(node);
    return;
  }
  const name = node.tagName.toLowerCase();
  if (dropped.test(name)) noteDropped(node, name, state);
  else if (isHidden(node)) noteText(node, "隐藏文字", state);
  else if (isNavigation(node)) noteText(node, "网页的导航和链接", state);
  else if (isPageHead(node)) noteText(node, "页眉或页脚", state);
  else if (styleOf(node, "mso-list") === "ignore") state.inline += textContent(node).trim();
  else if (name === "del") noteText(node, "修订中删去的文字", state);
  else if (name === "br") state.inline += "\u2028";
  else if (name === "img") noteImage(node, state);
  else if (name === "table") readTable(node, context, state);
  else if (name === "ol" || name === "ul") readList(node, inside(node, context, state), state);
  else if (blocks.test(name)) readBlock(node, inside(node, context, state), context, state);
  else for (const child of node.childNodes) readNode(child, { ...context, depth: context.depth + 1 }, state);
};

/** LibreOffice writes the head and foot of its pages into the text. */
const isPageHead = (element: Element): boolean =>
  element.tagName === "div" && /^(?:header|footer)$/.test(attribute(element, "title"));

const inside = (element: Element, context: Context, { styleSheet }: State): Context => {
  const name = element.tagName;
  const align =
    styleOf(element, "text-align") || attribute(element, "align").toLowerCase() || styleSheet(element, "text-align");
  const indent = styleOf(element, "text-indent") || styleSheet(element, "text-indent");
  return {
    heading: /^h[1-6]$/.test(name) || name === "center" || align === "center" || (context.heading && align === ""),
    indented: indent === "" ? context.indented : Number.parseFloat(indent) > 0,
    isPreformatted: context.isPreformatted || name === "pre",
    isQuoted: context.isQuoted || isQuotation(element),
    depth: context.depth + 1,
  };
};

/** How mail programs mark what they quote: Thunderbird and Apple, Gmail, NetEase, QQ, Yahoo, Outlook on the web. */
const isQuotation = (element: Element): boolean =>
  (element.tagName === "blockquote" && /cite/i.test(attribute(element, "type") + attribute(element, "class"))) ||
  /\b(?:gmail_quote|moz-cite-prefix|ntes-mailmaster-quote|yahoo_quoted|netease_mail_footer|isReplyContent|divRplyFwdMsg|ntesReplyContent)\b/.test(
    `${attribute(element, "class")} ${attribute(element, "id")}`,
  );

const readBlock = (element: Element, inner: Context, outer: Context, state: State): void => {
  flush(outer, state);
  for (const child of element.childNodes) readNode(child, inner, state);
  flush(inner, state);
};

/** Ends a paragraph: white space collapses; a break that somebody put between two Chinese characters of the source is nothing. */
const flush = (context: Context, state: State): void => {
  const text = state.inline.replace(/[ \t\r\n\f]+/g, (gap, at: number, whole: string) =>
    !state.breaksAreSpaces && gap.includes("\n") && isWide(whole[at - 1]) && isWide(whole[at + gap.length]) ? "" : " ",
  );
  state.inline = "";
  if (text.trim() === "" && !text.includes("\u00a0") && !text.includes("\u2028")) return;
  const label = text.trim() === "" ? "" : state.label;
  if (label !== "") state.label = "";
  const quote = context.isQuoted && state.quoteMark !== undefined ? state.quoteMark : "";
  text.split("\u2028").forEach((line, index) => {
    const own = line.replace(/^ +| +$/g, "");
    state.lines.push({
      text: quote + (index === 0 ? label : "") + own,
      indented: context.indented && index === 0,
      heading: context.heading && own !== "",
    });
  });
  if (text.trim() !== "") state.paragraphs++;
};

const isWide = (character: string | undefined): boolean =>
  character !== undefined && /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…]/.test(character);

const noteDropped = (element: Element, name: string, state: State): void => {
  if (/^(?:object|embed|applet|svg|canvas)$/.test(name)) state.tally.note("嵌入的对象", here(state));
  else if (/^(?:audio|video)$/.test(name)) state.tally.note("音频、视频", here(state));
  else if (name === "iframe" && attribute(element, "src") !== "") state.tally.note("嵌入的网页", here(state));
};

const noteText = (element: Element, what: string, state: State): void => {
  if (textContent(element).trim() !== "") state.tally.note(what, here(state));
};

const noteImage = (element: Element, state: State): void => {
  // Counters and spacers of a pixel or two are no pictures.
  const size = Math.max(
    Number.parseFloat(attribute(element, "width")),
    Number.parseFloat(attribute(element, "height")),
  );
  if (size <= 2) return;
  const picture = inlinePicture(attribute(element, "src"), Number.parseFloat(attribute(element, "width")));
  if (picture === null) state.tally.note(lostPicture, here(state));
  else
    state.figures.push({
      kind: "picture",
      line: state.lines.length + pendingLines(state),
      picture,
      place: here(state),
    });
};

/** How many lines the paragraph being read has so far. */
const pendingLines = ({ inline }: State): number => (inline.trim() === "" ? 0 : inline.split("\u2028").length);

/** The picture that a page carries in itself; one that lies elsewhere is never fetched. `width` in CSS pixels. */
const inlinePicture = (source: string, width: number): ReadPicture | null => {
  const base64 = /^data:image\/[\w.+-]+;base64,(.+)$/s.exec(source)?.[1];
  return base64 === undefined
    ? null
    : toPicture(new Uint8Array(Buffer.from(base64, "base64")), width > 0 ? width * twipsPerPixel : null);
};

/** 96 pixels to the inch. */
const twipsPerPixel = 15;

const formats: Readonly<Record<string, string>> = {
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
  "lower-alpha": "lowerLetter",
  "upper-alpha": "upperLetter",
  "lower-roman": "lowerRoman",
  "upper-roman": "upperRoman",
  "cjk-ideographic": "chineseCounting",
  "simp-chinese-informal": "chineseCounting",
  "cjk-decimal": "ideographDigital",
};

const readList = (list: Element, context: Context, state: State): void => {
  flush(context, state);
  const style = styleOf(list, "list-style-type") || attribute(list, "type");
  const isNumbered = list.tagName === "ol" && style !== "none";
  const format = formats[style] ?? "decimal";
  let number = Number.parseInt(attribute(list, "start"), 10) || 1;
  for (const child of list.childNodes) {
    if (isElement(child) && child.tagName === "li") {
      const before = state.lines.length;
      if (isNumbered) {
        number = Number.parseInt(attribute(child, "value"), 10) || number;
        state.label = `${formatNumber(number, format) ?? ""}${format === "chineseCounting" ? "、" : "."}`;
        number++;
      }
      readNode(child, context, state);
      if (isNumbered && state.label === "" && state.lines.length > before) state.numbered++;
      else if (list.tagName === "ul" && style !== "none" && state.lines.length > before)
        state.tally.note("项目符号", here(state));
      state.label = "";
    } else readNode(child, context, state);
  }
};

const readTable = (table: Element, context: Context, state: State): void => {
  flush(context, state);
  const rows = rowsOf(table).map((row) =>
    row.childNodes.filter(isElement).filter(({ tagName }) => tagName === "td" || tagName === "th"),
  );
  addTable(
    state,
    rows.map((cells) => () => cells.map((cell) => readCell(cell, inside(cell, context, state), state))),
    rows.flat().some(isMerged),
  );
};

/** Goes over several columns or rows, or holds a table of its own. */
const isMerged = (cell: Element): boolean =>
  Number(attribute(cell, "colspan")) > 1 ||
  Number(attribute(cell, "rowspan")) > 1 ||
  descendants(cell).some(({ tagName }) => tagName === "table");

const rowsOf = (table: Element): Element[] =>
  table.childNodes
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === "tr" ? [child] : /^(?:tbody|thead|tfoot)$/.test(child.tagName) ? rowsOf(child) : [],
    );

const readCell = (cell: Element, context: Context, state: State): TextLine[] => {
  const inner: State = { ...state, lines: [], inline: "", label: "" };
  for (const child of cell.childNodes) readNode(child, context, inner);
  flush(context, inner);
  state.numbered = inner.numbered;
  return inner.lines;
};
