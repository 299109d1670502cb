import type { Composition, ComposedParagraph } from "#shared/domain/composing/composition.ts";
import { printedItems } from "#shared/domain/merging/printed-items.ts";
import { commonPairs } from "#shared/domain/similarity/common-pairs.ts";
import type { Manuscript } from "#shared/model/manuscript.ts";

import { mergeLines, wholeLines, type Fate, type LineToMerge, type MergedLine } from "./merge-lines.ts";

/** The name of a section or an item in both states of an issue. */
export interface MergedEntry {
  /** The item; null for the name of a section. */
  readonly itemId: string | null;
  readonly lines: readonly MergedLine[];
  /** Number of the move that it is half of; null for none. An item that moved unchanged stands where it was and where it is. */
  readonly move: number | null;
}

/** An issue, and what composing made of it. */
export interface ComposedIssue {
  readonly manuscript: Manuscript;
  readonly composition: Composition;
}

/**
 * Two states of an issue's body as one sequence: what stayed, with its changes, and what came, went or moved. An item that moved and
 * changed, or moved with figures (rows of tables cannot move), is deleted here and inserted there.
 */
export const mergeIssues = (before: ComposedIssue, after: ComposedIssue): MergedEntry[] => {
  const [one, other] = [entriesOf(before), entriesOf(after)];
  const moves = new Map<string, number>();
  for (const { key, paragraphs } of one) {
    const there = other.find((entry) => entry.key === key);
    if (there !== undefined && isMovable(paragraphs, there.paragraphs)) moves.set(key, moves.size);
  }
  const merged: MergedEntry[] = [];
  const putWhole = ({ key, itemId, paragraphs }: Entry, fate: Fate): void => {
    merged.push({ itemId, lines: wholeLines(paragraphs, fate), move: moves.get(key) ?? null });
  };
  let [from, to] = [0, 0];
  const pairs = commonPairs(
    one.map(({ key }) => key),
    other.map(({ key }) => key),
  );
  for (const [i, j] of [...pairs, [one.length, other.length] as const]) {
    for (const entry of one.slice(from, i)) putWhole(entry, "deleted");
    for (const entry of other.slice(to, j)) putWhole(entry, "inserted");
    const [was, is] = [one[i], other[j]];
    if (was !== undefined && is !== undefined)
      merged.push({ itemId: is.itemId, lines: mergeLines(was.paragraphs, is.paragraphs), move: null });
    [from, to] = [i + 1, j + 1];
  }
  return merged;
};

type Entry = { key: string; itemId: string | null; paragraphs: LineToMerge[] };

const entriesOf = ({ manuscript, composition: { body } }: ComposedIssue): Entry[] => {
  const entries: Entry[] = [];
  const affixes = affixesOf(manuscript, body);
  for (const [index, composed] of body.entries()) {
    const paragraph: LineToMerge = { ...composed, ...affixes.get(index) };
    const { itemId, text } = paragraph;
    const last = entries.at(-1);
    if (last !== undefined && itemId !== null && last.itemId === itemId) last.paragraphs.push(paragraph);
    else entries.push({ key: itemId === null ? `section ${text}` : `item ${itemId}`, itemId, paragraphs: [paragraph] });
  }
  return entries;
};

/** By paragraph of the body; none for those that are an item's own words throughout. */
const affixesOf = (
  manuscript: Manuscript,
  body: readonly ComposedParagraph[],
): Map<number, { prefix: number; suffix: number }> =>
  new Map(
    printedItems(manuscript, body).flatMap(({ texts: { lines, spans }, paragraphs }) =>
      lines.flatMap(({ start, end, paragraph }) => {
        const own = spans.filter((span) => span.start >= start && span.end <= end);
        const text = own.filter(({ part }) => part === "body");
        const index = paragraphs[paragraph];
        const [first, last] = [text[0], text.at(-1)];
        if (index === undefined || first === undefined || last === undefined) return [];
        return [[index, { prefix: first.start - start, suffix: end - last.end }] as const];
      }),
    ),
  );

const isMovable = (before: readonly ComposedParagraph[], after: readonly ComposedParagraph[]): boolean =>
  before.length === after.length &&
  before.every(({ text, style, figure, itemId }, index) => {
    const there = after[index];
    return (
      itemId !== null &&
      figure === undefined &&
      there?.figure === undefined &&
      text === there?.text &&
      style === there.style
    );
  });
