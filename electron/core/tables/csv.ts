import { AppError } from "../errors.ts";
import { decodeText } from "../importing/decode-text.ts";

/** A row of a table as a file holds it, with the number of its line there, from 1. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** CSV in UTF-8 as spreadsheets open it rightly: a mark at the start, CRLF, quotes where they are needed. */
export const writeCsv = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${rows.map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * Reads RFC 4180 with the separator that the first line uses (comma, tab or semicolon), in UTF-8, UTF-16 or GBK. Throws
 * INVALID_INPUT for a quote that is never closed, naming the line.
 */
export const readCsv = (bytes: Uint8Array, fileName: string): TableRow[] => {
  const { text } = decodeText(bytes);
  const separator = [",", "\t", ";"].find((mark) => (text.split(/\r?\n/, 1)[0] ?? "").includes(mark)) ?? ",";
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let line = 1;
  let begun = 1;
  let inQuotes = false;
  const endRow = (): void => {
    rows.push({ cells: [...cells, cell], line: begun });
    cells = [];
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? "";
    if (letter === "\n") line += 1;
    if (inQuotes) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else inQuotes = false;
    } else if (letter === '"' && cell === "") inQuotes = true;
    else if (letter === separator) {
      cells.push(cell);
      cell = "";
    } else if (letter === "\n") {
      endRow();
      begun = line;
    } else if (letter !== "\r") cell += letter;
  }
  if (inQuotes)
    throw new AppError(
      "INVALID_INPUT",
      `“${fileName}”第 ${begun} 行的引号没有合上，没有导入任何内容。请改好后再导入。`,
    );
  if (cell !== "" || cells.length > 0) endRow();
  return rows;
};
