import type { TextLine } from "#shared/domain/cleaning/text-line.ts";

import { leftOutChange, markedChange } from "../../document-warnings.ts";
import type { LossTally } from "../../loss-tally.ts";
import type { Numberer } from "../../numbering/list-numberer.ts";
import type { ReadPicture } from "../../picture.ts";
import { lostPicture, type ReadFigure } from "../../read-figure.ts";
import type { TrackedChangesChoice } from "../../received-file.ts";
import { addTable } from "../../table-rows.ts";
import type { XmlElement } from "../../xml-tree.ts";
import { child, descendants, elements, isOn, ownText, valueOf } from "../../xml-tree.ts";
import { picturesIn } from "./pictures.ts";
import type { ParagraphRole } from "./styles.ts";
import { isHidden } from "./styles.ts";
import { nothing, transparent } from "./transparent.ts";

/** What the body is read with. */
export interface BodyParts {
  readonly roleOf: (properties: XmlElement | undefined) => ParagraphRole;
  readonly numberer: Numberer;
  readonly tally: LossTally;
  readonly choice: TrackedChangesChoice;
  /** The picture of a relationship; null where it cannot be kept. `shownWidth` in twips. */
  readonly pictureOf: (relationship: string, shownWidth: number | null) => ReadPicture | null;
}

/** The text of the body, and what was decided on the way. */
export interface BodyText {
  readonly lines: readonly TextLine[];
  readonly figures: readonly ReadFigure[];
  /** Paragraphs whose automatic number was restored as text. */
  readonly numbered: number;
  /** Tracked insertions and deletions. */
  readonly inserted: number;
  readonly deleted: number;
}

/** Reads w:body in document order, as if all tracked changes were accepted, or as if all were rejected. */
export const readBody = (body: XmlElement, parts: BodyParts): BodyText => {
  const state: State = {
    ...parts,
    lines: [],
    figures: [],
    paragraphs: 0,
    numbered: 0,
    inserted: 0,
    deleted: 0,
    fields: [],
    carried: "",
  };
  readBlocks(body, state);
  if (state.carried !== "") pushText(state, state.carried, { isHeading: false, isIndented: false, list: null });
  return {
    lines: state.lines,
    figures: state.figures,
    numbered: state.numbered,
    inserted: state.inserted,
    deleted: state.deleted,
  };
};

interface State extends BodyParts {
  readonly lines: TextLine[];
  readonly figures: ReadFigure[];
  /** Paragraphs with text so far: what 第N段 counts. */
  paragraphs: number;
  numbered: number;
  inserted: number;
  deleted: number;
  /** Open fields, innermost last: in its code, or in its result. A TOC field goes over many paragraphs. */
  readonly fields: ("code" | "result")[];
  /** Text of a paragraph whose mark was deleted: it runs on into the next. */
  carried: string;
}

const here = (state: State): string => `第${state.paragraphs + 1}段`;

const readBlocks = (parent: XmlElement, state: State): void => {
  for (const element of elements(parent)) {
    if (element.name === "w:p") readParagraph(element, state);
    else if (element.name === "w:tbl") readTable(element, state);
    else if (isLeftOut(element, state)) countChange(element, state);
    else if (element.name === "w:altChunk") state.tally.note("嵌入的文档", here(state));
    else readBlocks(transparent(element), state);
  }
};

const isDeletion = (element: XmlElement): boolean => element.name === "w:del" || element.name === "w:moveFrom";
const isInsertion = (element: XmlElement): boolean => element.name === "w:ins" || element.name === "w:moveTo";

const isLeftOut = (element: XmlElement, { choice }: State): boolean =>
  (choice === "accept" && isDeletion(element)) || (choice === "reject" && isInsertion(element));

const noteLeftOut = (state: State): void => {
  if (state.choice !== "keep") state.tally.note(leftOutChange(state.choice), here(state));
};

const countChange = (element: XmlElement, state: State): void => {
  if (isDeletion(element)) state.deleted++;
  else if (isInsertion(element)) state.inserted++;
};

const readParagraph = (paragraph: XmlElement, state: State): void => {
  const properties = child(paragraph, "w:pPr");
  const role = state.roleOf(properties);
  const text = state.carried + readInline(paragraph, state);
  state.carried = "";
  // A paragraph mark that is left out joins this paragraph with the next one.
  const leftOutMark = { accept: "w:del", reject: "w:ins", keep: "" }[state.choice];
  if (child(child(properties, "w:rPr"), leftOutMark) !== undefined) {
    state.carried = text;
    return;
  }
  pushText(state, text, role);
};

const pushText = (state: State, text: string, role: ParagraphRole): void => {
  const label = role.list === null ? null : state.numberer(role.list.id, role.list.level);
  if (text.trim() !== "" && label !== null) {
    if (label.isBullet) state.tally.note("项目符号", here(state));
    else if (label.text !== "") state.numbered++;
  }
  const labelled = text.trim() === "" ? text : (label?.text ?? "") + text;
  labelled.split("\n").forEach((line, index) => {
    state.lines.push({ text: line, indented: index === 0 && role.isIndented, heading: role.isHeading });
  });
  if (text.trim() !== "") state.paragraphs++;
};

const readInline = (parent: XmlElement, state: State): string =>
  elements(parent)
    .map((element) => {
      if (element.name === "w:r") return readRun(element, state);
      countChange(element, state);
      if (isLeftOut(element, state)) {
        noteLeftOut(state);
        return "";
      }
      if (state.choice === "keep" && (isInsertion(element) || isDeletion(element)))
        return markedChange(isInsertion(element) ? "inserted" : "deleted", readInline(transparent(element), state));
      if (element.name === "m:oMath" || element.name === "m:oMathPara") {
        state.tally.note("公式的排版（文字已保留）", here(state));
        return descendants(element, "m:t").map(ownText).join("");
      }
      if (element.name === "w:sdt" && isOn(child(element, "w:sdtPr"), "w:showingPlcHdr")) return "";
      return readInline(transparent(element), state);
    })
    .join("");

