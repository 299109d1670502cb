import { expect, test } from "vitest";

import { markedParts } from "./marked-parts.ts";
import { findingOf } from "./testing/finding-of.ts";

const text = "一是截止目前。成效良好。";

test("a text is cut at marks and at the end of its lead-in, and nothing of it is lost", () => {
  const mark = findingOf(text, "截止");
  const parts = markedParts(text, [mark], 7);
  expect(parts.map((part) => [part.text, part.finding === mark, part.isLeadIn])).toEqual([
    ["一是", false, true],
    ["截止", true, true],
    ["目前。", false, true],
    ["成效良好。", false, false],
  ]);
  // A mark over the end of the lead-in is two parts of one.
  const across = findingOf(text, "目前。成效");
  expect(markedParts(text, [across], 7).filter(({ finding }) => finding === across)).toHaveLength(2);
});

test("a mark whose words have gone is left out", () => {
  expect(markedParts("截至目前。", [findingOf(text, "截止")])).toEqual([
    { text: "截至目前。", finding: null, isLeadIn: false },
  ]);
  expect(markedParts("", [])).toEqual([]);
});
