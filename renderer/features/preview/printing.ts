import type { Booklet, PdfOptions } from "#shared/api/exporting.ts";

/** The choices of the print dialog; those that do not count just now are kept. Lengths in millimetres. */
export interface Printing {
  readonly isBooklet: boolean;
  readonly sheet: Booklet["sheet"];
  readonly creep: number;
  readonly hasCropMarks: boolean;
  readonly bleed: number;
}

export const usualPrinting: Printing = {
  isBooklet: true,
  sheet: "double",
  creep: 0,
  hasCropMarks: false,
  bleed: 3,
};

/** What of the choices counts. */
export const toPdfOptions = ({ isBooklet, sheet, creep, hasCropMarks, bleed }: Printing): PdfOptions => ({
  booklet: isBooklet ? { sheet, creep } : null,
  cropMarks: hasCropMarks ? { bleed } : null,
});
