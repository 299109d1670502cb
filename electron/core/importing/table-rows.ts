import { isLabelled } from "#shared/domain/cleaning/line-form.ts";
import { plainLine } from "#shared/domain/cleaning/text-line.ts";
import type { TextLine } from "#shared/domain/cleaning/text-line.ts";

import type { LossTally } from "./loss-tally.ts";
import { lostGrid, type ReadFigure } from "./read-figure.ts";

/** A row as lines: cells of a grid joined with tabs; a row of one cell only frames its paragraphs. */
export interface TableRow {
  readonly lines: readonly TextLine[];
  /** More than one cell has text: the frame is lost. */
  readonly isGrid: boolean;
}

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

/**
 * The cells of a simple table: a grid of two columns and two rows at least, equally many cells in each row, none of them
 * a frame round a text, and no form. Null for any other; `rows` has the lines of each cell. Empty rows are left out.
 */
export const toSimpleTable = (rows: readonly (readonly Cell[])[]): string[][] | null => {
  const filled = rows.filter((row) => row.some((cell) => textOf(cell) !== ""));
  const [first] = filled;
  if (first === undefined || filled.length < 2 || first.length < 2 || first.length > mostColumns) return null;
  if (filled.some((row) => row.length !== first.length || row.some(isLong))) return null;
  const grids = filled.filter((row) => row.filter((cell) => textOf(cell) !== "").length > 1);
  if (grids.length < 2 || grids.every(isForm)) return null;
  return filled.map((row) => row.map((cell) => textOf(cell).replace(/\s+/g, " ").trim()));
};

const mostColumns = 30;

/** A cell of the print has no room for more. */
const isLong = (cell: Cell): boolean => isFrame(cell) || textOf(cell).length > 2 * longestCell;

/** Where a reader collects what it reads. */
export interface TableTarget {
  readonly tally: LossTally;
  readonly lines: TextLine[];
  readonly figures: ReadFigure[];
  /** With text, so far. */
  paragraphs: number;
}

/**
 * Reads a table of a document that is a tree: `rows` give the lines of their cells when called, in order. A simple one
 * is kept as a table as well; one with merged cells never is.
 */
export const addTable = (target: TableTarget, rows: readonly (() => Cell[])[], isMerged: boolean): void => {
  const place = `第${target.paragraphs + 1}段起`;
  const line = target.lines.length;
  let isGrid = false;
  const read = rows.map((readRow) => {
    const figures = target.figures.length;
    const cells = readRow();
    const row = toTableRow(cells);
    isGrid ||= row.isGrid;
    target.lines.push(...row.lines);
    // What stands in a cell follows its row.
    const inside = target.figures.splice(figures);
    target.figures.push(...inside.map((figure) => ({ ...figure, line: target.lines.length })));
    if (row.lines.length > 0) target.paragraphs++;
    return cells;
  });
  const simple = isMerged || !isGrid ? null : toSimpleTable(read);
  if (simple !== null)
    target.figures.push({ kind: "table", line, lines: target.lines.length - line, rows: simple, place });
  else if (isGrid) target.tally.note(lostGrid, place);
};

/** Where a reader keeps the table that it is in, whose cells come one by one. */
export interface TableState extends TableTarget {
  /** The rows before the one that is being read. */
  rows: TextLine[][][];
  /** How many lines they are. */
  rowLines: number;
  cells: TextLine[][];
  cell: TextLine[];
  /** Where the grid began that is being read. */
  grid: string | null;
}

/** Puts the lines of the row whose cells were collected among the others. */
export const endRow = (state: TableState): void => {
  // After the mark of its last cell a row has nothing more.
  const row = state.cell.length > 0 ? [...state.cells, state.cell] : state.cells;
  const { lines, isGrid } = toTableRow(row);
  state.rows.push(row);
  state.rowLines += lines.length;
  state.cells = [];
  state.cell = [];
  state.lines.push(...lines);
  if (isGrid) state.grid ??= `第${state.paragraphs + 1}段起`;
  if (lines.length > 0) state.paragraphs++;
};

/** What stands outside a table again ends it; it is one loss however many rows it has. */
export const endTable = (state: TableState): void => {
  if (state.cells.length > 0 || state.cell.length > 0) endRow(state);
  const rows = toSimpleTable(state.rows);
  if (state.grid !== null && rows === null) state.tally.note(lostGrid, state.grid);
  if (state.grid !== null && rows !== null) {
    const line = state.lines.length - state.rowLines;
    state.figures.push({ kind: "table", line, lines: state.rowLines, rows, place: state.grid });
  }
  state.grid = null;
  state.rows = [];
  state.rowLines = 0;
};

type Cell = readonly TextLine[];

const textOf = (cell: Cell): string =>
  cell
    .map(({ text }) => text.trim())
    .filter((text) => text !== "")
    .join(" ");

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
