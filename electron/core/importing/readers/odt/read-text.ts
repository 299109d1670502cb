import type { TextLine } from "#shared/domain/cleaning/text-line.ts";

import { endOfChange, leftOutChange, markedChange, openingOfChange } from "../../document-warnings.ts";
import type { LossTally } from "../../loss-tally.ts";
import type { NumberLabel } from "../../numbering/list-numberer.ts";
import type { ReadPicture } from "../../picture.ts";
import { lostPicture, type ReadFigure } from "../../read-figure.ts";
import type { TrackedChangesChoice } from "../../received-file.ts";
import { addTable } from "../../table-rows.ts";
import type { XmlElement } from "../../xml-tree.ts";
import { child, descendants, elements } from "../../xml-tree.ts";
import { outlineList } from "./styles.ts";
import type { OdtStyles } from "./styles.ts";

/** The text of a document, and what was decided on the way. */
export interface OdtText {
  readonly lines: readonly TextLine[];
  readonly figures: readonly ReadFigure[];
  /** Paragraphs whose number was written as text. */
  readonly numbered: number;
  readonly inserted: number;
  readonly deleted: number;
}

/** What a text is read with. */
export interface OdtOptions {
  readonly styles: OdtStyles;
  readonly tally: LossTally;
  readonly choice: TrackedChangesChoice;
  /** The picture of that name in the package; null where it cannot be kept. `shownWidth` in twips. */
  readonly pictureOf: (name: string, shownWidth: number | null) => ReadPicture | null;
}

interface State extends OdtOptions {
  /** Tracked changes by their id: a deletion with the text that it took away. */
  readonly changes: ReadonlyMap<string, XmlElement>;
  /** Insertions under way that are to be left out. */
  readonly leftOut: Set<string>;
  readonly lines: TextLine[];
  readonly figures: ReadFigure[];
  readonly outline: (styleName: string, level: number) => NumberLabel | null;
  /** Counters of lists by their id, for those that are continued, and of the last list of each style. */
  readonly counters: Map<string, (styleName: string, level: number) => NumberLabel | null>;
  paragraphs: number;
  numbered: number;
}

/** Where a paragraph stands in a list; `isFirst` for the paragraph that carries the number. */
interface ListPlace {
  readonly style: string;
  readonly level: number;
  readonly count: (styleName: string, level: number) => NumberLabel | null;
  readonly isFirst: boolean;
}

/** Reads office:text in document order, as if all tracked changes were accepted, or as if all were rejected. */
export const readOdtText = (text: XmlElement, options: OdtOptions): OdtText => {
  const regions = elements(child(text, "text:tracked-changes"), "text:changed-region");
  const count = (name: string): number => regions.filter((region) => child(region, name) !== undefined).length;
  const state: State = {
    ...options,
    changes: new Map(regions.map((region) => [region.attributes["id"] ?? "", region])),
    leftOut: new Set(),
    lines: [],
    figures: [],
    outline: options.styles.startList(),
    counters: new Map(),
    paragraphs: 0,
    numbered: 0,
  };
  readBlocks(text, null, state);
  return {
    lines: state.lines,
    figures: state.figures,
    numbered: state.numbered,
    inserted: count("text:insertion"),
    deleted: count("text:deletion"),
  };
};

const here = (state: State): string => `第${state.paragraphs + 1}段`;

const readBlocks = (parent: XmlElement, place: ListPlace | null, state: State): void => {
  let first = place?.isFirst ?? false;
  for (const element of elements(parent)) {
    switch (element.name) {
      case "text:p":
      case "text:h":
        readParagraph(element, place === null ? null : { ...place, isFirst: first }, state);
        first = false;
        break;
      case "text:list":
        readList(element, place, state);
        break;
      case "table:table":
        readTable(element, state);
        break;
      case "text:section":
      case "text:index-body":
      case "text:table-of-content":
      case "text:alphabetical-index":
      case "text:index-title":
      case "text:numbered-paragraph":
        readBlocks(element, place, state);
        break;
      case "text:change":
      case "text:change-start":
      case "text:change-end":
        // Not accepted, whole paragraphs that were deleted stand here again.
        readDeletedBlocks(followChange(element, state), state);
        break;
      default:
        noteFrame(element, state);
    }
  }
};

const readDeletedBlocks = (deletion: XmlElement, state: State): void => {
  const start = state.lines.length;
  readBlocks(deletion, null, state);
  if (state.choice !== "keep") return;
  const marked = state.lines.splice(start).map((line) => ({ ...line, text: markedChange("deleted", line.text) }));
  state.lines.push(...marked);
};

