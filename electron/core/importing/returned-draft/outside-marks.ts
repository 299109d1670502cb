import type { Composition } from "#shared/domain/composing/composition.ts";

import { squeezed } from "./find-items.ts";
import { shown } from "./foreign-changes.ts";
import { finalText, isNew, originalText, type Change, type ReturnedLine } from "./returned-line.ts";
import { toMark, type MarkDefaults, type ReturnedMark } from "./returned-mark.ts";

/** What is printed outside of all items: cover, names of sections, colophon; squeezed. */
export const outsideTexts = ({ cover, tocTitle, body, colophon }: Composition): Set<string> => {
  const texts = [
    ...[...cover.head, ...cover.foot, tocTitle, ...colophon].map(({ text }) => text),
    // A red head has them on one line.
    cover.foot.map(({ text }) => text).join(""),
    ...body.filter(({ itemId }) => itemId === null).map(({ text }) => text),
  ];
  return new Set(texts.map(squeezed));
};

/**
 * Changes of what stands outside of all items, as comments on the nearest item: no text of the base can take them. Of the contents,
 * which are made from the titles, only whether anybody changed them is told.
 */
export const outsideMarks = (
  lines: readonly ReturnedLine[],
  owners: readonly (number | null)[],
  outside: ReadonlySet<string>,
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
    const isKnown = outside.has(squeezed(old)) || squeezed(old) === "" || isReviewLine(old);
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
const isReviewLine = (text: string): boolean => squeezed(text).startsWith("审读稿·");

const changeIn = ({ pieces }: ReturnedLine): Change | null => {
  const changed = pieces.find(({ inserted, deleted, text }) => text.trim() !== "" && (inserted ?? deleted) !== null);
  return changed?.inserted ?? changed?.deleted ?? null;
};
