import {
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from "docx";

import { workbookMediaType, writeWorkbook, type NewSheet } from "./workbook.ts";

/** A report: a sentence that sums it up, then its tables. */
export interface Report {
  readonly title: string;
  readonly summary: string;
  readonly tables: readonly NewSheet[];
}

interface ReportWriter {
  readonly mediaType: string;
  write(report: Report): Promise<Uint8Array>;
}

/** A workbook with a sheet for each table, or a document with all of them on A4 across. */
export const reportWriters: Record<"xlsx" | "docx", ReportWriter> = {
  xlsx: {
    mediaType: workbookMediaType,
    write: ({ title, summary, tables }) =>
      writeWorkbook([
        { name: "概况", columns: [{ head: title, width: 100 }], rows: [[summary]] },
        ...tables.map((table) => ({ ...table, name: `${table.name} ${table.rows.length}` })),
      ]),
  },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: async (report) => new Uint8Array(await Packer.toArrayBuffer(toDocument(report))),
  },
};

const fonts = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "宋体" };

/** Twips: A4 across, two centimetres of margin. */
const page = { width: 16838, height: 11906, margin: 1134 };

const toDocument = ({ title, summary, tables }: Report): Document =>
  new Document({
    title,
    compatibility: { version: 15 },
    styles: {
      default: { document: { run: { font: fonts, size: 21, language: { value: "en-US", eastAsia: "zh-CN" } } } },
    },
    sections: [
      {
        properties: {
          page: {
            // The library turns the sides for a page across.
            size: { width: page.height, height: page.width, orientation: PageOrientation.LANDSCAPE },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        children: [
          paragraph(title, { bold: true, size: 32 }, 120),
          paragraph(summary, {}, 240),
          ...tables.flatMap((table) => [
            paragraph(`${table.name}（${table.rows.length}）`, { bold: true, size: 24 }, 120),
            table.rows.length === 0 ? paragraph("没有。", {}, 240) : toTable(table),
            paragraph("", {}, 120),
          ]),
        ],
      },
    ],
  });

const paragraph = (text: string, run: IRunOptions, after: number): Paragraph =>
  new Paragraph({ spacing: { after }, children: [new TextRun({ ...run, text })] });

const toTable = ({ columns, rows }: NewSheet): Table => {
  const room = page.width - 2 * page.margin;
  const sum = columns.reduce((total, { width }) => total + width, 0);
  const widths = columns.map(({ width }) => Math.floor((room * width) / sum));
  const row = (cells: readonly (string | number)[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (text, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            margins: { left: 60, right: 60, top: 30, bottom: 30 },
            children: [new Paragraph({ children: [new TextRun({ text: String(text), bold: isHead, size: 18 })] })],
          }),
      ),
    });
  return new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(
        columns.map(({ head }) => head),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
};