/** Begins or ends an insertion; gives the deletion whose text stands here again, or nothing. */
const followChange = (mark: XmlElement, state: State): XmlElement => {
  const id = mark.attributes["change-id"] ?? "";
  const region = state.changes.get(id);
  const deletion = child(region, "text:deletion");
  if (state.choice === "reject") {
    if (mark.name === "text:change-end") state.leftOut.delete(id);
    else if (child(region, "text:insertion") !== undefined) {
      state.leftOut.add(id);
      state.tally.note(leftOutChange("reject"), here(state));
    } else if (mark.name === "text:change" && deletion !== undefined) return deletion;
  } else if (mark.name === "text:change" && deletion !== undefined) {
    if (state.choice === "keep") return deletion;
    state.tally.note(leftOutChange("accept"), here(state));
  }
  return nothing;
};

const isInsertion = (mark: XmlElement, state: State): boolean =>
  child(state.changes.get(mark.attributes["change-id"] ?? ""), "text:insertion") !== undefined;

const readParagraph = (paragraph: XmlElement, place: ListPlace | null, state: State): void => {
  const role = state.styles.roleOf(paragraph.attributes["style-name"]);
  const text = tidy(readInline(paragraph, state));
  if (role.isHidden) {
    if (text !== "") state.tally.note("隐藏文字", here(state));
    return;
  }
  const label = text === "" ? null : labelOf(paragraph, role.list, place, state);
  if (label?.isBullet === true) state.tally.note("项目符号", here(state));
  if (label !== null && label.text !== "") state.numbered++;
  ((label?.text ?? "") + text).split("\n").forEach((line, index) => {
    state.lines.push({
      text: line,
      indented: role.isIndented && index === 0,
      heading: (paragraph.name === "text:h" || role.isHeading) && line !== "",
    });
  });
  if (text !== "") state.paragraphs++;
};

const labelOf = (
  paragraph: XmlElement,
  styleList: string | null,
  place: ListPlace | null,
  state: State,
): NumberLabel | null => {
  if (place !== null) return place.isFirst ? place.count(styleList ?? place.style, place.level) : null;
  if (paragraph.name === "text:h" && paragraph.attributes["is-list-header"] !== "true")
    return state.outline(outlineList, Number(paragraph.attributes["outline-level"] ?? 1) - 1);
  return null;
};

const readList = (list: XmlElement, outer: ListPlace | null, state: State): void => {
  const style = list.attributes["style-name"] ?? outer?.style ?? "";
  const level = outer === null ? 0 : outer.level + 1;
  const count = outer?.count ?? counterOf(list, style, state);
  if (outer === null) {
    state.counters.set(`#${list.attributes["id"]}`, count);
    state.counters.set(style, count);
  }
  for (const item of elements(list))
    if (item.name === "text:list-item" || item.name === "text:list-header")
      readBlocks(item, { style, level, count, isFirst: item.name === "text:list-item" }, state);
};

const counterOf = (list: XmlElement, style: string, state: State): State["outline"] => {
  const continued =
    list.attributes["continue-list"] !== undefined
      ? state.counters.get(`#${list.attributes["continue-list"]}`)
      : list.attributes["continue-numbering"] === "true"
        ? state.counters.get(style)
        : undefined;
  return continued ?? state.styles.startList();
};

/** White space in the source collapses; what text:s, text:tab and text:line-break stand for stays. */
const tidy = (text: string): string =>
  text
    .replace(/[ \t\r\n]+/g, " ")
    .replace(/^ | $/g, "")
    .replaceAll("\ue000", " ")
    .replaceAll("\ue001", "\t")
    .replaceAll("\ue002", "\n");

const mostSpaces = 200;

const readInline = (parent: XmlElement, state: State): string =>
  parent.children
    .map((part) => {
      if (typeof part !== "string" && /^text:change(?:-start|-end)?$/.test(part.name)) {
        const change = followChange(part, state);
        if (state.choice === "keep" && part.name !== "text:change" && isInsertion(part, state))
          return part.name === "text:change-start" ? openingOfChange.inserted : endOfChange;
        // A deletion keeps its text in paragraphs of its own.
        const text = elements(change)
          .filter(({ name }) => name === "text:p" || name === "text:h")
          .map((paragraph) => readInline(paragraph, state))
          .join("\ue002");
        return state.choice === "keep" ? markedChange("deleted", text) : text;
      }
      if (state.leftOut.size > 0 && (typeof part === "string" || part.name !== "text:span")) return "";
      if (typeof part === "string") return part.replace(/[\ue000-\ue002]/g, "");
      switch (part.name) {
        case "text:s":
          return "\ue000".repeat(Math.min(mostSpaces, Math.max(1, Number(part.attributes["c"] ?? 1) || 1)));
        case "text:tab":
          return "\ue001";
        case "text:line-break":
          return "\ue002";
        case "text:span":
          return readSpan(part, state);
        case "text:note":
          state.tally.note(part.attributes["note-class"] === "endnote" ? "尾注" : "脚注", here(state));
          return "";
        case "office:annotation":
          state.tally.note("批注", here(state));
          return "";
        case "office:annotation-end":
        case "text:ruby-text":
          return "";
        case "text:hidden-text":
        case "text:hidden-paragraph":
          state.tally.note("隐藏文字", here(state));
          return "";
        default:
          return part.name.startsWith("draw:") ? noteFrame(part, state) : readInline(part, state);
      }
    })
    .join("");

