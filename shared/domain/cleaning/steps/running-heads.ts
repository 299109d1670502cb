import { isBylineLine, opensArticle } from "../../attribution/newspaper-line.ts";
import type { CleaningStep } from "../cleaning-step.ts";
import {
  endsSentence,
  isBareNumber,
  isHeadingForm,
  isPageNumber,
  isProse,
  tableOfContentsEntry,
  wordingKey,
} from "../line-form.ts";
import type { TextLine } from "../text-line.ts";
import { interruptsSentence } from "./page-numbers.ts";

/** So many times must a line return before it can be a running head: TOC and body already make two. */
const fewestRepeats = 3;
const longestRunningHead = 40;

/**
 * Removes lines that return page after page (the publication's name, the section's) where they cut sentences
 * or stand beside page numbers. The first occurrence stays, and one that heads something: that is the real heading.
 */
export const runningHeads: CleaningStep = {
  key: "running-heads",
  name: "页眉页脚",
  apply: (lines) => {
    const removed = new Set<number>();
    for (const places of repeatedLines(lines)) {
      const [first = 0, ...later] = places;
      // A name from the cover heads nothing further down, so it goes wherever it returns.
      if (publicationName.test(lines[first]?.text ?? "") && isOnCover(lines, first))
        later.forEach((index) => removed.add(index));
      const furniture = places.filter((index) => isPageFurniture(lines, index));
      if (places.length < fewestRepeats || furniture.length < 2) continue;
      for (const index of later) if (furniture.includes(index) || !headsSomething(lines, index)) removed.add(index);
    }
    return { lines: lines.filter((_, index) => !removed.has(index)), places: removed.size };
  },
};

const publicationName = /(?:大事月报|大事记|月报|月刊|简报|动态|纪事|通讯)[》】]?$/u;
const longestCover = 15;

const isOnCover = (lines: readonly TextLine[], index: number): boolean =>
  index < longestCover &&
  !lines.slice(0, index).some(({ text }) => isProse(text) || tableOfContentsEntry(text) !== null);

const repeatedLines = (lines: readonly TextLine[]): number[][] => {
  const byKey = new Map<string, number[]>();
  lines.forEach(({ text }, index) => {
    if (text === "" || text.length > longestRunningHead || isProse(text) || isPageNumber(text) || isBareNumber(text))
      return;
    // The same reporters write several articles of a page.
    if (opensArticle(text) || isBylineLine(text)) return;
    const key = wordingKey(text).replace(/\d+/g, "#");
    if (!/\p{Script=Han}/u.test(key)) return;
    const places = byKey.get(key);
    if (places === undefined) byKey.set(key, [index]);
    else places.push(index);
  });
  return [...byKey.values()].filter((places) => places.length >= 2);
};

const isPageFurniture = (lines: readonly TextLine[], index: number): boolean =>
  interruptsSentence(lines, index) ||
  ([-1, 1].some((direction) => {
    const beside = nearest(lines, index, direction);
    return beside !== null && (isPageNumber(beside) || isBareNumber(beside));
  }) &&
    !headsSomething(lines, index));

const headsSomething = (lines: readonly TextLine[], index: number): boolean => {
  const before = nearest(lines, index, -1);
  const after = nearest(lines, index, 1);
  return (before === null || endsSentence(before) || !isProse(before)) && after !== null && isHeadingForm(after);
};

const nearest = (lines: readonly TextLine[], index: number, direction: number): string | null => {
  for (let i = index + direction; i >= 0 && i < lines.length; i += direction) {
    const text = lines[i]?.text ?? "";
    if (text !== "") return text;
  }
  return null;
};
