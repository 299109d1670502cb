import { allMatches } from "../all-matches.ts";
import type { TextRule } from "../rule.ts";

/** Days that are the same every year: name, month, day. */
const fixedDays: readonly (readonly [string, number, number])[] = [
  ["学雷锋纪念日", 3, 5],
  ["国际劳动妇女节", 3, 8],
  ["植树节", 3, 12],
  ["国际消费者权益日", 3, 15],
  ["世界水日", 3, 22],
  ["全民国家安全教育日", 4, 15],
  ["世界地球日", 4, 22],
  ["世界读书日", 4, 23],
  ["中国航天日", 4, 24],
  ["世界知识产权日", 4, 26],
  ["国际劳动节", 5, 1],
  ["五四青年节", 5, 4],
  ["国际护士节", 5, 12],
  ["全国防灾减灾日", 5, 12],
  ["世界无烟日", 5, 31],
  ["国际儿童节", 6, 1],
  ["世界环境日", 6, 5],
  ["全国爱眼日", 6, 6],
  ["世界献血者日", 6, 14],
  ["国际禁毒日", 6, 26],
  ["世界人口日", 7, 11],
  ["全国生态日", 8, 15],
  ["中国医师节", 8, 19],
  ["教师节", 9, 10],
  ["烈士纪念日", 9, 30],
  ["国家扶贫日", 10, 17],
  ["中国记者节", 11, 8],
  ["全国消防日", 11, 9],
  ["联合国糖尿病日", 11, 14],
  ["世界艾滋病日", 12, 1],
  ["全国交通安全日", 12, 2],
  ["国际残疾人日", 12, 3],
  ["国家宪法日", 12, 4],
  ["国际志愿者日", 12, 5],
  ["国家公祭日", 12, 13],
];

const lastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const names = fixedDays.map(([name]) => name).join("|");
/**
 * A day with the day of remembrance that it is said to be. Without 是 only where the day itself is meant: “12月2日国家宪法日
 * 宣传活动启动” is the day of the event.
 */
const dayAndName = new RegExp(
  `(?<![\\d.])\\d{1,2}月\\d{1,2}日(?=(?:，?(?:是|为|正值|恰逢)(?:我国|第[\\d一二三四五六七八九十]+个)?“?(?<after>${names})|“?(?<beside>${names})”?(?:[，。；）]|$|当天|这天|这一天)))`,
  "gu",
);

/** Days that no calendar has, and days of remembrance on a wrong date. */
export const dates: readonly TextRule[] = [
  {
    id: "impossible-date",
    title: "不存在的日期",
    faultClass: "fact",
    severity: "error",
    reason: "日历上没有这一天。",
    scope: "text",
    examples: {
      wrong: [
        ["2月30日，召开会议。", null],
        ["2025年2月29日，召开会议。", null],
        ["13月5日，召开会议。", null],
        ["上午9时72分开始。", null],
      ],
      right: ["2024年2月29日，召开会议。", "2月29日，召开会议。", "历时13个月5天。", "晚上24时结束。"],
    },
    *find({ text }) {
      for (const match of allMatches(text, /(?:(\d{4})年)?(?<![\d.])(\d{1,2})月(?:(\d{1,2})日)?/gu)) {
        const [found, year, month = "", day] = match;
        const last = lastDays[Number(month) - 1];
        const isLeapDay = month === "2" || month === "02";
        const inYear = year !== undefined && isLeapDay && !isLeapYear(Number(year)) ? 28 : (last ?? 0);
        const isPossible = last !== undefined && (day === undefined || (Number(day) >= 1 && Number(day) <= inYear));
        if (!isPossible) yield { start: match.index, end: match.index + found.length, suggestion: null };
      }
      for (const match of allMatches(text, /(?<![\d:])(\d{1,2})(?:时|点|[:：])(\d{2})分?(?![\d:%])/gu)) {
        const [found, hour = "", minute = ""] = match;
        // A ratio is written with a colon too.
        if (
          !/[时点]/u.test(found) &&
          !/[上中下]午|晚|早|凌晨/u.test(text.slice(Math.max(0, match.index - 3), match.index))
        )
          continue;
        if (Number(hour) > 24 || Number(minute) > 59) {
          yield { start: match.index, end: match.index + found.length, suggestion: null };
        }
      }
    },
  },
  {
    id: "fixed-day",
    title: "纪念日日期",
    faultClass: "fact",
    severity: "warning",
    reason: "纪念日的日期固定，与所写的不同。",
    scope: "text",
    examples: {
      wrong: [
        ["12月5日是国家宪法日。", "12月4日是国家宪法日。"],
        ["3月22日植树节，举行活动。", "3月12日植树节，举行活动。"],
      ],
      right: ["12月4日是第十三个国家宪法日。", "12月2日，国家宪法日宣传活动启动。", "3月10日，植树节前夕，活动启动。"],
    },
    *find({ text }) {
      if (!fixedDays.some(([name]) => text.includes(name))) return;
      for (const match of allMatches(text, dayAndName)) {
        const name = match.groups?.["after"] ?? match.groups?.["beside"] ?? "";
        const [, month = 0, day = 0] = fixedDays.find(([known]) => known === name) ?? [];
        const right = `${month}月${day}日`;
        if (match[0] === right) continue;
        yield {
          start: match.index,
          end: match.index + match[0].length,
          suggestion: right,
          message: `${name}是${right}。`,
        };
      }
    },
  },
];

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
