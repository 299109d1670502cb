import type { ComposedParagraph } from "#shared/domain/composing/composition.ts";
import { editsBetween } from "#shared/domain/merging/edits-between.ts";
import { inTextOrder } from "#shared/domain/merging/text-edit.ts";
import { commonPairs } from "#shared/domain/similarity/common-pairs.ts";
import type { Picture } from "#shared/model/figure.ts";
import type { StyleName } from "#shared/model/layout.ts";

/** What becomes of a stretch of text from one state of an issue to another. */
export type Fate = "kept" | "inserted" | "deleted";

/** Text with one fate. */
export interface MergedPiece {
  readonly text: string;
  readonly fate: Fate;
}

/** A row of a table by cells. */
export interface MergedRow {
  readonly fate: Fate;
  readonly cells: readonly (readonly MergedPiece[])[];
}

/** A paragraph or a table that holds both states. */
export interface MergedLine {
  readonly style: StyleName;
  /** UTF-16 length of what is set apart at its start, counted in what is not deleted; in a line that goes, in all of it. */
  readonly leadIn: number;
  readonly hasRunInTitle: boolean;
  readonly pieces: readonly MergedPiece[];
  /** Of the end of the line, or of the figure as a whole. */
  readonly end: Fate;
  readonly figure:
    | { readonly kind: "picture"; readonly picture: Picture }
    | { readonly kind: "table"; readonly rows: readonly MergedRow[] }
    | null;
}

/** A composed paragraph and how much of its text is not the item's own: a title that runs in or △, a source at the end. */
export type LineToMerge = ComposedParagraph & { readonly prefix?: number; readonly suffix?: number };

/** Lines with one fate, as composing made them: what came or went as a whole. */
export const wholeLines = (paragraphs: readonly ComposedParagraph[], fate: Fate): MergedLine[] =>
  paragraphs.flatMap((paragraph) => wholeLine(paragraph, fate));

/**
 * Lays two states of the same lines over each other. What is not deleted reads as the later state, what is not inserted
 * as the earlier. Lines that are the same stay; figures come and go whole, but for cells of tables of one shape.
 */
export const mergeLines = (before: readonly LineToMerge[], after: readonly LineToMerge[]): MergedLine[] => {
  const [one, other] = [withoutRows(before), withoutRows(after)];
  const merged: MergedLine[] = [];
  let [from, to] = [0, 0];
  const pairs = commonPairs(one.map(keyOf), other.map(keyOf));
  for (const [i, j] of [...pairs, [one.length, other.length] as const]) {
    merged.push(...mergeGap(one.slice(from, i), other.slice(to, j)));
    const [was, is] = [one[i], other[j]];
    if (was !== undefined && is !== undefined) merged.push(...wholeLine(is, "kept"));
    [from, to] = [i + 1, j + 1];
  }
  return merged;
};

const withoutRows = (paragraphs: readonly LineToMerge[]): LineToMerge[] =>
  paragraphs.filter(({ figure }) => figure?.kind !== "row" || figure.row === 0);

/** Lines of one key are the same. */
const keyOf = ({ style, text, figure }: ComposedParagraph): string => {
  if (figure?.kind === "picture") return `picture ${figure.picture.sha256}`;
  return figure?.kind === "row" ? `table ${JSON.stringify(figure.rows)}` : `${style} ${text}`;
};

const wholeLine = (paragraph: ComposedParagraph, fate: Fate): MergedLine[] => {
  const { figure, text } = paragraph;
  if (figure?.kind === "row") {
    if (figure.row > 0) return [];
    return [
      {
        ...setLike(paragraph),
        pieces: [],
        end: fate,
        figure: { kind: "table", rows: figure.rows.map((row) => wholeRow(row, fate)) },
      },
    ];
  }
  return [{ ...setLike(paragraph), pieces: text === "" ? [] : [{ text, fate }], end: fate, figure: figure ?? null }];
};

const wholeRow = (cells: readonly string[], fate: Fate): MergedRow => ({
  fate,
  cells: cells.map((text) => (text === "" ? [] : [{ text, fate }])),
});

const setLike = ({
  style,
  leadIn,
  heading,
}: ComposedParagraph): Pick<MergedLine, "style" | "leadIn" | "hasRunInTitle"> => ({
  style,
  leadIn,
  hasRunInTitle: style === "body" && heading !== null,
});

