import { areCompatible, applyEdits, inTextOrder, type Edit } from "./text-edit.ts";
import { wordStarts } from "./words.ts";

/** Edits of one text that are taken or left together. */
export interface Suggestion {
  readonly id: string;
  /** Suggestions of one author must not overlap each other. */
  readonly author: string;
  readonly edits: readonly Edit[];
}

/** How a stretch of the base reads in the words of those who changed it. */
export interface Version {
  /** Of the whole stretch. */
  readonly text: string;
  /** In order. */
  readonly authors: readonly string[];
  readonly suggestionIds: readonly string[];
}

/** A stretch of the base that somebody changed. With several versions it is a conflict: only one of them can stand. */
export interface MergedChange {
  /** In the base; empty for an insertion. */
  readonly start: number;
  readonly end: number;
  /** At least one; sorted, so that they do not depend on who came first. */
  readonly versions: readonly Version[];
  /** What it is made of, in the order of the text. */
  readonly parts: readonly SuggestedEdit[];
}

/** An edit, and whose it is. */
export interface SuggestedEdit {
  readonly suggestionId: string;
  readonly author: string;
  readonly edit: Edit;
}

/**
 * Lays suggestions of any number of authors over the text they all read. What composes stands as changes of its own;
 * those that touch the same words, or insert at the same place, become one change with a version an author, and those
 * that say the same share it. The changes are in the order of the text, never overlap, and do not depend on the order of
 * the suggestions. RangeError where one author's edits overlap each other.
 */
export const mergeSuggestions = (base: string, suggestions: readonly Suggestion[]): MergedChange[] => {
  const parts = suggestions.flatMap(({ id, author, edits }) =>
    edits.map((edit): SuggestedEdit => ({ suggestionId: id, author, edit })),
  );
  for (const [author, own] of Map.groupBy(parts, (part) => part.author)) {
    if (
      !areCompatible(
        own.map(({ edit }) => edit),
        base.length,
      )
    ) {
      throw new RangeError(`edits of ${author} overlap each other`);
    }
  }
  const isContested = suggestions.some(({ author }) => author !== suggestions[0]?.author);
  const toWords = isContested ? wordBounds(base) : (edit: Edit): Edit => edit;
  const sorted = parts
    .map((part) => ({ part, reach: toWords(part.edit) }))
    .toSorted(({ reach: one }, { reach: other }) => one.start - other.start || one.end - other.end);
  const groups: { start: number; end: number; parts: SuggestedEdit[] }[] = [];
  for (const { part, reach } of sorted) {
    const last = groups.at(-1);
    const { start, end } = reach;
    if (last !== undefined && (start < last.end || (start === end && start === last.start && last.end === start))) {
      last.end = Math.max(last.end, end);
      last.parts.push(part);
    } else groups.push({ start, end, parts: [part] });
  }
  return groups.map((group) => toChange(base, group.parts));
};

const toChange = (base: string, parts: readonly SuggestedEdit[]): MergedChange => {
  // Words are for telling what touches what: shown is only what was changed.
  const from = Math.min(...parts.map(({ edit }) => edit.start));
  const to = Math.max(...parts.map(({ edit }) => edit.end));
  const versions = [...Map.groupBy(parts, ({ author }) => author)].map(([author, own]) => ({
    author,
    ids: own.map(({ suggestionId }) => suggestionId),
    text: applyEdits(
      base.slice(from, to),
      own.map(({ edit }) => ({ start: edit.start - from, end: edit.end - from, text: edit.text })),
    ),
  }));
  return {
    start: from,
    end: to,
    parts: parts.toSorted(
      (one, other) =>
        one.edit.start - other.edit.start ||
        one.edit.end - other.edit.end ||
        byCodeUnit(one.suggestionId, other.suggestionId),
    ),
    versions: [...Map.groupBy(versions, ({ text }) => text)]
      .map(([text, same]) => ({
        text,
        authors: same.map(({ author }) => author).toSorted(byCodeUnit),
        suggestionIds: [...new Set(same.flatMap(({ ids }) => ids))].toSorted(byCodeUnit),
      }))
      .toSorted((one, other) => byCodeUnit(one.authors.join("\n"), other.authors.join("\n"))),
  };
};

const byCodeUnit = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * The text with every change carried out as `choose` says: the index of a version, null to leave the base as it is.
 */
export const resolveMerge = (
  base: string,
  changes: readonly MergedChange[],
  choose: (change: MergedChange) => number | null,
): string =>
  applyEdits(
    base,
    inTextOrder(
      changes.flatMap((change) => {
        const version = change.versions[choose(change) ?? -1];
        return version === undefined ? [] : [{ start: change.start, end: change.end, text: version.text }];
      }),
    ),
  );

/** Which version of a change an author wants; null for none. */
export const versionOf = (change: MergedChange, author: string): number | null => {
  const index = change.versions.findIndex(({ authors }) => authors.includes(author));
  return index < 0 ? null : index;
};

/**
 * Widens edits to whole words: of 提高 one may make 提升 and another 增高, and nobody wants 增升. Line breaks
 * and marks are words of their own.
 */
const wordBounds = (text: string): ((edit: Edit) => Edit) => {
  const starts = wordStarts(text);
  return (edit) => {
    let { start, end } = edit;
    while (!starts.has(start)) start -= 1;
    while (!starts.has(end)) end += 1;
    return { ...edit, start, end };
  };
};
