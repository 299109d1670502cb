import { closeHistory } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

import { findingKey } from "#shared/domain/proofreading/finding-key.ts";
import type { Finding } from "#shared/model/finding.ts";

/** Findings of a text as they are to be marked; offsets count from the first letter that is no white space. */
export interface ShownFindings {
  readonly findings: readonly Finding[];
  /** The one that is looked at. */
  readonly currentKey: string | null;
  /** What the pointer is told of a mark. */
  titleOf(finding: Finding): string;
}

const key = new PluginKey<DecorationSet>("findingMarks");

/** Marks of findings in the text. They move along with what is typed until newer ones are shown. */
export const findingMarks = (): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, marks) => {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only showFindings writes it
        const shown = tr.getMeta(key) as ShownFindings | undefined;
        return shown ? DecorationSet.create(tr.doc, decorations(tr.doc, shown)) : marks.map(tr.mapping, tr.doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });

/** Shows other marks; the text itself stays as it is. */
export const showFindings = (state: EditorState, shown: ShownFindings): Transaction =>
  state.tr.setMeta(key, shown).setMeta("addToHistory", false);

/** The finding whose mark the caret touches; null where it touches none. */
export const findingKeyAtCaret = (state: EditorState): string | null => {
  const { head } = state.selection;
  const mark = key.getState(state)?.find(head, head)[0];
  const found: unknown = mark?.spec["key"];
  return typeof found === "string" ? found : null;
};

/** Selects the words of a finding; null where they do not stand there any more. */
export const selectFinding = (state: EditorState, finding: Finding): Transaction | null => {
  const range = rangeOf(state.doc, finding);
  return range && state.tr.setSelection(TextSelection.create(state.doc, range.from, range.to)).scrollIntoView();
};

/** Puts other words in the place of a finding's, in the same letters; null where they do not stand there any more. */
export const mendFinding = (state: EditorState, finding: Finding, replacement: string): Transaction | null => {
  const range = rangeOf(state.doc, finding);
  if (!range) return null;
  const { from, to } = range;
  // Taken back by itself, however soon it follows upon what was typed.
  const tr = closeHistory(state.tr);
  const words = replacement === "" ? [] : state.schema.text(replacement, state.doc.nodeAt(from)?.marks ?? []);
  tr.replaceWith(from, to, words);
  return tr.setSelection(TextSelection.create(tr.doc, from + replacement.length));
};

const decorations = (document: Node, { findings, currentKey, titleOf }: ShownFindings): Decoration[] =>
  findings.flatMap((finding) => {
    const range = rangeOf(document, finding);
    if (!range) return [];
    const name = findingKey(finding);
    const current = name === currentKey ? " is-current" : "";
    const look = { class: `finding-mark is-${finding.severity}${current}`, title: titleOf(finding) };
    return [Decoration.inline(range.from, range.to, look, { key: name })];
  });

const rangeOf = (
  document: Node,
  { where, paragraph, start, end, text }: Finding,
): { from: number; to: number } | null => {
  if (where !== "body" || paragraph >= document.childCount) return null;
  const block = document.child(paragraph);
  if (block.type.name !== "paragraph") return null;
  const words = block.textContent;
  const indent = words.length - words.trimStart().length;
  if (words.slice(indent + start, indent + end) !== text) return null;
  let inside = 1 + indent;
  for (let before = 0; before < paragraph; before += 1) inside += document.child(before).nodeSize;
  return { from: inside + start, to: inside + end };
};
