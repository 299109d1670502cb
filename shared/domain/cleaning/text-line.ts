/**
 * One line of extracted text, before it is known which lines make a paragraph.
 * Readers make them; cleaning turns them into whole paragraphs of the same type.
 */
export interface TextLine {
  /** Without line breaks; empty for a blank line. */
  readonly text: string;
  /** The source indents its first line: a paragraph begins here. */
  readonly indented: boolean;
  /** The source marks it as a heading (a heading style, `#` in Markdown, centred). A hint, never a proof. */
  readonly heading: boolean;
}

/** A line with nothing known but its text. */
export const plainLine = (text: string): TextLine => ({ text, indented: false, heading: false });

/** Cuts text at every kind of line break (CRLF, LF, CR, form feed, U+2028, U+2029); blank lines are kept as empty lines. */
export const toLines = (text: string): TextLine[] => text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/).map(plainLine);

/** The text of the lines with one line feed between them; blank lines stay. */
export const linesToText = (lines: readonly TextLine[]): string => lines.map((line) => line.text).join("\n");
