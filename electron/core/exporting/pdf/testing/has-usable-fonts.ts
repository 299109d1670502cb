import { createFontBook } from "../font-book.ts";
import { findFontFiles } from "../font-files.ts";

/** Can this computer make a PDF at all? A bare build machine has no Chinese font; its tests of PDF are skipped. */
export const hasUsableFonts = (): boolean => {
  try {
    createFontBook(findFontFiles()).faceFor("仿宋", "一");
    return true;
  } catch {
    return false;
  }
};
