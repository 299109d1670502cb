import { allMatches } from "../all-matches.ts";

/** A total with its parts: 共…48处，其中…20处、…16处、…12处. Offsets are those of the total's figure and unit. */
export interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

/** What is counted; the longer before the shorter. */
const units = "人次|平方米|公里|万元|亿元|人|名|户|家|个|件|处|起|份|条|场|次|项|套|台|辆|亩|吨|元|株|座|间|所|篇";
const total = new RegExp(
  `(\\d+(?:\\.\\d+)?)(万?(?:${units}))[^。；\\d]{0,6}[，,（(：:]其中[：:，,]?(?<parts>[^。；]{4,200})`,
  "gu",
);

/**
 * Finds totals whose parts are listed behind 其中, all in the same unit and divided by 、. Parts divided by commas may be other
 * ways to count the same, and are not added up.
 */
export const findSums = (text: string): Sum[] =>
  !text.includes("其中")
    ? []
    : allMatches(text, total).flatMap((match) => {
        const [, figure = "", unit = ""] = match;
        const listed = (match.groups?.["parts"] ?? "").split(/[，,：:）)]/u)[0] ?? "";
        const parts = listed
          .split("、")
          .map((part) => new RegExp(`^[^\\d]{1,20}(\\d+(?:\\.\\d+)?)${unit}$`, "u").exec(part.trim())?.[1]);
        if (parts.length < 2 || parts.some((part) => part === undefined)) return [];
        return [
          {
            total: Number(figure),
            parts: parts.map(Number),
            unit,
            start: match.index,
            end: match.index + figure.length + unit.length,
          },
        ];
      });