const readRun = (run: XmlElement, state: State): string => {
  const text = elements(run)
    .map((element) => readRunPart(element, state))
    .join("");
  if (text.trim() === "" || !isHidden(child(run, "w:rPr"))) return text;
  state.tally.note("隐藏文字", here(state));
  return "";
};

const readRunPart = (element: XmlElement, state: State): string => {
  const shown = !state.fields.includes("code");
  switch (element.name) {
    case "w:t":
    case "w:delText":
      return shown ? ownText(element) : "";
    case "w:tab":
    case "w:ptab":
      return shown ? "\t" : "";
    case "w:br":
    case "w:cr":
      return shown ? "\n" : "";
    case "w:noBreakHyphen":
      return "-";
    case "w:fldChar":
      followField(element.attributes["fldCharType"], state);
      return "";
    case "w:ruby":
      return readInline(child(element, "w:rubyBase") ?? nothing, state);
    case "w:sym":
      state.tally.note("特殊字体的符号", here(state));
      return "";
    case "w:footnoteReference":
      state.tally.note("脚注", here(state));
      return "";
    case "w:endnoteReference":
      state.tally.note("尾注", here(state));
      return "";
    case "w:commentReference":
      state.tally.note("批注", here(state));
      return "";
    case "w:drawing":
    case "w:pict":
    case "w:object":
      noteGraphic(element, state);
      return "";
    case "mc:AlternateContent":
      return elements(transparent(element))
        .map((part) => readRunPart(part, state))
        .join("");
    default:
      return "";
  }
};

const followField = (type: string | undefined, state: State): void => {
  if (type === "begin") state.fields.push("code");
  else if (type === "separate" && state.fields.length > 0) state.fields[state.fields.length - 1] = "result";
  else if (type === "end") state.fields.pop();
};

/** Text boxes, pictures and charts stand outside the text; a text box is named by its first words. */
const noteGraphic = (element: XmlElement, state: State): void => {
  const boxes = descendants(element, "w:txbxContent");
  const outer = boxes.filter(
    (box) => !boxes.some((other) => other !== box && descendants(other, "w:txbxContent").includes(box)),
  );
  for (const box of outer) {
    const text = plainText(box);
    if (text !== "") state.tally.note("文本框", `${here(state)}旁（“${excerpt(text)}”）`);
  }
  const pictures = picturesIn(element);
  for (const { relationship, width } of pictures) {
    const picture = state.pictureOf(relationship, width);
    if (picture === null) state.tally.note(lostPicture, here(state));
    // It follows the paragraph that it stands in.
    else state.figures.push({ kind: "picture", line: state.lines.length + 1, picture, place: here(state) });
  }
  if (descendants(element, "c:chart").length + descendants(element, "dgm:relIds").length > 0)
    state.tally.note("图表", here(state));
  if (element.name === "w:object" && pictures.length === 0) state.tally.note("嵌入的对象", here(state));
};

/** The text inside an element, paragraphs run together: for naming a loss, not for use. */
export const plainText = (element: XmlElement): string => descendants(element, "w:t").map(ownText).join("").trim();

/** The first words of a text, as shown in a report. */
export const excerpt = (text: string): string => (text.length > 16 ? `${text.slice(0, 16)}…` : text);

/** Rows become lines with a tab between cells; a table of one column only frames its paragraphs. */
const readTable = (table: XmlElement, state: State): void => {
  const rows = tableRows(table).filter((row) => !isRowLeftOut(row, state));
  addTable(
    state,
    rows.map((row) => () => rowCells(row).map((cell) => cellLines(cell, state))),
    rows.some(isMerged),
  );
};

const isRowLeftOut = (row: XmlElement, state: State): boolean => {
  const change = elements(child(row, "w:trPr")).find((element) => isDeletion(element) || isInsertion(element));
  if (change === undefined) return false;
  countChange(change, state);
  if (!isLeftOut(change, state)) return false;
  noteLeftOut(state);
  return true;
};

/** A cell of it goes over several columns or rows, or holds a table of its own. */
const isMerged = (row: XmlElement): boolean =>
  rowCells(row).some((cell) => {
    const properties = child(cell, "w:tcPr");
    const isWide = Number(valueOf(properties, "w:gridSpan") ?? 1) > 1;
    return isWide || child(properties, "w:vMerge") !== undefined || child(cell, "w:tbl") !== undefined;
  });

const tableRows = (table: XmlElement): XmlElement[] =>
  elements(table).flatMap((element) => (element.name === "w:tr" ? [element] : tableRows(transparent(element))));

const rowCells = (row: XmlElement): XmlElement[] =>
  elements(row).flatMap((element) => (element.name === "w:tc" ? [element] : rowCells(transparent(element))));

const cellLines = (cell: XmlElement, state: State): TextLine[] => {
  // Cells below the first of a vertical merge repeat nothing.
  const merged = child(child(cell, "w:tcPr"), "w:vMerge");
  if (merged !== undefined && valueOf(child(cell, "w:tcPr"), "w:vMerge") !== "restart" && plainText(cell) === "")
    return [];
  const inner: State = { ...state, lines: [], carried: "" };
  readBlocks(cell, inner);
  state.numbered = inner.numbered;
  state.inserted = inner.inserted;
  state.deleted = inner.deleted;
  return inner.lines;
};
