import { closeHistory } from "@tiptap/pm/history";
import { Fragment, Slice } from "@tiptap/pm/model";
import { TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";

import { blockText, type Block } from "#shared/model/item.ts";

import { toNode } from "./body-document.ts";

/** A stretch of the document. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Puts blocks in place of a range, as one step of undo. A lone paragraph goes into the line; of several the first goes on
 * from the text before and the last into the text behind. In a caption or a cell, which hold one line, all text becomes
 * that line, and pictures follow the figure. The caret goes behind what was put in, where it still stands at the range.
 */
export const insertBlocks = (state: EditorState, range: Range, blocks: readonly Block[]): Transaction => {
  const { doc, schema, selection } = state;
  const from = Math.min(range.from, doc.content.size);
  const to = Math.min(Math.max(from, range.to), doc.content.size);
  const tr = closeHistory(state.tr);
  const [first] = blocks;
  if (first === undefined) return tr;
  const $from = doc.resolve(from);
  const isOneLine = $from.parent.inlineContent && $from.parent.type.name !== "paragraph";
  const isInLine = blocks.length === 1 && first.kind === "paragraph" && $from.parent.inlineContent;
  if (isOneLine) {
    const texts = blocks.filter(({ kind }) => kind !== "picture").map(blockText);
    if (texts.length > 0) insertText(tr, { from, to: Math.min(to, $from.end()) }, texts.map(toLine).join(" "));
    const pictures = blocks.filter(({ kind }) => kind === "picture");
    tr.insert(
      tr.mapping.map($from.after(1)),
      pictures.map((block) => toNode(schema, block)),
    );
  } else if (isInLine && first.leadIn === 0) insertText(tr, { from, to }, first.text);
  else {
    const nodes = Fragment.from(blocks.map((block) => toNode(schema, block)));
    tr.replaceRange(from, to, new Slice(nodes, openDepth(first), openDepth(blocks.at(-1))));
  }
  const isThere = selection.from === range.from && selection.to === range.to;
  if (isThere) tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(to)), -1));
  return tr.scrollIntoView();
};

/** A paragraph at an end goes on in the text there; a figure stands alone. */
const openDepth = (block: Block | undefined): number => (block?.kind === "paragraph" ? 1 : 0);

const toLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

const insertText = (tr: Transaction, { from, to }: Range, text: string): void => {
  if (text === "") tr.delete(from, to);
  else tr.replaceWith(from, to, tr.doc.type.schema.text(text));
};
