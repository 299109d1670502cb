import { describe, expect, test } from "vitest";

import { formatDay, formatDays, formatFileMoment, formatMoment, formatPeriod } from "./dates.ts";

describe("formatMoment", () => {
  const now = new Date(2026, 2, 16, 15, 0);
  test.each([
    [new Date(2026, 2, 16, 9, 5), "09:05"],
    [new Date(2026, 2, 15, 14, 2), "昨天 14:02"],
    [new Date(2026, 2, 14, 14, 2), "3月14日 14:02"],
    [new Date(2025, 11, 31, 14, 2), "2025年12月31日"],
  ])("%s", (moment, expected) => {
    expect(formatMoment(moment.toISOString(), now)).toBe(expected);
  });
});

test.each([
  [[], ""],
  [["2026-03-05"], "3·5"],
  [["2026-03-05", "2026-03-08"], "3·5–8"],
  [["2026-02-27", "2026-03-01"], "2·27–3·1"],
])("days %j", (days, expected) => {
  expect(formatDays(days)).toBe(expected);
});

test.each([
  ["2026-03-01", "2026-03-31", "2026年3月1日至31日"],
  ["2026-03-26", "2026-04-25", "2026年3月26日至4月25日"],
  ["2025-12-16", "2026-01-15", "2025年12月16日至2026年1月15日"],
])("the period from %s to %s", (from, to, expected) => {
  expect(formatPeriod(from, to)).toBe(expected);
});

test("a day is written out", () => {
  expect(formatDay("2026-04-05")).toBe("2026年4月5日");
});

test("a moment in a file name has no colon", () => {
  expect(formatFileMoment(new Date(2026, 2, 5, 14, 2, 9))).toBe("3月5日 14-02-09");
});
