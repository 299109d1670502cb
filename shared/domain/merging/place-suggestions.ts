import { mergeSuggestions, type Suggestion, type Version } from "./merge-suggestions.ts";
import { applyEdits, inTextOrder, mapPlace, type Edit } from "./text-edit.ts";
import type { TextSince } from "./text-since.ts";

/** An edit of the text as it is now. */
export interface PlacedEdit extends Edit {
  /** The place in the base that it comes from: tells apart what now stands at one place. */
  readonly at: number;
}

/** How a suggestion stands to the text as it is now. */
export interface PlacedSuggestion {
  /**
   * `free` can be carried out as it is; `conflict` meets other words for the same stretch; `done`: the text reads so
   * already.
   */
  readonly standing: "free" | "conflict" | "done";
  /** In the text as it is now; of conflicting ones the whole stretch, with the text it would have. */
  readonly edits: readonly PlacedEdit[];
}

/** A stretch that several want differently, or one otherwise than the text has become. */
export interface PlacedConflict {
  /** In the text as it is now, as it reads there, and as the base had it. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly baseText: string;
  /** What is wanted instead, without what the text reads now. */
  readonly versions: readonly Version[];
}

export interface Placement {
  /** By the suggestions' ids. */
  readonly placed: ReadonlyMap<string, PlacedSuggestion>;
  /** In the order of the text. */
  readonly conflicts: readonly PlacedConflict[];
}

/**
 * Finds where open suggestions on a base stand in the text that it has become. What changed since is laid over the base like
 * the suggestions of one more author, so they are found by what stands around them and not by their offsets.
 */
export const placeSuggestions = (
  base: string,
  { settled, own }: TextSince,
  suggestions: readonly Suggestion[],
): Placement => {
  const editor: Suggestion = { id: editorsOwn, author: editorsOwn, edits: own };
  const openIds = new Set(suggestions.map(({ id }) => id));
  const taken = [...settled.flatMap(({ edits }) => edits), ...own];
  const edits = new Map<string, PlacedEdit[]>(suggestions.map(({ id }) => [id, []]));
  const conflicting = new Set<string>();
  const wanted = new Set<string>();
  const conflicts: PlacedConflict[] = [];
  for (const { start, end, versions, parts } of mergeSuggestions(base, [...suggestions, ...settled, editor])) {
    const wanting = versions.filter(({ suggestionIds }) => suggestionIds.some((id) => openIds.has(id)));
    if (wanting.length === 0) continue;
    const here = parts.filter(({ suggestionId }) => !openIds.has(suggestionId));
    const baseText = base.slice(start, end);
    const text =
      here.length === 0
        ? baseText
        : applyEdits(
            baseText,
            here.map(({ edit }) => shiftedBy(-start)(edit)),
          );
    const from = startBeside(
      taken,
      start,
      here.map(({ edit }) => edit),
    );
    const place = { start: from, end: from + text.length };
    const others = wanting.filter((version) => version.text !== text);
    // A hand that goes on in a word where its own change was taken meets nobody.
    const hands = here.map(({ author }) => author);
    const isGoingOn = others.length === 1 && hands.every((hand) => others[0]?.authors.includes(hand));
    const isConflict = others.length > 1 || (others.length === 1 && !isGoingOn);
    for (const { suggestionId: id, edit } of parts.filter((part) => openIds.has(part.suggestionId))) {
      const version = wanting.find(({ suggestionIds }) => suggestionIds.includes(id));
      if (version === undefined) continue;
      // Two may want the same by different edits: together it is one.
      const isWhole = isConflict || version.authors.length > 1 || version.text === text;
      edits.get(id)?.push(isWhole ? { ...place, text: version.text, at: start } : placedAlone(edit, taken));
      if (version.text !== text) wanted.add(id);
      if (isConflict) conflicting.add(id);
    }
    if (isConflict) conflicts.push({ ...place, text, baseText, versions: others.map(onlyOpen(openIds)) });
  }
  const placed = [...edits].map(([id, list]): [string, PlacedSuggestion] => [
    id,
    { standing: !wanted.has(id) ? "done" : conflicting.has(id) ? "conflict" : "free", edits: combineEdits(list) },
  ]);
  return { placed: new Map(placed), conflicts };
};

/** Where a stretch begins once `taken` are carried out, of which `within` change it: others may have inserted right before it. */
const startBeside = (taken: readonly Edit[], start: number, within: readonly Edit[]): number => {
  const ordered = inTextOrder(taken);
  const first = ordered.findIndex((edit) => within.includes(edit));
  return mapPlace(first < 0 ? ordered : ordered.slice(0, first), start, "after");
};

/** No name that anybody has. */
const editorsOwn = "\u0000";

/** An edit that meets none of those taken, each of which may stand right beside it. */
const placedAlone = ({ start, end, text }: Edit, taken: readonly Edit[]): PlacedEdit => {
  const from = mapPlace(taken, start, "after");
  return { start: from, end: start === end ? from : mapPlace(taken, end, "before"), text, at: start };
};

const shiftedBy =
  (distance: number) =>
  ({ start, end, text }: Edit): Edit => ({ start: start + distance, end: end + distance, text });

const onlyOpen =
  (openIds: ReadonlySet<string>) =>
  (version: Version): Version => ({
    ...version,
    suggestionIds: version.suggestionIds.filter((id) => openIds.has(id)),
  });

/**
 * Edits that were placed, to be carried out together: what several want alike is done once, and what now stands at one
 * place keeps the order of the base.
 */
export const combineEdits = <Placed extends PlacedEdit>(edits: readonly Placed[]): Placed[] => [
  ...new Map(
    edits
      .toSorted((one, other) => one.start - other.start || one.end - other.end || one.at - other.at)
      .map((edit) => [`${edit.start} ${edit.end} ${edit.at} ${edit.text}`, edit]),
  ).values(),
];
