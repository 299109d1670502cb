import type { CleaningStep } from "../cleaning-step.ts";
import type { TextLine } from "../text-line.ts";

/**
 * Removes what is left of Markdown and HTML in extracted text: table frames (`| | |---|`), tags, character
 * entities, `#` before headings, `**`. Table rows become lines, one tab between cells.
 */
export const markupDebris: CleaningStep = {
  key: "markup-debris",
  name: "表格和标记残余",
  apply: (lines) => {
    let places = 0;
    const cleaned = lines.flatMap((line) => {
      const result = cleanLine(line);
      if (result.length !== 1 || result[0]?.text !== line.text) places++;
      return result;
    });
    return { lines: cleaned, places };
  },
};

const tableRow = /^\s*\|.*\|\s*$/;
const tableRule = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?\s*)?\|?\s*$/;
const tag =
  /<\/?(?:p|div|span|table|thead|tbody|tr|td|th|b|i|u|em|strong|font|center|sup|sub|a|h[1-6])(?:\s[^<>]*)?\/?>/gi;
const entities: Readonly<Record<string, string>> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  emsp: "　",
  ensp: " ",
  middot: "·",
  ldquo: "“",
  rdquo: "”",
  mdash: "—",
  hellip: "…",
};

const cleanLine = (line: TextLine): TextLine[] => {
  if (tableRule.test(line.text) || /^\s*\|[\s|]*$/.test(line.text)) return [];
  if (/^\s*(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$/.test(line.text)) return [];
  if (tableRow.test(line.text)) return rowLines(line);
  const heading = /^\s{0,3}(#{1,6})\s+(.+?)\s*#*$/.exec(line.text);
  const text = withoutInlineMarkup(heading?.[2] ?? line.text);
  return text.split("\n").map((part) => ({ ...line, text: part, heading: line.heading || heading !== null }));
};

/** A row may hold two columns of title and page side by side: each pair becomes a line of its own. */
const rowLines = (line: TextLine): TextLine[] => {
  const cells = line.text
    .trim()
    .slice(1, -1)
    .split("|")
    .map((cell) => withoutInlineMarkup(cell).replace(/\n+/g, " ").trim())
    .filter((cell) => cell !== "");
  const rows: string[][] = [[]];
  for (const cell of cells) {
    const row = rows.at(-1) ?? [];
    row.push(cell);
    if (row.length > 1 && /^[.．…·\s]*\d{1,3}$/.test(cell)) rows.push([]);
  }
  return rows.filter((row) => row.length > 0).map((row) => ({ ...line, text: row.join("\t") }));
};

const withoutInlineMarkup = (text: string): string =>
  text
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(tag, "")
    .replace(
      /&(nbsp|amp|lt|gt|quot|emsp|ensp|middot|ldquo|rdquo|mdash|hellip);/g,
      (whole, name: string) => entities[name] ?? whole,
    )
    .replace(/\*\*(?=\S)([^*]+?)\*\*/g, "$1");
