import fc from "fast-check";
import { expect, test } from "vitest";

import { paginate, type FlowParagraph } from "./paginate.ts";

const text: FlowParagraph = { lineHeight: 10, isKept: false, startsPage: false };
const heading: FlowParagraph = { lineHeight: 20, isKept: true, startsPage: false };
const forced = (paragraph: FlowParagraph): FlowParagraph => ({ ...paragraph, startsPage: true });

/** The page of each line, on pages 100 high. */
const pages = (paragraphs: FlowParagraph[], counts: number[]): number[] =>
  paginate(paragraphs, counts, 100).map(({ page }) => page);

test.each([
  ["a paragraph runs on to the next page", [text], [12], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]],
  ["a heading stays with one line of its text", [text, heading, text], [7, 1, 3], [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]],
  ["a heading without room for it moves", [text, heading, text], [8, 1, 1], [0, 0, 0, 0, 0, 0, 0, 0, 1, 1]],
  ["a run of headings moves whole", [text, heading, heading, text], [6, 1, 1, 1], [0, 0, 0, 0, 0, 0, 1, 1, 1]],
  ["a heading of two lines is not split", [text, heading], [7, 2], [0, 0, 0, 0, 0, 0, 0, 1, 1]],
  ["a heading at the end needs no text", [text, heading], [8, 1], [0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ["a forced page begins where it is told", [text, forced(text)], [1, 1], [0, 1]],
  ["the first paragraph makes no empty page", [forced(text)], [1], [0]],
  [
    "headings before a forced page are not kept with it",
    [text, heading, forced(text)],
    [8, 1, 1],
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
  ],
  ["a line higher than the page is set anyway", [{ ...text, lineHeight: 300 }], [2], [0, 1]],
  [
    "headings higher than the page do not loop",
    [text, ...Array.from({ length: 7 }, () => heading)],
    [1, 1, 1, 1, 1, 1, 1, 1],
    [0, 1, 1, 1, 1, 1, 2, 2],
  ],
])("%s", (_what, paragraphs, counts, expected) => {
  expect(pages(paragraphs, counts)).toEqual(expected);
});

const flows = fc.array(
  fc.record({
    paragraph: fc.record({
      lineHeight: fc.constantFrom(10, 20),
      isKept: fc.boolean(),
      startsPage: fc.boolean(),
    }),
    lines: fc.integer({ min: 1, max: 15 }),
  }),
  { maxLength: 30 },
);

test("pages joined are the flow, no page is overfull and none is empty", () => {
  fc.assert(
    fc.property(flows, (flow) => {
      const paragraphs = flow.map(({ paragraph }) => paragraph);
      const placed = paginate(
        paragraphs,
        flow.map(({ lines }) => lines),
        100,
      );
      expect(placed.map(({ paragraph, line }) => [paragraph, line])).toEqual(
        flow.flatMap(({ lines }, paragraph) => Array.from({ length: lines }, (_, line) => [paragraph, line])),
      );
      expect(placed.filter(({ paragraph, y }) => y + (paragraphs[paragraph]?.lineHeight ?? 0) > 100)).toEqual([]);
      const used = new Set(placed.map(({ page }) => page));
      expect([...used]).toEqual([...used.keys()].map((_, index) => index));
    }),
  );
});
