import { allMatches } from "./all-matches.ts";
import { cutsWord } from "./cuts-word.ts";
import { requiredWords } from "./required-words.ts";
import type { Match, Passage, TextRule } from "./rule.ts";

/** One wording that is wrong. The match itself is what is marked: what only has to stand round it is looked ahead or behind at. */
export interface WrongPattern {
  /** Global. */
  readonly pattern: RegExp;
  /** What is right: a template with $1 …, or a function of the groups that may give null to let the match pass unmarked. */
  readonly right:
    | string
    | null
    | ((groups: readonly string[], passage: Passage, start: number) => string | false | null);
  /** Tested on the whole text at the match: words in which it is right after all. */
  readonly unless?: RegExp;
  /** What stands across two right words (存在在 for 在在) is left alone. */
  readonly sparesOtherWords?: boolean;
  readonly message?: string;
}

type PatternRuleFacts = Omit<TextRule, "scope" | "find"> & { readonly patterns: readonly WrongPattern[] };

/** A rule that is data: regular expressions with what is right. */
export const patternRule = ({ patterns, ...facts }: PatternRuleFacts): TextRule => {
  const searches = patterns.map((each) => ({
    each: { ...each, ...(each.unless && { unless: asGlobal(each.unless) }) },
    words: requiredWords(each.pattern.source),
  }));
  return {
    ...facts,
    scope: "text",
    *find(passage) {
      for (const { each, words } of searches) {
        if (words.length === 0 || words.some((word) => passage.text.includes(word))) yield* findPattern(passage, each);
      }
    },
  };
};

function* findPattern(
  passage: Passage,
  { pattern, right, unless, sparesOtherWords = false, message }: WrongPattern,
): Generator<Match> {
  for (const match of allMatches(passage.text, pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (unless && isExcepted(passage.text, unless, start, end)) continue;
    if (sparesOtherWords && cutsWord(passage.text, { start, end })) continue;
    const suggestion =
      typeof right === "function"
        ? right([...match], passage, start)
        : right === null
          ? null
          : right.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? "");
    if (suggestion === false || suggestion === match[0]) continue;
    yield { start, end, suggestion, ...(message !== undefined && { message }) };
  }
}

/** So far round a match its exceptions are looked for. */
const reach = 12;

const isExcepted = (text: string, unless: RegExp, start: number, end: number): boolean => {
  const from = Math.max(0, start - reach);
  const around = text.slice(from, end + reach);
  for (const exception of allMatches(around, unless)) {
    const at = from + exception.index;
    if (at < end && at + exception[0].length > start) return true;
  }
  return false;
};

const asGlobal = (pattern: RegExp): RegExp =>
  pattern.flags.includes("g") ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);
