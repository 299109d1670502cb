import type { Composition } from "#shared/domain/composing/composition.ts";

import { squeezed } from "./find-items.ts";
import { shown } from "./foreign-changes.ts";
import { finalText, isNew, originalText, type Change, type ReturnedLine } from "./returned-line.ts";
import { toMark, type MarkDefaults, type ReturnedMark } from "./returned-mark.ts";

/**
 * Tells what is printed outside of all items: cover, names of sections, colophon, and entries of the contents, also where those
 * lost their style and are a title and a number.
 */
export const outsideTexts = ({
  cover,
  tocTitle,
  headings,
  body,
  colophon,
}: Composition): ((text: string) => boolean) => {
  const texts = [
    ...[...cover.head, ...cover.foot, tocTitle, ...colophon].map(({ text }) => text),
    // A red head has them on one line.
    cover.foot.map(({ text }) => text).join(""),
    ...body.filter(({ itemId }) => itemId === null).map(({ text }) => text),
  ];
  const known = new Set(texts.map(squeezed));
  const titles = new Set(headings.map(({ text }) => squeezed(text)));
  return (text) => {
    const words = squeezed(text);
    const entry = words.replace(/[.…·—-]*\d+—?$/, "");
    return words === "" || known.has(words) || isReviewLine(words) || (entry !== words && titles.has(entry));
  };
};

/**
 * Changes of what stands outside of all items, as comments on the nearest item: no text of the base can take them. Of the contents,
 * which are made from the titles, only whether anybody changed them is told.
 */
export const outsideMarks = (
  lines: readonly ReturnedLine[],
  owners: readonly (number | null)[],
  isOutside: (text: string) => boolean,
  itemIdOf: (index: number) => string | undefined,
  defaults: MarkDefaults,
): { marks: ReturnedMark[]; hasContentsChanges: boolean } => {
  let hasContentsChanges = false;
  const marks = lines.flatMap((line, at): ReturnedMark[] => {
    if (owners[at] !== null) return [];
    const change = changeIn(line);
    if (line.kind === "contents") {
      hasContentsChanges ||= change !== null;
      return [];
    }
    const old = originalText(line);
    const put = finalText(line);
    const isKnown = isOutside(old);
    if (change === null && isKnown) return [];
    if (squeezed(old) === squeezed(put) && isKnown) return [];
    const index =
      owners.slice(0, at).findLast((owner) => owner !== null) ?? owners.slice(at).find((owner) => owner !== null);
    const itemId = index == null ? undefined : itemIdOf(index);
    if (itemId === undefined) return [];
    const note =
      isNew(line) || !isKnown ? `在稿件之外写有：${shown(put)}` : `稿件之外的“${shown(old)}”改为“${shown(put)}”`;
    const made = change ?? { author: defaults.reviewer, at: null };
    return [toMark(itemId, { kind: "comment", place: null }, note, made, defaults)];
  });
  return { marks, hasContentsChanges };
};

/** The line of the cover that says whose the draft is. */
const isReviewLine = (words: string): boolean => words.startsWith("审读稿·");

const changeIn = ({ pieces }: ReturnedLine): Change | null => {
  const changed = pieces.find(({ inserted, deleted, text }) => text.trim() !== "" && (inserted ?? deleted) !== null);
  return changed?.inserted ?? changed?.deleted ?? null;
};
