import type { XmlElement } from "../../xml-tree.ts";
import { child, elements, isOn, valueOf } from "../../xml-tree.ts";

/** What a paragraph's properties, its own and those of its style, say about its role. */
export interface ParagraphRole {
  readonly isHeading: boolean;
  readonly isIndented: boolean;
  /** Its list and level (0-based); null where it is not numbered. */
  readonly list: { readonly id: string; readonly level: number } | null;
}

/** Reads paragraph properties in the light of styles.xml (`undefined`: no such part). */
export const createRoleReader = (
  styles: XmlElement | undefined,
): ((properties: XmlElement | undefined) => ParagraphRole) => {
  const byId = new Map(elements(styles, "w:style").map((style) => [style.attributes["styleId"] ?? "", style]));
  const chainOf = (id: string | undefined): XmlElement[] => {
    const chain: XmlElement[] = [];
    for (
      let style = byId.get(id ?? "");
      style !== undefined && !chain.includes(style);
      style = byId.get(valueOf(style, "w:basedOn") ?? "")
    )
      chain.push(style);
    return chain;
  };
  return (properties) => {
    const chain = chainOf(valueOf(properties, "w:pStyle"));
    const sources = [properties, ...chain.map((style) => child(style, "w:pPr"))];
    const first = <Value>(read: (source: XmlElement | undefined) => Value | undefined): Value | undefined => {
      for (const source of sources) {
        const value = read(source);
        if (value !== undefined) return value;
      }
      return undefined;
    };
    const outline = first((source) => valueOf(source, "w:outlineLvl"));
    const named = chain.some((style) =>
      /^(?:heading|title|subtitle|标题|副标题)/i.test(valueOf(style, "w:name") ?? ""),
    );
    const centred = first((source) => valueOf(source, "w:jc")) === "center";
    return {
      isHeading: named || centred || (outline !== undefined && Number(outline) < 9),
      isIndented: isIndented(first((source) => child(source, "w:ind"))),
      list: listOf(first),
    };
  };
};

const isIndented = (indent: XmlElement | undefined): boolean =>
  Number(indent?.attributes["firstLine"] ?? 0) > 0 || Number(indent?.attributes["firstLineChars"] ?? 0) > 0;

const listOf = (
  first: <Value>(read: (source: XmlElement | undefined) => Value | undefined) => Value | undefined,
): ParagraphRole["list"] => {
  const id = first((source) => valueOf(child(source, "w:numPr"), "w:numId"));
  const level = first((source) => valueOf(child(source, "w:numPr"), "w:ilvl"));
  // List 0 takes a numbering away that a style gives.
  return id === undefined || id === "0" ? null : { id, level: Number(level ?? 0) };
};

/** True for text that is not shown (w:vanish). */
export const isHidden = (runProperties: XmlElement | undefined): boolean => isOn(runProperties, "w:vanish");