const readSpan = (span: XmlElement, state: State): string => {
  const text = readInline(span, state);
  if (text.trim() === "" || !state.styles.isHiddenText(span.attributes["style-name"])) return text;
  state.tally.note("隐藏文字", here(state));
  return "";
};

/** Frames stand outside the text; a text box is named by its first words. Gives no text. */
const noteFrame = (element: XmlElement, state: State): string => {
  if (!element.name.startsWith("draw:")) return "";
  const boxes = [...(element.name === "draw:text-box" ? [element] : descendants(element, "draw:text-box"))];
  const texts = (boxes.length > 0 ? boxes : element.name === "draw:frame" ? [] : [element])
    .map(plainText)
    .filter((text) => text !== "");
  for (const text of texts) {
    const excerpt = text.length > 16 ? `${text.slice(0, 16)}…` : text;
    state.tally.note("文本框", `${here(state)}旁（“${excerpt}”）`);
  }
  if (boxes.length === 0 && descendants(element, "draw:image").length > 0) readPicture(element, state);
  return "";
};

/** The picture of a frame; of an object there is only one of what it shows. */
const readPicture = (frame: XmlElement, state: State): void => {
  if (descendants(frame, "draw:object").length > 0) {
    state.tally.note("嵌入的对象", here(state));
    return;
  }
  // Of several formats of one picture, one that can be kept.
  const names = descendants(frame, "draw:image").map(({ attributes }) => attributes["href"] ?? "");
  const width = toTwips(frame.attributes["width"]);
  const picture = names.map((name) => state.pictureOf(name, width)).find((each) => each !== null);
  if (picture === undefined) state.tally.note(lostPicture, here(state));
  else state.figures.push({ kind: "picture", line: state.lines.length + 1, picture, place: here(state) });
};

/** A length with its unit (6.2cm, 2.4in); null for shares of something else. */
const toTwips = (length = ""): number | null => {
  const [, amount, unit = ""] = /^([\d.]+)(cm|mm|in|pt)$/.exec(length) ?? [];
  const twips = { cm: 567, mm: 56.7, in: 1440, pt: 20 }[unit];
  return amount === undefined || twips === undefined ? null : Number(amount) * twips;
};

/** The text inside an element, paragraphs run together: for naming a loss, not for use. */
export const plainText = (element: XmlElement): string =>
  element.children
    .map((part) => (typeof part === "string" ? part : plainText(part)))
    .join("")
    .replace(/\s+/g, " ")
    .trim();

/** Rows become lines with a tab between cells; a table of one column only frames its paragraphs. */
const readTable = (table: XmlElement, state: State): void =>
  addTable(
    state,
    rowsOf(table).map((row) => () => elements(row, "table:table-cell").map((cell) => readCell(cell, state))),
    isMerged(table),
  );

/** Cells go over several columns or rows, are repeated, or hold a table of their own. */
const isMerged = (table: XmlElement): boolean =>
  descendants(table, "table:covered-table-cell").length > 0 ||
  descendants(table, "table:table").length > 0 ||
  descendants(table, "table:table-cell").some(({ attributes }) => Number(attributes["number-columns-repeated"]) > 1);

const rowsOf = (table: XmlElement): XmlElement[] =>
  elements(table).flatMap((element) =>
    element.name === "table:table-row"
      ? [element]
      : /^table:table-(?:header-)?rows?$|^table:table-row-group$/.test(element.name)
        ? rowsOf(element)
        : [],
  );

const readCell = (cell: XmlElement, state: State): TextLine[] => {
  const inner: State = { ...state, lines: [] };
  readBlocks(cell, null, inner);
  state.numbered = inner.numbered;
  return inner.lines;
};

const nothing: XmlElement = { name: "", attributes: {}, children: [] };
