import { z } from "zod";

import { Id } from "../model/primitives.ts";
import { command, query } from "./method.ts";

export const PreflightNote = z.strictObject({
  severity: z.enum(["error", "warning", "advice"]),
  code: z.string(),
  message: z.string(),
});
export type PreflightNote = z.infer<typeof PreflightNote>;

/** What an issue can be exported as; each is the extension of its file as well. */
export const ExportFormat = z.enum(["docx", "pdf", "txt", "html"]);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const exporting = {
  /** What an editor should know before the print shop does; an export tells the same. */
  preflight: query(z.strictObject({ issueId: Id }), z.array(PreflightNote)),
  /**
   * Writes an issue as a file, complete or not (a draft says so on its cover). `to` is a path on hosts that take one (the
   * command line), null where the host asks the user. Null is the answer when the user closed that question.
   * Refuses with EXPORT_FAILED when a heading has no page number, WRITE_FAILED when the file cannot be written; an older
   * file at the target is replaced only by a complete new one.
   */
  issue: command(
    z.strictObject({ issueId: Id, format: ExportFormat, to: z.string().min(1).nullable().default(null) }),
    z
      .strictObject({
        /** Where it stands: a path, or the name under which the browser saves it. */
        file: z.string(),
        /** On the web host: the address, good once, from which the browser fetches the file. */
        download: z.string().nullable(),
        bytes: z.int().min(0),
        /** Physical pages as laid out, cover and colophon included; those of the print, whatever the format. */
        pages: z.int().min(1),
        toc: z.array(
          z.strictObject({ section: z.string(), title: z.string(), page: z.int().min(1), pageLabel: z.string() }),
        ),
        preflight: z.array(PreflightNote),
      })
      .nullable(),
  ),
};
