/** 14:02 for today, 昨天 14:02, 3月5日 14:02 this year, 2025年3月5日 before. `timestamp` is ISO 8601. */
export const formatMoment = (timestamp: string, now = new Date()): string => {
  const moment = new Date(timestamp);
  const time = `${String(moment.getHours()).padStart(2, "0")}:${String(moment.getMinutes()).padStart(2, "0")}`;
  const day = `${moment.getMonth() + 1}月${moment.getDate()}日`;
  if (moment.toDateString() === now.toDateString()) return time;
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (moment.toDateString() === yesterday.toDateString()) return `昨天 ${time}`;
  if (moment.getFullYear() === now.getFullYear()) return `${day} ${time}`;
  return `${moment.getFullYear()}年${day}`;
};

/** 3·5, 3·5–8 or 2·27–3·1: event dates as a list shows them. */
export const formatDays = (days: readonly string[]): string => {
  const short = days.map((day) => `${Number(day.slice(5, 7))}·${Number(day.slice(8, 10))}`);
  const first = short[0];
  const last = short.at(-1);
  if (first === undefined || last === undefined) return "";
  if (first === last) return first;
  const [firstMonth] = first.split("·");
  const [lastMonth, lastDay] = last.split("·");
  return firstMonth === lastMonth ? `${first}–${lastDay}` : `${first}–${last}`;
};

/** 3月16日: the day of a moment (ISO 8601) where the editor sits, or of an ISO date. */
export const formatShortDay = (timestamp: string): string => {
  const isDay = timestamp.length === "2026-03-16".length;
  const moment = new Date(isDay ? `${timestamp}T00:00` : timestamp);
  return `${moment.getMonth() + 1}月${moment.getDate()}日`;
};

/** 2026年4月15日; `day` is an ISO date. */
export const formatDay = (day: string): string => {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
};

/** 2026年3月1日至31日, 2026年3月26日至4月25日, with the year again where it is another. */
export const formatPeriod = (from: string, to: string): string => {
  const [year, month] = from.split("-").map(Number);
  const [lastYear, lastMonth, lastDate] = to.split("-").map(Number);
  if (year !== lastYear) return `${formatDay(from)}至${formatDay(to)}`;
  return `${formatDay(from)}至${month === lastMonth ? "" : `${lastMonth}月`}${lastDate}日`;
};

/** 3月5日 14-02-09: a moment as a file name may hold it. */
export const formatFileMoment = (moment: Date): string => {
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()];
  const written = time.map((part) => String(part).padStart(2, "0")).join("-");
  return `${moment.getMonth() + 1}月${moment.getDate()}日 ${written}`;
};

/** This day where the editor sits, as an ISO date. */
export const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};
