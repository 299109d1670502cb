import { inflateSync } from "node:zlib";

/** One indirect object of a PDF: its dictionary or value as written, and its stream, inflated; null without one. */
export type PdfObject = { number: number; text: string; stream: Buffer | null };

/** Reads the objects of a PDF that pdfkit wrote: a plain table of contents, no object streams, Flate or nothing. */
export const readPdfObjects = (bytes: Uint8Array): PdfObject[] => {
  const file = Buffer.from(bytes);
  const source = file.toString("latin1");
  const table = /startxref\n(\d+)\n/.exec(source)?.[1];
  const offsets = [...source.slice(Number(table)).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) =>
    Number(offset),
  );
  return offsets.map((offset) => {
    const opening = /^(\d+) 0 obj\n/.exec(source.slice(offset, offset + 40));
    if (!opening) throw new Error(`no object at ${offset}`);
    const start = offset + opening[0].length;
    const length = / ?\/Length (\d+)/.exec(source.slice(start, source.indexOf("endobj", start)))?.[1];
    const streamAt = source.indexOf("\nstream\n", start);
    const end = source.indexOf("\nendobj", start);
    const hasStream = length !== undefined && streamAt > 0 && streamAt < end;
    if (!hasStream) return { number: Number(opening[1]), text: source.slice(start, end), stream: null };
    const text = source.slice(start, streamAt);
    const raw = file.subarray(streamAt + 8, streamAt + 8 + Number(length));
    return { number: Number(opening[1]), text, stream: text.includes("/FlateDecode") ? inflateSync(raw) : raw };
  });
};

/** The object that a name in a dictionary refers to. */
export const referred = (objects: readonly PdfObject[], { text }: PdfObject, name: string): PdfObject => {
  const number = new RegExp(`/${name} (?:\\[ ?)?(\\d+) 0 R`).exec(text)?.[1];
  const found = objects.find((object) => object.number === Number(number));
  if (!found) throw new Error(`/${name} refers to nothing`);
  return found;
};

/** Objects whose dictionary has /Type of that name. */
export const objectsOfType = (objects: readonly PdfObject[], type: string): PdfObject[] =>
  objects.filter(({ text }) => new RegExp(`/Type /${type}\\b`).test(text));

/** The content stream of each page, in order. */
export const pageContents = (objects: readonly PdfObject[]): string[] =>
  objectsOfType(objects, "Page").map((page) => referred(objects, page, "Contents").stream?.toString("latin1") ?? "");
