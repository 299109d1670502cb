import { allMatches } from "../all-matches.ts";
import type { IssueRule, ItemRule } from "../rule.ts";

const weekdays = "日一二三四五六";

/** Days beside the calendar and beside the period that the issue reports. */
export const reportedDays: readonly (ItemRule | IssueRule)[] = [
  {
    id: "weekday",
    title: "星期与日期",
    faultClass: "fact",
    severity: "error",
    reason: "这一天不是所写的星期几。",
    scope: "item",
    *find({ paragraphs, eventDates }) {
      for (const [paragraph, text] of paragraphs.entries()) {
        for (const match of allMatches(
          text,
          /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日[ （(，]{0,2}(星期|周|礼拜)([日天一二三四五六])/gu,
        )) {
          const [found, year, month = "", day = "", , weekday = ""] = match;
          const monthAndDay = `${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
          // Without a year it is the one of the event on that day; with none or two of them nothing can be said.
          const dates =
            year === undefined ? eventDates.filter((date) => date.endsWith(monthAndDay)) : [`${year}-${monthAndDay}`];
          const [date] = dates;
          const right =
            date === undefined || dates.length > 1 ? undefined : weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()];
          if (right === undefined || right === weekday || (right === "日" && weekday === "天")) continue;
          const end = match.index + found.length;
          yield {
            where: "body",
            paragraph,
            start: end - 1,
            end,
            suggestion: right,
            message: `${date ?? ""} 是星期${right}。`,
          };
        }
      }
    },
  },
  {
    id: "outside-period",
    title: "报道期以外",
    faultClass: "fact",
    severity: "warning",
    reason: "所报的事不在本期的报道期里。",
    scope: "issue",
    *find({ items, period }) {
      if (!period) return;
      for (const { id, paragraphs, eventDates } of items) {
        const days = eventDates;
        if (days.length === 0 || days.some((day) => day >= period.from && day <= period.to)) continue;
        for (const [paragraph, text] of paragraphs.entries()) {
          const match = /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?/u.exec(text);
          if (!match) continue;
          yield {
            itemId: id,
            where: "body",
            paragraph,
            start: match.index,
            end: match.index + match[0].length,
            suggestion: null,
            message: `所报的日子（${days.join("、")}）不在报道期 ${period.from} 至 ${period.to} 里，是否应放别的期？`,
          };
          break;
        }
      }
    },
  },
];
