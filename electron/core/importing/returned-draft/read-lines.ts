import { betweenCells, betweenRows, openTable } from "#shared/domain/merging/review-texts.ts";

import { transparent } from "../readers/docx/transparent.ts";
import { child, elements, valueOf, type XmlElement } from "../xml-tree.ts";
import { createLineReader, type LineReader } from "./read-pieces.ts";
import { kept, type Fate, type Piece, type ReturnedLine } from "./returned-line.ts";
import { changeOf, fateWithin } from "./tracked-change.ts";

/** The lines of w:body in document order; `styles` is the root of styles.xml. */
export const readLines = (
  body: XmlElement,
  styles: XmlElement | undefined,
): { readonly lines: readonly ReturnedLine[]; readonly leftOut: readonly string[] } => {
  const kindOf = createKindReader(styles);
  const reader = createLineReader();
  const lines: ReturnedLine[] = [];
  const readBlocks = (parent: XmlElement, fate: Fate): void => {
    for (const element of elements(parent)) {
      if (element.name === "w:p") lines.push(readParagraph(element, fate, reader, kindOf));
      else if (element.name === "w:tbl") lines.push(readTable(element, fate, reader));
      else if (reader.noteAnchor(element)) continue;
      else readBlocks(transparent(element), fateWithin(fate, element, reader.openMove(element)));
    }
  };
  readBlocks(body, kept);
  return { lines: withLateAnchors(lines, reader), leftOut: reader.leftOut() };
};

/** Ends of bookmarks that stand after the last paragraph belong to its end. */
const withLateAnchors = (lines: readonly ReturnedLine[], reader: LineReader): ReturnedLine[] => {
  const last = lines.at(-1);
  if (last === undefined) return [];
  const at = last.pieces.reduce((sum, { text }) => sum + text.length, 0);
  return [...lines.slice(0, -1), { ...last, anchors: [...last.anchors, ...reader.takeAnchors(at)] }];
};

const readParagraph = (
  paragraph: XmlElement,
  fate: Fate,
  reader: LineReader,
  kindOf: (style: string | undefined) => ReturnedLine["kind"],
): ReturnedLine => {
  const properties = child(paragraph, "w:pPr");
  const { pieces, anchors } = reader.read(paragraph, fate);
  const kind = kindOf(valueOf(properties, "w:pStyle"));
  const change = child(properties, "w:pPrChange");
  return {
    kind,
    pieces,
    anchors,
    end: markFate(child(properties, "w:rPr"), fate, reader),
    restyled: change === undefined ? null : changeOf(change, null),
  };
};

const markFate = (properties: XmlElement | undefined, fate: Fate, reader: LineReader): Fate =>
  elements(properties).reduce((done, element) => fateWithin(done, element, reader.openMove(element)), fate);

/** Word finds headings by the names of their styles; their ids differ between word processors and languages. */
const createKindReader = (styles: XmlElement | undefined): ((style: string | undefined) => ReturnedLine["kind"]) => {
  const names = new Map(
    elements(styles, "w:style").map((style) => [
      style.attributes["styleId"] ?? "",
      (valueOf(style, "w:name") ?? "").toLowerCase().replaceAll(" ", ""),
    ]),
  );
  return (style) => {
    const name = names.get(style ?? "") ?? (style ?? "").toLowerCase();
    if (/^(?:heading|标题)2$/.test(name)) return "title";
    if (/^(?:heading|标题)1$/.test(name)) return "section";
    return /^(?:toc\d|目录\d|目录标题|目录结尾|contents)/.test(name) ? "contents" : "text";
  };
};

/**
 * A table as one line. What parts rows goes with the row after it, before the first row that was always there and stays with
 * the row before: so the table reads right with all changes taken, and with none.
 */
const readTable = (table: XmlElement, outer: Fate, reader: LineReader): ReturnedLine => {
  const anchors: ReturnedLine["anchors"][number][] = [];
  let length = openTable.length;
  const pieces: Piece[] = [];
  const push = (...added: readonly Piece[]): void => {
    pieces.push(...added);
    length += added.reduce((sum, { text }) => sum + text.length, 0);
  };
  const rows = rowsOf(table, outer);
  const whole = rows.some(isKept) ? outer : (rows[0]?.fate ?? outer);
  const firstKept = Math.max(0, rows.findIndex(isKept));
  rows.forEach(({ element, fate }, index) => {
    if (index > 0) push({ text: betweenRows, ...(rows[index <= firstKept ? index - 1 : index]?.fate ?? fate) });
    rowCells(element).forEach((cell, column) => {
      if (column > 0) push({ text: betweenCells, ...fate });
      const start = length;
      readCell(cell, fate, reader).forEach((line, at) => {
        // A cell is one paragraph: further ones are parted by a space.
        if (at > 0) push({ text: " ", ...fate });
        anchors.push(...line.anchors.map((anchor) => ({ ...anchor, at: anchor.at + length })));
        push(...line.pieces);
      });
      if (length === start) anchors.push(...reader.takeAnchors(length));
    });
  });
  return { kind: "table", pieces: [{ text: openTable, ...whole }, ...pieces], end: whole, anchors, restyled: null };
};

const isKept = ({ fate }: { fate: Fate }): boolean => fate.inserted === null && fate.deleted === null;

const rowsOf = (table: XmlElement, outer: Fate): { element: XmlElement; fate: Fate }[] =>
  elements(table).flatMap((element) =>
    element.name === "w:tr"
      ? [
          {
            element,
            fate: elements(child(element, "w:trPr")).reduce((fate, each) => fateWithin(fate, each, null), outer),
          },
        ]
      : rowsOf(transparent(element), outer),
  );

const rowCells = (row: XmlElement): XmlElement[] =>
  elements(row).flatMap((element) => (element.name === "w:tc" ? [element] : rowCells(transparent(element))));

/** Whether single cells came or went is said in their properties. */
const readCell = (
  cell: XmlElement,
  row: Fate,
  reader: LineReader,
): { pieces: Piece[]; anchors: ReturnedLine["anchors"] }[] => {
  const properties = child(cell, "w:tcPr");
  const [came, went] = [child(properties, "w:cellIns"), child(properties, "w:cellDel")];
  const fate: Fate = {
    inserted: came === undefined ? row.inserted : changeOf(came, null),
    deleted: went === undefined ? row.deleted : changeOf(went, null),
  };
  return paragraphsOf(cell).map((paragraph) => reader.read(paragraph, fate));
};

const paragraphsOf = (cell: XmlElement): XmlElement[] =>
  elements(cell).flatMap((element) => {
    if (element.name === "w:p") return [element];
    return element.name === "w:tbl"
      ? elements(element).flatMap((row) => rowCells(row).flatMap(paragraphsOf))
      : paragraphsOf(transparent(element));
  });
