import { commonPairs, heaviestPairs } from "../similarity/common-pairs.ts";
import { compareTexts, tokensOf } from "../similarity/compare-texts.ts";
import type { Edit } from "./text-edit.ts";
import { wordsOf } from "./words.ts";

/**
 * The edits that make `after` of `before`, as an editor would have made them: paragraphs that are the same in both stay
 * untouched, within the others words change, and of a word no more than what differs at its one end or the other.
 */
export const editsBetween = (before: string, after: string): Edit[] => {
  if (before === after) return [];
  const [one, other] = [linesOf(before), linesOf(after)];
  const edits: Edit[] = [];
  let [from, to] = [0, 0];
  let offset = 0;
  for (const [i, j] of [...pairLines(one, other), [one.length, other.length] as const]) {
    const gone = one.slice(from, i).join("");
    const come = other.slice(to, j).join("");
    edits.push(...editsWithin(gone, come, offset));
    offset += gone.length;
    const [was = "", is = ""] = [one[i], other[j]];
    edits.push(...editsWithin(was, is, offset));
    offset += was.length;
    [from, to] = [i + 1, j + 1];
  }
  return edits;
};

/** With their line feeds: joined they give the text. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const editsWithin = (before: string, after: string, offset: number): Edit[] => {
  if (before === after) return [];
  const edits: Edit[] = [];
  let place = offset;
  let [start, put] = [offset, ""];
  const close = (): void => {
    if (place > start || put !== "") edits.push(trimmed(before, { start, end: place, text: put }, offset));
  };
  for (const { kind, text } of compareTexts(before, after, wordsOf)) {
    if (kind === "inserted") put += text;
    else if (kind === "deleted") place += text.length;
    else {
      close();
      place += text.length;
      [start, put] = [place, ""];
    }
  }
  close();
  return edits;
};

/** Without what stays at its ends: 截止 to 截至 changes one character, 近日 to 日前 the word, 12 to 15 the figure. */
const trimmed = (before: string, { start, end, text }: Edit, offset: number): Edit => {
  const old = tokensOf(before.slice(start - offset, end - offset));
  const put = tokensOf(text);
  const most = Math.min(old.length, put.length);
  let head = 0;
  while (head < most && old[head] === put[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === put.at(-1 - tail)) tail += 1;
  return {
    start: start + lengthOf(old.slice(0, head)),
    end: end - lengthOf(old.slice(old.length - tail)),
    text: put.slice(head, put.length - tail).join(""),
  };
};

const lengthOf = (tokens: readonly string[]): number => tokens.join("").length;

/** Lines that are the same in both hold the others in place; between them the ones most alike are versions of each other. */
export const pairLines = (one: readonly string[], other: readonly string[]): (readonly [number, number])[] => {
  const pairs: (readonly [number, number])[] = [];
  let [from, to] = [0, 0];
  for (const [i, j] of [...commonPairs(one, other), [one.length, other.length] as const]) {
    const grams = [one.slice(from, i), other.slice(to, j)].map((lines) => lines.map(bigramsOf));
    const [gone = [], come = []] = grams;
    const alike = heaviestPairs(gone.length, come.length, (a, b) => likeness(gone[a], come[b]));
    pairs.push(...alike.map(([a, b]) => [from + a, to + b] as const));
    if (i < one.length) pairs.push([i, j]);
    [from, to] = [i + 1, j + 1];
  }
  return pairs;
};

const bigramsOf = (line: string): Set<string> => {
  const letters = [...line];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
};

/** The share of bigrams that two texts have in common: 0 to 1. */
export const likenessOf = (one: string, other: string): number => shareOf(bigramsOf(one), bigramsOf(other));

/** The share of bigrams that two lines have in common; 0 where it is so low that one is no version of the other. */
const likeness = (one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): number => {
  const share = shareOf(one, other);
  return share < leastLikeness ? 0 : share;
};

const shareOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let common = 0;
  for (const gram of one) if (other.has(gram)) common += 1;
  return (2 * common) / Math.max(1, one.size + other.size);
};

const leastLikeness = 0.3;
