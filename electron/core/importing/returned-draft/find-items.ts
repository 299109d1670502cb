import { readItemBookmark } from "#core/exporting/docx/draft-names.ts";
import { likenessOf, pairLines } from "#shared/domain/merging/edits-between.ts";
import type { PrintedItem } from "#shared/domain/merging/printed-items.ts";

import { isNew, originalText, type ReturnedLine } from "./returned-line.ts";

/** Which lines of a returned document belong to which item. */
export interface FoundItems {
  /** By line: the index of an item of the base; null outside of all. */
  readonly owners: readonly (number | null)[];
  /** Items whose bookmark is gone and whose text was found by its likeness; and those that are nowhere. */
  readonly byLikeness: readonly PrintedItem[];
  readonly missing: readonly PrintedItem[];
  /** Whether those that are nowhere were deleted: a text without bookmarks, or with few of the items, may be a part that was copied. */
  readonly isMissingDeleted: boolean;
}

/**
 * Finds the items by their bookmarks; where one is gone, or stands on other words, by the likeness of the lines. Lines put
 * between items belong to the item they follow. `isOutside` tells texts that are printed and belong to no item.
 */
export const findItems = (
  lines: readonly ReturnedLine[],
  items: readonly PrintedItem[],
  isOutside: (text: string) => boolean,
): FoundItems => {
  const owners = lines.map((): number | null => null);
  const regions = bookmarkedRegions(lines);
  const lost: PrintedItem[] = [];
  for (const item of items) {
    const region = regions.get(item.index);
    if (region === undefined || !isAlike(item, lines.slice(region.first, region.last + 1))) lost.push(item);
    else for (let at = region.first; at <= region.last; at += 1) owners[at] = item.index;
  }
  const found = findByLikeness(lines, owners, lost, isOutside);
  leaveLinesBefore(lines, owners, items);
  attachAdded(lines, owners, isOutside);
  const missing = lost.filter(({ index }) => !found.has(index));
  return {
    owners,
    byLikeness: lost.filter(({ index }) => found.has(index)),
    missing,
    isMissingDeleted: regions.size > 0 && missing.length * 2 <= items.length,
  };
};

type Region = { readonly first: number; readonly last: number };

/**
 * LibreOffice writes the start of a bookmark once more where its last paragraph begins, under another id: the first start of a
 * name counts, and the last end.
 */
const bookmarkedRegions = (lines: readonly ReturnedLine[]): Map<number, Region> => {
  const names = new Map<string, { sign: string; index: number }>();
  const firsts = new Map<string, number>();
  const bySign = new Map<string, Map<number, Region>>();
  lines.forEach(({ anchors, pieces }, at) => {
    const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
    for (const { kind, id, name, at: offset } of anchors) {
      const started = kind === "bookmarkStart" ? readItemBookmark(name ?? "") : null;
      if (started !== null) {
        names.set(id, started);
        // One that begins at the very end of a line begins with the next.
        const first = offset === length && length > 0 ? at + 1 : at;
        if (!firsts.has(keyOf(started))) firsts.set(keyOf(started), first);
      }
      const ended = kind === "bookmarkEnd" ? names.get(id) : undefined;
      const first = ended === undefined ? undefined : firsts.get(keyOf(ended));
      if (ended === undefined || first === undefined) continue;
      const last = offset === 0 && length > 0 && at > first ? at - 1 : at;
      const regions = bySign.get(ended.sign) ?? new Map<number, Region>();
      bySign.set(ended.sign, regions.set(ended.index, { first, last: Math.max(first, last) }));
    }
  });
  // Text of another round may have been pasted in.
  return [...bySign.values()].toSorted((one, other) => other.size - one.size)[0] ?? new Map<number, Region>();
};

const keyOf = ({ sign, index }: { sign: string; index: number }): string => `${sign} ${index}`;

const isAlike = ({ texts }: PrintedItem, lines: readonly ReturnedLine[]): boolean => {
  const text = lines.map((line) => `${originalText(line)}\n`).join("");
  return text === texts.text || likenessOf(text, texts.text) >= leastLikeness;
};

const leastLikeness = 0.3;

/** Gives lines to lost items; says which were found. An item is found where much of its text is. */
const findByLikeness = (
  lines: readonly ReturnedLine[],
  owners: (number | null)[],
  lost: readonly PrintedItem[],
  isOutside: (text: string) => boolean,
): Set<number> => {
  const found = new Set<number>();
  if (lost.length === 0) return found;
  const wanted = lost.flatMap((item) =>
    item.texts.lines.map(({ start, end }) => ({ item, text: item.texts.text.slice(start, end) })),
  );
  const free = [...owners.keys()].filter((at) => {
    const line = lines[at];
    return line !== undefined && owners[at] === null && isCandidate(line, isOutside);
  });
  const pairs = pairLines(
    wanted.map(({ text }) => text),
    free.map((at) => (lines[at] === undefined ? "" : originalText(lines[at]))),
  );
  for (const item of lost) {
    const own = pairs.filter(([index]) => wanted[index]?.item === item);
    const matched = own.reduce((sum, [index]) => sum + (wanted[index]?.text.length ?? 0), 0);
    const [first, last] = [free[own[0]?.[1] ?? -1], free[own.at(-1)?.[1] ?? -1]];
    if (first === undefined || last === undefined || matched < leastFound * item.texts.text.length) continue;
    found.add(item.index);
    for (let at = first; at <= last; at += 1) owners[at] ??= item.index;
  }
  return found;
};

const leastFound = 0.4;

const isCandidate = (line: ReturnedLine, isOutside: (text: string) => boolean): boolean =>
  line.kind !== "contents" && originalText(line).trim() !== "" && !isOutside(originalText(line));

/** Text as it is compared where only the words count. */
export const squeezed = (text: string): string => text.replace(/\s+/g, "");

/** New lines right before an item's title belong to the item before them, if there is one. */
const leaveLinesBefore = (
  lines: readonly ReturnedLine[],
  owners: (number | null)[],
  items: readonly PrintedItem[],
): void => {
  for (const { index, item } of items) {
    const first = owners.indexOf(index);
    if (item.title === null || owners[first - 1] == null) continue;
    for (let at = first; at < lines.length && owners[at] === index; at += 1) {
      const line = lines[at];
      if (line === undefined || !isNew(line)) break;
      owners[at] = null;
    }
  }
};

/** Lines that were added after an item, tracked or not, belong to it. */
const attachAdded = (
  lines: readonly ReturnedLine[],
  owners: (number | null)[],
  isOutside: (text: string) => boolean,
): void => {
  lines.forEach((line, at) => {
    if (at === 0 || owners[at] !== null) return;
    const before = owners[at - 1] ?? null;
    const goesOn = lines[at - 1]?.end.inserted != null && originalText(line) === "";
    const isAdded = isNew(line) || goesOn || (line.kind !== "section" && isCandidate(line, isOutside));
    if (isAdded) owners[at] = before;
  });
  // Right under the name of a section they belong to its first item.
  [...lines.keys()].toReversed().forEach((at) => {
    const line = lines[at];
    if (line !== undefined && owners[at] === null && isNew(line)) owners[at] = owners[at + 1] ?? null;
  });
};
