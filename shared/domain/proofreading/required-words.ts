/**
 * Lists of words of each of which a text must hold one for a regular expression to match it; none where that cannot be
 * told. Asked first, they spare almost all of the searches, and the compiling of patterns whose words never come together.
 * It understands what rules are written with: literals, classes, escapes, groups and looks; of anything else it says nothing.
 */
export const requiredWords = (source: string): readonly (readonly string[])[] => {
  const alternatives = splitAlternatives(source);
  if (alternatives.length > 1) {
    const lists = alternatives.map((each) => mostTelling(requiredWords(each)));
    return lists.some(({ length }) => length === 0) ? [] : [[...new Set(lists.flat())]];
  }
  const required: (readonly string[])[] = [];
  let literal = "";
  const endLiteral = () => {
    if (literal !== "") required.push([literal]);
    literal = "";
  };
  for (let at = 0; at < source.length;) {
    const end = endOfPart(source, at);
    const part = source.slice(at, end);
    const isRepeated = /^[?*+{]/.test(source.slice(end));
    const isOptional = /^(?:[?*]|\{0)/.test(source.slice(end));
    const letter = letterOf(part);
    if (letter !== null && !isRepeated) literal += letter;
    else endLiteral();
    if (!isOptional && (letter === null || isRepeated)) required.push(...choicesOf(part, letter));
    if (part.startsWith("(") && !isOptional && !/^\(\?<?!/.test(part)) {
      const inner = part.slice(1, -1).replace(/^\?(?:[:=]|<=|<[a-z]\w*>)/, "");
      required.push(...requiredWords(inner));
    }
    at = end + (/^[?*+]\??|^\{[\d,]*\}\??/.exec(source.slice(end))?.[0].length ?? 0);
  }
  endLiteral();
  return required.toSorted(byUse);
};

/** Longer words tell more; of those as long, fewer cost less. */
const byUse = (one: readonly string[], other: readonly string[]): number =>
  shortest(other) - shortest(one) || one.length - other.length;

const shortest = (words: readonly string[]): number => Math.min(2, ...words.map(({ length }) => length));

const mostTelling = (lists: readonly (readonly string[])[]): readonly string[] => lists[0] ?? [];

/** What a part stands for by itself; null for all that is more or less than one character. */
const letterOf = (part: string): string | null => {
  if (/^\\[^\p{L}\p{N}]$/u.test(part)) return part.slice(1);
  return /^[^\\^$.*+?()[\]{}|]$/u.test(part) ? part : null;
};

/** One of these: the characters of a class that lists them, or one that is repeated. */
const choicesOf = (part: string, letter: string | null): readonly (readonly string[])[] => {
  if (letter !== null) return [[letter]];
  const listed = /^\[([^\\^\]-][^\\\]-]*)\]$/u.exec(part)?.[1];
  return listed === undefined ? [] : [[...listed]];
};

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
};
