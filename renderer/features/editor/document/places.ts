import type { Node } from "@tiptap/pm/model";

import type { Block } from "#shared/model/item.ts";

/** A place in a body: a block (0-based, empty paragraphs not counted) and the UTF-16 offset in its text or caption. */
export interface BodyPlace {
  readonly paragraph: number;
  readonly offset: number;
}

/** What stands where in a document; `start` is where its text begins. */
interface PlacedBlock {
  readonly node: Node;
  readonly start: number;
}

/**
 * The place at which a position of the document is. In white space before a paragraph's text it is at 0; in an empty
 * paragraph at the end of the block before. A table has no offsets.
 */
export const placeAt = (document: Node, position: number): BodyPlace => {
  const blocks = filledBlocks(document);
  const paragraph = blocks.findLastIndex(({ start }) => start - 1 <= position);
  const block = blocks[paragraph];
  if (block === undefined) return { paragraph: 0, offset: 0 };
  if (block.node.type.name === "table") return { paragraph, offset: 0 };
  const { textContent } = block.node;
  const offset = position - block.start - indentOf(textContent);
  return { paragraph, offset: Math.min(textContent.trim().length, Math.max(0, offset)) };
};

/** The position of a place; of one beyond the text the nearest there is. In a table it is its first cell. */
export const positionAt = (document: Node, { paragraph, offset }: BodyPlace): number => {
  const blocks = filledBlocks(document);
  const block = blocks[Math.min(paragraph, blocks.length - 1)];
  if (block === undefined) return document.content.size - 1;
  // Row and cell open before the text of a table's first cell.
  if (block.node.type.name === "table") return block.start + 2;
  const text = block.node.textContent;
  const wanted = paragraph < blocks.length ? offset : text.length;
  return block.start + indentOf(text) + Math.min(text.trim().length, Math.max(0, wanted));
};

/** The block that a position stands in, by how many filled ones are before it, and its text ("" in an empty one). */
export const paragraphAt = (document: Node, position: number): { paragraph: number; text: string } => {
  const index = document.childCount === 0 ? 0 : document.resolve(Math.min(position, document.content.size)).index(0);
  const here = document.maybeChild(index);
  let paragraph = 0;
  for (let before = 0; before < index; before += 1) if (isFilled(document.child(before))) paragraph += 1;
  return { paragraph, text: here?.textContent.trim() ?? "" };
};

/** A place's paragraph in a stored body, counted as places count: empty paragraphs of it are none. */
export const filledIndex = (body: readonly Block[], paragraph: number | null): number =>
  body.slice(0, paragraph ?? 0).filter((block) => block.kind !== "paragraph" || block.text.trim() !== "").length;

const filledBlocks = (document: Node): PlacedBlock[] => {
  const blocks: PlacedBlock[] = [];
  document.forEach((node, offset) => {
    if (isFilled(node)) blocks.push({ node, start: offset + 1 });
  });
  return blocks;
};

const isFilled = (node: Node): boolean => node.type.name !== "paragraph" || node.textContent.trim() !== "";

const indentOf = (text: string): number => text.length - text.trimStart().length;
