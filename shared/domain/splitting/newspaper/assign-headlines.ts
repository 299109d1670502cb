import { beginsWithActor, saysWhoDidWhat } from "../../attribution/title-wording.ts";
import type { Page } from "./cut-articles.ts";

/** The headline lines of an article, and whether the text bears them out. */
export interface AssignedHeadline {
  readonly lines: readonly string[];
  /** It stands directly above its article, nothing else can be its own, and its words come again in the text. */
  readonly isClear: boolean;
}

/**
 * Gives every article its headline lines. Between two articles may stand the headline of the one before, of the one
 * after, or of both; the words that a headline shares with an article alone decide, and that each has one.
 */
export const assignHeadlines = ({ articles, headlines: all }: Page): AssignedHeadline[] => {
  const headlines = all.map(nearArticles);
  const affinity = measureAffinity(articles.map(({ paragraphs }) => paragraphs.join("")));
  // Best sum for the articles so far, by the number of lines that the gap after the last one leaves to it.
  let states: State[] = [{ score: 0, cuts: [0] }];
  articles.forEach((_, article) => {
    const before = headlines[article] ?? [];
    const after = headlines[article + 1] ?? [];
    const isLast = article === articles.length - 1;
    const next: State[] = [];
    for (const state of states) {
      const above = before.slice(state.cuts.at(-1));
      for (let cut = isLast ? after.length : 0; cut <= after.length; cut++) {
        const below = after.slice(0, cut);
        const score =
          state.score + scoreOf(above, below, (line) => affinity(line, article)) + scoreOfCut(after, cut, isLast);
        const known = next.findIndex(({ cuts }) => cuts.at(-1) === cut);
        const better: State = { score, cuts: [...state.cuts, cut] };
        if (known < 0) next.push(better);
        else if (score > (next[known]?.score ?? 0)) next[known] = better;
      }
    }
    states = next;
  });
  const { cuts } = states.reduce((a, b) => (b.score > a.score ? b : a));
  return articles.map((_, article) => {
    const above = (headlines[article] ?? []).slice(cuts[article]);
    const below = (headlines[article + 1] ?? []).slice(0, cuts[article + 1]);
    const lines = [...above, ...below];
    const mean = lines.reduce((sum, line) => sum + affinity(line, article), 0) / Math.max(1, lines.length);
    return { lines, isClear: below.length === 0 && cuts[article] === 0 && mean >= clearAffinity };
  });
};

/** Of more lines than two headlines have, those that stand next to an article. */
const nearArticles = (lines: readonly string[]): readonly string[] =>
  lines.length <= 2 * mostLines ? lines : [...lines.slice(0, mostLines), ...lines.slice(-mostLines)];

/** Of a headline. */
const mostLines = 6;

interface State {
  readonly score: number;
  /** For each gap so far, how many of its lines go to the article before it. */
  readonly cuts: readonly number[];
}

const clearAffinity = 0.4;
const usualLines = 3;

const scoreOf = (above: readonly string[], below: readonly string[], affinity: (line: string) => number): number => {
  const count = above.length + below.length;
  const place = count === 0 ? -3 : above.length > 0 && below.length > 0 ? -2.5 : above.length > 0 ? 0.3 : 0;
  const words = [...above, ...below].reduce((sum, line) => sum + affinity(line), 0);
  return place + 4 * words - 1.5 * Math.max(0, count - usualLines);
};

/**
 * Between two headlines the second begins with who did what, rather than with a slogan or the rest of a title; and
 * who did what is the kicker of the slogan after it.
 */
const scoreOfCut = (lines: readonly string[], cut: number, isLast: boolean): number => {
  if (isLast || cut === 0 || cut === lines.length) return 0;
  const [last = "", next = ""] = [lines[cut - 1], lines[cut]];
  if (saysWhoDidWhat(next) || beginsWithActor(next)) return 0.5;
  const areShort = last.length <= shortLine && next.length <= shortLine;
  return (saysWhoDidWhat(last) ? -1.2 : -0.7) - (areShort ? 0.3 : 0);
};

/** Parts of one title in large type. */
const shortLine = 8;

/**
 * How much of a line comes again in an article and in no other, 0 to 1: its pairs of characters, the fewer articles
 * have one the more it counts.
 */
const measureAffinity = (texts: readonly string[]): ((line: string, article: number) => number) => {
  const sets = texts.map((text) => new Set(pairsOf(text)));
  const counts = new Map<string, number>();
  for (const set of sets) for (const pair of set) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return (line, article) => {
    let all = 0;
    let shared = 0;
    for (const pair of pairsOf(line)) {
      const holders = counts.get(pair) ?? 0;
      const weight = 1 / (1 + holders);
      all += weight;
      if (sets[article]?.has(pair) === true) shared += holders === texts.length ? 0.3 * weight : weight;
    }
    return all === 0 ? 0 : shared / all;
  };
};

const pairsOf = (text: string): string[] => {
  const dense = text.replace(/[^\p{Letter}\p{Number}]/gu, "");
  return Array.from({ length: Math.max(0, dense.length - 1) }, (_, index) => dense.slice(index, index + 2));
};
