import type { ReviewPart } from "../../model/review.ts";
import type { ComposedItem } from "../composing/compose.ts";
import { runInTitleLength } from "../composing/composition-form.ts";
import type { ComposedParagraph } from "../composing/composition.ts";
import { printableText } from "../composing/plain-paragraph.ts";
import { betweenCells, betweenRows, openPicture, openTable, reviewTexts } from "./review-texts.ts";

/** What composing put there: △ before a brief, the source, the spaces after a title that runs in, the end of a line. */
export type AddedKind = "mark" | "source" | "gap" | "end";

/** A stretch of the composed text and where the base has it. */
export interface ComposedSpan {
  /** In the composed text, `end` beyond the last. */
  readonly start: number;
  readonly end: number;
  /** Null for what composing added. */
  readonly part: ReviewPart | null;
  /** Null for what the base has. */
  readonly added: AddedKind | null;
  /**
   * In that text of the base: as long as in the composed text, or another length where one character stands for all of it (a
   * picture, the end of a line with empty lines after it). 0 and 0 for what was added.
   */
  readonly from: number;
  readonly to: number;
}

/** A line of the composed text: a paragraph, or a whole table. */
export interface ComposedLine {
  readonly start: number;
  readonly end: number;
  /** Index of its paragraph among those given; of a table its first row. */
  readonly paragraph: number;
}

/**
 * An item as it is composed, as one text with a line feed after every line, and where each of its characters comes from. A
 * picture is one character, its caption the next line; a table is the line that the base has of it.
 */
export interface ComposedTexts {
  readonly text: string;
  /** Without gaps, in order. */
  readonly spans: readonly ComposedSpan[];
  readonly lines: readonly ComposedLine[];
  /** How long the two texts of the base are. */
  readonly lengths: Readonly<Record<ReviewPart, number>>;
}

/** `paragraphs` are those that composing made of the item, in order. */
export const composedTexts = (item: ComposedItem, paragraphs: readonly ComposedParagraph[]): ComposedTexts => {
  const builder = createBuilder();
  const offsets = blockOffsets(item);
  /** The stretch of the body that the line before ended with; null where it ended with something else. */
  let bodyEnd: number | null = null;
  paragraphs.forEach((composed, index) => {
    const { figure } = composed;
    if (figure?.kind === "row" && figure.row > 0) return;
    const block = composed.paragraph === null ? null : item.body[composed.paragraph];
    const offset = composed.paragraph === null ? null : (offsets[composed.paragraph] ?? 0);
    const end = offset === null || block == null ? null : offset + blockLength(block);
    const isCaption = block?.kind === "picture" && figure === undefined;
    if (index > 0) builder.endLine(bodyEnd, isCaption || startsWithTitle(composed) ? null : offset);
    builder.startLine(index);
    if (block == null || offset === null) addWithoutBlock(builder, item, composed);
    else if (figure?.kind === "picture") builder.add(openPicture, "body", offset, offset + pictureOpening);
    else if (block.kind === "picture") {
      const caption = printableText(block.caption ?? "");
      addTrimmed(builder, caption, "body", offset + pictureOpening);
    } else if (block.kind === "table") addTable(builder, block.rows, offset);
    else addParagraph(builder, item, composed, { text: printableText(block.text), offset });
    bodyEnd = end;
  });
  if (paragraphs.length > 0) builder.endLine(null, null);
  const { title, body } = reviewTexts(item);
  return { ...builder.finish(), lengths: { title: title.length, body: body.length } };
};

/** The character that opens it, its name, and what parts that from the caption. */
const pictureOpening = 1 + 64 + 1;

const blockLength = (block: ComposedItem["body"][number]): number =>
  reviewTexts({ title: null, body: [block] }).body.length;

const blockOffsets = ({ body }: ComposedItem): number[] => {
  let offset = 0;
  return body.map((block) => {
    const start = offset;
    offset += blockLength(block) + 1;
    return start;
  });
};

const startsWithTitle = (composed: ComposedParagraph): boolean =>
  composed.style === "title" || runInTitleLength(composed) > 0;

