import type { ComposedSpan, ComposedTexts } from "#shared/domain/merging/composed-texts.ts";
import { betweenCells, betweenRows, openPicture, openTable } from "#shared/domain/merging/review-texts.ts";
import { applyEdits, type Edit } from "#shared/domain/merging/text-edit.ts";

/**
 * Says in Chinese what edits of the composed text want that no text of the base can take: the old words and the new ones, so that
 * an editor can see to it. One sentence for each thing touched.
 */
export const describeForeign = (texts: ComposedTexts, edits: readonly Edit[]): string[] => {
  const groups = Map.groupBy(edits, (edit) => touchedSpan(texts, edit));
  return [...groups].map(([span, own]) => {
    if (span?.added === "source") return describeSource(texts, span, own);
    return own.map((edit) => describeEdit(texts, edit)).join("\n");
  });
};

const touchedSpan = ({ spans }: ComposedTexts, { start, end, text }: Edit): ComposedSpan | undefined =>
  spans.find((span) => span.added === "source" && span.start <= start && end <= span.end && !text.includes("\n"));

const describeSource = ({ text }: ComposedTexts, span: ComposedSpan, edits: readonly Edit[]): string => {
  const old = text.slice(span.start, span.end);
  const put = applyEdits(
    old,
    edits.map((edit) => ({ start: edit.start - span.start, end: edit.end - span.start, text: edit.text })),
  );
  return put.trim() === "" ? `删去了来源“${old}”` : `来源“${old}”改为“${shown(put)}”`;
};

const describeEdit = ({ text }: ComposedTexts, { start, end, text: put }: Edit): string => {
  const old = text.slice(start, end);
  if (old.replace(/\n/g, "") === "" && put.trim() === "")
    return `把“${around(text, start, -1)}”和“${around(text, end, 1)}”并成了一段`;
  if (put.includes(openPicture) && shown(put).trim() === "〔图片〕")
    return `在“${around(text, start, -1)}”之后加入了一张图片`;
  if (old === "" && start === 0) return `在开头加入：${shown(put)}`;
  if (old === "") return `在“${around(text, start, -1)}”之后加入：${shown(put)}`;
  return put === "" ? `删去：${shown(old)}` : `“${shown(old)}”改为“${shown(put)}”`;
};

/** A few words before or after a place. */
const around = (text: string, place: number, side: -1 | 1): string => {
  const words = side < 0 ? text.slice(0, place).trimEnd() : text.slice(place).trimStart();
  const lines = words.split("\n").flatMap((each) => each.split(betweenRows));
  const line = (side < 0 ? lines.at(-1) : lines[0]) ?? "";
  return shown(side < 0 ? line.slice(-12) : line.slice(0, 12));
};

/** Text with what opens and parts figures made visible. */
export const shown = (text: string): string =>
  text
    .replaceAll(openPicture, "〔图片〕")
    .replaceAll(openTable, "")
    .replaceAll(betweenRows, "；")
    .replaceAll(betweenCells, "｜")
    .replace(/^；/, "")
    .trim();
