import { unzipSync, zipSync } from "fflate";

/** Damages bytes: what comes out differs from what goes in, and is the same again for the same seed and order of calls. */
export type Mutator = (bytes: Uint8Array) => Uint8Array;

const mostGrowth = 64 * 1024;

/**
 * Makes a mutator of whole files: bits and bytes flipped, numbers set to their limits, stretches cut out, repeated,
 * moved or overwritten, the end cut off; in a package, of the whole or of one part.
 */
export const createMutator = (seed: number): Mutator => {
  const random = createRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const mutate = (bytes: Uint8Array): Uint8Array => {
    let mutated: Uint8Array = Uint8Array.from(bytes);
    for (let round = 1 + below(6); round > 0 && mutated.length > 0; round--) mutated = mutateOnce(mutated, below);
    return mutated;
  };
  return (bytes) => (isZip(bytes) && below(2) === 0 ? mutateInside(bytes, mutate, below) : mutate(bytes));
};

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Checksums would keep damage from ever reaching what reads the parts of a package, so it is packed again. */
const mutateInside = (bytes: Uint8Array, mutate: Mutator, below: (limit: number) => number): Uint8Array => {
  const parts = Object.entries(unzipSync(bytes));
  const damaged = below(parts.length);
  return zipSync(
    Object.fromEntries(parts.map(([name, part], index) => [name, index === damaged ? mutate(part) : part])),
  );
};

const limits = [0, 1, 0x7f, 0x80, 0xff];

const mutateOnce = (bytes: Uint8Array, below: (limit: number) => number): Uint8Array => {
  const at = below(bytes.length);
  const length = Math.min(bytes.length - at, 1 + below(below(4) === 0 ? 4096 : 32));
  switch (below(8)) {
    case 0:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
      return bytes;
    case 1:
      for (let i = 0; i < 8; i++) bytes[below(bytes.length)] = below(256);
      return bytes;
    case 2:
      bytes.fill(limits[below(limits.length)] ?? 0, at, at + Math.min(length, 4));
      return bytes;
    case 3:
      return joined(bytes.subarray(0, at), bytes.subarray(at + length));
    case 4: {
      const piece = bytes.subarray(at, at + length);
      const times = Math.min(1 + below(64), Math.floor(mostGrowth / piece.length));
      return joined(bytes.subarray(0, at), ...Array.from({ length: times }, () => piece), bytes.subarray(at));
    }
    case 5:
      bytes.copyWithin(below(bytes.length), at, at + length);
      return bytes;
    case 6:
      return bytes.subarray(0, below(8) === 0 ? below(64) : at);
    default:
      bytes.fill(below(256), at, at + length);
      return bytes;
  }
};

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** Mulberry32: small, and the same on every machine. */
const createRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
