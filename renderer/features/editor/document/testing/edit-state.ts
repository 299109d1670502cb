import type { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Command } from "@tiptap/pm/state";

import type { Picture } from "#shared/model/figure.ts";
import type { Block } from "#shared/model/item.ts";

import { bodyToDocument, documentToBody } from "../body-document.ts";
import { documentSchema } from "../document-schema.ts";
import { keepLeadIns } from "../lead-in.ts";
import { keepTableShape } from "../table-shape.ts";

/** An editor's state without a window: the document with what keeps it in shape. */
export const stateOf = (body: readonly Block[], from = 1, to = from): EditorState => {
  const doc = bodyToDocument(documentSchema, body);
  return EditorState.create({
    doc,
    selection: TextSelection.between(doc.resolve(from), doc.resolve(to)),
    plugins: [keepLeadIns(() => false), keepTableShape()],
  });
};

/** The state after a command; the same one where it did nothing. */
export const after = (state: EditorState, command: Command): EditorState => {
  let result = state;
  command(state, (tr) => (result = state.apply(tr)));
  return result;
};

export const bodyOf = ({ doc }: { readonly doc: Node }): Block[] => documentToBody(doc);

/** Paragraphs written with their lead-ins between 【】. */
export const written = (state: EditorState): string[] =>
  bodyOf(state).map((block) => {
    if (block.kind === "table") return block.rows.map((cells) => cells.join("|")).join("/");
    if (block.kind === "picture") return `图：${block.caption ?? ""}`;
    const { text, leadIn } = block;
    return leadIn > 0 ? `【${text.slice(0, leadIn)}】${text.slice(leadIn)}` : text;
  });

/** A paragraph from that notation. */
export const paragraph = (text: string): Block => {
  const [, leadIn = "", rest = text] = /^【(.*)】(.*)$/.exec(text) ?? [];
  return { kind: "paragraph", text: leadIn + rest, leadIn: leadIn.length };
};

/** A picture whose bytes nobody asks for. */
export const pictureOf = (caption: string): Picture => ({
  kind: "picture",
  sha256: "a".repeat(64),
  mediaType: "image/png",
  width: 40,
  height: 30,
  shownWidth: null,
  caption,
});
