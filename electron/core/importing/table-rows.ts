import { isLabelled } from "#shared/domain/cleaning/line-form.ts";
import { plainLine } from "#shared/domain/cleaning/text-line.ts";
import type { TextLine } from "#shared/domain/cleaning/text-line.ts";

import type { LossTally } from "./loss-tally.ts";

/** A row as lines: cells of a grid joined with tabs; a row of one cell only frames its paragraphs. */
export interface TableRow {
  readonly lines: readonly TextLine[];
  /** More than one cell has text: the frame is lost. */
  readonly isGrid: boolean;
}

/** What the frame of a table is called in a report; its text is kept row by row. */
export const lostGrid = "表格线和分栏（文字已按行读出）";

/** A cell with paragraphs, one of them running text of this length, frames a text and is no cell of figures. */
const longestCell = 60;

/**
 * Makes the lines of a table's row from those of its cells. Rows of a form (标题 | …, 供稿单位 | …) become labelled
 * lines, and a cell that holds whole paragraphs keeps them; else paragraphs of one cell are joined with a space.
 */
export const toTableRow = (cells: readonly (readonly TextLine[])[]): TableRow => {
  const filled = cells
    .map((lines) => lines.filter(({ text }) => text.trim() !== ""))
    .filter((lines) => lines.length > 0);
  if (filled.length < 2) return { lines: filled.flat(), isGrid: false };
  if (isForm(filled)) return { lines: formLines(filled), isGrid: true };
  if (filled.some(isFrame)) return { lines: filled.flat(), isGrid: true };
  return { lines: [plainLine(filled.map(textOf).join("\t"))], isGrid: true };
};

/** Where a reader keeps the table that it is in, whose cells come one by one. */
export interface TableState {
  readonly tally: LossTally;
  readonly lines: TextLine[];
  cells: TextLine[][];
  cell: TextLine[];
  /** Where the grid began that is being read. */
  grid: string | null;
  paragraphs: number;
}

/** Puts the lines of the row whose cells were collected among the others. */
export const endRow = (state: TableState): void => {
  const { lines, isGrid } = toTableRow([...state.cells, state.cell]);
  state.cells = [];
  state.cell = [];
  state.lines.push(...lines);
  if (isGrid) state.grid ??= `第${state.paragraphs + 1}段起`;
  if (lines.length > 0) state.paragraphs++;
};

/** What stands outside a table again ends it; it is one loss however many rows it has. */
export const endTable = (state: TableState): void => {
  if (state.cells.length > 0 || state.cell.length > 0) endRow(state);
  if (state.grid !== null) state.tally.note(lostGrid, state.grid);
  state.grid = null;
};

type Cell = readonly TextLine[];

const textOf = (cell: Cell): string => cell.map(({ text }) => text.trim()).join(" ");

const isFrame = (cell: Cell): boolean =>
  cell.length > 1 && cell.some(({ text }) => text.length > longestCell && /。/.test(text));

const isForm = (cells: readonly Cell[]): boolean =>
  cells.length % 2 === 0 && cells.every((cell, index) => index % 2 === 1 || isLabel(textOf(cell)));

const isLabel = (text: string): boolean => {
  const label = text.replace(/[\s：:]+/g, "");
  return label.length <= 8 && (/^(?:稿件|信息)?(?:标题|题目|正文|内容)$/.test(label) || isLabelled(`${label}：`));
};

const formLines = (cells: readonly Cell[]): TextLine[] =>
  cells.flatMap((cell, index) => {
    if (index % 2 === 1) return [];
    const label = `${textOf(cell).replace(/[\s：:]+/g, "")}：`;
    const value = cells[index + 1] ?? [];
    const [first, ...rest] = value;
    if (first === undefined) return [];
    // Whole paragraphs keep their own beginnings.
    return value.length > 1 || first.text.length > longestCell
      ? [plainLine(label), ...value]
      : [plainLine(label + first.text.trim()), ...rest];
  });
