import { withoutFontPrograms } from "./font-programs.ts";
import { pdfResources } from "./pdf-resources.ts";

/** A piece of text on a page. Points, from the top left corner of the page as it is shown. */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly width: number;
  /** Font size. */
  readonly size: number;
  readonly font: string;
}

/** A page with its text. */
export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly TextItem[];
  /** Pieces that stand at a slant, as watermarks do; they are not among the items. */
  readonly slanted: number;
}

/** The file asks for a password. */
export class PdfEncrypted extends Error {
  override readonly name = "PdfEncrypted";
}

/** More pages are a book or a plan, no manuscript. */
export const mostPages = 500;

/**
 * Reads the text of all pages. The library is loaded with the first PDF; its own worker runs in this thread, which
 * is one already.
 *
 * @throws PdfEncrypted; whatever pdfjs throws for a damaged file.
 */
export const readPdfPages = async (bytes: Uint8Array): Promise<{ pages: PdfPage[]; pageCount: number }> => {
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({
    // A copy: the library keeps and changes what it is given.
    data: withoutFontPrograms(bytes),
    ...pdfResources(),
    cMapPacked: true,
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
  });
  try {
    const document = await task.promise;
    const pages: PdfPage[] = [];
    for (let number = 1; number <= Math.min(mostPages, document.numPages); number++) {
      const page = await document.getPage(number);
      pages.push(await readPage(page, number, pdfjs.Util.transform));
      page.cleanup();
    }
    return { pages, pageCount: document.numPages };
  } catch (cause) {
    if (cause instanceof pdfjs.PasswordException) throw new PdfEncrypted("password", { cause });
    throw cause;
  } finally {
    await task.destroy();
  }
};

type Pdfjs = typeof import("pdfjs-dist");
type Page = Awaited<ReturnType<Awaited<ReturnType<Pdfjs["getDocument"]>["promise"]>["getPage"]>>;

const loadPdfjs = async (): Promise<Pdfjs> => {
  // With it the library inflates each of a file's many small streams in another thread and waits; its own code, which it
  // falls back to, takes a third of the time off a page of text.
  Reflect.deleteProperty(globalThis, "DecompressionStream");
  // Found there, the library's worker code is taken as it is, not looked for by address.
  Object.assign(globalThis, { pdfjsWorker: await import("pdfjs-dist/legacy/build/pdf.worker.mjs") });
  return import("pdfjs-dist/legacy/build/pdf.mjs");
};

/** Text at a slant of more than about five degrees is no line. */
const mostSlant = 0.09;

/**
 * Text of a page. Adobe's map of Chinese characters gives the ellipsis as a mathematical sign (U+22EF), which is put
 * right; all other characters of GB2312 come back as they were.
 */
const readPage = async (page: Page, number: number, multiply: Pdfjs["Util"]["transform"]): Promise<PdfPage> => {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ disableNormalization: true, includeMarkedContent: false });
  const items: TextItem[] = [];
  let slanted = 0;
  for (const item of content.items) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const placed: unknown = multiply(viewport.transform, item.transform);
    const [a, b, c, d, x, y] = Array.isArray(placed) ? placed.map(Number) : [];
    const size = Math.hypot(c ?? 0, d ?? 0);
    if (x === undefined || y === undefined || !(size > 0)) continue;
    if (Math.abs(b ?? 0) > mostSlant * Math.abs(a ?? 0)) {
      slanted++;
      continue;
    }
    items.push({ text: item.str.replaceAll("\u22ef", "…"), x, y, width: item.width, size, font: item.fontName });
  }
  return { number, width: viewport.width, height: viewport.height, items, slanted };
};

/** Pictures in the file, without the masks that belong to others: they lie outside compressed objects, so their marks can be counted. */
export const countPictures = (bytes: Uint8Array): number => {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const images = source.match(/\/Subtype\s*\/Image\b/g)?.length ?? 0;
  const masks = source.match(/\/S?Mask\s+\d+\s+\d+\s+R/g)?.length ?? 0;
  return Math.max(0, images - masks);
};
