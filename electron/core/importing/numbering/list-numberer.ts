import { formatNumber } from "./number-format.ts";

/** A number that a word processor would show before a paragraph. */
export interface NumberLabel {
  /** 一、 （一） 1. with the space that keeps it from the text; empty for a bullet. */
  readonly text: string;
  readonly isBullet: boolean;
}

/** Counts through a document: ask once for each numbered paragraph, in order. Levels count from 0. */
export type Numberer = (listId: string, level: number) => NumberLabel | null;

/** How one level of a list is numbered. */
export interface ListLevel {
  readonly start: number;
  /** As in WordprocessingML (ST_NumberFormat). */
  readonly format: string;
  /** 第%1章, %1.%2 */
  readonly text: string;
  /** What stands between number and text: tab, space, nothing. */
  readonly suffix: string;
  /** Counts again from its start after a paragraph of this level (0-based) or above; never where -1. */
  readonly restartsAfter: number;
  readonly inDigits: boolean;
}

/** A list as a document defines it. */
export interface NumberedList {
  /** Lists made from one definition count on together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels that begin anew with this list, and where. */
  readonly starts: ReadonlyMap<number, number>;
}

const deepestLevel = 8;

/** Makes a numberer for the lists of a document; a list it does not know gives null. */
export const createListNumberer = (lists: ReadonlyMap<string, NumberedList>): Numberer => {
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (listId, level) => {
    const list = lists.get(listId);
    const definition = list?.levels.get(level);
    if (list === undefined || definition === undefined || level < 0 || level > deepestLevel) return null;
    const counts = counters.get(list.definition) ?? [];
    counters.set(list.definition, counts);
    const override = list.starts.get(level);
    if (override !== undefined && !begun.has(`${listId} ${level}`)) counts[level] = override - 1;
    begun.add(`${listId} ${level}`);
    counts[level] = (counts[level] ?? definition.start - 1) + 1;
    for (let deeper = level + 1; deeper <= deepestLevel; deeper++) {
      const restartsAfter = list.levels.get(deeper)?.restartsAfter ?? deeper - 1;
      if (restartsAfter >= level) counts[deeper] = undefined;
    }
    return label(list, definition, counts);
  };
};

const label = (list: NumberedList, definition: ListLevel, counts: readonly (number | undefined)[]): NumberLabel => {
  if (definition.format === "bullet") return { text: "", isBullet: true };
  const text = definition.text.replace(/%([1-9])/g, (_, digit: string) => {
    const place = Number(digit) - 1;
    const level = list.levels.get(place);
    const format = definition.inDigits ? "decimal" : (level?.format ?? "decimal");
    return formatNumber(counts[place] ?? level?.start ?? 1, format) ?? "";
  });
  const needsSpace = definition.suffix !== "nothing" && text !== "" && !/[、，。．.：:）)】\s]$/.test(text);
  return { text: needsSpace ? `${text} ` : text, isBullet: false };
};
