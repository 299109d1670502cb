import { beginsWithAct, endsAsTitle, readsAsTitle, saysWhoDidWhat } from "../../attribution/title-wording.ts";
import { isUnitName } from "../../attribution/unit-name.ts";

/**
 * Puts the lines of a headline together: the kicker (肩题), which names who did what, before the main title (主题),
 * a subtitle (副题) after a dash behind it. Two phrases keep a space between them, a broken title does not.
 */
export const joinHeadline = (lines: readonly string[]): string => {
  const ordered = inReadingOrder(lines);
  return ordered.reduce((title, line) => (title === "" ? line : title + separatorBetween(title, line) + line), "");
};

/** Extraction may leave the kicker below the main title. */
const inReadingOrder = (lines: readonly string[]): string[] => {
  const last = lines.at(-1);
  if (last === undefined || lines.length < 2 || isSubtitle(last)) return [...lines];
  const others = lines.slice(0, -1);
  return isFactual(last) && !others.some(isFactual) ? [last, ...others] : [...lines];
};

const isSubtitle = (line: string): boolean => /^[—\-－]{1,2}/u.test(line);

const isFactual = (line: string): boolean => saysWhoDidWhat(line) && !/[ \u3000]/u.test(line);

const separatorBetween = (before: string, line: string): string => {
  if (isSubtitle(line)) return " ";
  const isBroken =
    (isUnitName(before) && readsAsTitle(line) && !/[ \u3000]/u.test(line) && beginsWithAct(line)) ||
    (!endsAsTitle(before) && endsAsTitle(line) && !readsAsTitle(before));
  return isBroken ? "" : " ";
};
