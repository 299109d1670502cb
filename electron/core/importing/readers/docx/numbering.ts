import { formatNumber } from "./number-format.ts";
import type { XmlElement } from "./xml-tree.ts";
import { child, elements, isOn, valueOf } from "./xml-tree.ts";

/** A number that Word would show before a paragraph. */
export interface NumberLabel {
  /** 一、 （一） 1. with the space that keeps it from the text; empty for a bullet. */
  readonly text: string;
  readonly isBullet: boolean;
}

/** Counts through a document: ask once for each numbered paragraph, in order. */
export type Numberer = (listId: string, level: number) => NumberLabel | null;

interface Level {
  readonly start: number;
  readonly format: string;
  /** 第%1章, %1.%2 */
  readonly text: string;
  readonly suffix: string;
  /** Counts again from its start after a paragraph of this level (0-based) or above; never where -1. */
  readonly restartsAfter: number;
  readonly inDigits: boolean;
}

interface List {
  /** Lists made from one definition count on together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

const deepestLevel = 8;

/** Makes a numberer from numbering.xml; `undefined` (no such part) numbers nothing. */
export const createNumberer = (numbering: XmlElement | undefined): Numberer => {
  const lists = readLists(numbering);
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

const label = (list: List, definition: Level, counts: readonly (number | undefined)[]): NumberLabel => {
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

const readLists = (numbering: XmlElement | undefined): Map<string, List> => {
  const definitions = new Map(
    elements(numbering, "w:abstractNum").map((element) => [element.attributes["abstractNumId"] ?? "", element]),
  );
  // A definition may only point to a list style, which another definition describes.
  const byStyle = new Map([...definitions.values()].map((element) => [valueOf(element, "w:styleLink") ?? "", element]));
  return new Map(
    elements(numbering, "w:num").map((element) => {
      const id = valueOf(element, "w:abstractNumId") ?? "";
      const named = definitions.get(id);
      const link = valueOf(named, "w:numStyleLink");
      const definition = link === undefined ? named : (byStyle.get(link) ?? named);
      const levels = new Map(elements(definition, "w:lvl").map(readLevel));
      const starts = new Map<number, number>();
      for (const override of elements(element, "w:lvlOverride")) {
        const level = Number(override.attributes["ilvl"] ?? 0);
        const start = valueOf(override, "w:startOverride");
        if (start !== undefined) starts.set(level, toCount(start, 1));
        const own = child(override, "w:lvl");
        if (own !== undefined) levels.set(...readLevel(own));
      }
      return [element.attributes["numId"] ?? "", { definition: id, levels, starts }] as const;
    }),
  );
};

const readLevel = (element: XmlElement): [number, Level] => {
  const level = toCount(element.attributes["ilvl"], 0);
  const restart = valueOf(element, "w:lvlRestart");
  return [
    level,
    {
      start: toCount(valueOf(element, "w:start"), 1),
      format: valueOf(element, "w:numFmt") ?? formatInside(element) ?? "decimal",
      text: valueOf(element, "w:lvlText") ?? "",
      suffix: valueOf(element, "w:suff") ?? "tab",
      restartsAfter: restart === undefined ? level - 1 : toCount(restart, level) - 1,
      inDigits: isOn(element, "w:isLgl"),
    },
  ];
};

/** Newer files offer a format (mc:Choice) with a fallback. */
const formatInside = (element: XmlElement): string | undefined =>
  elements(element, "mc:AlternateContent")
    .flatMap((alternate) => elements(alternate))
    .map((choice) => valueOf(choice, "w:numFmt"))
    .find((format) => format !== undefined && format !== "custom");

const toCount = (text: string | undefined, otherwise: number): number => {
  const value = Number(text);
  return text !== undefined && Number.isSafeInteger(value) && Math.abs(value) < 1_000_000 ? value : otherwise;
};
