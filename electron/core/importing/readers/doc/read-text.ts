import type { TextLine } from "#shared/domain/cleaning/text-line.ts";

import { endOfChange, leftOutChange, openingOfChange } from "../../document-warnings.ts";
import type { LossTally } from "../../loss-tally.ts";
import { lostPicture, type ReadFigure } from "../../read-figure.ts";
import type { TrackedChangesChoice } from "../../received-file.ts";
import { endRow, endTable, type TableState } from "../../table-rows.ts";
import { createWordNumberer } from "./lists.ts";
import { readInlinePicture } from "./pictures.ts";
import { characterLookup, lastOf, paragraphLookup } from "./properties.ts";
import type { Lookup, Property } from "./properties.ts";
import { readStyleSheet } from "./styles.ts";
import { readCharacters } from "./word-file.ts";
import type { PlacedText, WordFile } from "./word-file.ts";

/** The text of a Word file, and what was decided on the way. */
export interface WordText {
  readonly lines: readonly TextLine[];
  readonly figures: readonly ReadFigure[];
  readonly numbered: number;
  readonly inserted: number;
  readonly deleted: number;
}

/** Codes of properties ([MS-DOC] 2.6): those of Word 97 and their later forms. */
const codes = {
  deleted: 0x0800,
  inserted: 0x0801,
  hidden: 0x083c,
  special: 0x0855,
  picturePlace: 0x6a03,
  justification: [0x2403, 0x2461],
  firstLine: [0x8411, 0x8460],
  firstLineCharacters: [0x4457],
  list: 0x460b,
  listLevel: 0x260a,
  isRowEnd: 0x2417,
  isInnerRowEnd: 0x244c,
  isInTable: 0x2416,
  outline: 0x2640,
};

interface State extends TableState {
  readonly choice: TrackedChangesChoice;
  numbered: number;
  inserted: number;
  deleted: number;
}

/** Reads the main text of a Word file as if all tracked changes were accepted or all rejected, its numbers of lists written out. */
export const readWordText = (file: WordFile, tally: LossTally, choice: TrackedChangesChoice): WordText => {
  const state: State = {
    tally,
    choice,
    lines: [],
    figures: [],
    rows: [],
    rowLines: 0,
    cells: [],
    cell: [],
    grid: null,
    paragraphs: 0,
    numbered: 0,
    inserted: 0,
    deleted: 0,
  };
  const characters = readCharacters(file, 0, file.counts.main);
  const paragraphAt = paragraphLookup(file);
  const styleOf = readStyleSheet(file);
  const numberer = createWordNumberer(file);
  const shown = createShown(file, characters, state);
  let start = 0;
  for (let at = 0; at <= characters.text.length; at++) {
    const mark = at === characters.text.length ? "\r" : characters.text[at];
    if (mark !== "\r" && mark !== "\u0007" && mark !== "\f") continue;
    if (at === characters.text.length && start === at) break;
    const own = paragraphAt(characters.places[Math.min(at, characters.places.length - 1)] ?? 0);
    const style = styleOf(own?.style ?? 0);
    const properties = [...style.properties, ...(own?.properties ?? [])];
    const text = shown(start, at);
    start = at + 1;
    if (isSet(properties, codes.isRowEnd) || isSet(properties, codes.isInnerRowEnd)) {
      endRow(state);
      continue;
    }
    const isCell = mark === "\u0007";
    const isInTable = isCell || isSet(properties, codes.isInTable);
    if (!isInTable) endTable(state);
    const label = text.trim() === "" ? null : labelOf(properties, numberer);
    if (label?.isBullet === true) tally.note("项目符号", `第${state.paragraphs + 1}段`);
    if (label !== null && label.text !== "") state.numbered++;
    pushParagraph((label?.text ?? "") + text, properties, style.isHeading, isInTable ? state.cell : state.lines);
    if (text.trim() !== "" && !isInTable) state.paragraphs++;
    if (isCell) {
      state.cells.push(state.cell);
      state.cell = [];
    }
  }
  endTable(state);
  return state;
};

const isSet = (properties: readonly Property[], code: number): boolean => (lastOf(properties, code)?.u8(0) ?? 0) === 1;

const labelOf = (
  properties: readonly Property[],
  numberer: ReturnType<typeof createWordNumberer>,
): ReturnType<ReturnType<typeof createWordNumberer>> => {
  const list = lastOf(properties, codes.list)?.u16(0) ?? 0;
  return list === 0 || list === 2047 ? null : numberer(String(list), lastOf(properties, codes.listLevel)?.u8(0) ?? 0);
};

const pushParagraph = (text: string, properties: readonly Property[], isHeading: boolean, lines: TextLine[]): void => {
  const isCentred = (lastOf(properties, ...codes.justification)?.u8(0) ?? 0) === 1;
  const outline = lastOf(properties, codes.outline)?.u8(0) ?? 9;
  const isIndented =
    (lastOf(properties, ...codes.firstLine)?.i16(0) ?? 0) > 0 ||
    (lastOf(properties, ...codes.firstLineCharacters)?.i16(0) ?? 0) > 0;
  text.split("\n").forEach((line, index) => {
    lines.push({
      text: line,
      indented: isIndented && index === 0,
      heading: (isHeading || isCentred || outline < 9) && line.trim() !== "",
    });
  });
};

