import type { ListLevel, NumberedList, Numberer } from "../../numbering/list-numberer.ts";
import { createListNumberer } from "../../numbering/list-numberer.ts";
import type { XmlElement } from "../../xml-tree.ts";
import { child, elements, isOn, valueOf } from "../../xml-tree.ts";

/** Makes a numberer from numbering.xml; `undefined` (no such part) numbers nothing. */
export const createNumberer = (numbering: XmlElement | undefined): Numberer => createListNumberer(readLists(numbering));

const readLists = (numbering: XmlElement | undefined): Map<string, NumberedList> => {
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

const readLevel = (element: XmlElement): [number, ListLevel] => {
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
