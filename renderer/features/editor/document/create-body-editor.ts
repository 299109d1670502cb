import { Editor, Extension } from "@tiptap/core";
import { history, redo, redoDepth, undo, undoDepth } from "@tiptap/pm/history";
import { keydownHandler } from "@tiptap/pm/keymap";
import { Plugin, PluginKey, Selection, type Command, type EditorState } from "@tiptap/pm/state";

import type { PictureAddress } from "#renderer/ui/pictures.tsx";
import type { Finding } from "#shared/model/finding.ts";
import type { Block } from "#shared/model/item.ts";

import { bodyToDocument, documentToBody, leadInLength } from "./body-document.ts";
import { copiedText, createOwnSerializer } from "./copying.ts";
import { documentNodes, documentSchema } from "./document-schema.ts";
import {
  findingKeyAtCaret,
  findingMarks,
  mendFinding,
  selectFinding,
  showFindings,
  type ShownFindings,
} from "./finding-marks.ts";
import { keepLeadIns, settleLeadIns, toggleLeadIn, type LeadInRefusal } from "./lead-in.ts";
import { deleteFigure, moveBlock, selectedBlocks } from "./move-block.ts";
import { insertPictures, pasting, type PastingOptions } from "./pasting.ts";
import { createPictureView, type PictureViewTexts } from "./picture-view.ts";
import { paragraphAt, placeAt, positionAt, type BodyPlace } from "./places.ts";
import { replaceDocument } from "./replace-document.ts";
import { keepTableShape } from "./table-shape.ts";
import { addToTable, cellOf, newTable, takeFromTable, type TableSide } from "./tables.ts";
import { typing } from "./typing.ts";

/** What can be done now, and what is selected: for buttons and counts beside the text. */
export interface BodyStatus {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Of the block in which the caret stands. */
  readonly inside: "paragraph" | "picture" | "table";
  readonly hasLeadIn: boolean;
  /** What is selected, "" for nothing. */
  readonly selected: string;
}

export interface BodyEditorOptions {
  /** Where the text is shown. */
  readonly host: HTMLElement;
  readonly body: readonly Block[];
  readonly texts: PictureViewTexts & { readonly body: string };
  readonly pasting: PastingOptions;
  /** In the notation of useShortcuts; the text takes these itself, because browsers and ProseMirror keep them from others. */
  readonly keys: Readonly<Record<"undo" | "redo" | "leadIn", readonly string[]>>;
  readonly pictureAddress: PictureAddress;
  onBody(body: readonly Block[]): void;
  /** Told when the focus is in the text. */
  onCaret(place: BodyPlace): void;
  onStatus(status: BodyStatus): void;
  /** Told which finding's mark the caret touches, when the focus is in the text; null for none. */
  onFinding(key: string | null): void;
  onRefused(why: LeadInRefusal | "fewestColumns"): void;
  /** Undo or redo where nothing is left to take back here. */
  onBeyond(direction: "undo" | "redo"): void;
}

/** The text of one item on screen. It owns its document from key to key; the body is told after every change. */
export interface BodyEditor {
  readonly element: HTMLElement;
  /** Shows another body; what was undoable belongs to another text and goes. Nothing where it is the same. */
  replace(body: readonly Block[]): void;
  setEditable(isEditable: boolean): void;
  focusAt(place: BodyPlace): void;
  /** Of the caret, pixels from the window's top. */
  caretTop(): number;
  /** What a cut at the caret would begin with. */
  paragraphAtCaret(): { paragraph: number; text: string };
  /** Marks these and no others. Offsets as `Finding` has them, in blocks as they stand on screen. */
  markFindings(shown: ShownFindings): void;
  /** Selects a finding's words and brings them into sight; nothing where they do not stand there any more. */
  showFinding(finding: Finding): void;
  /** Puts other words in their place, as an edit like any other. */
  mendFinding(finding: Finding, replacement: string): void;
  undo(): void;
  redo(): void;
  toggleLeadIn(): void;
  moveBlock(direction: "up" | "down"): void;
  insertPictures(files: readonly File[]): void;
  insertTable(rows: number, columns: number): void;
  addToTable(side: TableSide): void;
  takeFromTable(what: "row" | "column"): void;
  deleteFigure(): void;
  destroy(): void;
}

