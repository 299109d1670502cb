import { child, type XmlElement } from "../../xml-tree.ts";

/** Elements that only wrap others: content controls, insertions, custom XML; of alternatives, the first. Others as if empty. */
export const transparent = (element: XmlElement): XmlElement => {
  if (element.name === "w:sdt") return child(element, "w:sdtContent") ?? nothing;
  if (element.name === "mc:AlternateContent")
    return child(element, "mc:Choice") ?? child(element, "mc:Fallback") ?? nothing;
  return wrappers.has(element.name) ? element : nothing;
};

/** An element without anything inside. */
export const nothing: XmlElement = { name: "", attributes: {}, children: [] };

const wrappers = new Set([
  "w:ins",
  "w:moveTo",
  "w:del",
  "w:moveFrom",
  "w:customXml",
  "w:smartTag",
  "w:hyperlink",
  "w:fldSimple",
  "w:dir",
  "w:bdo",
]);
