import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { findNumberingProblem, proposeNumber, proposeReportingPeriod } from "./numbering.ts";

const november = { year: 2026, month: 11, serialNumber: 49 };
const december = { year: 2026, month: 12, serialNumber: 50 };

describe("proposals", () => {
  test("an empty library starts with this month and 1", () => {
    expect(proposeNumber([], "2026-03-09")).toEqual({ year: 2026, month: 3, serialNumber: 1 });
  });
  test("the next issue follows the latest, over the turn of the year", () => {
    expect(proposeNumber([december, november], "2026-03-09")).toEqual({ year: 2027, month: 1, serialNumber: 51 });
  });
  test.each([
    [
      { year: 2026, month: 1 },
      { from: "2025-12-01", to: "2025-12-31" },
    ],
    [
      { year: 2024, month: 3 },
      { from: "2024-02-01", to: "2024-02-29" },
    ],
    [
      { year: 2100, month: 3 },
      { from: "2100-02-01", to: "2100-02-28" },
    ],
  ])("%o reports the month before", (issue, period) => {
    expect(proposeReportingPeriod(issue)).toEqual(period);
  });
});

describe("problems", () => {
  test.each([
    ["the same month", { ...november, serialNumber: 51 }, "taken", "2026年11月"],
    ["the same serial number", { year: 2027, month: 1, serialNumber: 50 }, "taken", "总第51期"],
    ["a later month with a smaller number", { year: 2027, month: 1, serialNumber: 7 }, "out-of-order", "总第50期"],
    ["an earlier month with a greater number", { year: 2026, month: 1, serialNumber: 60 }, "out-of-order", "总第49期"],
    ["a month left out", { year: 2027, month: 2, serialNumber: 51 }, "gap", "缺 1 个月"],
    ["a number left out", { year: 2027, month: 1, serialNumber: 52 }, "gap", "缺 1 个期号"],
  ])("%s", (_name, candidate, kind, named) => {
    const problem = findNumberingProblem([november, december], candidate);
    expect(problem?.kind).toBe(kind);
    expect(problem?.message).toContain(named);
  });

  test("what is proposed is never a problem", () => {
    const issue = fc.record({
      year: fc.integer({ min: 1990, max: 2090 }),
      month: fc.integer({ min: 1, max: 12 }),
      serialNumber: fc.integer({ min: 1, max: 900 }),
    });
    fc.assert(
      fc.property(issue, fc.nat(30), (first, count) => {
        const numbers = [first];
        for (let made = 0; made < count; made++) {
          const next = proposeNumber(numbers, "2026-01-01");
          expect(findNumberingProblem(numbers, next)).toBeNull();
          numbers.push(next);
        }
      }),
    );
  });
});