/** Gives the text between two places as it is shown: without field codes, deleted and hidden text, and marks. */
const createShown = (
  file: WordFile,
  { text, places }: PlacedText,
  state: State,
): ((from: number, to: number) => string) => {
  const propertiesAt: Lookup<readonly Property[]> = characterLookup(file);
  const fields: ("code" | "result")[] = [];
  let wasDeleted = false;
  let wasInserted = false;
  return (from, to) => {
    let shown = "";
    let marked: "inserted" | "deleted" | null = null;
    const mark = (kind: typeof marked): void => {
      if (kind === marked) return;
      shown += (marked === null ? "" : endOfChange) + (kind === null ? "" : openingOfChange[kind]);
      marked = kind;
    };
    const here = `第${state.paragraphs + 1}段`;
    for (let at = from; at < to; at++) {
      const character = text[at] ?? "";
      if (character === "\u0013") fields.push("code");
      else if (character === "\u0014" && fields.length > 0) fields[fields.length - 1] = "result";
      else if (character === "\u0015") fields.pop();
      if (fields.includes("code")) continue;
      const properties = propertiesAt(places[at] ?? 0) ?? [];
      const isDeleted = isSet(properties, codes.deleted);
      const isInserted = isSet(properties, codes.inserted);
      const isLeftOut = (state.choice === "accept" && isDeleted) || (state.choice === "reject" && isInserted);
      if (state.choice === "keep") mark(isDeleted ? "deleted" : isInserted ? "inserted" : null);
      const isNew = (isDeleted && !wasDeleted) || (isInserted && !wasInserted);
      if (isNew && isLeftOut) state.tally.note(leftOutChange(state.choice), here);
      if (isDeleted && !wasDeleted) state.deleted++;
      if (isInserted && !wasInserted) state.inserted++;
      wasDeleted = isDeleted;
      wasInserted = isInserted;
      if (isLeftOut) continue;
      if (isSet(properties, codes.hidden)) {
        if (character.trim() !== "") state.tally.note("隐藏文字", here);
        continue;
      }
      if (character === pictureMark && isSet(properties, codes.special)) {
        readPicture(file, properties, state);
        continue;
      }
      shown += readCharacter(character, isSet(properties, codes.special) || file.isOld, here, state.tally);
    }
    mark(null);
    return shown;
  };
};

const pictureMark = "\u0001";

/** It follows the paragraph that it stands in, in a table its row. */
const readPicture = (file: WordFile, properties: readonly Property[], state: State): void => {
  const place = lastOf(properties, codes.picturePlace)?.u32(0);
  const picture = place === undefined ? null : readInlinePicture(file.data, place);
  const here = `第${state.paragraphs + 1}段`;
  if (picture === null) state.tally.note(lostPicture, here);
  else state.figures.push({ kind: "picture", line: state.lines.length + 1, picture, place: here });
};

const readCharacter = (character: string, isSpecial: boolean, here: string, tally: LossTally): string => {
  switch (character) {
    case "\u000b":
    case "\u000e":
      return "\n";
    case "\u001e":
      return "-";
    case "\u001f":
    case "\u0013":
    case "\u0014":
    case "\u0015":
      return "";
    case pictureMark:
      if (isSpecial) tally.note(lostPicture, here);
      return "";
    case "\u0008":
      if (isSpecial) tally.note("图形或文本框", here);
      return "";
    case "\u0002":
      if (isSpecial) tally.note("脚注或尾注", here);
      return "";
    case "\u0005":
      if (isSpecial) tally.note("批注", here);
      return "";
    case "(":
      // A symbol of a special font stands as a bracket that is marked.
      if (!isSpecial) return character;
      tally.note("特殊字体的符号", here);
      return "";
    default:
      return character;
  }
};

/** Notes headers, footers and text boxes by their first words; they stand after the main text. */
export const noteOtherText = (file: WordFile, tally: LossTally): void => {
  const { main, footnotes, headers, comments, endnotes, textBoxes } = file.counts;
  const seen = new Set<string>();
  for (const text of paragraphsOf(file, main + footnotes, headers)) {
    // A lone page number is no loss: the issue gets its own.
    if (/^[\s\d\-－—–第页共/]*$/u.test(text) || seen.has(text)) continue;
    seen.add(text);
    tally.note("页眉或页脚", `页眉页脚（“${excerpt(text)}”）`);
  }
  const boxes = paragraphsOf(file, main + footnotes + headers + comments + endnotes, textBoxes);
  if (boxes.length > 0) tally.note("文本框", `（“${excerpt(boxes.join(""))}”）`);
};

const paragraphsOf = (file: WordFile, first: number, count: number): string[] =>
  count === 0
    ? []
    : withoutFieldCodes(readCharacters(file, first, count).text)
        .split(/\p{Cc}/u)
        .map((text) => text.trim())
        .filter((text) => text !== "");

const withoutFieldCodes = (text: string): string =>
  text
    .split("\u0013")
    .map((part, index) => (index === 0 ? part : part.slice(part.indexOf("\u0014") + 1)))
    .join("");

const excerpt = (text: string): string => (text.length > 16 ? `${text.slice(0, 16)}…` : text);
