import type { ItemPlace } from "#shared/model/item-place.ts";
import type { Item } from "#shared/model/item.ts";

/**
 * The paragraph of a typed body (0-based, blank lines not counted) and the UTF-16 offset in its text at which the caret
 * at `caret` stands; in its indent it stands at 0. On a blank line that is the end of the paragraph before.
 */
export const bodyPlaceAt = (body: string, caret: number): { paragraph: number; offset: number } => {
  const lines = typedLines(body);
  const filled = lines.filter(({ text }) => text !== "");
  const index = filled.findLastIndex(({ from }) => from <= caret);
  const line = filled[index];
  if (line === undefined) return { paragraph: 0, offset: 0 };
  const offset = caret - line.from - line.indent;
  return { paragraph: index, offset: Math.min(line.text.length, Math.max(0, offset)) };
};

/** Where the caret stands in a typed body for a paragraph and an offset in it; the nearest there is for any other. */
export const caretInBody = (body: string, paragraph: number, offset: number): number => {
  const filled = typedLines(body).filter(({ text }) => text !== "");
  const line = filled[Math.min(paragraph, filled.length - 1)];
  if (line === undefined) return body.length;
  const wanted = paragraph < filled.length ? offset : line.text.length;
  return line.from + line.indent + Math.min(line.text.length, Math.max(0, wanted));
};

/**
 * The place's paragraph counted as the editor's field shows it: blank paragraphs of the stored body are none there, the
 * mark of a picture or a table is one.
 */
export const typedParagraph = ({ body }: Pick<Item, "body">, { paragraph }: Pick<ItemPlace, "paragraph">): number =>
  body.slice(0, paragraph ?? 0).filter((block) => block.kind !== "paragraph" || block.text.trim() !== "").length;

const typedLines = (body: string): { from: number; indent: number; text: string }[] => {
  let from = 0;
  return body.split("\n").map((line) => {
    const start = from;
    from += line.length + 1;
    return { from: start, indent: line.length - line.trimStart().length, text: line.trim() };
  });
};
