import type { CleaningStep } from "../cleaning-step.ts";
import { endsSentence, isBareNumber, isPageNumber, isProse } from "../line-form.ts";
import type { TextLine } from "../text-line.ts";

/**
 * Removes lines that are page numbers. Ornamented ones (— 4 —, 第4页) go at sight; bare digits only where
 * they count upwards through running text or stand in the middle of a sentence.
 */
export const pageNumbers: CleaningStep = {
  key: "page-numbers",
  name: "页码",
  apply: (lines) => {
    const bare = countedPages(lines);
    const kept = lines.filter((line, index) => !isPageNumber(line.text) && !bare.has(index));
    return { lines: kept, places: lines.length - kept.length };
  },
};

/** A page may hold only pictures or begin a part, so a count may skip that many. */
const largestSkip = 3;

const countedPages = (lines: readonly TextLine[]): ReadonlySet<number> => {
  const found = new Set<number>();
  let previous: number | null = null;
  let proseSince = false;
  lines.forEach((line, index) => {
    if (!isBareNumber(line.text)) {
      proseSince ||= isProse(line.text);
      return;
    }
    const before = previous === null ? null : Number(lines[previous]?.text);
    const step = before === null ? 0 : Number(line.text) - before;
    if (previous !== null && proseSince && step >= 1 && step <= largestSkip) found.add(previous).add(index);
    if (interruptsSentence(lines, index)) found.add(index);
    if (proseSince || previous === null) previous = index;
    proseSince = false;
  });
  return found;
};

/** True where the line at `index` stands between two halves of one sentence. */
export const interruptsSentence = (lines: readonly TextLine[], index: number): boolean => {
  const before = neighbour(lines, index, -1);
  const after = neighbour(lines, index, 1);
  return before !== null && after !== null && isProse(before) && !endsSentence(before) && isProse(after);
};

/** The nearest line that is neither blank nor a page number. */
const neighbour = (lines: readonly TextLine[], index: number, direction: 1 | -1): string | null => {
  for (let i = index + direction; i >= 0 && i < lines.length; i += direction) {
    const text = lines[i]?.text ?? "";
    if (text !== "" && !isPageNumber(text) && !isBareNumber(text)) return text;
  }
  return null;
};
