import { createListNumberer } from "../../numbering/list-numberer.ts";
import type { ListLevel, NumberedList, NumberLabel } from "../../numbering/list-numberer.ts";
import type { XmlElement } from "../../xml-tree.ts";
import { child, descendants, elements } from "../../xml-tree.ts";

/** What the style of a paragraph says about it. */
export interface OdtRole {
  readonly isHeading: boolean;
  readonly isIndented: boolean;
  readonly isHidden: boolean;
  /** Of a list that the style puts the paragraph into. */
  readonly list: string | null;
}

/** What the styles of a document tell. */
export interface OdtStyles {
  readonly roleOf: (styleName: string | undefined) => OdtRole;
  readonly isHiddenText: (styleName: string | undefined) => boolean;
  /** A counter for one run of a list; lists that are continued share one. */
  readonly startList: () => (styleName: string, level: number) => NumberLabel | null;
}

/** Reads named and automatic styles of content.xml and styles.xml. */
export const readStyles = (roots: readonly (XmlElement | undefined)[]): OdtStyles => {
  const present = roots.filter((root) => root !== undefined);
  const byName = new Map(
    present
      .flatMap((root) => descendants(root, "style:style"))
      .map((style) => [`${style.attributes["family"]} ${style.attributes["name"]}`, style]),
  );
  const outline = present.flatMap((root) => descendants(root, "text:outline-style"))[0];
  const listStyles = present.flatMap((root) => descendants(root, "text:list-style"));
  const lists = new Map(listStyles.map((style) => [style.attributes["name"] ?? "", readList(style)] as const));
  if (outline !== undefined) lists.set(outlineList, readList(outline));
  return {
    roleOf: (name) => roleOf(chain(byName, "paragraph", name)),
    isHiddenText: (name) => chain(byName, "text", name).some(isHidden),
    startList: () => createListNumberer(lists),
  };
};

/** Key of the list that numbers headings. */
export const outlineList = "\u0000outline";

const longestChain = 16;

const chain = (byName: ReadonlyMap<string, XmlElement>, family: string, name: string | undefined): XmlElement[] => {
  const found: XmlElement[] = [];
  let style = byName.get(`${family} ${name}`);
  while (style !== undefined && found.length < longestChain) {
    found.push(style);
    style = byName.get(`${family} ${style.attributes["parent-style-name"]}`);
  }
  return found;
};

const roleOf = (styles: readonly XmlElement[]): OdtRole => {
  const properties = styles.map((style) => child(style, "style:paragraph-properties")?.attributes ?? {});
  const first = (name: string): string | undefined =>
    properties.map((each) => each[name]).find((value) => value !== undefined);
  const isNamed = styles.some((style) =>
    /^(?:heading|title|subtitle|标题|副标题)/i.test(style.attributes["display-name"] ?? style.attributes["name"] ?? ""),
  );
  const list = styles.map((style) => style.attributes["list-style-name"]).find((name) => name !== undefined);
  return {
    isHeading: isNamed || first("text-align") === "center",
    isIndented: Number.parseFloat(first("text-indent") ?? "0") > 0,
    isHidden: styles.some(isHidden),
    list: list === undefined || list === "" ? null : list,
  };
};

const isHidden = (style: XmlElement): boolean =>
  child(style, "style:text-properties")?.attributes["display"] === "none";

/** ODF names a format by its first numbers (OpenDocument 1.3 part 3, 19.506). */
const formats: Readonly<Record<string, string>> = {
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
  一: "chineseCounting",
  壹: "chineseLegalSimplified",
  甲: "ideographTraditional",
  子: "ideographZodiac",
  "①": "decimalEnclosedCircle",
  "１": "decimalFullWidth",
  〇: "ideographDigital",
};

const readList = (style: XmlElement): NumberedList => {
  const levels = elements(style).flatMap((level): [number, ListLevel][] => {
    const place = Number(level.attributes["level"]) - 1;
    return Number.isInteger(place) && place >= 0 ? [[place, readLevel(level, place)]] : [];
  });
  return { definition: style.attributes["name"] ?? outlineList, levels: new Map(levels), starts: new Map() };
};

const readLevel = (level: XmlElement, place: number): ListLevel => {
  const isBullet = level.name !== "text:list-level-style-number" && level.name !== "text:outline-level-style";
  const format = (level.attributes["num-format"] ?? "").split(",")[0]?.trim() ?? "";
  const shown = Math.max(1, Number(level.attributes["display-levels"] ?? 1));
  const numbers = Array.from({ length: Math.min(shown, place + 1) }, (_, index) => `%${place + 2 - shown + index}`);
  const own = level.attributes["num-list-format"];
  const text =
    own ?? `${level.attributes["num-prefix"] ?? ""}${numbers.join(".")}${level.attributes["num-suffix"] ?? ""}`;
  return {
    start: Number(level.attributes["start-value"] ?? 1),
    format: isBullet ? "bullet" : format === "" ? "none" : (formats[format] ?? "decimal"),
    // The newer form of LibreOffice marks numbers with a sign at both ends: %1%、
    text: format === "" ? "" : text.replace(/%([1-9])%/g, "%$1"),
    suffix: "tab",
    restartsAfter: place - 1,
    inDigits: false,
  };
};
