/** A tracked change: whose, and when. */
export interface Change {
  readonly author: string;
  /** As the file says; null where it does not. */
  readonly at: string | null;
  /** The move it is half of; null where it is none. */
  readonly move: string | null;
}

/** What happened to a stretch of text; both where somebody deleted what another had inserted. */
export interface Fate {
  readonly inserted: Change | null;
  readonly deleted: Change | null;
}

/** Text with one fate. */
export interface Piece extends Fate {
  readonly text: string;
}

/** Where a bookmark or a comment begins or ends. */
export interface Anchor {
  readonly kind: "bookmarkStart" | "bookmarkEnd" | "commentStart" | "commentEnd";
  /** Pairs the ends. */
  readonly id: string;
  /** Of the start of a bookmark. */
  readonly name: string | null;
  /** UTF-16 offset in the line, with all that was inserted and deleted. */
  readonly at: number;
}

/** A paragraph of a returned document, or a whole table as review texts write one, with all that was inserted and deleted. */
export interface ReturnedLine {
  /** What its style says: title of an item, name of a section, entry of the contents. */
  readonly kind: "title" | "section" | "contents" | "text" | "table";
  readonly pieces: readonly Piece[];
  /** Of the end of the line. */
  readonly end: Fate;
  readonly anchors: readonly Anchor[];
  /** Who set the paragraph differently; null where nobody did, or without a trace. */
  readonly restyled: Change | null;
}

export const kept: Fate = { inserted: null, deleted: null };

/** The line as it went out: what was inserted left out. */
export const originalText = ({ pieces }: ReturnedLine): string =>
  pieces
    .filter(({ inserted }) => inserted === null)
    .map(({ text }) => text)
    .join("");

/** The line as it would be with all changes taken. */
export const finalText = ({ pieces }: ReturnedLine): string =>
  pieces
    .filter(({ deleted }) => deleted === null)
    .map(({ text }) => text)
    .join("");

/** Whether nothing of it went out: neither words nor the end of the line. */
export const isNew = (line: ReturnedLine): boolean => line.end.inserted !== null && originalText(line) === "";
