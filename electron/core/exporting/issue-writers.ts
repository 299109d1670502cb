import type { ExportFormat, PdfOptions, PreflightNote } from "#shared/api/exporting.ts";

import { writeDocx } from "./docx/write-docx.ts";
import { writeHtml } from "./html/write-html.ts";
import type { FontFiles } from "./pdf/font-files.ts";
import type { PrintedIssue } from "./printed-issue.ts";
import { writeText } from "./text/write-text.ts";

/** How an issue becomes a file of one format. */
export type IssueWriter = {
  /** As people call the format. */
  name: string;
  mediaType: string;
  /** `notes` tell what this format adds to the preflight; `pdf` and `fonts` count for a PDF alone. */
  write(issue: PrintedIssue, pdf: PdfOptions, fonts: FontFiles): Promise<{ bytes: Uint8Array; notes: PreflightNote[] }>;
};

/** One writer a format: the whole list of what an issue can be exported as. */
export const issueWriters: Record<ExportFormat, IssueWriter> = {
  docx: {
    name: "DOCX",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: async (issue) => ({ bytes: await writeDocx(issue), notes: [] }),
  },
  pdf: {
    name: "PDF",
    mediaType: "application/pdf",
    write: async (issue, options, fonts) => {
      // Some 80 ms to load, which the start of the app and every other command would pay.
      const { writePdf } = await import("./pdf/write-pdf.ts");
      return await writePdf(issue, fonts, options);
    },
  },
  txt: {
    name: "纯文本",
    mediaType: "text/plain; charset=utf-8",
    write: async (issue) => ({ bytes: writeText(issue), notes: [] }),
  },
  html: {
    name: "网页",
    mediaType: "text/html; charset=utf-8",
    write: async (issue) => ({ bytes: writeHtml(issue), notes: [] }),
  },
};
