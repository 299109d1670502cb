import { allMatches } from "../all-matches.ts";

/** A name that holds a number: 第七十中学, 家事审判二庭. Offsets are UTF-16 in the text. */
export interface NumberedName {
  /** The same for all ways to write one name. */
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly hasOrdinal: boolean;
  readonly isArabic: boolean;
}

/** What such names end in. */
const kinds =
  "中学|小学|幼儿园|人民医院|医院|庭|高级中学|初级中学|实验小学|实验中学|社区|小区|街坊|居委会|检察部|监区|中队|大队|支队|号线|期工程|标段|纪检监察室|审计组|巡察组|督导组|督查组|工作组";
const pattern = new RegExp(
  `(?<base>\\p{Script=Han}{2})(?<ordinal>第?)(?<number>[一二三四五六七八九十百]{1,4}|\\d{1,3})(?<kind>${kinds})`,
  "gu",
);

/** All in a text, in its order. A number behind 第 and one without are one name; so are 七十 and 70. */
export const findNumberedNames = (text: string): NumberedName[] =>
  allMatches(text, pattern).flatMap((match) => {
    const { base = "", ordinal = "", number = "", kind = "" } = match.groups ?? {};
    const value = /^\d/.test(number) ? Number(number) : chineseNumber(number);
    if (value === null) return [];
    const start = match.index + base.length;
    return [
      {
        key: `${base} ${value} ${kind}`,
        text: match[0].slice(base.length),
        start,
        end: match.index + match[0].length,
        hasOrdinal: ordinal !== "",
        isArabic: /^\d/.test(number),
      },
    ];
  });

const digits = "零一二三四五六七八九";

/** 1 to 999; null for what is none: 五六. */
export const chineseNumber = (text: string): number | null => {
  const parts = /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text);
  if (!parts || text === "") return null;
  const [, hundreds = "", tens = "", ten = "", ones = ""] = parts;
  return (
    (hundreds === "" ? 0 : valueOf(hundreds) * 100) +
    (ten === "" ? 0 : (tens === "" ? 1 : valueOf(tens)) * 10) +
    (ones === "" ? 0 : valueOf(ones))
  );
};

const valueOf = (digit: string): number => Math.max(0, digits.indexOf(digit));
