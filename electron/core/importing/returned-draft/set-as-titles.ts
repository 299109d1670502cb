import { toBaseStretch } from "#shared/domain/merging/composed-edits.ts";
import { reviewTexts } from "#shared/domain/merging/review-texts.ts";

import type { ReturnedItem } from "./comment-marks.ts";
import { originalPlace } from "./item-stream.ts";
import { finalText, originalText, type ReturnedLine } from "./returned-line.ts";
import { shortened, toMark, type MarkDefaults, type ReturnedMark } from "./returned-mark.ts";

/**
 * Paragraphs of an item's text that somebody set as titles: there it is to be cut in two. The words stay in the text, so the
 * second item has no title yet; the note says which words were meant.
 */
export const setAsTitles = (
  { printed, stream, wishes, toComposedPlace }: ReturnedItem,
  lines: readonly ReturnedLine[],
  defaults: MarkDefaults,
): ReturnedMark[] => {
  const { body } = reviewTexts(printed.item);
  // New titles are told by the wishes that put them in.
  const added = new Set(wishes.flatMap(({ titles }) => titles));
  return [...stream.starts].flatMap(([index, start]): ReturnedMark[] => {
    const line = lines[index];
    if (line?.kind !== "title" || originalText(line).trim() === "") return [];
    const words = finalText(line).trim();
    if (words === "" || added.has(words)) return [];
    const place = toComposedPlace(originalPlace(stream, start), "after");
    const stretch = toBaseStretch(printed.texts, place, place + 1);
    if (stretch?.part !== "body" || stretch.start === 0 || body[stretch.start - 1] !== "\n") return [];
    const note = `把“${shortened(words, 60)}”设成了标题`;
    const made = line.restyled ?? { author: defaults.reviewer, at: null };
    return [toMark(printed.item.id, { kind: "cut", at: stretch.start, title: null }, note, made, defaults)];
  });
};