interface Builder {
  readonly add: (text: string, part: ReviewPart, from: number, to?: number) => void;
  readonly addForeign: (text: string, added: AddedKind) => void;
  readonly startLine: (paragraph: number) => void;
  /** `from` and `to`: what of the body lies between the lines; null where that is no text of the base. */
  readonly endLine: (from: number | null, to: number | null) => void;
  readonly finish: () => Omit<ComposedTexts, "lengths">;
}

const createBuilder = (): Builder => {
  let text = "";
  const spans: ComposedSpan[] = [];
  const lines: ComposedLine[] = [];
  let line = { start: 0, paragraph: 0 };
  const push = (put: string, place: Pick<ComposedSpan, "part" | "added" | "from" | "to">): void => {
    if (put === "") return;
    spans.push({ start: text.length, end: text.length + put.length, ...place });
    text += put;
  };
  return {
    add: (put, part, from, to = from + put.length) => push(put, { part, added: null, from, to }),
    addForeign: (put, added) => push(put, { part: null, added, from: 0, to: 0 }),
    startLine: (paragraph) => {
      line = { start: text.length, paragraph };
    },
    endLine: (from, to) => {
      lines.push({ ...line, end: text.length });
      if (from === null || to === null) push("\n", { part: null, added: "end", from: 0, to: 0 });
      else push("\n", { part: "body", added: null, from, to });
    },
    finish: () => ({ text, spans, lines }),
  };
};

const addTrimmed = (builder: Builder, text: string, part: ReviewPart, from: number): void =>
  builder.add(text.trim(), part, from + text.length - text.trimStart().length);

const addTitle = (builder: Builder, { title }: ComposedItem): void =>
  addTrimmed(builder, printableText(title ?? ""), "title", 0);

const addWithoutBlock = (builder: Builder, item: ComposedItem, { style, text }: ComposedParagraph): void => {
  if (style === "title") addTitle(builder, item);
  else builder.addForeign(text, "source");
};

const addParagraph = (
  builder: Builder,
  item: ComposedItem,
  composed: ComposedParagraph,
  block: { readonly text: string; readonly offset: number },
): void => {
  const title = runInTitleLength(composed);
  if (title > 0) addTitle(builder, item);
  const rest = composed.text.slice(title);
  const before = Math.max(0, rest.indexOf(block.text));
  builder.addForeign(rest.slice(0, before), title > 0 ? "gap" : "mark");
  builder.add(block.text, "body", block.offset);
  builder.addForeign(rest.slice(before + block.text.length), "source");
};

const addTable = (builder: Builder, rows: readonly (readonly string[])[], offset: number): void => {
  let place = offset;
  const addSign = (sign: string): void => {
    builder.add(sign, "body", place);
    place += sign.length;
  };
  addSign(openTable);
  rows.forEach((cells, row) => {
    if (row > 0) addSign(betweenRows);
    cells.forEach((cell, column) => {
      if (column > 0) addSign(betweenCells);
      addTrimmed(builder, printableText(cell), "body", place);
      place += cell.length;
    });
  });
};

/** Where a stretch of a text of the base stands in the composed text; null where nothing of it is printed. */
export const toComposed = (
  { spans }: ComposedTexts,
  place: { readonly part: ReviewPart; readonly start: number; readonly end: number },
): { start: number; end: number } | null => {
  const own = spans.filter(({ part }) => part === place.part);
  const touched = own.filter(({ from, to }) => from <= place.end && to >= place.start);
  const within = touched.filter(({ from, to }) => from < place.end && to > place.start);
  const used = within.length > 0 ? within : touched.slice(0, 1);
  const [first, last] = [used[0], used.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { start: offsetIn(first, place.start, "start"), end: offsetIn(last, place.end, "end") };
};

const offsetIn = (span: ComposedSpan, offset: number, side: "start" | "end"): number => {
  const isWhole = span.to - span.from !== span.end - span.start;
  if (isWhole) return side === "start" ? span.start : span.end;
  return span.start + Math.max(0, Math.min(offset, span.to) - span.from);
};
