import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Command, type EditorState, type Transaction } from "@tiptap/pm/state";
import { Transform } from "@tiptap/pm/transform";

import { leadInLength } from "./body-document.ts";

/** Why no lead-in can be made: the selection does not touch a paragraph's beginning, or stands in no paragraph. */
export type LeadInRefusal = "notAtStart" | "notInParagraph";

/**
 * Makes a lead-in or takes it away. With only a caret it is the paragraph's first sentence; a selection from the
 * paragraph's start is the lead-in itself; one that goes on from a lead-in extends it, one inside it ends it there. Over
 * several paragraphs each gets its first sentence, or all lose theirs if all have one. Anything else is refused.
 */
export const toggleLeadIn =
  (refuse: (why: LeadInRefusal) => void): Command =>
  (state, dispatch) => {
    const { $from, $to, empty } = state.selection;
    const paragraphs = paragraphsBetween(state);
    const [first] = paragraphs;
    const lengths =
      first === undefined
        ? "notInParagraph"
        : paragraphs.length > 1 || empty
          ? bySentences(paragraphs.map(({ node }) => node))
          : bySelection(first.node, $from, $to);
    if (typeof lengths === "string") {
      refuse(lengths);
      return true;
    }
    const { tr } = state;
    paragraphs.forEach(({ node, start }, index) => setLeadIn(tr, start, node, lengths[index] ?? 0));
    dispatch?.(tr);
    return true;
  };

interface PlacedParagraph {
  readonly node: Node;
  /** Of its text. */
  readonly start: number;
}

const paragraphsBetween = ({ doc, selection }: EditorState): PlacedParagraph[] => {
  const found: PlacedParagraph[] = [];
  doc.nodesBetween(selection.from, selection.to, (node, position) => {
    if (node.type.name === "paragraph") found.push({ node, start: position + 1 });
    return false;
  });
  return found;
};

const bySentences = (nodes: readonly Node[]): number[] => {
  const filled = nodes.filter(({ textContent }) => textContent.trim() !== "");
  const areAllLed = filled.every((node) => leadInLength(node) > 0);
  return nodes.map((node) => (areAllLed ? 0 : leadInLength(node) || firstSentence(node.textContent)));
};

/** A full stop, a question or an exclamation mark ends it, with the quotation mark that closes behind it. */
const firstSentence = (text: string): number => /^.*?[。！？!?][”’」』）]?/u.exec(text)?.[0].length ?? text.length;

const bySelection = (node: Node, $from: ResolvedPos, $to: ResolvedPos): number[] | LeadInRefusal => {
  const [from, to, now] = [$from.parentOffset, $to.parentOffset, leadInLength(node)];
  if (from === 0) return [now >= to ? 0 : to];
  if (now < from) return "notAtStart";
  return [now >= to ? from : to];
};

const setLeadIn = (tr: Transform, start: number, node: Node, length: number): void => {
  const { leadIn } = node.type.schema.marks;
  if (leadIn === undefined || leadInLength(node) === length) return;
  tr.removeMark(start, start + node.content.size, leadIn);
  if (length > 0) tr.addMark(start, start + length, leadIn.create());
};

const key = new PluginKey("leadIns");

/**
 * Keeps lead-ins what they are: the beginning of their paragraph. What is put before one becomes part of it; one that
 * comes into the middle of a paragraph, because two were joined, is none any more. Waits while an input method composes,
 * which a change of the text under it would break off.
 */
export const keepLeadIns = (isComposing: () => boolean): Plugin =>
  new Plugin({
    key,
    appendTransaction: (transactions, before, after) =>
      transactions.some(({ docChanged }) => docChanged) || transactions.some((tr) => tr.getMeta(key) === "settle")
        ? isComposing()
          ? null
          : mendLeadIns(transactions, before, after)
        : null,
  });

/** A transaction after which lead-ins are looked at again: for the end of a composition. */
export const settleLeadIns = (state: EditorState): Transaction => state.tr.setMeta(key, "settle");

/** Null where every lead-in begins its paragraph. */
export const mendLeadIns = (
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
): Transaction | null => {
  const { tr } = after;
  after.doc.forEach((node, offset) => {
    if (node.type.name !== "paragraph") return;
    const runs = boldRuns(node);
    const [first] = runs;
    if (first === undefined || (runs.length === 1 && first.from === 0)) return;
    const start = offset + 1;
    const isExtended = first.from > 0 && wasAtStart(transactions, before, start, start + first.from);
    const length = first.from === 0 || isExtended ? first.to : 0;
    const { leadIn } = node.type.schema.marks;
    if (leadIn === undefined) return;
    tr.removeMark(start, start + node.content.size, leadIn);
    if (length > 0) tr.addMark(start, start + length, leadIn.create());
  });
  return tr.docChanged ? tr : null;
};

/** The bold stretches of a paragraph, by offset. */
const boldRuns = (paragraph: Node): { from: number; to: number }[] => {
  const runs: { from: number; to: number }[] = [];
  paragraph.forEach((child, offset) => {
    if (!child.marks.some(({ type }) => type.name === "leadIn")) return;
    const last = runs.at(-1);
    if (last?.to === offset) last.to = offset + child.nodeSize;
    else runs.push({ from: offset, to: offset + child.nodeSize });
  });
  return runs;
};

/** Did what is bold at `bold` now begin the paragraph before, which begins at `start` now? */
const wasAtStart = (
  transactions: readonly Transaction[],
  before: EditorState,
  start: number,
  bold: number,
): boolean => {
  // A composition that has ended changed nothing since: only letters can have been put before the lead-in.
  if (!transactions.some(({ docChanged }) => docChanged)) return true;
  const back = (position: number, side: number): number => {
    let mapped = position;
    for (const { mapping } of transactions.toReversed()) mapped = mapping.invert().map(mapped, side);
    return Math.min(Math.max(0, mapped), before.doc.content.size);
  };
  const oldStart = before.doc.resolve(back(start, -1));
  const oldBold = before.doc.resolve(back(bold, 1));
  return oldBold.parent.type.name === "paragraph" && oldBold.parentOffset === 0 && oldBold.start() === oldStart.start();
};
