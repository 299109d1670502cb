import { z } from "zod";

import { Line } from "./primitives.ts";

/** The formats of pictures that DOCX, PDF and browsers all show. */
export const PictureType = z.enum(["image/png", "image/jpeg"]);
export type PictureType = z.infer<typeof PictureType>;

/** A picture of a body, on lines of its own. Its bytes are kept under their hash, once for all items and revisions. */
export const Picture = z.strictObject({
  kind: z.literal("picture"),
  /** Lower-case hex of its bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: PictureType,
  /** Pixels. */
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  /** How wide the document showed it, twips; null where it did not say. Print never makes it wider than the text. */
  shownWidth: z.int().min(1).max(31_680).nullable(),
  /** The line under it; null without one. */
  caption: Line.nullable(),
});
export type Picture = z.infer<typeof Picture>;

/** A simple table: no merged cells, one paragraph a cell. */
export const Table = z
  .strictObject({
    kind: z.literal("table"),
    /** Rows of equally many cells; at least one row and two columns. A cell may be empty. */
    rows: z
      .array(
        z
          .array(z.string().regex(/^[^\r\n\t]*$/))
          .min(2)
          .max(30),
      )
      .min(1)
      .max(1000),
  })
  .refine(({ rows }) => rows.every((row) => row.length === rows[0]?.length), "表格各行的格数要相同");
export type Table = z.infer<typeof Table>;

/** A table as text: tabs between cells, line feeds between rows. */
export const tableText = ({ rows }: Table): string => rows.map((row) => row.join("\t")).join("\n");
