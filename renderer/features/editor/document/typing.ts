import {
  baseKeymap,
  chainCommands,
  createParagraphNear,
  deleteSelection,
  joinBackward,
  joinForward,
  selectNodeBackward,
  selectNodeForward,
  splitBlock,
} from "@tiptap/pm/commands";
import { keydownHandler } from "@tiptap/pm/keymap";
import { NodeSelection, Plugin, PluginKey, type Command } from "@tiptap/pm/state";

import { selectFigure } from "./move-block.ts";
import { behind, clearCells, goBelow, goToCell } from "./tables.ts";

/** Enter in a caption begins a paragraph under the picture. */
const leaveCaption: Command = (state, dispatch) => {
  const { $head } = state.selection;
  if ($head.parent.type.name !== "picture" || state.selection instanceof NodeSelection) return false;
  return behind(state, $head.after(1), dispatch);
};

/** True in a caption or a cell: what lies beyond its ends is not its affair. */
const isInFigure: Command = ({ selection: { $head, empty } }) => empty && $head.parent.type.name !== "paragraph";

/** Backspace at the very start of a caption or a cell selects the figure, so that a second one deletes it. */
const selectFromStart: Command = (state, dispatch) => {
  const { $head, empty } = state.selection;
  return empty && $head.parentOffset === 0 && selectFigure(state, dispatch);
};

const enter = chainCommands(goBelow, leaveCaption, createParagraphNear, splitBlock);
const backspace = chainCommands(clearCells, deleteSelection, selectFromStart, joinBackward, selectNodeBackward);
const remove = chainCommands(clearCells, deleteSelection, joinForward, selectNodeForward);

/** What keys do to the text where the browser's own way would not keep the document's shape. */
const keys: Record<string, Command> = {
  ...baseKeymap,
  Enter: enter,
  // There are no line breaks inside a paragraph.
  "Shift-Enter": enter,
  Backspace: backspace,
  "Shift-Backspace": backspace,
  Delete: (state, dispatch, view) => {
    const { $head } = state.selection;
    if (isInFigure(state) && $head.parentOffset === $head.parent.content.size) return true;
    return remove(state, dispatch, view);
  },
  Tab: goToCell(1),
  "Shift-Tab": goToCell(-1),
};

/**
 * Keys and letters. Does nothing while an input method composes: its Enter and Backspace are its own. White space typed at
 * the start of a paragraph is swallowed, because the indent is the layout's; so are letters typed over several cells.
 */
export const typing = (): Plugin => {
  const onKey = keydownHandler(keys);
  return new Plugin({
    key: new PluginKey("typing"),
    props: {
      handleKeyDown: (view, event) =>
        !event.isComposing && event.keyCode !== 229 && !view.composing && view.editable && onKey(view, event),
      handleTextInput: (view, from, _to, text) => {
        const $from = view.state.doc.resolve(from);
        if ($from.parent.type.name === "paragraph" && $from.parentOffset === 0 && /^\s+$/u.test(text)) return true;
        if (!clearCells(view.state, view.dispatch)) return false;
        view.dispatch(view.state.tr.insertText(text));
        return true;
      },
    },
  });
};
