import { SaxesParser } from "saxes";

/** An element; names carry one of the prefixes below whatever prefix the file uses. */
export interface XmlElement {
  readonly name: string;
  /** By local name; no two attributes that matter share one. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Namespaces that word processors write, transitional and strict, and the prefix they get here. */
const prefixes = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "a"],
  ["http://purl.oclc.org/ooxml/drawingml/main", "a"],
  ["http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"],
  ["http://purl.oclc.org/ooxml/drawingml/picture", "pic"],
  ["http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"],
  ["http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"],
  ["http://schemas.openxmlformats.org/drawingml/2006/chart", "c"],
  ["http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
  ["http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "cp"],
  ["http://purl.org/dc/terms/", "dcterms"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", "custom"],
  ["http://purl.oclc.org/ooxml/officeDocument/customProperties", "custom"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes", "vt"],
  ["http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes", "vt"],
  ["http://schemas.microsoft.com/office/word/2012/wordml", "w15"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"],
  ["urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"],
  ["urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"],
  ["urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"],
  ["urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"],
  ["urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"],
]);

/** Deeper nesting is an attack on the stack, not a document. */
const deepest = 400;

/**
 * Parses a part of a document. Entities other than the five of XML are never expanded, and a document type
 * declaration is refused: word processors write none.
 *
 * @throws Error where the XML is not well-formed.
 */
export const parseXml = (bytes: Uint8Array): XmlElement => {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const document: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] } = {
    name: "",
    attributes: {},
    children: [],
  };
  const open = [document];
  parser.on("error", (error) => {
    if (!error.message.includes("unbound namespace prefix")) throw error;
  });
  parser.on("doctype", () => {
    throw new Error("document type declaration");
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map((attribute) => [attribute.local, attribute.value]),
    );
    const element = { name: `${prefixes.get(tag.uri) ?? "?"}:${tag.local}`, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > deepest) throw new Error("nested too deep");
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => open.at(-1)?.children.push(text));
  parser.on("cdata", (text) => open.at(-1)?.children.push(text));
  parser.write(decodeXml(bytes)).close();
  const root = document.children.find((child) => typeof child !== "string");
  if (root === undefined) throw new Error("no root element");
  return root;
};

const decodeXml = (bytes: Uint8Array): string => {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
};

/** The child elements, all or those of one name. */
export const elements = (parent: XmlElement | undefined, name?: string): XmlElement[] =>
  (parent?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name),
  );

/** The first child element of that name. */
export const child = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  elements(parent, name)[0];

/** The `val` attribute of a child: how WordprocessingML writes most properties. */
export const valueOf = (parent: XmlElement | undefined, name: string): string | undefined =>
  child(parent, name)?.attributes["val"];

/** A switch such as w:vanish: on where the element stands without a value that says off. */
export const isOn = (parent: XmlElement | undefined, name: string): boolean => {
  const element = child(parent, name);
  return element !== undefined && !["0", "false", "off", "none"].includes(element.attributes["val"] ?? "");
};

/** All elements of that name inside, at any depth, in document order. */
export const descendants = (parent: XmlElement, name: string): XmlElement[] =>
  elements(parent).flatMap((element) =>
    element.name === name ? [element, ...descendants(element, name)] : descendants(element, name),
  );

/** The text directly inside an element. */
export const ownText = (element: XmlElement): string =>
  element.children.filter((part) => typeof part === "string").join("");
