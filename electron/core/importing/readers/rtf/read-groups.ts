import type { TextLine } from "#shared/domain/cleaning/text-line.ts";

import { endOfChange, leftOutChange, openingOfChange } from "../../document-warnings.ts";
import type { LossTally } from "../../loss-tally.ts";
import { lostPicture, type ReadFigure } from "../../read-figure.ts";
import type { TrackedChangesChoice } from "../../received-file.ts";
import { endRow, endTable, type TableState } from "../../table-rows.ts";
import { decodeRun, encodingOfCharset, encodingOfCodePage } from "./code-pages.ts";
import { destinationOf } from "./destinations.ts";
import type { Destination } from "./destinations.ts";
import { rtfTokens } from "./tokens.ts";

/** The text of an RTF file, and what was met on the way. */
export interface RtfText {
  readonly lines: readonly TextLine[];
  readonly figures: readonly ReadFigure[];
  /** Paragraphs with a number of a list, which RTF carries as text. */
  readonly numbered: number;
  readonly inserted: number;
  readonly deleted: number;
  /** Groups were still open at the end: the file is cut off. */
  readonly isCut: boolean;
}

interface Group {
  destination: Destination;
  /** Characters to pass over after \u, by \uc. */
  fallback: number;
  font: number;
  isHidden: boolean;
  isDeleted: boolean;
  isInserted: boolean;
  /** Of \upr, only the Unicode part is read. */
  isUpr: boolean;
  isStarred: boolean;
  isFresh: boolean;
}

interface Paragraph {
  isCentred: boolean;
  isIndented: boolean;
  isHeading: boolean;
  isInTable: boolean;
}

interface State extends TableState {
  readonly choice: TrackedChangesChoice;
  readonly groups: Group[];
  readonly fonts: Map<number, string>;
  encoding: string;
  bytes: number[];
  /** How many characters after \u are still to be passed over. */
  passing: number;
  text: string;
  label: string;
  paragraph: Paragraph;
  /** The tracked change that is being marked in the text. */
  marked: "inserted" | "deleted" | null;
  numbered: number;
  inserted: number;
  deleted: number;
}

/** Deeper groups are an attack; real files reach 30. */
const deepest = 4000;

/** Reads an RTF file group by group (RTF 1.9.1), as if all tracked changes were accepted, or all rejected. */
export const readGroups = (bytes: Uint8Array, tally: LossTally, choice: TrackedChangesChoice): RtfText => {
  const state: State = {
    tally,
    choice,
    groups: [],
    fonts: new Map(),
    encoding: "windows-1252",
    bytes: [],
    passing: 0,
    text: "",
    label: "",
    paragraph: plainParagraph(),
    marked: null,
    figures: [],
    rows: [],
    rowLines: 0,
    cells: [],
    cell: [],
    grid: null,
    lines: [],
    paragraphs: 0,
    numbered: 0,
    inserted: 0,
    deleted: 0,
  };
  let wasOpened = false;
  for (const token of rtfTokens(bytes)) {
    if (token.kind === "open") openGroup(state);
    else if (token.kind === "close") closeGroup(state);
    else if (token.kind === "byte") readByte(token.byte, state);
    else readWord(token.word, token.parameter, state);
    if (wasOpened && state.groups.length === 0) break;
    wasOpened ||= state.groups.length > 0;
  }
  const isCut = state.groups.length > 0;
  flushBytes(state);
  if (state.text.trim() !== "") endParagraph(state);
  endTable(state);
  const { lines, figures, numbered, inserted, deleted } = state;
  return { lines, figures, numbered, inserted, deleted, isCut };
};

const plainParagraph = (): Paragraph => ({ isCentred: false, isIndented: false, isHeading: false, isInTable: false });

const here = (state: State): string => `第${state.paragraphs + 1}段`;

const topGroup: Group = {
  destination: { kind: "text" },
  fallback: 1,
  font: -1,
  isHidden: false,
  isDeleted: false,
  isInserted: false,
  isUpr: false,
  isStarred: false,
  isFresh: true,
};

const current = (state: State): Group => state.groups.at(-1) ?? { ...topGroup };

