/**
 * Null for what is no regular expression, finds nothing everywhere, or could search for ever. A pattern that an office wrote
 * is tried on every text: one that never ends would stop the app at each start.
 */
export const compilePattern = (source: string): RegExp | null => {
  try {
    const pattern = new RegExp(source, "gu");
    return new RegExp(source, "u").test("") || repeatsRepetition(source) ? null : pattern;
  } catch {
    return null;
  }
};

const repetition = /^(?:[*+]|\{\d+,\d*\}|\{\d{2,}\})/;

/**
 * Whether a group that may be repeated holds something that may be repeated itself, or a choice, which both can be read in
 * more ways than could ever be tried: (区+)+, (区|区委)+. Rather strict than clever.
 */
const repeatsRepetition = (source: string): boolean => {
  /** For each open group, whether it holds a repetition or a choice. */
  const groups: boolean[] = [];
  const mark = (): void => {
    groups.splice(0, groups.length, ...groups.map(() => true));
  };
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === "\\") at += 1;
    else if (sign === "[") at = endOfClass(source, at);
    else if (sign === "(") groups.push(false);
    else if (sign === "|") mark();
    else if (sign === ")") {
      const holds = groups.pop() === true;
      if (holds && repetition.test(source.slice(at + 1))) return true;
    } else if (repetition.test(source.slice(at))) mark();
  }
  return false;
};

const endOfClass = (source: string, from: number): number => {
  let at = from + 1;
  while (at < source.length && source[at] !== "]") at += source[at] === "\\" ? 2 : 1;
  return at;
};
