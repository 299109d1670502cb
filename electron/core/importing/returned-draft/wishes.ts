import type { ComposedTexts } from "#shared/domain/merging/composed-texts.ts";
import { editsBetween } from "#shared/domain/merging/edits-between.ts";
import { composeEdits, inTextOrder, mapPlace, type Edit } from "#shared/domain/merging/text-edit.ts";

import { trackedEdits, type ItemStream, type TrackedEdit } from "./item-stream.ts";
import { originalText, type ReturnedLine } from "./returned-line.ts";

/** What one author wants of the composed text of an item. */
export interface Wish {
  readonly edits: readonly Edit[];
  readonly author: string;
  /** As the file says; null where it does not. */
  readonly at: string | null;
  readonly move: string | null;
  readonly line: number;
  readonly titles: readonly string[];
  /** False for what was changed without a trace. */
  readonly isTracked: boolean;
}

/** The wishes of an item, and how a place of its original comes to one of the composed text. */
export interface ItemWishes {
  readonly wishes: readonly Wish[];
  readonly toComposedPlace: (place: number, side: "before" | "after") => number;
}

/**
 * What a returned item wants of the composed one. Where its original is not what went out somebody changed it without
 * tracking: that is a wish of the `reviewer`, and together with tracked changes at the same words it is one.
 */
export const readWishes = (
  texts: ComposedTexts,
  stream: ItemStream,
  lines: readonly ReturnedLine[],
  own: readonly number[],
  reviewer: string,
): ItemWishes => {
  const tracked = trackedEdits(stream, lines);
  const untracked = editsBetween(texts.text, stream.original).filter((edit) => !isLastEnd(texts.text, edit));
  if (untracked.length === 0) {
    const limit = texts.text.length;
    const wishes = tracked.map((edit) => toWish(edit, [clamped(edit, limit)]));
    return { wishes, toComposedPlace: (place) => Math.min(place, limit) };
  }
  const { combined, absorbed } = combine(untracked, tracked, texts.text.length);
  const left = untracked
    .filter((edit) => !absorbed.has(edit))
    .map((edit): Wish => ({
      edits: [edit],
      author: reviewer,
      at: null,
      move: null,
      line: lineOf(edit, lines, own),
      titles: titlesIn(edit, lines, own),
      isTracked: false,
    }));
  const back = inverseOf(texts.text, untracked);
  return {
    wishes: [...combined, ...left].toSorted((one, other) => startOf(one) - startOf(other)),
    toComposedPlace: (place, side) => Math.min(mapPlace(back, place, side), texts.text.length),
  };
};

const startOf = ({ edits }: Wish): number => edits[0]?.start ?? 0;

/** Empty lines after the end are nobody's. */
const isLastEnd = (text: string, { start, end, text: put }: Edit): boolean =>
  start >= text.length - 1 && end >= text.length - 1 && put.trim() === "" && text.slice(start, end).trim() === "";

const clamped = ({ start, end, text }: Edit, limit: number): Edit => ({
  start: Math.min(start, limit),
  end: Math.min(end, limit),
  text,
});

const toWish = ({ author, at, move, line, titles }: TrackedEdit, edits: readonly Edit[]): Wish => ({
  edits,
  author,
  at,
  move,
  line,
  titles,
  isTracked: true,
});

/** Brings tracked edits, which are of the original, to the composed text; those that meet untracked ones take them in. */
const combine = (
  untracked: readonly Edit[],
  tracked: readonly TrackedEdit[],
  length: number,
): { combined: Wish[]; absorbed: Set<Edit> } => {
  const absorbed = new Set<Edit>();
  const combined: Wish[] = [];
  const clusters: { first: TrackedEdit; edits: TrackedEdit[]; absorbed: Edit[] }[] = [];
  for (const edit of tracked) {
    const own = untracked.filter((each) => !composeEdits(untracked, [edit], length).some((one) => isSame(one, each)));
    const cluster = clusters.find((each) => own.some((one) => each.absorbed.includes(one)));
    if (cluster === undefined) clusters.push({ first: edit, edits: [edit], absorbed: own });
    else {
      cluster.edits.push(edit);
      cluster.absorbed.push(...own);
    }
  }
  for (const cluster of clusters) {
    const edits = composeEdits(untracked, cluster.edits, length).filter(
      (edit) => !untracked.some((each) => isSame(each, edit)),
    );
    for (const edit of cluster.absorbed) absorbed.add(edit);
    if (edits.length > 0) combined.push(toWish(cluster.first, edits));
  }
  return { combined, absorbed };
};

const isSame = (one: Edit, other: Edit): boolean =>
  one.start === other.start && one.end === other.end && one.text === other.text;

const inverseOf = (text: string, edits: readonly Edit[]): Edit[] => {
  let shift = 0;
  return inTextOrder(edits).map(({ start, end, text: put }) => {
    const inverse = { start: start + shift, end: start + shift + put.length, text: text.slice(start, end) };
    shift += put.length - (end - start);
    return inverse;
  });
};

/** Lines of new text that are set as titles. */
const titlesIn = ({ text }: Edit, lines: readonly ReturnedLine[], own: readonly number[]): string[] => {
  const titles = new Set(
    own.flatMap((index) => {
      const line = lines[index];
      return line?.kind === "title" ? [originalText(line).trim()] : [];
    }),
  );
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && titles.has(line));
};

/** The line of the document in which new text stands; the item's first where it cannot be told. */
const lineOf = ({ text }: Edit, lines: readonly ReturnedLine[], own: readonly number[]): number => {
  const words = text.split("\n").find((line) => line.trim() !== "");
  const found = own.find((index) => {
    const line = lines[index];
    return words !== undefined && line !== undefined && originalText(line).includes(words);
  });
  return found ?? own[0] ?? 0;
};
