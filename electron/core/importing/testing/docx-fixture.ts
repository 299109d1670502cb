import { strToU8, zipSync } from "fflate";

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

/** Parts of a fictional document; `body` is the inside of w:body. */
export interface DocxParts {
  readonly body: string;
  /** Inside of w:numbering and w:styles. */
  readonly numbering?: string;
  readonly styles?: string;
  /** More parts by name, as whole XML. */
  readonly others?: Readonly<Record<string, string>>;
  /** Parts that are no XML, by name. */
  readonly media?: Readonly<Record<string, Uint8Array>>;
}

/** Packs a document as word processors do, with the parts given. */
export const docx = ({ body, numbering, styles, others = {}, media = {} }: DocxParts): Uint8Array => {
  const parts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    ...(numbering !== undefined && { "word/numbering.xml": part("numbering", numbering) }),
    ...(styles !== undefined && { "word/styles.xml": part("styles", styles) }),
    ...others,
  };
  return zipSync({ ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), ...media });
};

/** A whole part: root element with namespaces. */
export const part = (root: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${namespaces}>${inside}</w:${root}>`;

/** A run with text. */
export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph with text, or with ready-made runs; `properties` is the inside of w:pPr. */
export const paragraph = (content: string, properties = ""): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith("<") ? content : run(content)}</w:p>`;

/** Properties that put a paragraph into a list. */
export const listed = (listId: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${listId}"/></w:numPr>`;

/** A list definition with one entry for each level: format and text. */
export const list = (id: number, levels: readonly (readonly [format: string, text: string])[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ([format, text], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join("")}</w:abstractNum>`;

/** A list of a document, made from a definition. */
export const listInstance = (id: number, definition: number, inside = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${inside}</w:num>`;
