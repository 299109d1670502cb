import { betweenCells, betweenRows, openPicture, openTable, reviewTexts } from "#shared/domain/merging/review-texts.ts";
import type { ManuscriptItem } from "#shared/model/manuscript.ts";
import type { ReviewPart } from "#shared/model/review.ts";

/** A stretch of an item's texts (see reviewTexts) that is read and edited as one: none holds a sign that only structures. */
export interface Field {
  /** `title`, `body:2`, of a cell `body:3:1:0`. */
  readonly id: string;
  readonly kind: "title" | "paragraph" | "caption" | "cell";
  readonly part: ReviewPart;
  /** UTF-16 offsets in the text of that part. */
  readonly start: number;
  readonly end: number;
  /** 0-based block of the body; null in the title. */
  readonly block: number | null;
  /** UTF-16 length of a paragraph's bold lead-in. */
  readonly leadIn: number;
}

/** A block of the body on its line: figures have one, too. */
export interface BlockLine {
  readonly block: number;
  /** Where its line begins and ends in the body's text, without the line feed. */
  readonly start: number;
  readonly end: number;
}

/** The fields of an item in the order in which they are read. */
export const itemFields = (item: Pick<ManuscriptItem, "title" | "body">): Field[] => [
  ...(item.title === null ? [] : [titleField(item.title)]),
  ...blockLines(item).flatMap(({ block, start, end }) => fieldsOfBlock(item, block, start, end)),
];

const titleField = (title: string): Field => ({
  id: "title",
  kind: "title",
  part: "title",
  start: 0,
  end: title.length,
  block: null,
  leadIn: 0,
});

/** The lines of the body's text, one a block. */
export const blockLines = (item: Pick<ManuscriptItem, "title" | "body">): BlockLine[] => {
  let start = 0;
  return reviewTexts(item)
    .body.split("\n")
    .slice(0, item.body.length)
    .map((line, block) => {
      const at = { block, start, end: start + line.length };
      start = at.end + 1;
      return at;
    });
};

const fieldsOfBlock = (
  { body }: Pick<ManuscriptItem, "body">,
  index: number,
  start: number,
  end: number,
): readonly Field[] => {
  const block = body[index];
  if (block === undefined) return [];
  const id = `body:${index}`;
  const shared = { part: "body", block: index, leadIn: 0 } as const;
  switch (block.kind) {
    case "paragraph":
      return [{ ...shared, id, kind: "paragraph", start, end, leadIn: block.leadIn }];
    case "picture":
      return [{ ...shared, id, kind: "caption", start: end - (block.caption ?? "").length, end }];
    case "table": {
      let at = start + 1;
      return block.rows.flatMap((cells, row) =>
        cells.map((cell, column): Field => {
          const field = {
            ...shared,
            id: `${id}:${row}:${column}`,
            kind: "cell",
            start: at,
            end: at + cell.length,
          } as const;
          // Cells and rows are parted by one sign each.
          at = field.end + betweenCells.length;
          return field;
        }),
      );
    }
  }
};

/** Signs that have no place within a field, as a reviewer might paste them. */
export const fieldText = (kind: Field["kind"], typed: string): string => {
  const plain = typed.replaceAll(structural, " ").replaceAll(/\r\n?/g, "\n");
  return kind === "paragraph" ? plain : plain.replaceAll("\n", " ");
};

/** Some letters before and behind a stretch, by which a short one is known again; never of another field. */
export const neighbours = (text: string, start: number, end: number): { before: string; after: string } => ({
  before:
    text
      .slice(Math.max(0, start - shownNeighbours), start)
      .split(fieldEnd)
      .at(-1) ?? "",
  after: text.slice(end, end + shownNeighbours).split(fieldEnd)[0] ?? "",
});

const shownNeighbours = 5;
const signs = openPicture + openTable + betweenRows + betweenCells;
const structural = new RegExp(`[${signs}\t]`, "g");
const fieldEnd = new RegExp(`[${signs}\n]`);
