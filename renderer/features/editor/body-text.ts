import type { Picture, Table } from "#shared/model/figure.ts";
import type { Block } from "#shared/model/item.ts";

/** What Chinese writers begin a paragraph with; shown and typed, never stored. */
export const indent = "　　";

/** A picture or a table of a body, which stands in the typed text as a line of its own: ［图1］ and its caption, ［表1］. */
export type Figure = Picture | Table;

/** The figures of a body, in their order: what the marks in its text count. */
export const figuresOf = (body: readonly Block[]): Figure[] =>
  body.flatMap((block) => (block.kind === "paragraph" ? [] : [block]));

/** ［图1］ for the first picture among the figures, ［表1］ for the first table. */
export const markOf = (figure: Figure, figures: readonly Figure[]): string => {
  const number = figures.filter(({ kind }) => kind === figure.kind).indexOf(figure) + 1;
  return `［${figure.kind === "picture" ? "图" : "表"}${number}］`;
};

/** A body as the editor types it: one line a paragraph, indented; a mark for each figure, with a picture's caption. */
export const bodyToText = (body: readonly Block[]): string => {
  const figures = figuresOf(body);
  return body
    .map((block) => {
      if (block.kind === "paragraph") return indent + block.text;
      return markOf(block, figures) + (block.kind === "picture" ? (block.caption ?? "") : "");
    })
    .join("\n");
};

/**
 * The body a typed text means: every line that is not blank is a paragraph, without its indent, or the figure whose mark
 * it begins with, counted among `figures`. A paragraph keeps its bold lead-in while it still begins with the same words.
 */
export const textToBody = (text: string, previous: readonly Block[], figures: readonly Figure[]): Block[] => {
  const leadIns = previous.flatMap((block) =>
    block.kind === "paragraph" && block.leadIn > 0 ? [block.text.slice(0, block.leadIn)] : [],
  );
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(
      (line): Block =>
        figureAt(line, figures) ?? {
          kind: "paragraph",
          text: line,
          leadIn: leadIns.find((leadIn) => line.startsWith(leadIn))?.length ?? 0,
        },
    );
};

const figureAt = (line: string, figures: readonly Figure[]): Figure | null => {
  const [, kind, number, rest = ""] = /^［([图表])(\d{1,3})］(.*)$/.exec(line) ?? [];
  const wanted = kind === "图" ? "picture" : "table";
  const figure = figures.filter((each) => each.kind === wanted)[Number(number) - 1];
  if (figure === undefined || (figure.kind === "table" && rest.trim() !== "")) return null;
  return figure.kind === "picture" ? { ...figure, caption: rest.trim() === "" ? null : rest.trim() } : figure;
};
