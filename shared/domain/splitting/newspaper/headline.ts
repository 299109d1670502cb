import { endsAsTitle, readsAsTitle } from "../../attribution/title-wording.ts";
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
  return saysWhoDidWhat(last) && !others.some(saysWhoDidWhat) ? [last, ...others] : [...lines];
};

const isSubtitle = (line: string): boolean => /^[—\-－]{1,2}/u.test(line);

const actor =
  /^(?:\p{Script=Han}{0,10}(?:省|市|区|县|镇|乡|街道|社区|村|局|委|办|会|院|中心|政府|政协|人大|组织部|宣传部|领导|公司|学校|馆|站|园))/u;
const act =
  /召开|举行|举办|开展|调研|视察|督导|督查|检查|考察|启动|部署|学习|传达|走访|慰问|参加|出席|组织|签约|揭牌|推进|荣获|成立/u;

/** A line that names who did what (云岭区政协召开通报会); a slogan does not. */
const saysWhoDidWhat = (line: string): boolean => actor.test(line) && act.test(line) && !/[ \u3000]/u.test(line);

const separatorBetween = (before: string, line: string): string => {
  if (isSubtitle(line)) return " ";
  const isBroken =
    (isUnitName(before) && readsAsTitle(line) && !/[ \u3000]/u.test(line) && startsWithAct.test(line)) ||
    (!endsAsTitle(before) && endsAsTitle(line) && !readsAsTitle(before));
  return isBroken ? "" : " ";
};

const startsWithAct = new RegExp(`^(?:联合|全力|积极|扎实|深入|认真|持续|全面)?(?:${act.source})`, "u");
