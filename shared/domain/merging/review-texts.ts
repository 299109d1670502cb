import type { Picture } from "../../model/figure.ts";
import type { Block, ItemContent } from "../../model/item.ts";
import { applyEdits, mapPlace, type Edit } from "./text-edit.ts";

/**
 * What reviewers read of an item, as two plain texts in which every change is a change of characters. The body has a
 * line a block: a paragraph is its text, a table its cells, a picture its name and its caption, each opened by a
 * character that no paragraph holds.
 */
export interface ReviewTexts {
  readonly title: string;
  readonly body: string;
}

/** Edits of both texts. */
export interface ReviewEdits {
  readonly title: readonly Edit[];
  readonly body: readonly Edit[];
}

/** Opens the line of a picture; after its name and `betweenCells` comes the caption. */
export const openPicture = "\uFFFC";
export const openTable = "\u001D";
export const betweenRows = "\u001E";
export const betweenCells = "\u001F";

export const reviewTexts = ({ title, body }: Pick<ItemContent, "title" | "body">): ReviewTexts => ({
  title: title ?? "",
  body: body.map(lineOf).join("\n"),
});

const lineOf = (block: Block): string => {
  switch (block.kind) {
    case "paragraph":
      return block.text;
    case "picture":
      return openPicture + block.sha256 + betweenCells + (block.caption ?? "");
    case "table":
      return openTable + block.rows.map((cells) => cells.join(betweenCells)).join(betweenRows);
  }
};

/**
 * The content with its texts edited. Lead-ins stay with their words. A picture that neither the content nor `others` has
 * is left out; a table whose rows no longer fit each other is filled up, and paragraphs that became empty go.
 */
export const editContent = (
  content: ItemContent,
  { title, body }: ReviewEdits,
  others: readonly Block[] = [],
): ItemContent => {
  const texts = reviewTexts(content);
  const pictures = new Map(
    [...others, ...content.body].flatMap((block): [string, Picture][] =>
      block.kind === "picture" ? [[block.sha256, block]] : [],
    ),
  );
  const newTitle = applyEdits(texts.title, title).replace(/\s+/g, " ").trim();
  const leadIns = mapLeadIns(content.body, body);
  let offset = 0;
  const blocks = applyEdits(texts.body, body)
    .split("\n")
    .flatMap((line) => {
      const leadIn = leadIns.get(offset) ?? 0;
      offset += line.length + 1;
      return toBlock(line, leadIn, pictures) ?? [];
    });
  return { ...content, title: newTitle === "" ? null : newTitle, body: body.length === 0 ? content.body : blocks };
};

/** Where lead-ins begin in the edited text, and how long they are there. */
const mapLeadIns = (blocks: readonly Block[], edits: readonly Edit[]): Map<number, number> => {
  const leadIns = new Map<number, number>();
  let offset = 0;
  for (const block of blocks) {
    if (block.kind === "paragraph" && block.leadIn > 0) {
      const start = mapPlace(edits, offset, "before");
      leadIns.set(start, mapPlace(edits, offset + block.leadIn, "before") - start);
    }
    offset += lineOf(block).length + 1;
  }
  return leadIns;
};

/** Null for a line that holds nothing. */
const toBlock = (line: string, leadIn: number, pictures: ReadonlyMap<string, Picture>): Block | null => {
  if (line.startsWith(openPicture)) {
    const [name = "", ...caption] = line.slice(1).split(betweenCells);
    const picture = pictures.get(name);
    const text = plainText(caption.join(" ")).trim();
    if (picture !== undefined) return { ...picture, caption: text === "" ? null : text.slice(0, 500) };
    return paragraph(text, 0);
  }
  if (line.startsWith(openTable)) {
    const rows = line
      .slice(1)
      .split(betweenRows)
      .map((row) => row.split(betweenCells).map(plainText));
    const width = Math.max(2, ...rows.map((cells) => cells.length));
    if (rows.every((cells) => cells.every((cell) => cell === ""))) return null;
    return { kind: "table", rows: rows.map((cells) => [...cells, ...Array<string>(width - cells.length).fill("")]) };
  }
  return paragraph(plainText(line), leadIn);
};

const paragraph = (text: string, leadIn: number): Block | null =>
  text.trim() === "" ? null : { kind: "paragraph", text, leadIn: Math.max(0, Math.min(leadIn, text.length)) };

/** What opens and parts figures means nothing within a text. */
const plainText = (text: string): string =>
  [openPicture, openTable, betweenRows, betweenCells, "\t", "\r"].reduce(
    (plain, sign) => plain.replaceAll(sign, " "),
    text,
  );
