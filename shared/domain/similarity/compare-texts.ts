/** A stretch of two texts laid over each other. */
export interface ComparedPart {
  readonly kind: "same" | "deleted" | "inserted";
  readonly text: string;
}

/** Beyond this many cells the middle is shown as replaced whole: a comparison must never stop the window. */
const maxCells = 4_000_000;

/** A figure or a Latin word is changed whole: nobody puts a 5 in place of the 2 in 12. */
const token = /\p{Nd}+(?:[.,:．：]\p{Nd}+)*|[A-Za-z]+|[^]/gu;

/** Code points; figures and Latin words are one each. Joined they give the text. */
export const tokensOf = (text: string): string[] => text.match(token) ?? [];

/**
 * The difference from `before` to `after` by characters and whole figures, the way an editor marks it: what is deleted stands before what
 * is inserted. The parts without the insertions give `before`, without the deletions `after`. `cut` cuts into other tokens.
 */
export const compareTexts = (before: string, after: string, cut = tokensOf): ComparedPart[] => {
  const a = cut(before);
  const b = cut(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const middle = compareMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return mergeParts([
    { kind: "same", text: a.slice(0, start).join("") },
    ...dropChanceMatches(mergeParts(middle)),
    { kind: "same", text: end === 0 ? "" : a.slice(-end).join("") },
  ]);
};

/** Longest common subsequence, by a table of lengths filled from the end. */
const compareMiddle = (a: readonly string[], b: readonly string[]): ComparedPart[] => {
  if (a.length * b.length > maxCells) {
    return [
      { kind: "deleted", text: a.join("") },
      { kind: "inserted", text: b.join("") },
    ];
  }
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const parts: ComparedPart[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ kind: "same", text: a[i] ?? "" });
      i++;
      j++;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ kind: "deleted", text: a[i++] ?? "" });
    } else {
      parts.push({ kind: "inserted", text: b[j++] ?? "" });
    }
  }
  return parts;
};

/** A match of so few characters amid so many times more that was replaced is chance, and only makes a text hard to read. */
const longestChance = 2;
const timesMore = 3;

/** Turns chance matches inside a rewritten stretch into part of it; deletions come before insertions again. */
const dropChanceMatches = (parts: readonly ComparedPart[]): ComparedPart[] => {
  const result: ComparedPart[] = [];
  let deleted = "";
  let inserted = "";
  const flush = (): void => {
    result.push({ kind: "deleted", text: deleted }, { kind: "inserted", text: inserted });
    deleted = "";
    inserted = "";
  };
  parts.forEach((part, index) => {
    if (part.kind === "deleted") deleted += part.text;
    else if (part.kind === "inserted") inserted += part.text;
    else {
      const following = parts.slice(index + 1, index + 3).filter(({ kind }) => kind !== "same");
      const isBetweenRewritten = deleted !== "" && inserted !== "" && following.length === 2;
      const around = deleted.length + inserted.length + following.reduce((sum, { text }) => sum + text.length, 0);
      if (isBetweenRewritten && [...part.text].length <= longestChance && around >= timesMore * 2 * part.text.length) {
        deleted += part.text;
        inserted += part.text;
      } else {
        flush();
        result.push(part);
      }
    }
  });
  flush();
  return result;
};

const mergeParts = (parts: readonly ComparedPart[]): ComparedPart[] => {
  const merged: ComparedPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.text === "") continue;
    if (last?.kind === part.kind) merged[merged.length - 1] = { kind: part.kind, text: last.text + part.text };
    else merged.push(part);
  }
  return merged;
};
