/**
 * A day as an editor types it, as an ISO date: 2026-05-20, 2026-5-20, 2026.5.20, 2026年5月20日, 5月20日, 5·20, 5-20, 5/20,
 * 20260520. Without a year it lies in the twelve months up to `today` (ISO), as in a received file. Null where it is none,
 * or no day of the calendar (2月30日).
 */
export const typedDate = (text: string, today: string): string | null => {
  const word = text.normalize("NFKC").trim();
  const [, year, month, day] =
    /^(?:(\d{4})[-./年])?(\d{1,2})[-./·月](\d{1,2})[日号]?$/.exec(word) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(word) ?? [];
  if (month === undefined || day === undefined) return null;
  const rest = `-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const thisYear = Number(today.slice(0, 4));
  const isoDate = (year ?? String(thisYear + rest > today ? thisYear - 1 : thisYear)) + rest;
  const date = new Date(`${isoDate}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(isoDate) ? isoDate : null;
};
