/**
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
};
