import type { PlacedMark, ReviewConflict, ReviewedItem } from "#shared/api/reviewing.ts";
import { reviewTexts } from "#shared/domain/merging/review-texts.ts";
import { applyEdits } from "#shared/domain/merging/text-edit.ts";

import { isOpen, type Stop } from "./review-stops.ts";

/** What is decided of a mark, as it is sent. */
export interface DraftDecision {
  readonly markId: string;
  readonly verdict: "accepted" | "changed" | "rejected" | "answered" | "open";
  /** Of `changed`: what stands in place of the mark's words. */
  readonly text?: string;
  readonly reply?: string;
}

/** Takes one version of a conflict (by its place among them) and turns the others down; null turns all of them down. */
export const chooseVersion = ({ versions }: ReviewConflict, chosen: number | null): DraftDecision[] => {
  const taken = new Set(chosen === null ? [] : versions[chosen]?.markIds);
  return unique(versions.flatMap(({ markIds }) => markIds)).map((markId) => ({
    markId,
    verdict: taken.has(markId) ? "accepted" : "rejected",
  }));
};

/**
 * Puts the editor's own words in place of a stop. In a conflict the first version's marks carry them, the others are
 * turned down.
 */
export const changeStop = ({ markIds, conflict }: Stop, text: string): DraftDecision[] => {
  if (!conflict) return markIds.map((markId) => ({ markId, verdict: "changed", text }));
  const [carrier] = conflict.versions[0]?.markIds ?? [];
  return unique(markIds).map((markId) =>
    markId === carrier ? { markId, verdict: "changed", text } : { markId, verdict: "rejected" },
  );
};

/**
 * The words that a stop would put in its place, to be changed from there: of a comment those it is about. Null where no text can be
 * put: the mark is about the item as a whole, or moves it.
 */
export const proposedText = (item: ReviewedItem, stop: Stop): string | null => {
  if (stop.conflict) return stop.conflict.versions[0]?.text ?? null;
  const mark = markOf(item, stop.markIds[0]);
  if (!mark?.place || (mark.content.kind !== "edit" && mark.content.kind !== "comment")) return null;
  const { part, start, end } = mark.place;
  const text = reviewTexts(item.content)[part].slice(start, end);
  const edits = mark.edits
    .filter((edit) => edit.part === part)
    .map((edit) => ({ start: edit.start - start, end: edit.end - start, text: edit.text }));
  return applyEdits(text, edits);
};

export const markOf = ({ marks }: ReviewedItem, markId: string | undefined): PlacedMark | undefined =>
  marks.find(({ id }) => id === markId);

/** The items as they will be told once the core has decided so; their texts stay until they are read anew. */
export const settleLocally = (
  items: readonly ReviewedItem[],
  decisions: readonly DraftDecision[],
): readonly ReviewedItem[] => {
  const verdicts = new Map(decisions.map(({ markId, verdict }) => [markId, verdict]));
  return items.map((item) => {
    if (!item.marks.some(({ id }) => verdicts.has(id))) return item;
    const marks = item.marks.map((mark): PlacedMark => {
      const verdict = verdicts.get(mark.id);
      return verdict === undefined ? mark : { ...mark, state: verdict, standing: verdict === "open" ? "free" : null };
    });
    const open = new Set(marks.filter(isOpen).map(({ id }) => id));
    const conflicts = item.conflicts
      .map((conflict) => ({
        ...conflict,
        versions: conflict.versions
          .map((version) => ({ ...version, markIds: version.markIds.filter((id) => open.has(id)) }))
          .filter(({ markIds }) => markIds.length > 0),
      }))
      .filter(({ versions }) => versions.length > 0);
    return { ...item, marks, conflicts };
  });
};

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