const openGroup = (state: State): void => {
  flushBytes(state);
  state.passing = 0;
  if (state.groups.length >= deepest) throw new Error("nested too deep");
  const outer = current(state);
  state.groups.push({
    ...outer,
    destination: outer.isUpr ? { kind: "skip" } : outer.destination,
    isUpr: false,
    isStarred: false,
    isFresh: true,
  });
};

const closeGroup = (state: State): void => {
  flushBytes(state);
  state.passing = 0;
  const group = state.groups.pop();
  const { destination } = group ?? topGroup;
  if (destination.kind === "aside" && destination !== current(state).destination) {
    const text = destination.text.join("").trim();
    const isFurniture = destination.what === "页眉" || destination.what === "页脚";
    // A lone page number is no loss: the issue gets its own.
    if (isFurniture && /^[\s\d\-－—–第页共/]*$/u.test(text)) return;
    const excerpt = text.length > 16 ? `${text.slice(0, 16)}…` : text;
    const place = isFurniture ? destination.what : here(state);
    state.tally.note(destination.what, text === "" ? place : `${place}（“${excerpt}”）`);
  }
};

const readByte = (byte: number, state: State): void => {
  if (state.passing > 0) {
    state.passing--;
    return;
  }
  const group = current(state);
  group.isFresh = false;
  if (group.destination.kind === "skip" || group.destination.kind === "fonts") return;
  state.bytes.push(byte);
};

const flushBytes = (state: State): void => {
  if (state.bytes.length === 0) return;
  const bytes = state.bytes;
  state.bytes = [];
  addText(decodeRun(bytes, state.fonts.get(current(state).font) ?? state.encoding), state);
};

const addText = (text: string, state: State): void => {
  const group = current(state);
  const { destination } = group;
  if (destination.kind === "aside") destination.text.push(text);
  const isLeftOut = (state.choice === "accept" && group.isDeleted) || (state.choice === "reject" && group.isInserted);
  if (destination.kind === "label" && !isLeftOut) state.label += text;
  if (destination.kind !== "text") return;
  if (isLeftOut) {
    if (text.trim() !== "") state.tally.note(leftOutChange(state.choice), here(state));
    return;
  }
  if (group.isHidden) {
    if (text.trim() !== "") state.tally.note("隐藏文字", here(state));
    return;
  }
  if (state.choice === "keep") markChange(group.isDeleted ? "deleted" : group.isInserted ? "inserted" : null, state);
  state.text += text;
};

const symbols: Readonly<Record<string, string>> = {
  tab: "\t",
  line: "\n",
  lbr: "\n",
  page: "",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  emspace: "\u2003",
  enspace: "\u2002",
  qmspace: "\u2005",
  "~": "\u00a0",
  _: "-",
  "-": "",
};

const readWord = (word: string, parameter: number | null, state: State): void => {
  if (word === "u") {
    flushBytes(state);
    if (current(state).destination.kind !== "fonts" && current(state).destination.kind !== "skip")
      addText(String.fromCharCode((parameter ?? 0) & 0xffff), state);
    state.passing = current(state).fallback;
    current(state).isFresh = false;
    return;
  }
  flushBytes(state);
  state.passing = 0;
  const group = current(state);
  if (word === "*") {
    group.isStarred = true;
    return;
  }
  if (group.isFresh) {
    group.isFresh = false;
    if (word === "ud") group.destination = state.groups.at(-3)?.destination ?? { kind: "text" };
    const destination = group.destination.kind === "skip" ? undefined : destinationOf(word, group.isStarred);
    if (destination !== undefined) {
      if (word === "pict") notePicture(state);
      group.destination = destination;
      return;
    }
  }
  const symbol = symbols[word];
  if (symbol !== undefined) addText(symbol, state);
  else if (group.destination.kind === "fonts") readFont(word, parameter, state);
  else if (isBreak(word)) readBreak(word, state);
  else readProperty(word, parameter, state);
};

const notePicture = (state: State): void => {
  if (current(state).destination.kind === "text") state.tally.note(lostPicture, here(state));
};

