import dayjs from "dayjs";
import { expect, test } from "vitest";

import { followMonth, type NumberValues } from "./number-fields.tsx";

const november: NumberValues = {
  year: 2026,
  month: 11,
  serialNumber: 42,
  printDate: dayjs("2026-11-15"),
  period: [dayjs("2026-10-01"), dayjs("2026-10-31")],
};

const shown = (dates: ReturnType<typeof followMonth>): string[] | null =>
  dates && [dates.printDate, ...dates.period].map((day) => day.format("YYYY-MM-DD"));

test.each<[string, Partial<NumberValues>, string[] | null]>([
  ["another month brings its own dates", { month: 1 }, ["2026-01-15", "2025-12-01", "2025-12-31"]],
  ["an emptied month brings none yet", { month: 0 }, null],
  ["a number changes no date", { serialNumber: 43 }, null],
  [
    "a print date of one's own stays",
    { month: 4, printDate: dayjs("2026-04-09") },
    ["2026-04-09", "2026-03-01", "2026-03-31"],
  ],
  [
    "a period of one's own stays",
    { month: 4, period: [dayjs("2026-02-01"), dayjs("2026-03-31")] },
    ["2026-04-15", "2026-02-01", "2026-03-31"],
  ],
])("%s", (_name, change, expected) => {
  expect(shown(followMonth(november, { ...november, ...change }))).toEqual(expected);
});
