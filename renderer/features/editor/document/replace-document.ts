import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";

/**
 * One step that makes the document another one. It leaves alone the blocks at both ends that are the same, and in a lone
 * paragraph that differs the letters that are, so that the caret and the scroll stay near their place. Null where the
 * documents are the same.
 */
export const replaceDocument = ({ doc, tr }: EditorState, wanted: Node): Transaction | null => {
  if (doc.eq(wanted)) return null;
  const [old, next] = [doc.children, wanted.children];
  const first = commonLength(old, next);
  const rest = Math.min(old.length, next.length) - first;
  const last = Math.min(rest, commonLength(old.toReversed(), next.toReversed()));
  const from = sizeOf(old.slice(0, first));
  const [oldMiddle, middle] = [old.slice(first, old.length - last), next.slice(first, next.length - last)];
  const [before, after] = [oldMiddle[0], middle[0]];
  const isOneParagraph = oldMiddle.length === 1 && middle.length === 1 && before?.type.name === "paragraph";
  if (!isOneParagraph || after?.type.name !== "paragraph") {
    return tr.replaceWith(from, from + sizeOf(oldMiddle), middle);
  }
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || !end) return null;
  // The common ends may overlap, as in 甲甲 made 甲甲甲.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const inside = from + 1;
  return tr.replace(inside + start, inside + end.a + overlap, after.slice(start, end.b + overlap));
};

const commonLength = (old: readonly Node[], next: readonly Node[]): number => {
  const differing = old.findIndex((node, index) => next[index]?.eq(node) !== true);
  return differing < 0 ? old.length : differing;
};

const sizeOf = (nodes: readonly Node[]): number => nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
