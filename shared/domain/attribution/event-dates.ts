import type { DateContext, Month } from "./date-context.ts";

/** Days on which the event happened, ascending. */
export interface EventDates {
  readonly dates: readonly string[];
  /** A date was found whose year nothing tells. */
  readonly needsYear: boolean;
  /** Where the date stands; null where there is none. */
  readonly place: "opening" | "later" | "second" | null;
  /** The text itself names the year (2021年, 去年). */
  readonly namesYear: boolean;
  /** The text itself names the month. */
  readonly namesMonth: boolean;
}

/**
 * The days on which a reported event happened: the first date of the opening sentence, with its range
 * (9月3日至5日 gives both ends) or list (9月3日、5日). Where the opening sentence has none, the first later
 * sentence of the first paragraph, or the second paragraph, that begins with one. Dates of laws, deadlines
 * and periods (自9月1日起施行, 截至9月30日, …以来) do not count.
 */
export const findEventDates = (paragraphs: readonly string[], context: DateContext | null): EventDates => {
  const told = paragraphs.filter((text, index) => index > 0 || !isSalutation(text));
  const [first = "", second = ""] = told.map((text) => text.replace(/^本[报网刊]讯\s*/u, ""));
  const sentences = first.split(/(?<=[。！？][”’」』）]{0,3})(?![”’」』）])/u);
  const opening = dateGroup(sentences[0] ?? "", false);
  if (opening !== null) return { ...resolve(opening, context), place: "opening" };
  for (const sentence of sentences.slice(1, mostSentences)) {
    const group = dateGroup(sentence, true);
    if (group !== null) return { ...resolve(group, context), place: "later" };
  }
  const group = dateGroup(second, true);
  return group === null ? noDate : { ...resolve(group, context), place: "second" };
};

const mostSentences = 50;

const noDate: EventDates = { dates: [], needsYear: false, place: null, namesYear: false, namesMonth: false };

/** 区委、区政府： */
const isSalutation = (text: string): boolean => text.length <= 24 && /[：:]$/.test(text);

interface PartialDate {
  readonly year: number | null;
  /** 去年 */
  readonly isLastYear: boolean;
  readonly month: number | null;
  readonly day: number;
}

const digits = "[\\d〇零一二三四五六七八九十]";
const optionalYear =
  "(?:(?<year>(?:19|20)\\d{2}|[一二][〇零一二三四五六七八九]{3})年|(?<relative>今年|去年|当年|本年))?";
const opening = new RegExp(
  `${optionalYear}(?:(?<month>${digits}{1,3})月|(?<this>本月|当月|上月))?(?<day>${digits}{1,3})(?:日|号|(?=[-—–~～、至到]${digits}{1,3}日))`,
  "gu",
);
const further = new RegExp(
  `^(?:上午|下午|晚|晚上)?(?<by>[-—–~～]{1,2}|至|到|、|和|及|与|，|,)(?:(?<year>(?:19|20)\\d{2})年)?(?:(?<month>${digits}{1,3})月)?(?<day>${digits}{1,3})(?:日|号|(?=[、和及]${digits}{1,3}日))`,
  "u",
);

/** Words before or after a date that make it the date of something else than the event. */
const notBefore = /(?:截至|截止|截止到|截至到|自|从|于|到|至|距|《[^》]*|“[^”]*|（[^）]*)$/u;
const notAfter =
  /^(?:起(?:施行|实施|执行|正式|至今)|以来|之?前|施行|实施|印发的|发布的|出台的|下发的|召开的|《|）|零时|起至今)/u;

const dateGroup = (sentence: string, onlyAtStart: boolean): PartialDate[] | null => {
  for (const match of sentence.matchAll(opening)) {
    if (onlyAtStart && match.index > 0) return null;
    const before = sentence.slice(Math.max(0, match.index - 30), match.index);
    let rest = sentence.slice(match.index + match[0].length);
    const first = toDate(match.groups);
    if (first === null) continue;
    // A day alone is a date only where a sentence begins with it; elsewhere it may be 30日内 or 第3日.
    if (first.month === null && !/^(?:上午|下午|晚|，|,|至|、|[-—–~～]|起，)/u.test(rest)) continue;
    if (first.month === null && /[^，。、\s]$/u.test(before)) continue;
    const dates = [first];
    for (let next = further.exec(rest); next !== null; next = further.exec(rest)) {
      const by = next.groups?.["by"];
      const date = toDate(next.groups);
      // 9月3日，5日… : after a comma a new clause begins unless a month is named.
      if (date === null || ((by === "，" || by === ",") && date.month === null)) break;
      dates.push(date);
      rest = rest.slice(next[0].length);
    }
    if (isOtherDate(before, rest, dates.length)) continue;
    return dates;
  }
  return null;
};

const isOtherDate = (before: string, after: string, count: number): boolean => {
  if (notAfter.test(after)) return true;
  const word = notBefore.exec(before)?.[0];
  if (word === undefined) return false;
  // 于9月3日召开 is the event; 自9月3日起至9日 too.
  if (word === "于") return false;
  if (word === "自" || word === "从") return count === 1 && !after.startsWith("起");
  return true;
};

const toDate = (groups: Record<string, string | undefined> | undefined): PartialDate | null => {
  const day = toNumber(groups?.["day"]);
  const month = groups?.["month"] === undefined ? null : toNumber(groups["month"]);
  if (day === null || day < 1 || day > 31 || (month !== null && (month < 1 || month > 12))) return null;
  return { year: toNumber(groups?.["year"]), isLastYear: groups?.["relative"] === "去年", month, day };
};

const toNumber = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replace(/〇/g, "零");
  const values = "零一二三四五六七八九";
  if (!plain.includes("十")) return Number([...plain].map((character) => values.indexOf(character)).join(""));
  const [tens = "", ones = ""] = plain.split("十");
  return (tens === "" ? 1 : values.indexOf(tens)) * 10 + (ones === "" ? 0 : values.indexOf(ones));
};

const resolve = (group: readonly PartialDate[], context: DateContext | null): Omit<EventDates, "place"> => {
  const dates: string[] = [];
  const months: Month[] = [];
  let needsYear = false;
  for (const date of group) {
    const before = months.at(-1);
    const month = date.month ?? before?.month ?? context?.reported?.month;
    const year =
      month === undefined
        ? null
        : (date.year ??
          (date.isLastYear && context !== null ? context.latest.year - 1 : yearOf(month, before, context)));
    if (month === undefined || year === null) {
      needsYear = true;
      continue;
    }
    months.push({ year, month });
    const iso = isoDay(year, month, date.day);
    if (iso !== null) dates.push(iso);
  }
  return {
    dates: [...new Set(dates)].toSorted(),
    needsYear,
    namesYear: group[0] !== undefined && (group[0].year !== null || group[0].isLastYear),
    namesMonth: group[0]?.month != null,
  };
};

/** The latest year in which that month is not after the issue; in a range 12月30日至1月2日 the year turns. */
const yearOf = (month: number, before: Month | undefined, context: DateContext | null): number | null => {
  if (before !== undefined) return month < before.month ? before.year + 1 : before.year;
  if (context === null) return null;
  return month <= context.latest.month ? context.latest.year : context.latest.year - 1;
};

const isoDay = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
};
