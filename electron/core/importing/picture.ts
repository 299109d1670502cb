import { inflateSync } from "node:zlib";

import type { PictureType } from "#shared/model/figure.ts";

import { AppError } from "../errors.ts";

/** A picture as a document holds it. */
export interface ReadPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: PictureType;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** How wide the document shows it, twips; null where it does not say. */
  readonly shownWidth: number | null;
}

/** A larger picture is no illustration of a report; 300 dpi on A4 in full are a third of it. */
const mostBytes = 24 * 1024 * 1024;
const mostPixels = 100_000;

/**
 * A picture that DOCX, PDF and browsers all show: a whole PNG, or a whole JPEG in RGB or grey (presses want no mix of
 * colour spaces). Null for anything else, and for a spacer of a few pixels.
 */
export const toPicture = (bytes: Uint8Array, shownWidth: number | null): ReadPicture | null => {
  const read = bytes.length > mostBytes ? null : (readPng(bytes) ?? readJpeg(bytes));
  if (read === null || read.width < 8 || read.height < 8 || read.width > mostPixels || read.height > mostPixels)
    return null;
  const shown = shownWidth === null || !(shownWidth >= 1) ? null : Math.min(31_680, Math.round(shownWidth));
  return { ...read, bytes, shownWidth: shown };
};

/**
 * A picture that an editor hands in as a file of its own.
 *
 * @throws AppError FILE_TOO_LARGE, UNSUPPORTED_FORMAT, DAMAGED_FILE; each names the file and the way out.
 */
export const readPictureFile = (fileName: string, bytes: Uint8Array): ReadPicture => {
  const size = `${Math.ceil(bytes.length / 1024 / 1024)} MB`;
  if (bytes.length > mostBytes) {
    throw new AppError(
      "FILE_TOO_LARGE",
      `图片“${fileName}”有 ${size}，超过 24 MB 的上限。请用看图软件缩小或另存为 JPEG 后再插入。`,
    );
  }
  const picture = toPicture(bytes, null);
  if (picture !== null) return picture;
  const format = pngStart.every((byte, index) => bytes[index] === byte) ? "PNG" : isJpeg(bytes) ? "JPEG" : null;
  if (format === null) {
    throw new AppError(
      "UNSUPPORTED_FORMAT",
      `“${fileName}”不是 PNG 或 JPEG 图片。请用看图软件另存为 PNG 或 JPEG 后再插入。`,
    );
  }
  const isMixed = format === "JPEG" && endsImage(bytes) && componentsOf(bytes) === 4;
  throw isMixed
    ? new AppError(
        "UNSUPPORTED_FORMAT",
        `图片“${fileName}”是印刷四色（CMYK）的 JPEG。请用看图软件转成 RGB 颜色，另存后再插入。`,
      )
    : new AppError(
        "DAMAGED_FILE",
        `图片“${fileName}”已损坏、不完整，或不足 8 像素见方。请找到原图，用看图软件打开另存后再插入。`,
      );
};

type Format = Pick<ReadPicture, "mediaType" | "width" | "height">;

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Width and height stand in the first chunk; the last one is empty and named IEND (PNG 3, clause 11.2). The pixels are
 * unpacked once to see that they are whole: writers that meet broken ones break off.
 */
const readPng = (bytes: Uint8Array): Format | null => {
  if (bytes.length < 57 || !pngStart.every((byte, index) => bytes[index] === byte)) return null;
  const view = viewOf(bytes);
  if (view.getUint32(12) !== chunkName("IHDR")) return null;
  const pixels: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const [length, name] = [view.getUint32(at), view.getUint32(at + 4)];
    if (name === chunkName("IDAT")) pixels.push(bytes.subarray(at + 8, at + 8 + length));
    if (name === chunkName("IEND"))
      return isWhole(pixels, view)
        ? { mediaType: "image/png", width: view.getUint32(16), height: view.getUint32(20) }
        : null;
  }
  return null;
};

/** Unpacked, a picture of so many bytes is none of a report. */
const mostUnpacked = 256 * 1024 * 1024;

/** Values of a pixel by the type of colour (PNG 3, clause 11.2.1). */
const valuesOfPixel: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

const isWhole = (pixels: readonly Uint8Array[], header: DataView): boolean => {
  const [width, height] = [header.getUint32(16), header.getUint32(20)];
  const bits = header.getUint8(24) * (valuesOfPixel[header.getUint8(25)] ?? 0);
  const wanted = (Math.ceil((width * bits) / 8) + 1) * height;
  if (bits === 0 || wanted > mostUnpacked) return false;
  try {
    const isInterlaced = header.getUint8(28) !== 0;
    const { length } = inflateSync(Buffer.concat(pixels), { maxOutputLength: mostUnpacked });
    // The passes of an interlaced picture have more rows, each with a byte of its own.
    return isInterlaced ? length >= wanted - height : length >= wanted;
  } catch {
    return false;
  }
};

const chunkName = (name: string): number => viewOf(new TextEncoder().encode(name)).getUint32(0);

/** Segments up to the start of frame, which has the size and the number of components (ITU-T T.81, B.2.2); 4 are CMYK. */
const readJpeg = (bytes: Uint8Array): Format | null => {
  if (bytes.length < 32 || !isJpeg(bytes) || !endsImage(bytes)) return null;
  const at = startOfFrame(bytes);
  const components = componentsOf(bytes);
  if (at === null || (components !== 1 && components !== 3)) return null;
  const view = viewOf(bytes);
  return { mediaType: "image/jpeg", width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
};

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8;

/** Where the segment begins that tells size and components; null where there is none. */
const startOfFrame = (bytes: Uint8Array): number | null => {
  const view = viewOf(bytes);
  for (let at = 2; at + 10 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (isStartOfFrame(marker)) return at;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
};

const componentsOf = (bytes: Uint8Array): number | null => {
  const at = startOfFrame(bytes);
  return at === null ? null : (bytes[at + 9] ?? null);
};

const isStartOfFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Some cameras and programs write a few bytes after the end. */
const endsImage = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf("\u00ff\u00d9", undefined, "latin1") >=
  bytes.length / 2;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
