import type { Node, Schema } from "@tiptap/pm/model";
import { NodeSelection, TextSelection, type Command, type EditorState, type Transaction } from "@tiptap/pm/state";

import { toNode } from "./body-document.ts";

/** As many as the model of a table has. */
const mostColumns = 30;
const mostRows = 1000;
const fewestColumns = 2;

/** Where the caret stands in a table. */
interface CellPlace {
  readonly table: Node;
  /** Of the table. */
  readonly position: number;
  readonly row: number;
  readonly column: number;
}

/** The cell of the caret, of a selected table its first one; null outside tables. */
export const cellOf = ({ selection }: EditorState): CellPlace | null => {
  if (selection instanceof NodeSelection && selection.node.type.name === "table") {
    return { table: selection.node, position: selection.from, row: 0, column: 0 };
  }
  const { $head } = selection;
  const table = $head.depth >= 3 ? $head.node(1) : null;
  if (table?.type.name !== "table") return null;
  return { table, position: $head.before(1), row: $head.index(1), column: $head.index(2) };
};

/** An empty table. */
export const newTable = (schema: Schema, rows: number, columns: number): Node =>
  toNode(schema, {
    kind: "table",
    rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => "")),
  });

export type TableSide = "above" | "below" | "left" | "right";

/** Adds a row or a column beside the caret's; false outside tables, and where a table has no room for more. */
export const addToTable =
  (side: TableSide): Command =>
  (state, dispatch) => {
    const place = cellOf(state);
    if (!place) return false;
    const rows = rowsOf(place.table);
    const width = rows[0]?.length ?? 0;
    const isRow = side === "above" || side === "below";
    if (isRow ? rows.length >= mostRows : width >= mostColumns) return false;
    const after = side === "below" || side === "right" ? 1 : 0;
    const at = isRow
      ? { row: place.row + after, column: place.column }
      : { row: place.row, column: place.column + after };
    const changed = isRow
      ? rows.toSpliced(
          at.row,
          0,
          Array.from({ length: width }, () => ""),
        )
      : rows.map((cells) => cells.toSpliced(at.column, 0, ""));
    dispatch?.(withRows(state, place, changed, at));
    return true;
  };

/** Takes the caret's row or column away; the last row takes the table with it. False outside tables, and for one of the last two columns. */
export const takeFromTable =
  (what: "row" | "column"): Command =>
  (state, dispatch) => {
    const place = cellOf(state);
    if (!place) return false;
    const rows = rowsOf(place.table);
    const width = rows[0]?.length ?? 0;
    if (what === "column" && width <= fewestColumns) return false;
    const { row, column } = place;
    const changed = what === "row" ? rows.toSpliced(row, 1) : rows.map((cells) => cells.toSpliced(column, 1));
    const at =
      what === "row" ? { row: Math.min(row, rows.length - 2), column } : { row, column: Math.min(column, width - 2) };
    dispatch?.(changed.length === 0 ? withoutTable(state, place) : withRows(state, place, changed, at));
    return true;
  };

/** Goes to the next or the previous cell and selects its text; behind the last one a row is added. */
export const goToCell =
  (step: 1 | -1): Command =>
  (state, dispatch) => {
    const place = cellOf(state);
    if (!place) return false;
    const width = place.table.child(0).childCount;
    const next = place.row * width + place.column + step;
    if (next < 0) return true;
    const at = { row: Math.floor(next / width), column: next % width };
    if (at.row < place.table.childCount) dispatch?.(select(state.tr, place.position, at).scrollIntoView());
    else if (place.table.childCount < mostRows) {
      const rows = [...rowsOf(place.table), Array.from({ length: width }, () => "")];
      dispatch?.(withRows(state, place, rows, at));
    }
    return true;
  };

/** Goes to the cell under the caret's; from the last row into the paragraph behind the table, which is made where none is. */
export const goBelow: Command = (state, dispatch) => {
  const place = cellOf(state);
  if (!place || state.selection instanceof NodeSelection) return false;
  const { table, position, row, column } = place;
  if (row + 1 < table.childCount) {
    dispatch?.(select(state.tr, position, { row: row + 1, column }).scrollIntoView());
    return true;
  }
  return behind(state, position + table.nodeSize, dispatch);
};

/** Puts the caret at the start of the paragraph at a position between blocks; makes one where another block stands. */
export const behind = (state: EditorState, position: number, dispatch?: (tr: Transaction) => void): boolean => {
  const { tr, schema } = state;
  if (tr.doc.nodeAt(position)?.type.name !== "paragraph") tr.insert(position, schema.node("paragraph"));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, position + 1)).scrollIntoView());
  return true;
};

/** Empties what is selected of several cells of one table; their frame stays. False for any other selection. */
export const clearCells: Command = (state, dispatch) => {
  const { $from, $to, from, to } = state.selection;
  const isOverCells = $from.depth === 3 && $to.depth === 3 && $from.before(1) === $to.before(1);
  if (!isOverCells || $from.before(3) === $to.before(3) || cellOf(state) === null) return false;
  const { tr, doc } = state;
  const ranges: [number, number][] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (node.type.name === "tableCell") {
      ranges.push([Math.max(from, position + 1), Math.min(to, position + node.nodeSize - 1)]);
    }
  });
  for (const [start, end] of ranges.toReversed()) tr.delete(start, end);
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, from)).scrollIntoView());
  return true;
};

const rowsOf = (table: Node): string[][] => table.children.map((row) => row.children.map((cell) => cell.textContent));

const withRows = (
  { tr, schema }: EditorState,
  { table, position }: CellPlace,
  rows: string[][],
  at: { row: number; column: number },
): Transaction => {
  tr.replaceWith(position, position + table.nodeSize, toNode(schema, { kind: "table", rows }));
  return select(tr, position, at).scrollIntoView();
};

const withoutTable = ({ tr, schema, doc }: EditorState, { table, position }: CellPlace): Transaction => {
  const end = position + table.nodeSize;
  if (doc.childCount === 1) return tr.replaceWith(position, end, schema.node("paragraph"));
  return tr.delete(position, end);
};

const select = (tr: Transaction, position: number, { row, column }: { row: number; column: number }): Transaction => {
  const table = tr.doc.nodeAt(position);
  if (!table) return tr;
  let start = position + 1;
  for (let index = 0; index < row; index += 1) start += table.child(index).nodeSize;
  start += 1;
  const cells = table.child(row);
  for (let index = 0; index < column; index += 1) start += cells.child(index).nodeSize;
  start += 1;
  return tr.setSelection(TextSelection.create(tr.doc, start, start + cells.child(column).content.size));
};
