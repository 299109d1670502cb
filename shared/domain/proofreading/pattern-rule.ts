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
export const patternRule = ({ patterns, ...facts }: PatternRuleFacts): TextRule =>
  searchRule(
    facts,
    patterns.map((each) => ({
      pattern: { ...each, ...(each.unless && { unless: asGlobal(each.unless) }) },
      required: each.pattern.flags.includes("i") ? [] : requiredWords(each.pattern.source),
    })),
  );

interface Search {
  readonly pattern: WrongPattern;
  /** Of each list the text must hold one. */
  readonly required: readonly (readonly string[])[];
}

const searchRule = (facts: Omit<PatternRuleFacts, "patterns">, searches: readonly Search[]): TextRule => ({
  ...facts,
  scope: "text",
  narrowTo: (whole) =>
    searchRule(
      facts,
      searches.filter((search) => mayMatch(whole, search)),
    ),
  find: (passage) => {
    let found: Match[] | undefined;
    for (const search of searches) {
      if (!mayMatch(passage.text, search)) continue;
      for (const match of findPattern(passage, search.pattern)) (found ??= []).push(match);
    }
    return found ?? nothing;
  },
});

const mayMatch = (text: string, { required }: Search): boolean => {
  for (const words of required) if (!words.some((word) => text.includes(word))) return false;
  return true;
};

const nothing: readonly Match[] = [];

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
