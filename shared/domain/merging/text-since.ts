import { editsBetween } from "./edits-between.ts";
import type { Suggestion } from "./merge-suggestions.ts";
import { applyEdits, areCompatible, inTextOrder, mapPlace, type Edit } from "./text-edit.ts";

/** What a text has become since its base went out; together the edits make the one of the other. */
export interface TextSince {
  /** Suggestions that were taken and still stand as they were. */
  readonly settled: readonly Suggestion[];
  /** What the editor changed besides, in the offsets of the base. */
  readonly own: readonly Edit[];
}

/**
 * Finds out what made `text` of its base. Of the suggestions that were taken (`settled`, the oldest first) it is known; the
 * rest is found by comparing. One whose words were changed again since counts as the editor's.
 */
export const textSince = (base: string, settled: readonly Suggestion[], text: string): TextSince => {
  let standing: Suggestion[] = [];
  for (const each of settled.toReversed()) {
    if (areCompatible([...standing, each].flatMap(editsOf), base.length)) standing = [each, ...standing];
  }
  for (;;) {
    const edits = standing.flatMap(editsOf);
    const expected = applyEdits(base, edits);
    const since = editsBetween(expected, text);
    const results = resultsOf(base, edits);
    const touched = edits.filter((_edit, index) => since.some((edit) => touches(edit, results[index])));
    if (touched.length === 0) {
      const own = since.map((edit) => ({
        start: mapPlace(results, edit.start, "before"),
        end: mapPlace(results, edit.end, "before"),
        text: edit.text,
      }));
      return { settled: standing, own };
    }
    standing = standing.filter((each) => !each.edits.some((edit) => touched.includes(edit)));
  }
};

const editsOf = ({ edits }: Suggestion): readonly Edit[] => edits;

/** What takes each edit back: in the offsets of the edited text, in the order in which the edits are given. */
const resultsOf = (base: string, edits: readonly Edit[]): Edit[] => {
  const results = new Map<Edit, Edit>();
  let shift = 0;
  for (const edit of inTextOrder(edits)) {
    const { start, end, text } = edit;
    results.set(edit, { start: start + shift, end: start + shift + text.length, text: base.slice(start, end) });
    shift += text.length - (end - start);
  }
  return edits.flatMap((edit) => results.get(edit) ?? []);
};

/** Whether an edit changes what an earlier one put there, or stands so close that nobody could tell whose is whose. */
const touches = (edit: Edit, result: Edit | undefined): boolean =>
  result !== undefined && edit.start <= result.end && edit.end >= result.start;
