import iconv from "iconv-lite";

import { OleDamaged, openOle } from "../../ole-container.ts";
import type { OleContainer } from "../../ole-container.ts";

/** Bytes with bounds: whatever lies outside reads as 0, a table outside as empty. */
export interface Bytes {
  readonly length: number;
  readonly u8: (at: number) => number;
  readonly u16: (at: number) => number;
  readonly i16: (at: number) => number;
  readonly u32: (at: number) => number;
  readonly slice: (at: number, length: number) => Uint8Array;
}

/** A range of the text, stored in one piece. */
export interface Piece {
  readonly firstCharacter: number;
  readonly characters: number;
  /** Where it begins in the stream. */
  readonly offset: number;
  /** One byte a character (Windows-1252, or a code page before Word 97), else UTF-16. */
  readonly isNarrow: boolean;
}

/** An opened Word binary file ([MS-DOC]). */
export interface WordFile {
  readonly stream: Bytes;
  readonly table: Bytes;
  readonly pieces: readonly Piece[];
  /** Characters of each part of the text, one after the other: main text, notes, headers, comments, text boxes. */
  readonly counts: {
    readonly main: number;
    readonly footnotes: number;
    readonly headers: number;
    readonly comments: number;
    readonly endnotes: number;
    readonly textBoxes: number;
  };
  /** Position and length of a structure in the table stream, by its place in FibRgFcLcb97; empty before Word 97. */
  readonly structure: (index: number) => { readonly at: number; readonly length: number };
  readonly encoding: string;
  /** Pictures of the text; empty before Word 97. */
  readonly data: Uint8Array;
  readonly isOld: boolean;
}

/** The file is protected by a password. */
export class WordEncrypted extends Error {
  override readonly name = "WordEncrypted";
}

/** Reads numbers without leaving the bytes. */
export const boundedBytes = (bytes: Uint8Array): Bytes => {
  const u8 = (at: number): number => bytes[at] ?? 0;
  const u16 = (at: number): number => u8(at) | (u8(at + 1) << 8);
  return {
    length: bytes.length,
    u8,
    u16,
    i16: (at) => (u16(at) << 16) >> 16,
    u32: (at) => (u16(at) | (u16(at + 2) << 16)) >>> 0,
    slice: (at, length) => (at < 0 || length <= 0 ? new Uint8Array() : bytes.subarray(at, at + length)),
  };
};

/**
 * Opens a Word document of version 97 to 2007, or of Word 6 and 95 (text only), also as WPS writes it.
 *
 * @throws OleDamaged, WordEncrypted.
 */
export const openWordFile = (bytes: Uint8Array): WordFile => {
  const container = openOle(bytes);
  const main = container.stream("WordDocument");
  if (main === undefined) throw new OleDamaged("no stream WordDocument");
  const stream = boundedBytes(main);
  const magic = stream.u16(0);
  if (magic !== 0xa5ec && magic !== 0xa5dc && magic !== 0xa5db) throw new OleDamaged("no Word document");
  const flags = stream.u16(10);
  if ((flags & 0x0100) !== 0) throw new WordEncrypted();
  return magic === 0xa5ec && stream.u16(2) >= 0xc0 ? openNew(stream, container, flags) : openOld(stream, flags);
};

const openNew = (stream: Bytes, container: OleContainer, flags: number): WordFile => {
  const name = (flags & 0x0200) === 0 ? "0Table" : "1Table";
  const table = boundedBytes(container.stream(name) ?? new Uint8Array());
  const structure = (index: number): { at: number; length: number } => ({
    at: stream.u32(0x9a + index * 8),
    length: stream.u32(0x9e + index * 8),
  });
  const counts = {
    main: stream.u32(0x4c),
    footnotes: stream.u32(0x50),
    headers: stream.u32(0x54),
    comments: stream.u32(0x5c),
    endnotes: stream.u32(0x60),
    textBoxes: stream.u32(0x64),
  };
  const clx = structure(33);
  const pieces = readPieces(table, clx.at, clx.length);
  if (pieces.length === 0) throw new OleDamaged("no piece table");
  const data = container.stream("Data") ?? new Uint8Array();
  return { stream, table, pieces, counts, structure, data, encoding: "windows-1252", isOld: false };
};