/** Lines between those that are the same. Titles stand for themselves, so that none becomes text. */
const mergeGap = (before: readonly LineToMerge[], after: readonly LineToMerge[]): MergedLine[] => {
  const [[was, ...gone], [is, ...come]] = [before, after];
  if (was?.style === "title" && is?.style === "title") return [...mergeTexts([was], [is]), ...mergeGap(gone, come)];
  const table = mergeTables(was, is);
  if (table !== null) return [table, ...mergeGap(gone, come)];
  const isPlain = [...before, ...after].every(({ figure, style }) => figure === undefined && style !== "title");
  return isPlain ? mergeTexts(before, after) : [...wholeLines(before, "deleted"), ...wholeLines(after, "inserted")];
};

const mergeTexts = (before: readonly LineToMerge[], after: readonly LineToMerge[]): MergedLine[] => {
  const merged: MergedLine[] = [];
  let pieces: MergedPiece[] = [];
  let [was, is] = [0, 0];
  const put = (text: string, fate: Fate): void => {
    text.split("\n").forEach((words, index) => {
      if (index > 0) {
        const set = fate === "deleted" ? before[was] : after[is];
        if (set !== undefined) merged.push({ ...setLike(set), pieces, end: fate, figure: null });
        pieces = [];
        if (fate !== "inserted") was += 1;
        if (fate !== "deleted") is += 1;
      }
      if (words !== "") pieces.push({ text: words, fate });
    });
  };
  const [one, other] = [partsOf(before), partsOf(after)];
  for (const part of ["prefix", "text", "suffix"] as const) putEdits(one[part], other[part], put);
  return merged;
};

/** Compared apart, so that what is added to a text never passes for a part of it. */
const partsOf = (lines: readonly LineToMerge[]): Record<"prefix" | "text" | "suffix", string> => {
  const text = lines.map((line) => `${line.text}\n`).join("");
  const start = lines[0]?.prefix ?? 0;
  const end = Math.max(start, text.length - (lines.at(-1)?.suffix ?? 0) - 1);
  return { prefix: text.slice(0, start), text: text.slice(start, end), suffix: text.slice(end) };
};

const putEdits = (before: string, after: string, put: (text: string, fate: Fate) => void): void => {
  let done = 0;
  for (const { start, end, text } of inTextOrder(editsBetween(before, after))) {
    put(before.slice(done, start), "kept");
    put(before.slice(start, end), "deleted");
    put(text, "inserted");
    done = end;
  }
  put(before.slice(done), "kept");
};

/** Two tables with equally many columns as one; null for anything else. */
const mergeTables = (was: ComposedParagraph | undefined, is: ComposedParagraph | undefined): MergedLine | null => {
  if (was?.figure?.kind !== "row" || is?.figure?.kind !== "row") return null;
  const [one, other] = [was.figure.rows, is.figure.rows];
  if (one[0]?.length !== other[0]?.length) return null;
  const rows: MergedRow[] = [];
  let [from, to] = [0, 0];
  const keys = [one, other].map((all) => all.map((row) => JSON.stringify(row)));
  for (const [i, j] of [...commonPairs(keys[0] ?? [], keys[1] ?? []), [one.length, other.length] as const]) {
    const [gone, come] = [one.slice(from, i), other.slice(to, j)];
    const both = Math.min(gone.length, come.length);
    for (let row = 0; row < both; row += 1) rows.push(mergeRows(gone[row] ?? [], come[row] ?? []));
    rows.push(...gone.slice(both).map((row) => wholeRow(row, "deleted")));
    rows.push(...come.slice(both).map((row) => wholeRow(row, "inserted")));
    const same = one[i];
    if (same !== undefined) rows.push(wholeRow(same, "kept"));
    [from, to] = [i + 1, j + 1];
  }
  return { ...setLike(is), pieces: [], end: "kept", figure: { kind: "table", rows } };
};

const mergeRows = (before: readonly string[], after: readonly string[]): MergedRow => ({
  fate: "kept",
  cells: before.map((cell, column) => {
    const pieces: MergedPiece[] = [];
    putEdits(cell, after[column] ?? "", (text, fate) => {
      if (text !== "") pieces.push({ text, fate });
    });
    return pieces;
  }),
});
