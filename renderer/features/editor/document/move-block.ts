import { NodeSelection, type Command, type EditorState } from "@tiptap/pm/state";

/** Moves the blocks that the selection touches over the one before or behind them; the selection goes with them. */
export const moveBlock =
  (direction: "up" | "down"): Command =>
  (state, dispatch) => {
    const { from, to } = selectedBlocks(state);
    const neighbour = direction === "up" ? state.doc.resolve(from).nodeBefore : state.doc.resolve(to).nodeAfter;
    if (!neighbour) return false;
    // The neighbour is what moves, so that everything that points into the blocks stays.
    const { tr } = state;
    if (direction === "up") tr.insert(to, neighbour).delete(from - neighbour.nodeSize, from);
    else tr.delete(to, to + neighbour.nodeSize).insert(from, neighbour);
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** Selects the figure that the caret stands in, caption or cell; false where it stands in none. */
export const selectFigure: Command = (state, dispatch) => {
  const { from, node } = selectedBlocks(state);
  if (node === null || node.type.name === "paragraph" || state.selection instanceof NodeSelection) return false;
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, from)));
  return true;
};

/** Deletes the figure that is selected or that the caret stands in; false where there is none. */
export const deleteFigure: Command = (state, dispatch) => {
  const { from, to, node } = selectedBlocks(state);
  if (node === null || node.type.name === "paragraph") return false;
  const { tr, schema } = state;
  if (state.doc.childCount === 1) tr.replaceWith(from, to, schema.node("paragraph"));
  else tr.delete(from, to);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** The range of the blocks that a selection touches, and the block where it is one. */
export const selectedBlocks = ({ doc, selection: { $from, $to } }: EditorState) => {
  const from = $from.depth === 0 ? $from.pos : $from.before(1);
  const to = $to.depth === 0 ? $to.pos : $to.after(1);
  const node = doc.nodeAt(from);
  return { from, to, node: node !== null && from + node.nodeSize === to ? node : null };
};
