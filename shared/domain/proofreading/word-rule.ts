import { cutsWord } from "./cuts-word.ts";
import { firstCharacters } from "./first-characters.ts";
import type { Match, RuleExamples, TextRule } from "./rule.ts";

/** A word that is wrong wherever it stands, but within its exceptions. */
export interface WrongWord {
  readonly wrong: string;
  readonly right: string | null;
  readonly exceptions: readonly string[];
  readonly message?: string;
}

/**
 * Reads a table of words: one a line, `wrong right exception exception …`, divided by spaces; `-` for a word that has no
 * one right form. Lines that begin with # are remarks.
 */
export const readWordTable = (table: string): WrongWord[] =>
  table
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [wrong = "", right = "", ...exceptions] = line.split(/\s+/);
      return { wrong, right: right === "-" ? null : right, exceptions };
    });

/** Words of so many characters may be two others that only stand side by side. */
const longestChance = 3;

type WordRuleFacts = Omit<TextRule, "scope" | "find" | "examples"> & {
  readonly words: readonly WrongWord[];
  /** Beyond those that every word makes by itself. */
  readonly examples?: RuleExamples;
  /** Short words may meet by chance: what stands across two right words (职工俱乐部 for 工俱) is left alone. */
  readonly sparesOtherWords?: boolean;
};

/** A rule that is a list of words. */
export const wordRule = ({ words, examples, sparesOtherWords = false, ...facts }: WordRuleFacts): TextRule => {
  const find = createWordFinder(words);
  return {
    ...facts,
    scope: "text",
    examples: {
      wrong: [...words.map(({ wrong, right }) => [wrong, right] as const), ...(examples?.wrong ?? [])],
      right: [
        ...words.flatMap(({ right, exceptions }) => [right ?? "", ...exceptions]),
        ...(examples?.right ?? []),
      ].filter((text) => text !== ""),
    },
    *find({ text }) {
      for (const match of find(text)) {
        const isShort = match.end - match.start <= longestChance;
        if (!sparesOtherWords || !isShort || !cutsWord(text, match)) yield match;
      }
    },
  };
};

/** Finds the words of a list, at each place the longest; hundreds at the cost of a few. */
export const createWordFinder = (words: readonly WrongWord[]): ((text: string) => Generator<Match>) => {
  const byStart = Map.groupBy(
    words.toSorted((one, other) => other.wrong.length - one.wrong.length),
    ({ wrong }) => wrong.slice(0, 1),
  );
  const mayStart = firstCharacters(byStart.keys());
  return function* find(text) {
    for (let at = 0; at < text.length; at += 1) {
      if (mayStart[text.charCodeAt(at)] === 0) continue;
      const word = byStart.get(text[at] ?? "")?.find(({ wrong }) => text.startsWith(wrong, at));
      if (!word || isWithinException(text, word, at)) continue;
      const end = at + word.wrong.length;
      yield { start: at, end, suggestion: word.right, ...(word.message !== undefined && { message: word.message }) };
      at = end - 1;
    }
  };
};

/** Whether one of the exceptions stands over the word; so a right form that contains the wrong one is left alone as well. */
const isWithinException = (text: string, { wrong, right, exceptions }: WrongWord, at: number): boolean =>
  [...exceptions, ...(right?.includes(wrong) ? [right] : [])].some((exception) => {
    const from = Math.max(0, at - exception.length + 1);
    for (let place = text.indexOf(exception, from); place >= 0 && place < at + wrong.length;) {
      if (place + exception.length > at) return true;
      place = text.indexOf(exception, place + 1);
    }
    return false;
  });