const mostPieces = 200_000;

const readPieces = (table: Bytes, start: number, length: number): Piece[] => {
  let at = start;
  const end = Math.min(table.length, start + length);
  while (at < end && table.u8(at) === 1) at += 3 + table.u16(at + 1);
  if (table.u8(at) !== 2) return [];
  const size = Math.min(table.u32(at + 1), end - at - 5);
  const count = Math.min(mostPieces, Math.floor((size - 4) / 12));
  const first = at + 5;
  const descriptors = first + (count + 1) * 4;
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const firstCharacter = table.u32(first + index * 4);
    const position = table.u32(descriptors + index * 8 + 2);
    const isNarrow = (position & 0x40000000) !== 0;
    return {
      firstCharacter,
      characters: Math.max(0, table.u32(first + index * 4 + 4) - firstCharacter),
      offset: isNarrow ? (position & 0x3fffffff) >>> 1 : position & 0x3fffffff,
      isNarrow,
    };
  });
};

/** Word 6 and 95: text in a code page, in one stretch unless it was saved fast. */
const openOld = (stream: Bytes, flags: number): WordFile => {
  const first = stream.u32(0x18);
  const length = Math.max(0, Math.min(stream.length, stream.u32(0x1c)) - first);
  const language = stream.u16(6);
  const isChinese = language === 0x0804 || language === 0x1004 || (stream.u16(0x14) & 0xff) === 134;
  const isComplex = (flags & 0x0004) !== 0;
  const clx = { at: stream.u32(0x160), length: stream.u32(0x164) };
  const pieces = isComplex ? readPieces(stream, clx.at, clx.length).map((piece) => ({ ...piece, isNarrow: true })) : [];
  const main = stream.u32(0x34);
  return {
    stream,
    table: boundedBytes(new Uint8Array()),
    pieces: pieces.length > 0 ? pieces : [{ firstCharacter: 0, characters: length, offset: first, isNarrow: true }],
    counts: {
      main: main > 0 ? Math.min(main, length) : length,
      footnotes: 0,
      headers: 0,
      comments: 0,
      endnotes: 0,
      textBoxes: 0,
    },
    structure: () => ({ at: 0, length: 0 }),
    encoding: isChinese ? "gb18030" : "windows-1252",
    data: new Uint8Array(),
    isOld: true,
  };
};

/** A stretch of text and where each of its characters lies in the stream. */
export interface PlacedText {
  readonly text: string;
  /** Byte position of each UTF-16 unit of the text. */
  readonly places: Uint32Array;
}

/** Characters of the text from `first` on: main text begins at 0, the other parts follow in the order of `counts`. */
export const readCharacters = (file: WordFile, first: number, count: number): PlacedText => {
  const parts: string[] = [];
  const places: number[][] = [];
  const end = Math.min(first + count, first + file.stream.length);
  for (const piece of file.pieces) {
    const from = Math.max(first, piece.firstCharacter);
    const to = Math.min(end, piece.firstCharacter + piece.characters);
    if (from >= to) continue;
    const width = piece.isNarrow ? 1 : 2;
    const offset = piece.offset + (from - piece.firstCharacter) * width;
    const bytes = file.stream.slice(offset, (to - from) * width);
    const text = piece.isNarrow ? iconv.decode(bytes, file.encoding) : new TextDecoder("utf-16le").decode(bytes);
    parts.push(text);
    places.push(Array.from({ length: text.length }, (_, index) => offset + index * width));
  }
  return { text: parts.join(""), places: Uint32Array.from(places.flat()) };
};
