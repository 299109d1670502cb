import { expect, test } from "vitest";

import type { Finding } from "../../model/finding.ts";
import { errorRate } from "./error-rate.ts";

const finding = (change: Partial<Finding>): Finding => ({
  ruleId: "rule",
  faultClass: "wording",
  severity: "error",
  itemId: "item",
  where: "body",
  paragraph: 0,
  start: 0,
  end: 2,
  text: "截止",
  before: "",
  after: "",
  message: "",
  suggestion: null,
  ...change,
});

test.each<[string, Partial<Finding>[], number]>([
  ["a wrong word counts one", [{}], 1],
  [
    "a mark a tenth, a fault of grammar two",
    [{ faultClass: "punctuation" }, { faultClass: "grammar", text: "使" }],
    2.1,
  ],
  ["in a title twice as much", [{ where: "title" }], 2],
  ["the same fault three times at most, titles first", [{}, {}, {}, {}, { where: "title" }], 4],
  ["another word is another fault", [{}, {}, {}, { text: "反应" }], 4],
  ["advice counts for nothing", [{ severity: "advice" }], 0],
])("%s", (_, findings, expected) => {
  expect(errorRate(findings.map(finding), 10_000)).toBeCloseTo(expected);
});

test("the rate is per 10,000 characters; an empty text has none", () => {
  expect([errorRate([finding({})], 5000), errorRate([], 0)]).toEqual([2, 0]);
});
