import type { ExportFormat } from "#shared/api/exporting.ts";

import { writeDocx } from "./docx/write-docx.ts";
import { writeHtml } from "./html/write-html.ts";
import type { PrintedIssue } from "./printed-issue.ts";
import { writeText } from "./text/write-text.ts";

/** How an issue becomes a file of one format. */
export type IssueWriter = {
  /** As people call the format. */
  name: string;
  mediaType: string;
  write(issue: PrintedIssue): Uint8Array | Promise<Uint8Array>;
};

/** One writer a format: the whole list of what an issue can be exported as. */
export const issueWriters: Record<ExportFormat, IssueWriter> = {
  docx: {
    name: "DOCX",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: writeDocx,
  },
  txt: { name: "纯文本", mediaType: "text/plain; charset=utf-8", write: writeText },
  html: { name: "网页", mediaType: "text/html; charset=utf-8", write: writeHtml },
};
