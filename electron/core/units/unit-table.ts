import type { Unit } from "#shared/model/unit.ts";

import { AppError } from "../errors.ts";
import { readCsv, writeCsv } from "../tables/csv.ts";
import { splitCell } from "../tables/split-cell.ts";

/** A unit as a table names it. */
export type ListedUnit = Pick<Unit, "name" | "aliases">;

/** The first row of our own tables; any first row that begins so is none of the units. */
const head = ["单位", "别名"];

/** CSV as spreadsheets read it; aliases in further columns. */
export const writeUnitTable = (units: readonly ListedUnit[]): Uint8Array =>
  writeCsv([head, ...units.map(({ name, aliases }) => [name, ...aliases])]);

/**
 * Reads a table of units: the name in the first column, aliases in the others, several in one cell too (、 or ；). UTF-8,
 * UTF-16 and GBK; commas, tabs or semicolons between the cells. Throws INVALID_INPUT naming the line that makes no sense.
 */
export const readUnitTable = (bytes: Uint8Array, fileName: string): ListedUnit[] => {
  const rows = readCsv(bytes, fileName);
  const units = rows.flatMap(({ cells, line }) => {
    const [name = "", ...others] = cells.map((cell) => cell.trim());
    if (cells.every((cell) => cell.trim() === "") || (line === 1 && head.includes(name))) return [];
    if (name === "") throw refuse(fileName, line, "没有单位名称");
    const aliases = others.flatMap(splitCell);
    const tooLong = [name, ...aliases].find((text) => text.length > 100);
    if (tooLong !== undefined) throw refuse(fileName, line, `“${tooLong.slice(0, 20)}…”不像单位名称`);
    return [{ name, aliases: [...new Set(aliases.filter((alias) => alias !== name))] }];
  });
  if (units.length === 0) throw new AppError("INVALID_INPUT", `“${fileName}”里没有单位。第一列要写单位名称。`);
  return units;
};

const refuse = (fileName: string, line: number, what: string): AppError =>
  new AppError("INVALID_INPUT", `“${fileName}”第 ${line} 行${what}，没有导入任何单位。请改好后再导入。`);
