import type { Unit } from "#shared/model/unit.ts";

import { AppError } from "../errors.ts";
import { decodeText } from "../importing/decode-text.ts";

/** A unit as a table names it. */
export type ListedUnit = Pick<Unit, "name" | "aliases">;

/** The first row of our own tables; any first row that begins so is none of the units. */
const head = ["单位", "别名"];

/** CSV as spreadsheets read it: a mark at the start, CRLF, quotes where needed; aliases in further columns. */
export const writeUnitTable = (units: readonly ListedUnit[]): Uint8Array => {
  const rows = [head, ...units.map(({ name, aliases }) => [name, ...aliases])];
  return new TextEncoder().encode(`\uFEFF${rows.map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`);
};

/**
 * Reads a table of units: the name in the first column, aliases in the others, several in one cell too (、 or ；). UTF-8,
 * UTF-16 and GBK; commas, tabs or semicolons between the cells. Throws INVALID_INPUT naming the line that makes no sense.
 */
export const readUnitTable = (bytes: Uint8Array, fileName: string): ListedUnit[] => {
  const rows = parseRows(decodeText(bytes).text, fileName);
  const units = rows.flatMap(({ cells, line }) => {
    const [name = "", ...others] = cells.map((cell) => cell.trim());
    if (cells.every((cell) => cell.trim() === "") || (line === 1 && head.includes(name))) return [];
    if (name === "") throw refuse(fileName, line, "没有单位名称");
    const aliases = others.flatMap((cell) => cell.split(/[、；;]/)).map((alias) => alias.trim());
    const tooLong = [name, ...aliases].find((text) => text.length > 100);
    if (tooLong !== undefined) throw refuse(fileName, line, `“${tooLong.slice(0, 20)}…”不像单位名称`);
    return [{ name, aliases: [...new Set(aliases.filter((alias) => alias !== "" && alias !== name))] }];
  });
  if (units.length === 0) throw new AppError("INVALID_INPUT", `“${fileName}”里没有单位。第一列要写单位名称。`);
  return units;
};

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const refuse = (fileName: string, line: number, what: string): AppError =>
  new AppError("INVALID_INPUT", `“${fileName}”第 ${line} 行${what}，没有导入任何单位。请改好后再导入。`);

/** RFC 4180, with the separator that the first line uses. */
const parseRows = (text: string, fileName: string): { cells: string[]; line: number }[] => {
  const separator = [",", "\t", ";"].find((mark) => (text.split(/\r?\n/, 1)[0] ?? "").includes(mark)) ?? ",";
  const rows: { cells: string[]; line: number }[] = [];
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
  if (inQuotes) throw refuse(fileName, begun, "的引号没有合上");
  if (cell !== "" || cells.length > 0) endRow();
  return rows;
};
