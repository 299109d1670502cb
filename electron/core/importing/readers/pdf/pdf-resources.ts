import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Folder with the character maps (cmaps/) and the fonts (standard_fonts/) without which text in SimSun comes out empty:
 * the library's own under Node, and the copy that build/vite.desktop.config.ts lays beside the bundle. Ends with a
 * separator, as pdfjs wants it.
 */
export const pdfResources = (): { readonly cMapUrl: string; readonly standardFontDataUrl: string } => {
  const folder = import.meta.url.endsWith(".ts")
    ? dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))
    : fileURLToPath(new URL("./pdfjs/", import.meta.url));
  return {
    cMapUrl: join(folder, "cmaps") + sep,
    standardFontDataUrl: join(folder, "standard_fonts") + sep,
  };
};
