import { createListNumberer } from "../../numbering/list-numberer.ts";
import type { ListLevel, NumberedList, Numberer } from "../../numbering/list-numberer.ts";
import type { Bytes, WordFile } from "./word-file.ts";

/** Number formats by their code ([MS-OSHARED] 2.2.1.3), as WordprocessingML names them; others are digits. */
const formats: Readonly<Record<number, string>> = {
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  10: "ideographDigital",
  11: "japaneseCounting",
  14: "decimalFullWidth",
  16: "japaneseLegal",
  18: "decimalEnclosedCircle",
  19: "decimalFullWidth2",
  22: "decimalZero",
  23: "bullet",
  26: "decimalEnclosedFullstop",
  27: "decimalEnclosedParen",
  28: "decimalEnclosedCircleChinese",
  29: "ideographEnclosedCircle",
  30: "ideographTraditional",
  31: "ideographZodiac",
  33: "taiwaneseCounting",
  34: "ideographLegalTraditional",
  35: "taiwaneseCountingThousand",
  36: "taiwaneseDigital",
  37: "chineseCounting",
  38: "chineseLegalSimplified",
  39: "chineseCountingThousand",
  40: "ideographDigital",
  255: "none",
};

const suffixes: readonly string[] = ["tab", "space", "nothing"];
const mostLists = 4096;

/** Makes a numberer from the list tables; lists are named by their 1-based place, as paragraphs name them. */
export const createWordNumberer = (file: WordFile): Numberer => {
  const definitions = readDefinitions(file);
  const { at, length } = file.structure(74);
  const table = file.table;
  const count = length < 4 ? 0 : Math.min(mostLists, table.u32(at));
  const lists = new Map<string, NumberedList>();
  let next = at + 4 + count * 16;
  for (let index = 0; index < count && next < table.length; index++) {
    const entry = at + 4 + index * 16;
    const definition = String(table.u32(entry));
    const levels = new Map(definitions.get(definition) ?? []);
    const starts = new Map<number, number>();
    next += 4;
    for (let override = 0; override < Math.min(9, table.u8(entry + 12)); override++) {
      const flags = table.u32(next + 4);
      const level = flags & 0xf;
      if ((flags & 0x10) !== 0) starts.set(level, table.u32(next));
      next += 8;
      if ((flags & 0x20) !== 0) {
        const own = readLevel(table, next, level);
        levels.set(level, own.level);
        next = own.next;
      }
    }
    lists.set(String(index + 1), { definition, levels, starts });
  }
  return createListNumberer(lists);
};

const readDefinitions = (file: WordFile): Map<string, Map<number, ListLevel>> => {
  const { at, length } = file.structure(73);
  const table = file.table;
  const count = length < 2 ? 0 : Math.min(mostLists, table.u16(at));
  const definitions = new Map<string, Map<number, ListLevel>>();
  // The levels of all lists follow the table of lists, though its length does not count them.
  let next = at + length;
  for (let index = 0; index < count && next < table.length; index++) {
    const entry = at + 2 + index * 28;
    const levels = new Map<number, ListLevel>();
    const isSimple = (table.u8(entry + 26) & 1) !== 0;
    for (let level = 0; level < (isSimple ? 1 : 9); level++) {
      const read = readLevel(table, next, level);
      levels.set(level, read.level);
      next = read.next;
    }
    definitions.set(String(table.u32(entry)), levels);
  }
  return definitions;
};

const readLevel = (table: Bytes, at: number, place: number): { level: ListLevel; next: number } => {
  const flags = table.u8(at + 5);
  const textAt = at + 28 + table.u8(at + 25) + table.u8(at + 24);
  const textLength = Math.min(64, table.u16(textAt));
  const text = new TextDecoder("utf-16le").decode(table.slice(textAt + 2, textLength * 2));
  const isNeverRestarted = (flags & 0x08) !== 0;
  return {
    level: {
      start: table.u32(at) & 0xffff,
      format: formats[table.u8(at + 4)] ?? "decimal",
      text: text.replace(/\p{Cc}/gu, (mark) => `%${mark.charCodeAt(0) + 1}`),
      suffix: suffixes[table.u8(at + 15)] ?? "tab",
      restartsAfter: isNeverRestarted ? table.u8(at + 26) - 1 : place - 1,
      inDigits: (flags & 0x04) !== 0,
    },
    next: textAt + 2 + table.u16(textAt) * 2,
  };
};
