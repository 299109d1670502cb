import readWorkbookFile, { type CellValue } from "read-excel-file/node";
import writeWorkbookFile from "write-excel-file/node";

import { AppError } from "../errors.ts";
import { readCsv, type TableRow } from "./csv.ts";

/** The type of an XLSX file. */
export const workbookMediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A sheet to be written: a bold head, then its rows; widths in characters. */
export interface NewSheet {
  readonly name: string;
  readonly columns: readonly { readonly head: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** XLSX; the head stays in sight and long cells wrap. Text is never taken for a formula. */
export const writeWorkbook = async (sheets: readonly NewSheet[]): Promise<Uint8Array> =>
  writeWorkbookFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      data: [
        columns.map(({ head }) => ({ value: head, type: String, fontWeight: "bold" as const })),
        ...rows.map((row) =>
          row.map((value) =>
            typeof value === "number"
              ? { value, type: Number }
              : { value, type: String, wrap: true, alignVertical: "top" as const },
          ),
        ),
      ],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();

/** A sheet as it was read: cells as text, rows that are empty left out. A CSV file is one sheet called "". */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/** Reads XLSX (by its first bytes) or else CSV. Throws INVALID_INPUT for what is neither, and for an old .xls. */
export const readWorkbook = async (bytes: Uint8Array, fileName: string): Promise<ReadSheet[]> => {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new AppError(
      "INVALID_INPUT",
      `“${fileName}”是旧式的 .xls 表格，读不了。请在 WPS 或 Excel 里另存为 .xlsx 再导入。`,
    );
  }
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) return [{ name: "", rows: withText(readCsv(bytes, fileName)) }];
  try {
    const sheets = await readWorkbookFile(Buffer.from(bytes));
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: withText(data.map((cells, index) => ({ cells: cells.map(asText), line: index + 1 }))),
    }));
  } catch (cause) {
    throw new AppError(
      "INVALID_INPUT",
      `“${fileName}”不是能读的表格，可能已损坏。请在 WPS 或 Excel 里另存为 .xlsx 再导入。`,
      { cause },
    );
  }
};

const withText = (rows: readonly TableRow[]): TableRow[] =>
  rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));

const asText = (value: CellValue | null): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value === null ? "" : String(value);
