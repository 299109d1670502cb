/**
 * As matchAll, but without the copy of the pattern that matchAll makes for every text: with hundreds of patterns the copies
 * cost more than the search.
 */
export const allMatches = (text: string, pattern: RegExp): RegExpExecArray[] => {
  pattern.lastIndex = 0;
  const matches: RegExpExecArray[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return matches;
};
