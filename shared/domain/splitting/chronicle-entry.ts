import { readNumber } from "./chinese-number.ts";

/** The day, or part of a month, with which an entry of a chronicle begins. */
export interface EntryDay {
  readonly year: number | null;
  readonly month: number | null;
  /** First and last day, in list or range as they stand (3日、5日 or 3日至5日); empty for 是月, 上旬. */
  readonly days: string;
  /** 同日, 是日: the day of the entry before. */
  readonly isSameDay: boolean;
}

const numeral = "[\\d〇零一二三四五六七八九十]{1,3}";
const yearForm = "(?:(?<year>(?:19|20)\\d{2}|[一二][〇零一二三四五六七八九]{3})年)?";
const entryForm = new RegExp(
  `^(?:△\\s*)?(?:${yearForm}(?:(?<month>${numeral})月(?:份)?)?(?<days>${numeral}日?(?:[—–\\-~～至到、和及](?:${numeral}月)?${numeral}日?)*日)` +
    "|(?<same>同日|是日|当日|同一天|△)" +
    "|(?<vague>是月|本月|当月|同月|月内|月初|月底|月末|[上中下]旬|(?<vagueMonth>" +
    `${numeral})月(?:份|[上中下]旬|初|底)?(?!\\d)))` +
    "(?:上午|下午|晚)?(?=[\\s\\u3000，,：:—]|\\p{Script=Han}|[“《])",
  "u",
);

/** The words with which an entry begins (3日, 同日, 是月 …), read; null where a text begins otherwise. */
export const readEntryDay = (text: string): EntryDay | null => {
  const groups = entryForm.exec(text.slice(0, 60))?.groups;
  if (groups === undefined) return null;
  const days = groups["days"] ?? "";
  return {
    year: groups["year"] === undefined ? null : readNumber(groups["year"]),
    month: inYear(groups["month"] ?? groups["vagueMonth"]),
    days,
    isSameDay: groups["same"] !== undefined,
  };
};

/** A heading of a chronicle that names year, month or day for the entries below it. */
export interface DayHeading {
  readonly year: number | null;
  readonly month: number | null;
  readonly days: string;
}

const headingForm = new RegExp(
  `^[【〔（(]?${yearForm}(?:(?<month>${numeral})月(?:份)?)?(?<days>${numeral}日(?:[—–\\-~～至到、]${numeral}日)*)?(?:大事记|大事)?[】〕）)]?$`,
  "u",
);

/** Reads 2020年, 8月, 八月, 8月3日, 3日 standing alone; null for anything else. */
export const readDayHeading = (text: string): DayHeading | null => {
  const groups = text.length > 24 ? undefined : headingForm.exec(text.replace(/\s/gu, ""))?.groups;
  if (groups === undefined) return null;
  const { year, month, days } = groups;
  if (year === undefined && month === undefined && days === undefined) return null;
  return { year: year === undefined ? null : readNumber(year), month: inYear(month), days: days ?? "" };
};

const inYear = (text: string | undefined): number | null => {
  const month = text === undefined ? null : readNumber(text);
  return month !== null && month >= 1 && month <= 12 ? month : null;
};
