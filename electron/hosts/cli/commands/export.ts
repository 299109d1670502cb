import { extname, resolve } from "node:path";

import { Booklet, ExportFormat, type PdfOptions } from "#shared/api/exporting.ts";

import {
  millimetresOption,
  requiredText,
  requireIssueOption,
  textOption,
  type Command,
  type Options,
} from "../command.ts";
import { UsageError } from "../usage-error.ts";

export const exportIssue: Command = {
  name: "export",
  usage:
    "export --issue 2021-01 --to FILE.docx|.pdf|.txt|.html [--booklet [--sheet double|single] [--creep MM]] [--crop-marks [--bleed MM]]" +
    "   导出一期；PDF 可排成骑马钉小册子、加裁切线",
  options: {
    issue: { type: "string" },
    to: { type: "string" },
    booklet: { type: "boolean" },
    sheet: { type: "string" },
    creep: { type: "string" },
    "crop-marks": { type: "boolean" },
    bleed: { type: "string" },
  },
  run: async ({ options, client }) => {
    const to = resolve(requiredText(options, "to", "三月.docx"));
    const format = formatOf(to);
    const pdf = pdfOptions(options);
    if (format !== "pdf" && (pdf.booklet || pdf.cropMarks)) {
      throw new UsageError(`--booklet 和 --crop-marks 只用于 .pdf，不能是“${extname(to)}”。请改 --to 的扩展名。`);
    }
    const issue = await requireIssueOption(client(), options);
    const exported = await client().exporting.issue({ issueId: issue.id, format, to, pdf }, { task: "export" });
    if (!exported) throw new Error("the command line's delivery never asks, so it cannot be declined");
    const { download: _download, ...json } = exported;
    return {
      json,
      text: [
        `${json.file}：${json.pages} 页，目录 ${json.toc.length} 条`,
        ...json.preflight.map(({ message }) => message),
      ].join("\n"),
      isComplete: json.preflight.every(({ severity }) => severity !== "error"),
    };
  },
};

const pdfOptions = (options: Options): PdfOptions => {
  const [creep = 0, bleed = 3] = [millimetresOption(options, "creep"), millimetresOption(options, "bleed")];
  const hasBooklet = options["booklet"] === true;
  const hasMarks = options["crop-marks"] === true;
  for (const name of ["creep", "sheet"]) {
    if (options[name] !== undefined && !hasBooklet) throw new UsageError(`--${name} 要和 --booklet 一起用。`);
  }
  if (options["bleed"] !== undefined && !hasMarks) throw new UsageError("--bleed 要和 --crop-marks 一起用。");
  return { booklet: hasBooklet ? { sheet: sheetOf(options), creep } : null, cropMarks: hasMarks ? { bleed } : null };
};

const sheetOf = (options: Options): Booklet["sheet"] => {
  const value = textOption(options, "sheet");
  const { data, success } = Booklet.shape.sheet.safeParse(value);
  if (success) return data;
  throw new UsageError(`--sheet 只能是 double（原大，A4 排在 A3 上）或 single（缩小，排在 A4 上），不能是“${value}”。`);
};

/** The format that the file's extension names. */
const formatOf = (file: string): ExportFormat => {
  const extension = extname(file).toLowerCase();
  const { data, success } = ExportFormat.safeParse(extension.slice(1));
  if (success) return data;
  const known = ExportFormat.options.map((format) => `.${format}`).join("、");
  throw new UsageError(`只能导出 ${known}，不能是“${extension}”。请改 --to 的扩展名。`);
};
