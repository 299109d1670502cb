/** A compound file: streams by name, all of them at the top or in folders (names are unique in documents). */
export interface OleContainer {
  readonly names: readonly string[];
  /** The bytes of a stream; undefined where there is none of that name. */
  readonly stream: (name: string) => Uint8Array | undefined;
}

/** The container's own tables are broken. */
export class OleDamaged extends Error {
  override readonly name = "OleDamaged";
}

const endOfChain = 0xfffffffe;
const largestSector = 0xfffffffa;
/** No stream of a document is larger. */
const largestStream = 128 * 1024 * 1024;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/**
 * Opens a compound file ([MS-CFB]): allocation table, directory, small streams. Chains that run in circles or out
 * of the file end where they do, so that a file cut off still gives what it has.
 *
 * @throws OleDamaged where there is no header or directory.
 */
export const openOle = (bytes: Uint8Array): OleContainer => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512 || view.getUint32(0, true) !== 0xe011cfd0) throw new OleDamaged("no header");
  const sectorShift = view.getUint16(30, true);
  const miniShift = view.getUint16(32, true);
  if (sectorShift < 7 || sectorShift > 16 || miniShift < 4 || miniShift >= sectorShift)
    throw new OleDamaged("sector size");
  const sectorSize = 1 << sectorShift;
  const sector = (index: number): Uint8Array =>
    index > largestSector ? new Uint8Array() : bytes.subarray((index + 1) * sectorSize, (index + 2) * sectorSize);
  const fat = readTable(allocationSectors(view, sector, sectorSize), sector);
  const read = (start: number, most: number): Uint8Array => joinChain(start, fat, sector, sectorSize, most);
  const entries = readDirectory(read(view.getUint32(48, true), largestStream));
  const root = entries.find(({ type }) => type === 5);
  if (root === undefined) throw new OleDamaged("no root entry");
  const cutoff = view.getUint32(56, true);
  const miniSize = 1 << miniShift;
  const miniStream = read(root.start, Math.min(root.size, largestStream));
  const miniFat = tableOf(read(view.getUint32(60, true), largestStream));
  const miniSector = (index: number): Uint8Array => miniStream.subarray(index * miniSize, (index + 1) * miniSize);
  return {
    names: entries.map(({ name }) => name),
    stream: (name) => {
      const entry = entries.find((other) => other.name === name && other.type === 2);
      if (entry === undefined) return undefined;
      const size = Math.min(entry.size, largestStream);
      return entry.size < cutoff
        ? joinChain(entry.start, miniFat, miniSector, miniSize, size)
        : read(entry.start, size);
    },
  };
};

/** Sectors that hold the allocation table: 109 named in the header, the others in a chain of their own. */
const allocationSectors = (view: DataView, sector: (index: number) => Uint8Array, sectorSize: number): number[] => {
  const named: number[] = [];
  for (let at = 76; at < 512; at += 4) named.push(view.getUint32(at, true));
  let next = view.getUint32(68, true);
  const seen = new Set<number>();
  while (next <= largestSector && !seen.has(next)) {
    seen.add(next);
    const table = tableOf(sector(next));
    if (table.length < sectorSize / 4) break;
    named.push(...table.subarray(0, -1));
    next = table.at(-1) ?? endOfChain;
  }
  return named.filter((index) => index <= largestSector);
};

const readTable = (sectors: readonly number[], sector: (index: number) => Uint8Array): Uint32Array => {
  const parts = sectors.map((index) => tableOf(sector(index)));
  const table = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    table.set(part, at);
    at += part.length;
  }
  return table;
};

const tableOf = (bytes: Uint8Array): Uint32Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true));
};

const joinChain = (
  start: number,
  table: Uint32Array,
  sector: (index: number) => Uint8Array,
  sectorSize: number,
  most: number,
): Uint8Array => {
  const parts: Uint8Array[] = [];
  const seen = new Set<number>();
  let length = 0;
  for (
    let index = start;
    index <= largestSector && length < most && !seen.has(index);
    index = table[index] ?? endOfChain
  ) {
    seen.add(index);
    const part = sector(index);
    if (part.length === 0) break;
    parts.push(part);
    length += part.length;
    if (part.length < sectorSize) break;
  }
  const joined = Buffer.concat(parts, length);
  return joined.subarray(0, most);
};

const entryLength = 128;

const readDirectory = (bytes: Uint8Array): Entry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + entryLength <= bytes.length; at += entryLength) {
    const type = bytes[at + 66] ?? 0;
    if (type !== 1 && type !== 2 && type !== 5) continue;
    const nameLength = Math.min(64, view.getUint16(at + 64, true));
    const name = new TextDecoder("utf-16le").decode(bytes.subarray(at, at + Math.max(0, nameLength - 2)));
    entries.push({ name, type, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
  }
  return entries;
};
