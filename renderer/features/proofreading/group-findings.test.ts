import { expect, test } from "vitest";

import { carryOver, countSeverities, groupFindings } from "./group-findings.ts";
import { findingOf } from "./testing/finding-of.ts";

const text = "截止目前，栽树三万株。截止3月底，成活率良好。";
const [first, second] = [findingOf(text, "截止"), findingOf(text, "截止", { from: 4 })];
const advice = findingOf(text, "良好", { ruleId: "vague", severity: "advice", suggestion: null });
const other = findingOf(text, "截止", { itemId: "item-2" });
const items = [
  { itemId: "item-1", version: 1, name: "植树", findings: [first, second, advice] },
  { itemId: "item-2", version: 1, name: "护绿", findings: [other] },
  { itemId: "item-3", version: 1, name: "巡查", findings: [] },
];
const rules = [
  { id: "vague", title: "空泛" },
  { id: "jiezhi", title: "截止／截至" },
];

const named = (...wanted: Parameters<typeof groupFindings>): [string, string, number][] =>
  groupFindings(...wanted).map(({ name, severity, findings }) => [name, severity, findings.length]);

test("by rule the worst come first, by item the order of print; the filter keeps advice out", () => {
  expect(named(items, rules, "rule", "all")).toEqual([
    ["截止／截至", "error", 3],
    ["空泛", "advice", 1],
  ]);
  expect(named(items, rules, "item", "all")).toEqual([
    ["植树", "error", 3],
    ["护绿", "error", 1],
  ]);
  expect(named(items, rules, "rule", "grave")).toEqual([["截止／截至", "error", 3]]);
  // A rule that is not in the list any more is known by its id.
  expect(named(items, [], "rule", "grave")).toEqual([["jiezhi", "error", 3]]);
  expect(countSeverities(items)).toEqual({ error: 3, warning: 0, advice: 1 });
});

test("the eye stays where it was, follows words that moved, and else goes on to the next", () => {
  const former = [first, second, other];
  expect(carryOver(null, [], former)).toBe(first);
  expect(carryOver(second, former, former)).toBe(second);
  const moved = { ...second, start: second.start + 3, end: second.end + 3 };
  expect(carryOver(second, former, [first, moved, other])).toBe(moved);
  expect(carryOver(second, former, [first, other])).toBe(other);
  // Behind the last one it is the one before.
  expect(carryOver(other, former, [first, second])).toBe(second);
  expect(carryOver(first, former, [])).toBeNull();
});
