/** 14:02 for today, 3月5日 14:02 this year, 2025年3月5日 before. `timestamp` is ISO 8601. */
export const formatMoment = (timestamp: string, now = new Date()): string => {
  const moment = new Date(timestamp);
  const time = `${String(moment.getHours()).padStart(2, "0")}:${String(moment.getMinutes()).padStart(2, "0")}`;
  const day = `${moment.getMonth() + 1}月${moment.getDate()}日`;
  if (moment.toDateString() === now.toDateString()) return time;
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
