/**
<<<<<<< HEAD
 * Words of which a text must hold at least one before a regular expression can match in it; null where that cannot be told.
 * A few hundred patterns are asked about every paragraph, and most speak of words that are not there: to look for a word is
 * a hundred times cheaper than to compile and run a pattern.
 */
export const requiredWords = (source: string): readonly string[] | null => {
  const { required } = readAlternatives(source, 0);
  return required;
};

interface Read {
  readonly required: readonly string[] | null;
  /** Where reading ended: at the closing bracket, or at the end. */
  readonly end: number;
}

/** One of several ways must match, so words of all of them are needed to rule it out. */
const readAlternatives = (source: string, from: number): Read => {
  const alternatives: (readonly string[] | null)[] = [];
  let at = from;
  for (;;) {
    const { required, end } = readSequence(source, at);
    alternatives.push(required);
    at = end;
    if (source[at] !== "|") break;
    at += 1;
  }
  const isKnown = alternatives.every((each) => each !== null);
  return { required: isKnown ? [...new Set(alternatives.flat())] : null, end: at };
};

/** All parts of a sequence must match, so the most telling of them is enough. */
const readSequence = (source: string, from: number): Read => {
  let best: readonly string[] | null = null;
  let word = "";
  const take = (required: readonly string[] | null): void => {
    if (required && rank(required) > rank(best)) best = required;
  };
  const endWord = (): void => {
    if (word !== "") take([word]);
    word = "";
  };
  let at = from;
  while (at < source.length && source[at] !== "|" && source[at] !== ")") {
    const atom = readAtom(source, at);
    const { isOptional, end } = readQuantifier(source, atom.end);
    if (atom.letter !== null && !isOptional && end === atom.end) word += atom.letter;
    else {
      endWord();
      if (!isOptional) take(atom.letter === null ? atom.required : [atom.letter]);
    }
    at = end;
  }
  endWord();
  return { required: best, end: at };
};

/** The shortest of the words decides how telling they are; fewer are better. */
const rank = (required: readonly string[] | null): number =>
  required === null ? 0 : Math.min(...required.map(({ length }) => length)) * 1000 - required.length;

interface Atom extends Read {
  /** A character that stands for itself. */
  readonly letter: string | null;
}

const readAtom = (source: string, at: number): Atom => {
  const sign = source[at] ?? "";
  if (sign === "\\") return { letter: null, required: null, end: endOfEscape(source, at) };
  if (sign === "[") return { letter: null, required: null, end: endOfClass(source, at) };
  if (sign === "(") {
    const opening = /^\((?:\?(?:[:=]|<[=]|<[a-zA-Z]\w*>))?/.exec(source.slice(at))?.[0] ?? "(";
    const isNegative = /^\(\?<?!/.test(source.slice(at, at + 4));
    const { required, end } = readAlternatives(
      source,
      at + (isNegative ? 3 + Number(source[at + 2] === "<") : opening.length),
    );
    return { letter: null, required: isNegative ? null : required, end: end + 1 };
  }
  if ("^$.".includes(sign)) return { letter: null, required: null, end: at + 1 };
  return { letter: sign, required: null, end: at + 1 };
};

const endOfEscape = (source: string, at: number): number =>
  at + (/^\\(?:[pPu]\{[^}]*\}|u[\da-fA-F]{4}|k<\w+>|.)/su.exec(source.slice(at, at + 40))?.[0].length ?? 2);

const endOfClass = (source: string, from: number): number => {
  let at = from + 1;
  while (at < source.length && source[at] !== "]") at += source[at] === "\\" ? 2 : 1;
  return at + 1;
};

const readQuantifier = (source: string, at: number): { isOptional: boolean; end: number } => {
  const quantifier = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(at, at + 12))?.[0] ?? "";
  return { isOptional: /^(?:[?*]|\{0[,}])/.test(quantifier), end: at + quantifier.length };
=======
 * Words of which a text must hold one for a regular expression to match it; empty where that cannot be told. Asked first,
 * they spare almost all of the searches, and the compiling of patterns whose words never come. It understands what rules
 * are written with: literals, classes, escapes, groups and looks; of anything else it says nothing.
 */
export const requiredWords = (source: string): readonly string[] => {
  const alternatives = splitAlternatives(source);
  if (alternatives.length > 1) return allOrNone(alternatives.map(requiredWords));
  const candidates: (readonly string[])[] = [];
  let literal = "";
  const endLiteral = () => {
    if (literal !== "") candidates.push([literal]);
    literal = "";
  };
  for (let at = 0; at < source.length;) {
    const end = endOfPart(source, at);
    const part = source.slice(at, end);
    const isRepeated = /^[?*+{]/.test(source.slice(end));
    const isOptional = /^(?:[?*]|\{0)/.test(source.slice(end));
    if (isLetter(part) && !isRepeated) literal += part;
    else endLiteral();
    if (part.startsWith("(") && !isOptional && !/^\(\?<?!/.test(part)) {
      const inner = part.slice(1, -1).replace(/^\?(?:[:=]|<=|<[a-z]\w*>)/, "");
      candidates.push(requiredWords(inner));
    }
    at = end + (/^[?*+]\??|^\{[\d,]*\}\??/.exec(source.slice(end))?.[0].length ?? 0);
  }
  endLiteral();
  return candidates.filter((words) => words.length > 0).toSorted(byUse)[0] ?? [];
};

/** Longer words tell more; of those as long, fewer cost less. */
const byUse = (one: readonly string[], other: readonly string[]): number =>
  shortest(other) - shortest(one) || one.length - other.length;

const shortest = (words: readonly string[]): number => Math.min(2, ...words.map(({ length }) => length));

const allOrNone = (lists: readonly (readonly string[])[]): readonly string[] =>
  lists.some(({ length }) => length === 0) ? [] : [...new Set(lists.flat())];

const isLetter = (part: string): boolean => /^[一-鿿]$/.test(part);

const splitAlternatives = (source: string): string[] => {
  const alternatives = [""];
  for (let at = 0; at < source.length;) {
    const end = endOfPart(source, at);
    const part = source.slice(at, end);
    if (part === "|") alternatives.push("");
    else alternatives[alternatives.length - 1] += part;
    at = end;
  }
  return alternatives;
};

/** The end of the class, group, escape or single character that begins here. */
const endOfPart = (source: string, at: number): number => {
  const first = source[at];
  if (first === "\\") return at + (/^\\[pP]\{[^}]*\}|^\\u[\da-f]{4}|^\\./iu.exec(source.slice(at))?.[0].length ?? 1);
  if (first === "[") {
    let end = at + 1;
    while (end < source.length && source[end] !== "]") end += source[end] === "\\" ? 2 : 1;
    return end + 1;
  }
  if (first !== "(") return at + 1;
  let end = at + 1;
  while (end < source.length && source[end] !== ")") end = endOfPart(source, end);
  return end + 1;
>>>>>>> rules
};
