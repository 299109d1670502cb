import type { Node, Schema } from "@tiptap/pm/model";

import type { Block, Paragraph } from "#shared/model/item.ts";

import { PictureFacts } from "./document-schema.ts";

/** A body as the editor's document. One without blocks is an empty paragraph: there must be somewhere to type. */
export const bodyToDocument = (schema: Schema, body: readonly Block[]): Node =>
  schema.node("doc", null, body.length === 0 ? [schema.node("paragraph")] : body.map((block) => toNode(schema, block)));

/** A block as a node of its own. */
export const toNode = (schema: Schema, block: Block): Node => {
  switch (block.kind) {
    case "paragraph": {
      const leadIn = Math.min(block.leadIn, block.text.length);
      return schema.node("paragraph", null, [
        ...letters(schema, block.text.slice(0, leadIn), [schema.mark("leadIn")]),
        ...letters(schema, block.text.slice(leadIn)),
      ]);
    }
    case "picture": {
      const { kind: _kind, caption, ...facts } = block;
      return schema.node("picture", { facts }, letters(schema, caption ?? ""));
    }
    case "table":
      return schema.node(
        "table",
        null,
        block.rows.map((cells) =>
          schema.node(
            "tableRow",
            null,
            cells.map((cell) => schema.node("tableCell", null, letters(schema, cell))),
          ),
        ),
      );
  }
};

const letters = (schema: Schema, text: string, marks: Parameters<Schema["text"]>[1] = []): Node[] =>
  text === "" ? [] : [schema.text(text, marks)];

/** The body that a document is, empty paragraphs too; none for a document of one empty paragraph. */
export const documentToBody = (document: Node): Block[] => {
  const blocks: Block[] = [];
  document.forEach((node) => blocks.push(toBlock(node)));
  const [first] = blocks;
  return blocks.length === 1 && first?.kind === "paragraph" && first.text === "" ? [] : blocks;
};

const toBlock = (node: Node): Block => {
  if (node.type.name === "picture") {
    const caption = oneLine(node.textContent).trim();
    return { kind: "picture", ...PictureFacts.parse(node.attrs["facts"]), caption: caption === "" ? null : caption };
  }
  if (node.type.name === "table") {
    const rows: string[][] = [];
    node.forEach((row) => {
      const cells: string[] = [];
      row.forEach((cell) => cells.push(oneLine(cell.textContent).replaceAll("\t", " ")));
      rows.push(cells);
    });
    return { kind: "table", rows };
  }
  return { kind: "paragraph", text: oneLine(node.textContent), leadIn: leadInLength(node) };
};

/** UTF-16 length of a paragraph's bold beginning. */
export const leadInLength = (paragraph: Node): number => {
  let length = 0;
  paragraph.forEach((child, offset) => {
    if (offset === length && child.marks.some(({ type }) => type.name === "leadIn")) length += child.nodeSize;
  });
  return length;
};

/** No key brings a line break into a text; what a browser or an input method forces in is a space. */
const oneLine = (text: string): string => text.replaceAll(/[\r\n]+/g, " ");

/**
 * The body as it is kept: without the paragraphs in which nothing stands, and without white space round the others, which
 * the layout puts there. A lead-in keeps its letters. Whoever counts paragraphs (places, cuts) counts these.
 */
export const tidyBody = (body: readonly Block[]): Block[] =>
  body.flatMap((block): Block[] => {
    if (block.kind !== "paragraph") return [block];
    const text = block.text.trim();
    return text === "" ? [] : [text === block.text ? block : { ...block, text, leadIn: tidyLeadIn(block, text) }];
  });

const tidyLeadIn = ({ text: before, leadIn }: Paragraph, text: string): number =>
  Math.min(text.length, Math.max(0, leadIn - (before.length - before.trimStart().length)));
