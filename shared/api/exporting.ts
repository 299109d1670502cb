import { z } from "zod";

import { ItemPlace } from "../model/item-place.ts";
import { Id } from "../model/primitives.ts";
import { command, query } from "./method.ts";

/** What an editor should know before an issue is printed. */
export const PreflightNote = z.strictObject({
  /** An `error` stops every export of the issue; nothing else does. */
  severity: z.enum(["error", "warning", "advice"]),
  code: z.string(),
  message: z.string(),
  /** Where it is put right; null for the whole issue. */
  place: ItemPlace.nullable().default(null),
});
export type PreflightNote = z.infer<typeof PreflightNote>;

/** What an issue can be exported as; each is the extension of its file as well. */
export const ExportFormat = z.enum(["docx", "pdf", "txt", "html"]);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** 小册子（骑马钉）: two pages on each side of the sheets, which are laid on each other, folded and stapled. */
export const Booklet = z.strictObject({
  /** `double`: pages at their own size on sheets twice as wide (A4 on A3); `single`: on sheets of one page, scaled down. */
  sheet: z.enum(["double", "single"]).default("double"),
  /**
   * 爬移, millimetres: how much further towards the fold each sheet has its pages than the sheet around it. About the
   * thickness of the paper, 0.1 for 80 g/m²; 0 moves nothing.
   */
  creep: z.number().min(0).max(1).default(0),
});
export type Booklet = z.infer<typeof Booklet>;

/** 裁切线: hairlines outside the corners that say where to cut. The paper gets larger by their room. */
export const CropMarks = z.strictObject({
  /** 出血, millimetres beyond the trim; marks begin where it ends, and never nearer than 2 mm. */
  bleed: z.number().min(0).max(20).default(3),
});
export type CropMarks = z.infer<typeof CropMarks>;

/** What the print shop wants of a PDF beside its pages. */
export const PdfOptions = z.strictObject({
  booklet: Booklet.nullable().default(null),
  cropMarks: CropMarks.nullable().default(null),
});
export type PdfOptions = z.infer<typeof PdfOptions>;

/** A file that was handed out; null when the user closed the question where to. */
const HandedOut = z
  .strictObject({
    /** Where it stands: a path, or the name under which the browser saves it. */
    file: z.string(),
    /** On the web host: the address, good once, from which the browser fetches the file. */
    download: z.string().nullable(),
    bytes: z.int().min(0),
  })
  .nullable();

const Target = z.string().min(1).nullable().default(null);

export const exporting = {
  /** What an editor should know before the print shop does, the gravest first; an export tells the same. */
  preflight: query(z.strictObject({ issueId: Id }), z.array(PreflightNote)),
  /**
   * Writes an issue as a file, complete or not (a draft says so on its cover). `to` is a path on hosts that take one (the
   * command line), null where the host asks the user. Null is the answer when the user closed that question.
   * Refuses with EXPORT_FAILED when the preflight has an error or a heading has no page number, WRITE_FAILED when the file cannot be written; an older
   * file at the target is replaced only by a complete new one.
   */
  issue: command(
    z
      .strictObject({
        issueId: Id,
        format: ExportFormat,
        to: Target,
        /** Of a PDF alone; any other format refuses a booklet and crop marks. */
        pdf: PdfOptions.prefault({}),
      })
      .refine(
        ({ format, pdf }) => format === "pdf" || (pdf.booklet === null && pdf.cropMarks === null),
        "小册子和裁切线只有 PDF 才有，请改为导出 PDF",
      ),
    z
      .strictObject({
        /** Where it stands: a path, or the name under which the browser saves it. */
        file: z.string(),
        /** On the web host: the address, good once, from which the browser fetches the file. */
        download: z.string().nullable(),
        bytes: z.int().min(0),
        /** Physical pages as laid out, cover and colophon included; those of the print, whatever the format. */
        pages: z.int().min(1),
        /** Of a booklet: its sheets of paper, and how many of their pages are blank; else null. */
        booklet: z.strictObject({ sheets: z.int().min(1), blankPages: z.int().min(0).max(3) }).nullable(),
        toc: z.array(
          z.strictObject({ section: z.string(), title: z.string(), page: z.int().min(1), pageLabel: z.string() }),
        ),
        preflight: z.array(PreflightNote),
      })
      .nullable(),
  ),
  /**
   * Writes the 发稿审批单 of an issue as DOCX: what is printed, lines to sign, and all items. `to` and refusals are those
   * of `issue`; EXPORT_FAILED for an issue without items.
   */
  approvalSheet: command(z.strictObject({ issueId: Id, to: Target }), HandedOut),
  /**
   * Writes one item as DOCX in the styles of the issues, wherever it stands. `to` and refusals are those of `issue`;
   * EXPORT_FAILED for an item that would print nothing.
   */
  item: command(z.strictObject({ itemId: Id, to: Target }), HandedOut),
};
