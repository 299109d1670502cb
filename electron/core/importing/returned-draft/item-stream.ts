import type { Edit } from "#shared/domain/merging/text-edit.ts";

import { originalText, type Change, type Piece, type ReturnedLine } from "./returned-line.ts";

/** A piece of an item's lines. */
interface StreamPiece extends Piece {
  /** Index of its line in the document. */
  readonly line: number;
}

/** All lines of an item as one text, ends of lines as line feeds. */
export interface ItemStream {
  readonly pieces: readonly StreamPiece[];
  /** Of each line: where it begins, counted with all that was inserted and deleted. */
  readonly starts: ReadonlyMap<number, number>;
  /** As it went out, as far as the tracking tells. */
  readonly original: string;
}

export const streamOf = (lines: readonly ReturnedLine[], own: readonly number[]): ItemStream => {
  const starts = new Map<number, number>();
  let length = 0;
  const pieces = own.flatMap((index): StreamPiece[] => {
    const line = lines[index];
    if (line === undefined) return [];
    starts.set(index, length);
    const all = [...line.pieces, { text: "\n", ...line.end }];
    length += all.reduce((sum, { text }) => sum + text.length, 0);
    return all.map((piece) => ({ ...piece, line: index }));
  });
  const original = pieces
    .filter(({ inserted }) => inserted === null)
    .map(({ text }) => text)
    .join("");
  return { pieces, starts, original };
};

/** Where in the original a place stands that is counted with everything. */
export const originalPlace = ({ pieces }: ItemStream, place: number): number => {
  let [passed, original] = [0, 0];
  for (const { text, inserted } of pieces) {
    const within = Math.max(0, Math.min(text.length, place - passed));
    if (inserted === null) original += within;
    passed += text.length;
    if (passed >= place) break;
  }
  return original;
};

/** What one author did at one place. */
export interface TrackedEdit extends Edit {
  readonly author: string;
  readonly at: string | null;
  readonly move: string | null;
  /** Index in the document of the line in which the new text begins; of a deletion, of its first line. */
  readonly line: number;
  /** Lines all of whose text is new and that are set as titles. */
  readonly titles: readonly string[];
}

/** The tracked changes, in the offsets of the original; what touches and is of one author is one. */
export const trackedEdits = ({ pieces }: ItemStream, lines: readonly ReturnedLine[]): TrackedEdit[] => {
  const edits: TrackedEdit[] = [];
  let place = 0;
  let isOpen = false;
  for (const piece of pieces) {
    const { text, inserted, deleted, line } = piece;
    const change = inserted ?? deleted;
    // What came and went again was never there for anybody.
    if (inserted !== null && deleted !== null && inserted.author === deleted.author) continue;
    if (change === null) isOpen = false;
    else {
      const last = edits.at(-1);
      const title = inserted === null ? null : newTitle(lines[line]);
      if (isOpen && last !== undefined && last.author === change.author && last.move === change.move) {
        edits[edits.length - 1] = joined(last, piece, place, title);
      } else edits.push(joined(opened(change, place, line), piece, place, title));
      isOpen = true;
    }
    if (inserted === null) place += text.length;
  }
  return edits;
};

const opened = ({ author, at, move }: Change, start: number, line: number): TrackedEdit => ({
  start,
  end: start,
  text: "",
  author,
  at,
  move,
  line,
  titles: [],
});

const joined = (edit: TrackedEdit, piece: StreamPiece, place: number, title: string | null): TrackedEdit => {
  const isNew = piece.inserted !== null;
  return {
    ...edit,
    end: isNew ? edit.end : place + piece.text.length,
    text: isNew ? edit.text + piece.text : edit.text,
    at: edit.at ?? (piece.inserted ?? piece.deleted)?.at ?? null,
    line: isNew && edit.text.trim() === "" && piece.text.trim() !== "" ? piece.line : edit.line,
    titles:
      title === null || edit.titles.includes(title) || piece.text === "\n" ? edit.titles : [...edit.titles, title],
  };
};

/** The text of a line that is new as a whole and set as a title; null for others. */
const newTitle = (line: ReturnedLine | undefined): string | null => {
  if (line?.kind !== "title" || originalText(line).trim() !== "") return null;
  const text = line.pieces
    .filter(({ deleted }) => deleted === null)
    .map((piece) => piece.text)
    .join("")
    .trim();
  return text === "" ? null : text;
};

/** What somebody inserted and another deleted again. */
export const takenBack = ({ pieces }: ItemStream): { text: string; by: Change; from: Change }[] =>
  pieces.flatMap(({ text, inserted, deleted }) =>
    inserted !== null && deleted !== null && inserted.author !== deleted.author
      ? [{ text, by: deleted, from: inserted }]
      : [],
  );