const readFont = (word: string, parameter: number | null, state: State): void => {
  const group = current(state);
  if (word === "f") group.font = parameter ?? 0;
  else if (word === "fcharset") {
    const encoding = encodingOfCharset(parameter ?? 0);
    if (encoding !== undefined) state.fonts.set(group.font, encoding);
  } else if (word === "cpg" && parameter !== null) state.fonts.set(group.font, encodingOfCodePage(parameter));
};

const isBreak = (word: string): boolean => /^(?:par|sect|cell|row|nestcell|nestrow)$/.test(word);

const readBreak = (word: string, state: State): void => {
  const { destination } = current(state);
  if (destination.kind === "aside") destination.text.push(" ");
  if (destination.kind !== "text") return;
  if (word === "cell" || word === "nestcell") {
    endParagraph(state);
    state.cells.push(state.cell);
    state.cell = [];
  } else if (word === "row" || word === "nestrow") endRow(state);
  else endParagraph(state);
};

/** Begins and ends the mark of a tracked change where the text goes from one kind to another. */
const markChange = (kind: State["marked"], state: State): void => {
  if (kind === state.marked) return;
  state.text += (state.marked === null ? "" : endOfChange) + (kind === null ? "" : openingOfChange[kind]);
  state.marked = kind;
};

const endParagraph = (state: State): void => {
  markChange(null, state);
  const { paragraph } = state;
  // A number typed by hand, or by a converter, keeps its distance with a tab.
  const text = state.text.replace(/^([^\t]{1,8}[.、．)）])\t/, "$1");
  const label = readLabel(state);
  state.text = "";
  state.label = "";
  if (!paragraph.isInTable) endTable(state);
  const into = paragraph.isInTable ? state.cell : state.lines;
  (label + text).split("\n").forEach((line, index) => {
    into.push({
      text: line,
      indented: paragraph.isIndented && index === 0,
      heading: (paragraph.isCentred || paragraph.isHeading) && line.trim() !== "",
    });
  });
  if (text.trim() !== "" && !paragraph.isInTable) state.paragraphs++;
};

/** The number that stands before a paragraph, as text; bullets are noted. */
const readLabel = (state: State): string => {
  const label = state.label.trim();
  if (label === "" || state.text.trim() === "") return "";
  if (/^[^\p{L}\p{N}]+$/u.test(label) && !/[\u2460-\u24ff\u3220-\u32ff]/.test(label)) {
    state.tally.note("项目符号", here(state));
    return "";
  }
  state.numbered++;
  return /[、，。．.：:）)】]$/.test(label) ? label : `${label} `;
};

const readProperty = (word: string, parameter: number | null, state: State): void => {
  const group = current(state);
  const isOn = parameter !== 0;
  switch (word) {
    case "ansicpg":
      state.encoding = encodingOfCodePage(parameter ?? 1252);
      break;
    case "mac":
      state.encoding = "macintosh";
      break;
    case "f":
      group.font = parameter ?? 0;
      break;
    case "uc":
      group.fallback = Math.min(16, Math.max(0, parameter ?? 1));
      break;
    case "upr":
      group.isUpr = true;
      break;
    case "v":
      group.isHidden = isOn;
      break;
    case "deleted":
      if (isOn && !group.isDeleted) state.deleted++;
      group.isDeleted = isOn;
      break;
    case "revised":
      if (isOn && !group.isInserted) state.inserted++;
      group.isInserted = isOn;
      break;
    case "plain":
      Object.assign(group, { isHidden: false, isDeleted: false, isInserted: false });
      break;
    case "chftn":
      break;
    default:
      readParagraphProperty(word, parameter, state);
  }
};

const readParagraphProperty = (word: string, parameter: number | null, { groups, paragraph }: State): void => {
  if (groups.at(-1)?.destination.kind !== "text") return;
  switch (word) {
    case "pard":
      Object.assign(paragraph, plainParagraph());
      break;
    case "intbl":
      paragraph.isInTable = true;
      break;
    case "qc":
      paragraph.isCentred = true;
      break;
    case "ql":
    case "qr":
    case "qj":
    case "qd":
      paragraph.isCentred = false;
      break;
    case "outlinelevel":
      paragraph.isHeading = (parameter ?? 9) < 9;
      break;
    case "fi":
    case "cufi":
      paragraph.isIndented = (parameter ?? 0) > 0;
      break;
    default:
  }
};
