import type { ItemContent } from "#shared/model/item.ts";

/** What is looked for. */
export interface TextSearch {
  /** Not empty, one line. */
  readonly text: string;
  /** Else A finds a. */
  readonly matchCase: boolean;
  /** Else A finds Ａ and 1 finds １; marks are never the same in both widths: “，” and "," are two things to an editor. */
  readonly matchWidth: boolean;
}

/** A text of an item that can be searched: its title, its unit, or one of a block of its body. */
export interface TextPlace {
  readonly field: "title" | "sourceUnit" | "body";
  /** 0-based block of the body; null in other fields. */
  readonly block: number | null;
  /** Row and column of a table's cell, 0-based; null elsewhere. */
  readonly cell: readonly [row: number, column: number] | null;
}

/** Where the searched text stands. */
export interface TextHit {
  readonly place: TextPlace;
  /** UTF-16 offsets in the text of the place. */
  readonly from: number;
  readonly to: number;
  /** The whole text of the place. */
  readonly text: string;
}

/** All hits in reading order: title, unit, body. They do not overlap; of those that would the first one counts. */
export const findText = (content: ItemContent, search: TextSearch): TextHit[] =>
  textsOf(content).flatMap(({ place, text }) =>
    findRanges(text, search).map(([from, to]): TextHit => ({ place, from, to, text })),
  );

/** UTF-16 ranges of the searched text in one text. */
export const findRanges = (text: string, search: TextSearch): [from: number, to: number][] => {
  const wanted = fold(search.text, search);
  const folded = fold(text, search);
  const ranges: [number, number][] = [];
  if (wanted === "") return ranges;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    ranges.push([at, at + wanted.length]);
  }
  return ranges;
};

const textsOf = ({ title, sourceUnit, body }: ItemContent): { place: TextPlace; text: string }[] => [
  { place: { field: "title", block: null, cell: null }, text: title ?? "" },
  { place: { field: "sourceUnit", block: null, cell: null }, text: sourceUnit ?? "" },
  ...body.flatMap((block, index): { place: TextPlace; text: string }[] => {
    const inBody = { field: "body" as const, block: index };
    if (block.kind === "paragraph") return [{ place: { ...inBody, cell: null }, text: block.text }];
    if (block.kind === "picture") return [{ place: { ...inBody, cell: null }, text: block.caption ?? "" }];
    return block.rows.flatMap((row, rowAt) =>
      row.map((text, column) => ({ place: { ...inBody, cell: [rowAt, column] as const }, text })),
    );
  }),
];

/** Never changes the length, so that offsets in the folded text are those of the text. */
const fold = (text: string, { matchCase, matchWidth }: TextSearch): string => {
  const narrow = matchWidth ? text : text.replaceAll(/[０-９Ａ-Ｚａ-ｚ]/g, toHalfWidth);
  // Letter by letter: whole words may grow in lower case (İ), which would shift what follows.
  return matchCase ? narrow : narrow.replaceAll(/\p{Lu}/gu, (letter) => lowerOfSameLength(letter));
};

const fullWidthOffset = 0xfee0;

const toHalfWidth = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - fullWidthOffset);

const lowerOfSameLength = (letter: string): string => {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
};
