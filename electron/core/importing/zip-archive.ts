import { crc32, inflateRawSync } from "node:zlib";

import { decodeText } from "./decode-text.ts";

/** One entry of a zip archive, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly compressedSize: number;
  /** As declared; the reader does not trust it. */
  readonly size: number;
  readonly crc: number;
  /** Of the local header, from the beginning of the archive. */
  readonly offset: number;
}

/** The archive's structure is broken, or an entry's bytes do not have its checksum. */
export class ZipDamaged extends Error {
  override readonly name = "ZipDamaged";
}

/** An entry, or the number of entries, is larger than any document's: a zip bomb or no document. */
export class ZipTooLarge extends Error {
  override readonly name = "ZipTooLarge";
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const mostEntries = 20_000;
/** One part of a document; the largest real document.xml seen has 9 MB. */
const largestPart = 64 * 1024 * 1024;
/** XML packs 10 to 50 times smaller, never 400. */
const highestRatio = 400;
/** Small parts may pack better than that. */
const harmless = 1024 * 1024;

/**
 * Lists the entries of a zip archive from its central directory.
 *
 * @throws ZipDamaged where there is none (cut off) or it contradicts itself; ZipTooLarge for too many entries.
 */
export const listZip = (bytes: Uint8Array): ZipEntry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new ZipTooLarge(`${count} entries`);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature)
      throw new ZipDamaged("central directory");
    const nameLength = view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    entries.push({
      name: cleanName(
        unicodeName(bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + view.getUint16(at + 30, true))) ??
          decodeName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & utf8Flag) !== 0),
      ),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) === 1,
      crc: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

/** The names are in UTF-8. */
const utf8Flag = 0x0800;

/** Without the flag, archives made on Chinese Windows hold GBK, those made on a Mac UTF-8 all the same. */
const decodeName = (bytes: Uint8Array, isUtf8: boolean): string =>
  isUtf8 ? new TextDecoder("utf-8").decode(bytes) : decodeText(bytes).text;

/** Info-ZIP and WinRAR give the name once more in UTF-8 (extra field 0x7075); undefined where they do not. */
const unicodeName = (extra: Uint8Array): string | undefined => {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 0x7075)
      return new TextDecoder("utf-8").decode(extra.subarray(at + 9, at + 4 + view.getUint16(at + 2, true)));
  return undefined;
};

/** Names are shown and compared, never used as paths: climbing out of a folder is nothing but noise. */
const cleanName = (name: string): string =>
  name
    .replaceAll("\\", "/")
    .replace(/\p{Cc}/gu, "")
    .split("/")
    .filter((piece) => piece !== ".." && piece !== ".")
    .join("/");

/**
 * The bytes of one entry, checked against its checksum.
 *
 * @throws ZipDamaged; ZipTooLarge where it unpacks to more than any part of a document has, whatever it declares.
 */
export const readZipEntry = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  if (entry.size > largestPart || (entry.size > harmless && entry.size > highestRatio * entry.compressedSize))
    throw new ZipTooLarge(entry.name);
  const packed = packedBytes(bytes, entry);
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry);
  if (crc32(unpacked) !== entry.crc) throw new ZipDamaged(`checksum of ${entry.name}`);
  return unpacked;
};

const packedBytes = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== localSignature)
    throw new ZipDamaged(entry.name);
  if (entry.isEncrypted || (entry.method !== 0 && entry.method !== 8)) throw new ZipDamaged(entry.name);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.compressedSize);
  if (packed.length < entry.compressedSize) throw new ZipDamaged(entry.name);
  return packed;
};

const inflate = (packed: Uint8Array, entry: ZipEntry): Uint8Array => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, Math.min(largestPart, entry.size)) });
  } catch (cause) {
    if (cause instanceof RangeError) throw new ZipTooLarge(entry.name, { cause });
    throw new ZipDamaged(entry.name, { cause });
  }
};

/** The end record lies at the end, before a comment of at most 64 KB. */
const findEnd = (view: DataView): number => {
  for (let at = view.byteLength - endLength; at >= Math.max(0, view.byteLength - endLength - 0xffff); at--)
    if (view.getUint32(at, true) === endSignature) return at;
  throw new ZipDamaged("no end of central directory");
};
