import type { ItemContent } from "../../model/item.ts";
import type { MarkContent, ReceivedMark, ReviewPart, TextEdit } from "../../model/review.ts";
import type { Suggestion } from "./merge-suggestions.ts";
import { placeSuggestions, type PlacedEdit, type PlacedSuggestion } from "./place-suggestions.ts";
import { reviewTexts } from "./review-texts.ts";
import { areCompatible, mapPlace, type Edit } from "./text-edit.ts";
import { textSince } from "./text-since.ts";

type Mark = Pick<ReceivedMark, "id" | "copyId" | "content" | "state" | "decidedAt">;

/** An edit of one of the texts as it is now. */
export type PlacedTextEdit = PlacedEdit & { readonly part: ReviewPart };

/** Where an open mark stands in the text of its item as it is now. */
export interface MarkPlace {
  /** Null for marks that change no text. */
  readonly standing: PlacedSuggestion["standing"] | null;
  readonly edits: readonly PlacedTextEdit[];
  /** Null for the item as a whole, and for words that are gone. */
  readonly place: { readonly part: ReviewPart; readonly start: number; readonly end: number } | null;
}

/** Words that are wanted differently; offsets in the text as it is now. */
export interface MarkConflict {
  readonly part: ReviewPart;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly baseText: string;
  readonly versions: readonly { readonly text: string; readonly markIds: readonly string[] }[];
}

/** The open marks of an item in its text as it is now, by their ids, and where they meet others. */
export interface PlacedMarks {
  readonly places: ReadonlyMap<string, MarkPlace>;
  readonly conflicts: readonly MarkConflict[];
}

const parts: readonly ReviewPart[] = ["title", "body"];

/**
 * Places the open marks of one round on an item. `marks` are all it has there: those that were taken tell what the text became
 * without guessing.
 */
export const placeMarks = (base: ItemContent, current: ItemContent, marks: readonly Mark[]): PlacedMarks => {
  const [old, now] = [reviewTexts(base), reviewTexts(current)];
  const places = new Map<string, MarkPlace>(
    marks
      .filter(isOpen)
      .map(({ id, content }) => [id, { ...nowhere, standing: content.kind === "edit" ? "done" : null }]),
  );
  const conflicts: MarkConflict[] = [];
  for (const part of parts) {
    const taken = marks
      .filter(({ state }) => state === "accepted")
      .toSorted((one, other) => (one.decidedAt ?? "").localeCompare(other.decidedAt ?? ""));
    const wanted = suggestionsOf(marks.filter(isOpen), part);
    const hands = handsApart([...wanted, ...suggestionsOf(taken, part)], old[part].length);
    const since = textSince(old[part], hands.slice(wanted.length), now[part]);
    const { placed, conflicts: met } = placeSuggestions(old[part], since, hands.slice(0, wanted.length));
    for (const [id, each] of placed) places.set(id, withEdits(places.get(id) ?? nowhere, each, part));
    conflicts.push(...met.map((conflict) => toConflict(part, conflict)));
    const edits = [...since.settled.flatMap((each) => each.edits), ...since.own];
    for (const { id, content } of marks.filter(isOpen)) {
      const place = placeOf(content, part, edits);
      if (place) places.set(id, { ...(places.get(id) ?? nowhere), place });
    }
  }
  return { places, conflicts };
};

const nowhere: MarkPlace = { standing: null, edits: [], place: null };

const isOpen = ({ state }: Mark): boolean => state === "open";

const suggestionsOf = (marks: readonly Mark[], part: ReviewPart): Suggestion[] =>
  marks.flatMap(({ id, copyId, content }): Suggestion[] => {
    const edits = content.kind === "edit" ? content.edits.filter((edit) => edit.part === part) : [];
    return edits.length === 0 ? [] : [{ id, author: copyId, edits: edits.map(toEdit) }];
  });

/**
 * A reviewer who thinks better of a mark that is decided sends another for the same words, and the first may be opened again:
 * what overlaps is then laid side by side as if two hands had made it.
 */
const handsApart = (suggestions: readonly Suggestion[], length: number): Suggestion[] => {
  const byAuthor = new Map<string, readonly Edit[]>();
  return suggestions.map((each) => {
    const all = [...(byAuthor.get(each.author) ?? []), ...each.edits];
    if (!areCompatible(all, length)) return { ...each, author: `${each.author}\u0000${each.id}` };
    byAuthor.set(each.author, all);
    return each;
  });
};

const toEdit = ({ start, end, text }: TextEdit): Edit => ({ start, end, text });

/** A mark with edits in both texts is free only where both are, and done where both are. */
const withEdits = (known: MarkPlace, { standing, edits }: PlacedSuggestion, part: ReviewPart): MarkPlace => {
  const all = [...known.edits, ...edits.map((edit): PlacedTextEdit => ({ part, ...edit }))];
  const [first] = all;
  const own = all.filter((edit) => edit.part === first?.part);
  return {
    standing: worse(known.edits.length === 0 ? standing : (known.standing ?? standing), standing),
    edits: all,
    place: first
      ? {
          part: first.part,
          start: Math.min(...own.map(({ start }) => start)),
          end: Math.max(...own.map(({ end }) => end)),
        }
      : null,
  };
};

const worse = (one: PlacedSuggestion["standing"], other: PlacedSuggestion["standing"]): PlacedSuggestion["standing"] =>
  [one, other].includes("conflict") ? "conflict" : [one, other].includes("free") ? "free" : "done";

/** Of a comment, and of a cut. Null where the words are gone. */
const placeOf = (content: MarkContent, part: ReviewPart, edits: readonly Edit[]): MarkPlace["place"] => {
  if (content.kind === "cut" && part === "body") {
    const at = mapPlace(edits, content.at, "after");
    return { part, start: at, end: at };
  }
  if (content.kind !== "comment" || content.place?.part !== part) return null;
  const { start, end } = content.place;
  const from = mapPlace(edits, start, "after");
  const to = Math.max(from, mapPlace(edits, end, "before"));
  return from === to && start < end ? null : { part, start: from, end: to };
};

const toConflict = (
  part: ReviewPart,
  { start, end, text, baseText, versions }: ReturnType<typeof placeSuggestions>["conflicts"][number],
): MarkConflict => ({
  part,
  start,
  end,
  text,
  baseText,
  versions: versions.map((version) => ({ text: version.text, markIds: version.suggestionIds })),
});
