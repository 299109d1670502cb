import { readProperties } from "./properties.ts";
import type { Property } from "./properties.ts";
import { boundedBytes } from "./word-file.ts";
import type { WordFile } from "./word-file.ts";

/** A paragraph style: whether it is one for headings, and all its properties, those of its base first. */
export interface WordStyle {
  readonly isHeading: boolean;
  readonly properties: readonly Property[];
}

interface RawStyle {
  readonly base: number;
  readonly isHeading: boolean;
  readonly own: readonly Property[];
}

const noStyle = 0xfff;
const longestChain = 12;

/** Reads the style sheet ([MS-DOC] 2.9.271); a style it does not have gives none. */
export const readStyleSheet = (file: WordFile): ((index: number) => WordStyle) => {
  const { at, length } = file.structure(1);
  const sheet = boundedBytes(file.table.slice(at, length));
  const headerSize = sheet.u16(0);
  const count = Math.min(4096, sheet.u16(2));
  const baseSize = sheet.u16(4);
  const styles: (RawStyle | undefined)[] = [];
  let next = 2 + headerSize;
  for (let index = 0; index < count && next < sheet.length; index++) {
    const size = sheet.u16(next);
    styles.push(size === 0 ? undefined : readStyle(sheet.slice(next + 2, size), baseSize));
    next += 2 + size + (size % 2);
  }
  return (index) => {
    const chain: RawStyle[] = [];
    for (let style = styles[index]; style !== undefined && chain.length < longestChain; style = styles[style.base])
      chain.push(style);
    return {
      isHeading: chain.some(({ isHeading }) => isHeading),
      properties: chain.toReversed().flatMap(({ own }) => own),
    };
  };
};

const readStyle = (bytes: Uint8Array, baseSize: number): RawStyle => {
  const style = boundedBytes(bytes);
  const builtIn = style.u16(0) & 0xfff;
  const kind = style.u16(2) & 0xf;
  const base = style.u16(2) >> 4;
  const nameLength = style.u16(baseSize);
  const name = new TextDecoder("utf-16le").decode(style.slice(baseSize + 2, nameLength * 2));
  const properties = baseSize + 2 + nameLength * 2 + 2;
  const size = style.u16(properties);
  return {
    base: base === noStyle ? -1 : base,
    // Built-in styles 1 to 9 are headings, 62 is the title, 74 the subtitle.
    isHeading:
      (builtIn >= 1 && builtIn <= 9) ||
      builtIn === 62 ||
      builtIn === 74 ||
      /^(?:标题|副标题|heading|title)/i.test(name),
    own: kind === 1 ? readProperties(style.slice(properties + 4, size - 2)) : [],
  };
};
