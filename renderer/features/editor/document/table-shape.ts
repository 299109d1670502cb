import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";

/**
 * Keeps tables rectangular: a deletion or a paste across cells may leave rows of different lengths, and then the short
 * ones get empty cells at their ends; a table of one column, which would be none, gets a second.
 */
export const keepTableShape = (): Plugin =>
  new Plugin({
    key: new PluginKey("tableShape"),
    appendTransaction: (transactions, _before, after) =>
      transactions.some(({ docChanged }) => docChanged) ? mendTables(after) : null,
  });

/** Null where every table is rectangular. */
export const mendTables = ({ doc, tr, schema }: EditorState): Transaction | null => {
  doc.forEach((table, offset) => {
    if (table.type.name !== "table") return;
    const width = Math.max(2, ...table.children.map(({ childCount }) => childCount));
    table.forEach((row, inTable) => {
      const end = tr.mapping.map(offset + 1 + inTable + row.nodeSize - 1);
      const missing = Array.from({ length: width - row.childCount }, (): Node => schema.node("tableCell"));
      if (missing.length > 0) tr.insert(end, missing);
    });
  });
  return tr.docChanged ? tr : null;
};
