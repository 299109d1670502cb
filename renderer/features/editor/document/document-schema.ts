import { getSchema, Mark, Node, type Extensions } from "@tiptap/core";
import type { Schema } from "@tiptap/pm/model";

import { Picture } from "#shared/model/figure.ts";

/** What a picture's node knows of it; its caption is its content. */
export const PictureFacts = Picture.omit({ kind: true, caption: true });

/**
 * The nodes and the mark of an item's body, and nothing else: what they cannot hold, no key, paste or drop can bring in.
 * One mark, 段首粗体; that it only ever begins a paragraph is kept by `lead-in.ts`. Cells hold one line of text each; that
 * all rows have equally many is kept by `table-shape.ts`.
 */
export const documentNodes: Extensions = [
  Node.create({ name: "doc", topNode: true, content: "block+" }),
  Node.create({ name: "text", group: "inline" }),
  Node.create({
    name: "paragraph",
    group: "block",
    content: "text*",
    marks: "leadIn",
    parseHTML: () => [{ tag: "p" }],
    renderHTML: () => ["p", 0],
  }),
  Mark.create({
    name: "leadIn",
    // What is typed behind a lead-in is the paragraph's text.
    inclusive: false,
    parseHTML: () => [{ tag: "b[data-lead-in]" }],
    renderHTML: () => ["b", { "data-lead-in": "" }, 0],
  }),
  Node.create({
    name: "picture",
    group: "block",
    content: "text*",
    marks: "",
    isolating: true,
    draggable: true,
    addAttributes: () => ({
      facts: {
        default: null,
        parseHTML: (element) => parseFacts(element.dataset["picture"]),
        renderHTML: ({ facts }: Record<string, unknown>) => ({ "data-picture": JSON.stringify(facts) }),
      },
    }),
    parseHTML: () => [
      {
        tag: "figure[data-picture]",
        contentElement: "figcaption",
        getAttrs: (element) => (parseFacts(element.dataset["picture"]) === null ? false : null),
      },
    ],
    renderHTML: ({ HTMLAttributes }) => ["figure", HTMLAttributes, ["figcaption", 0]],
  }),
  Node.create({
    name: "table",
    group: "block",
    content: "tableRow+",
    isolating: true,
    parseHTML: () => [{ tag: "table" }],
    renderHTML: () => ["table", ["tbody", 0]],
  }),
  Node.create({
    name: "tableRow",
    content: "tableCell+",
    parseHTML: () => [{ tag: "tr" }],
    renderHTML: () => ["tr", 0],
  }),
  Node.create({
    name: "tableCell",
    content: "text*",
    marks: "",
    isolating: true,
    parseHTML: () => [{ tag: "td" }],
    renderHTML: () => ["td", 0],
  }),
];

/** The schema alone, for what works on documents without a window. */
export const documentSchema: Schema = getSchema(documentNodes);

const parseFacts = (json: string | undefined): PictureFacts | null => {
  try {
    return PictureFacts.safeParse(JSON.parse(json ?? "")).data ?? null;
  } catch {
    return null;
  }
};

type PictureFacts = Omit<Picture, "kind" | "caption">;
