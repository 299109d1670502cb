import { openPicture } from "#shared/domain/merging/review-texts.ts";

import { excerpt, plainText } from "../readers/docx/read-body.ts";
import { nothing, transparent } from "../readers/docx/transparent.ts";
import { descendants, elements, child, ownText, type XmlElement } from "../xml-tree.ts";
import type { Anchor, Fate, Piece } from "./returned-line.ts";
import { fateWithin } from "./tracked-change.ts";

/** Reads paragraph after paragraph: fields, moves and anchors go over their ends. */
export interface LineReader {
  readonly read: (paragraph: XmlElement, fate: Fate) => { pieces: Piece[]; anchors: Anchor[] };
  /** Takes note of an anchor or of a move that begins or ends here; false for any other element. */
  readonly noteAnchor: (element: XmlElement) => boolean;
  /** Anchors between paragraphs that none has taken yet, put at an offset. */
  readonly takeAnchors: (at: number) => Anchor[];
  /** The name of the move that an element of tracked changes belongs to; null for none. */
  readonly openMove: (element: XmlElement) => string | null;
  /** What the text cannot hold, in the words of a note. */
  readonly leftOut: () => string[];
}

const anchorKinds = new Map<string, Anchor["kind"]>([
  ["w:bookmarkStart", "bookmarkStart"],
  ["w:bookmarkEnd", "bookmarkEnd"],
  ["w:commentRangeStart", "commentStart"],
  ["w:commentRangeEnd", "commentEnd"],
]);

const moveRange = /^w:move(From|To)Range(Start|End)$/;

export const createLineReader = (): LineReader => {
  const fields: ("code" | "result")[] = [];
  const moves = new Map<string, { id: string; name: string }>();
  const leftOut: string[] = [];
  let pending: Anchor[] = [];
  let line: { pieces: Piece[]; anchors: Anchor[]; length: number } | null = null;

  const noteAnchor = (element: XmlElement): boolean => {
    const { id = "", name = null } = element.attributes;
    const kind = anchorKinds.get(element.name);
    if (kind !== undefined) {
      const anchor: Anchor = { kind, id, name, at: line?.length ?? 0 };
      (line?.anchors ?? pending).push(anchor);
      return true;
    }
    const [, way = "", side] = moveRange.exec(element.name) ?? [];
    if (side === undefined) return false;
    if (side === "Start") moves.set(way, { id, name: name ?? id });
    else if (moves.get(way)?.id === id) moves.delete(way);
    return true;
  };
  const openMove = ({ name }: XmlElement): string | null =>
    name === "w:moveFrom"
      ? (moves.get("From")?.name ?? null)
      : name === "w:moveTo"
        ? (moves.get("To")?.name ?? null)
        : null;

  const push = (text: string, fate: Fate): void => {
    if (line === null || text === "" || fields.includes("code")) return;
    line.pieces.push({ text, ...fate });
    line.length += text.length;
  };
  const readInline = (parent: XmlElement, fate: Fate): void => {
    for (const element of elements(parent)) {
      if (element.name === "w:r") readRun(element, fate);
      else if (noteAnchor(element)) continue;
      else if (element.name === "m:oMath" || element.name === "m:oMathPara")
        push(descendants(element, "m:t").map(ownText).join(""), fate);
      else readInline(transparent(element), fateWithin(fate, element, openMove(element)));
    }
  };
  const readRun = (run: XmlElement, fate: Fate): void => {
    // Hidden text is text: to hide it is a change of formatting.
    for (const part of elements(run)) readRunPart(part, fate);
  };
  const readRunPart = (element: XmlElement, fate: Fate): void => {
    switch (element.name) {
      case "w:t":
      case "w:delText":
        return push(ownText(element), fate);
      case "w:tab":
      case "w:ptab":
        return push(" ", fate);
      case "w:br":
        // Pages and columns break where the layout says.
        return push(["page", "column"].includes(element.attributes["type"] ?? "") ? "" : "\n", fate);
      case "w:cr":
        return push("\n", fate);
      case "w:noBreakHyphen":
        return push("-", fate);
      case "w:sym":
        return push("□", fate);
      case "w:fldChar":
        return followField(element.attributes["fldCharType"], fields);
      case "w:ruby":
        return readInline(child(element, "w:rubyBase") ?? nothing, fate);
      case "w:drawing":
      case "w:pict":
      case "w:object":
        return readGraphic(element, fate);
      case "w:footnoteReference":
      case "w:endnoteReference":
        leftOut.push("脚注或尾注");
        return;
      case "w:commentReference":
        line?.anchors.push({ kind: "commentEnd", id: element.attributes["id"] ?? "", name: null, at: line.length });
        return;
      case "mc:AlternateContent":
        for (const part of elements(transparent(element))) readRunPart(part, fate);
        return;
      default:
    }
  };
  const readGraphic = (element: XmlElement, fate: Fate): void => {
    const words = descendants(element, "w:txbxContent").map(plainText).filter(Boolean);
    for (const text of new Set(words)) leftOut.push(`文本框（“${excerpt(text)}”）`);
    if (words.length === 0) push(openPicture, fate);
  };
  const takeAnchors = (at: number): Anchor[] => {
    const taken = pending.map((anchor) => ({ ...anchor, at }));
    pending = [];
    return taken;
  };
  return {
    read: (paragraph, fate) => {
      const own = { pieces: [] as Piece[], anchors: takeAnchors(0), length: 0 };
      line = own;
      readInline(paragraph, fate);
      line = null;
      return own;
    },
    noteAnchor,
    takeAnchors,
    openMove,
    leftOut: () => leftOut,
  };
};

const followField = (type: string | undefined, fields: ("code" | "result")[]): void => {
  if (type === "begin") fields.push("code");
  else if (type === "separate" && fields.length > 0) fields[fields.length - 1] = "result";
  else if (type === "end") fields.pop();
};
