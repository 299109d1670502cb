import type { CleaningStep } from "../cleaning-step.ts";
import { endsSentence, isBareNumber, isPageNumber, isProse } from "../line-form.ts";
import type { TextLine } from "../text-line.ts";

/**
 * Removes page numbers. Ornamented ones (— 4 —, 第4页) go at sight, also in the middle of a paragraph (出席- 4 -会议);
 * bare digits only as lines of their own that count upwards through running text or stand in the middle of a sentence.
 */
export const pageNumbers: CleaningStep = {
  key: "page-numbers",
  name: "页码",
  apply: (lines) => {
    const bare = countedPages(lines);
    let places = 0;
    const kept = lines.flatMap((line, index) => {
      const text = isPageNumber(line.text) || bare.has(index) ? null : withoutInnerNumbers(line.text);
      if (text === line.text) return [line];
      places++;
      return text === null ? [] : [{ ...line, text }];
    });
    return { lines: kept, places };
  },
};

const innerNumber =
  /(?<=[\p{Script=Han}，、；：。”])[ \u3000]{0,4}(?:([-－—–])[ \u3000]?\d{1,3}[ \u3000]?\1|第[ ]?\d{1,3}[ ]?页[ ，,/]{0,3}共[ ]?\d{1,3}[ ]?页)[ \u3000]{0,4}(?=[\p{Script=Han}“])/gu;

const withoutInnerNumbers = (text: string): string => text.replace(innerNumber, "");

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
