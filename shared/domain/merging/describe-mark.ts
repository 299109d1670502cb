import type { ItemContent } from "../../model/item.ts";
import type { MarkContent, TextEdit } from "../../model/review.ts";
import { shorten } from "../naming/name-items.ts";
import { betweenCells, betweenRows, openPicture, openTable, reviewTexts } from "./review-texts.ts";

/** Names that a mark cannot know itself. */
export interface MarkNames {
  sectionName(sectionId: string): string;
  itemName(itemId: string): string;
}

/** The words of the base that a mark is about, as a reader sees them; "" for an insertion or the item as a whole. */
export const quoteOf = (content: MarkContent, base: ItemContent): string => {
  const texts = reviewTexts(base);
  if (content.kind === "comment") {
    return content.place === null
      ? ""
      : readable(texts[content.place.part].slice(content.place.start, content.place.end));
  }
  if (content.kind !== "edit") return "";
  const [first, ...others] = content.edits;
  if (first === undefined) return "";
  if (others.length > 0 && isMove(content.edits))
    return readable(
      removedOf(content.edits)
        .map((edit) => texts[edit.part].slice(edit.start, edit.end))
        .join(""),
    );
  return readable(content.edits.map((edit) => texts[edit.part].slice(edit.start, edit.end)).join("…"));
};

/** What a mark wants, in a few words; long texts are cut. */
export const wishOf = (content: MarkContent, { sectionName, itemName }: MarkNames): string => {
  switch (content.kind) {
    case "edit":
      return editWish(content.edits);
    case "comment":
      return "批注";
    case "section":
      return `移到“${sectionName(content.sectionId)}”`;
    case "order":
      return content.after === null ? "排在本栏目之首" : `排在《${shorten(itemName(content.after), 16)}》之后`;
    case "reject":
      return "建议不用";
    case "cut":
      return content.title === null ? "从这里拆成两篇" : `从这里拆成两篇，后一篇题为《${shorten(content.title, 20)}》`;
  }
};

const editWish = (edits: readonly TextEdit[]): string => {
  const [first, ...others] = edits;
  if (first === undefined) return "";
  if (others.length > 0) return isMove(edits) ? "移到别处" : `改 ${edits.length} 处`;
  if (first.text === "") return "删去";
  if (first.start < first.end) return `改为“${told(first.text)}”`;
  if (first.text.trim() === "" && first.text.includes("\n")) return "在此分段";
  return `插入“${told(first.text)}”`;
};

/** One stretch taken out, and text put in elsewhere. */
const isMove = (edits: readonly TextEdit[]): boolean =>
  edits.length === 2 &&
  removedOf(edits).length === 1 &&
  edits.some(({ start, end, text }) => start === end && text !== "");

const removedOf = (edits: readonly TextEdit[]): TextEdit[] =>
  edits.filter(({ start, end, text }) => start < end && text === "");

const told = (text: string): string => shorten(readable(text), 40);

/** Line feeds as ¶, figures by a word, cells parted by a bar. */
const readable = (text: string): string =>
  text
    .replace(new RegExp(`${openPicture}[0-9a-f]*${betweenCells}?`, "gu"), "〔图〕")
    .replaceAll(openTable, "〔表〕")
    .replaceAll(betweenRows, "／")
    .replaceAll(betweenCells, "｜")
    .replaceAll("\n", "¶");
