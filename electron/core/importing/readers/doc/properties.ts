import { boundedBytes } from "./word-file.ts";
import type { Bytes, WordFile } from "./word-file.ts";

/** A property of a paragraph or of characters: its code and where its operand lies. */
export interface Property {
  readonly code: number;
  readonly operand: Bytes;
}

/** Properties of the paragraph at a byte position, own ones only, and the number of its style. */
export interface ParagraphProperties {
  readonly style: number;
  readonly properties: readonly Property[];
}

const pageSize = 512;

/** Reads a list of property modifiers ([MS-DOC] 2.6.1); stops where it does not add up. */
export const readProperties = (bytes: Uint8Array): Property[] => {
  const view = boundedBytes(bytes);
  const found: Property[] = [];
  let at = 0;
  while (at + 2 < bytes.length) {
    const code = view.u16(at);
    at += 2;
    const size = operandSize(code, view, at);
    found.push({ code, operand: boundedBytes(view.slice(at, size)) });
    at += size;
  }
  return found;
};

const operandSize = (code: number, view: Bytes, at: number): number => {
  switch (code >> 13) {
    case 0:
    case 1:
      return 1;
    case 2:
    case 4:
    case 5:
      return 2;
    case 3:
      return 4;
    case 7:
      return 3;
    default:
      // Two codes do not keep their size in one byte: sprmTDefTable and sprmPChgTabs.
      return code === 0xd608 ? view.u16(at) + 1 : view.u8(at) + 1;
  }
};

/** Runs of the text, in the order of their byte positions; each reaches to the next. */
interface Run<Value> {
  readonly from: number;
  readonly to: number;
  readonly value: Value;
}

/** Finds what holds at a byte position of the stream. */
export type Lookup<Value> = (position: number) => Value | undefined;

/** Paragraph properties by position. */
export const paragraphLookup = (file: WordFile): Lookup<ParagraphProperties> =>
  lookup(file, 13, 13, (page, offset) => {
    const short = page.u8(offset);
    const start = short === 0 ? offset + 2 : offset + 1;
    const size = short === 0 ? page.u8(offset + 1) * 2 : short * 2 - 1;
    return { style: page.u16(start), properties: readProperties(page.slice(start + 2, size - 2)) };
  });

/** Character properties by position. */
export const characterLookup = (file: WordFile): Lookup<readonly Property[]> =>
  lookup(file, 12, 1, (page, offset) => readProperties(page.slice(offset + 1, page.u8(offset))));

const mostPages = 100_000;

const lookup = <Value>(
  file: WordFile,
  structureIndex: number,
  entrySize: number,
  readEntry: (page: Bytes, offset: number) => Value,
): Lookup<Value> => {
  const { at, length } = file.structure(structureIndex);
  const pages = Math.min(mostPages, Math.floor((Math.min(length, file.table.length) - 4) / 8));
  const runs: Run<Value>[] = [];
  for (let index = 0; index < pages; index++) {
    const number = file.table.u32(at + (pages + 1) * 4 + index * 4) & 0x3fffff;
    const page = boundedBytes(file.stream.slice(number * pageSize, pageSize));
    const count = page.u8(pageSize - 1);
    for (let run = 0; run < count; run++) {
      const offset = page.u8((count + 1) * 4 + run * entrySize) * 2;
      if (offset === 0) continue;
      runs.push({ from: page.u32(run * 4), to: page.u32(run * 4 + 4), value: readEntry(page, offset) });
    }
  }
  runs.sort((one, other) => one.from - other.from);
  return (position) => {
    let low = 0;
    let high = runs.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const run = runs[middle];
      if (run === undefined) return undefined;
      if (position < run.from) high = middle - 1;
      else if (position >= run.to) low = middle + 1;
      else return run.value;
    }
    return undefined;
  };
};

/** The last value of a property; undefined where it is not set. */
export const lastOf = (properties: readonly Property[], ...codes: readonly number[]): Bytes | undefined =>
  properties.findLast(({ code }) => codes.includes(code))?.operand;
