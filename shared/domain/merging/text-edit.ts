/** Puts `text` in place of [start, end) of a text; UTF-16 offsets. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** In the order of the text; at one place an insertion stands before what is replaced after it. */
export const inTextOrder = (edits: readonly Edit[]): Edit[] =>
  edits.toSorted((one, other) => one.start - other.start || one.end - other.end);

/**
 * Carries out edits, in whatever order they are given. They may touch and must not overlap: a RangeError names the
 * first that does, or that reaches beyond the text.
 */
export const applyEdits = (text: string, edits: readonly Edit[]): string => {
  let result = "";
  let done = 0;
  for (const { start, end, text: put } of inTextOrder(edits)) {
    if (start < done || end < start || end > text.length) {
      throw new RangeError(`edit ${start}–${end} overlaps another or leaves a text of ${text.length}`);
    }
    result += text.slice(done, start) + put;
    done = end;
  }
  return result + text.slice(done);
};

/** Whether they could be carried out together on a text of that length. */
export const areCompatible = (edits: readonly Edit[], length: number): boolean => {
  let done = 0;
  return inTextOrder(edits).every(({ start, end }) => {
    const fits = start >= done && end >= start && end <= length;
    done = end;
    return fits;
  });
};

/**
 * Where a place between two characters of the text stands once the edits are carried out. At the edge of an edit it stays on its
 * side; where text is inserted exactly there, `side` says before or after which; within what is replaced it goes to that end.
 */
export const mapPlace = (edits: readonly Edit[], place: number, side: "before" | "after"): number => {
  let shift = 0;
  for (const { start, end, text } of inTextOrder(edits)) {
    if (start > place || (start === place && (end > start || side === "before"))) break;
    if (end > place) return start + shift + (side === "after" ? text.length : 0);
    shift += text.length - (end - start);
  }
  return place + shift;
};

/** A stretch of the text that was kept, or new text. */
type Piece = { readonly from: number; readonly to: number } | { readonly text: string };

/** What two rounds of edits make of a text together: `second` are edits of what `first` gives, the answer is of the text itself. */
export const composeEdits = (first: readonly Edit[], second: readonly Edit[], length: number): Edit[] => {
  const pieces = toPieces(first, length);
  const result: Piece[] = [];
  let index = 0;
  let within = 0;
  /** Moves so many characters on, keeping them or letting them go. */
  const advance = (count: number, keeps: boolean): void => {
    for (let left = count; left > 0;) {
      const piece = pieces[index];
      if (piece === undefined) throw new RangeError("an edit reaches beyond the text");
      const size = sizeOf(piece) - within;
      const taken = Math.min(size, left);
      if (keeps) result.push(cutPiece(piece, within, within + taken));
      left -= taken;
      within += taken;
      if (taken === size) {
        index += 1;
        within = 0;
      }
    }
  };
  let done = 0;
  for (const { start, end, text } of inTextOrder(second)) {
    advance(start - done, true);
    if (text !== "") result.push({ text });
    advance(end - start, false);
    done = end;
  }
  advance(pieces.slice(index).reduce((sum, piece) => sum + sizeOf(piece), 0) - within, true);
  return fromPieces(result, length);
};

const sizeOf = (piece: Piece): number => ("text" in piece ? piece.text.length : piece.to - piece.from);

const cutPiece = (piece: Piece, from: number, to: number): Piece =>
  "text" in piece ? { text: piece.text.slice(from, to) } : { from: piece.from + from, to: piece.from + to };

const toPieces = (edits: readonly Edit[], length: number): Piece[] => {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end, text } of inTextOrder(edits)) {
    if (start > done) pieces.push({ from: done, to: start });
    if (text !== "") pieces.push({ text });
    done = end;
  }
  if (done < length) pieces.push({ from: done, to: length });
  return pieces;
};

/** Kept stretches must ascend; what lies between them is replaced by the new text between them. */
const fromPieces = (pieces: readonly Piece[], length: number): Edit[] => {
  const edits: Edit[] = [];
  let done = 0;
  let text = "";
  const close = (start: number): void => {
    if (start > done || text !== "") edits.push({ start: done, end: start, text });
    text = "";
  };
  for (const piece of pieces) {
    if ("text" in piece) text += piece.text;
    else {
      close(piece.from);
      done = piece.to;
    }
  }
  close(length);
  return edits;
};