export const createBodyEditor = (options: BodyEditorOptions): BodyEditor => {
  const { host, pictureAddress, texts } = options;
  const past = history();
  const takeBack = (direction: "undo" | "redo"): boolean => {
    const { state, view } = editor;
    if (!editor.isEditable || view.composing) return true;
    const isLeft = (direction === "undo" ? undoDepth(state) : redoDepth(state)) > 0;
    if (isLeft) (direction === "undo" ? undo : redo)(state, view.dispatch);
    else options.onBeyond(direction);
    return true;
  };
  const windowOf = new Plugin({
    key: new PluginKey("window"),
    props: {
      nodeViews: { picture: (node) => createPictureView(node, pictureAddress, texts) },
      clipboardSerializer: createOwnSerializer(documentSchema),
      clipboardTextSerializer: copiedText,
      handleKeyDown: keydownHandler({
        ...bound(options.keys.undo, () => takeBack("undo")),
        ...bound(options.keys.redo, () => takeBack("redo")),
        ...bound(options.keys.leadIn, () => {
          run(toggleLeadIn(options.onRefused));
          return true;
        }),
      }),
      handleDOMEvents: {
        keydown: (_view, event) => isOfScreen(event) && !event.isComposing,
        compositionend: (view) => {
          // The letters come into the document after the event.
          setTimeout(() => !view.isDestroyed && view.dispatch(settleLeadIns(view.state)), 50);
          return false;
        },
      },
    },
  });
  const tellCaret = (): void => {
    if (!editor.view.hasFocus()) return;
    options.onCaret(caret());
    options.onFinding(findingKeyAtCaret(editor.state));
  };
  const editor: Editor = new Editor({
    element: { mount: host },
    content: bodyToDocument(documentSchema, options.body).toJSON(),
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: { keymap: false, clipboardTextSerializer: false, textDirection: false, delete: false },
    extensions: [
      ...documentNodes,
      Extension.create({
        name: "body",
        addProseMirrorPlugins: () => [
          windowOf,
          pasting(options.pasting),
          typing(),
          keepLeadIns(() => editor.view.composing),
          keepTableShape(),
          findingMarks(),
          past,
        ],
      }),
    ],
    editorProps: {
      attributes: {
        class: "editor-body",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": texts.body,
        "data-field": "body",
        lang: "zh-CN",
        spellcheck: "false",
      },
    },
    onTransaction: ({ transaction }) => {
      if (transaction.docChanged) options.onBody(documentToBody(editor.state.doc));
      options.onStatus(statusOf(editor.state));
    },
    onSelectionUpdate: tellCaret,
    onUpdate: tellCaret,
    onFocus: tellCaret,
  });
  const { schema } = editor;

  const caret = (): BodyPlace => placeAt(editor.state.doc, editor.state.selection.head);
  const run = (command: Command): void => {
    if (!editor.isEditable || editor.view.composing) return;
    command(editor.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  };
  const insert = (state: EditorState, rows: number, columns: number) => {
    const isInFigure = statusOf(state).inside !== "paragraph";
    const from = isInFigure ? selectedBlocks(state).to : state.selection.from;
    const to = isInFigure ? from : state.selection.to;
    const table = newTable(schema, rows, columns);
    const tr = state.tr.replaceRangeWith(from, to, table);
    let cell = from;
    tr.doc.forEach((node, position) => {
      if (node === table) cell = position + 3;
    });
    return tr.setSelection(Selection.near(tr.doc.resolve(cell))).scrollIntoView();
  };

  return {
    element: editor.view.dom,
    replace: (body) => {
      const tr = replaceDocument(editor.state, bodyToDocument(schema, body));
      if (!tr) return;
      const changed = editor.state.apply(tr);
      const plugins = [...changed.plugins];
      // Taken out and put in again it forgets: what it could take back was another text.
      const forgetful = changed.reconfigure({ plugins: plugins.filter((plugin) => plugin !== past) });
      editor.view.updateState(forgetful.reconfigure({ plugins }));
      options.onStatus(statusOf(editor.state));
    },
    setEditable: (isEditable) => {
      if (editor.isEditable !== isEditable) editor.setEditable(isEditable, false);
    },
    focusAt: (place) => {
      const { state, view } = editor;
      const $place = state.doc.resolve(positionAt(state.doc, place));
      view.dispatch(state.tr.setSelection(Selection.near($place)));
      view.focus();
      tellCaret();
    },
    caretTop: () => editor.view.coordsAtPos(editor.state.selection.head).top,
    paragraphAtCaret: () => paragraphAt(editor.state.doc, editor.state.selection.head),
    markFindings: (shown) => {
      if (!editor.view.composing) editor.view.dispatch(showFindings(editor.state, shown));
    },
    showFinding: (finding) => {
      const tr = selectFinding(editor.state, finding);
      if (!tr) return;
      editor.view.focus();
      editor.view.dispatch(tr);
    },
    mendFinding: (finding, replacement) =>
      run((state, dispatch) => {
        const tr = mendFinding(state, finding, replacement);
        if (tr) dispatch?.(tr);
        return tr !== null;
      }),
    undo: () => void takeBack("undo"),
    redo: () => void takeBack("redo"),
    toggleLeadIn: () => run(toggleLeadIn(options.onRefused)),
    moveBlock: (direction) => run(moveBlock(direction)),
    insertPictures: (files) => insertPictures(editor.view, files, options.pasting),
    insertTable: (rows, columns) =>
      run((state, dispatch) => {
        dispatch?.(insert(state, rows, columns));
        return true;
      }),
    addToTable: (side) => run(addToTable(side)),
    takeFromTable: (what) => {
      if (!takeFromTable(what)(editor.state)) options.onRefused("fewestColumns");
      run(takeFromTable(what));
    },
    deleteFigure: () => run(deleteFigure),
    destroy: () => editor.destroy(),
  };
};

/** Keys of the screen that ProseMirror would keep to itself: Escape, Enter with Ctrl or Alt, and deletions with Ctrl. */
const isOfScreen = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key === "Escape" ||
  (altKey && key === "Enter") ||
  ((ctrlKey || metaKey) && (key === "Enter" || (shiftKey && (key === "Backspace" || key === "Delete"))));

/** `Ctrl+Shift+z` as ProseMirror writes it: Mod-Shift-z. */
const bound = (keys: readonly string[], command: Command): Record<string, Command> =>
  Object.fromEntries(keys.map((key) => [key.replaceAll("Ctrl+", "Mod-").replaceAll("+", "-"), command]));

const statusOf = (state: EditorState): BodyStatus => {
  const { selection, doc } = state;
  const name = selectedBlocks(state).node?.type.name;
  return {
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
    inside: cellOf(state) !== null ? "table" : name === "picture" ? "picture" : "paragraph",
    hasLeadIn: leadInLength(selection.$head.parent) > 0,
    selected: selection.empty ? "" : doc.textBetween(selection.from, selection.to, "\n"),
  };
};
