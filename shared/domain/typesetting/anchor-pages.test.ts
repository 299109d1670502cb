import fc from "fast-check";
import { expect, test } from "vitest";

import { anchorPages, differingHeadings } from "./anchor-pages.ts";
import type { FlowParagraph } from "./paginate.ts";

const text: FlowParagraph = { lineHeight: 10, isKept: false, startsPage: false };
const heading: FlowParagraph = { lineHeight: 10, isKept: true, startsPage: false };

test("nothing is anchored where the rules agree", () => {
  expect(
    anchorPages(
      [text, heading, text],
      [
        [5, 1, 1],
        [6, 1, 1],
      ],
      100,
    ),
  ).toEqual({ anchored: [], unresolved: [] });
});

test("the first heading that differs begins a new page", () => {
  const flow = [heading, text, heading, text];
  expect(
    anchorPages(
      flow,
      [
        [1, 7, 1, 3],
        [1, 8, 1, 3],
      ],
      100,
    ),
  ).toEqual({ anchored: [2], unresolved: [] });
});

test("the section over a first title is anchored in its place", () => {
  const flow = [heading, text, heading, heading, text];
  expect(
    anchorPages(
      flow,
      [
        [1, 6, 1, 1, 3],
        [1, 7, 1, 1, 3],
      ],
      100,
    ),
  ).toEqual({ anchored: [2], unresolved: [] });
});

test("text that begins with its title is anchored like a heading, with the section over it", () => {
  const runIn: FlowParagraph = { ...text, isRunIn: true };
  const counts = [
    [6, 9, 3],
    [6, 10, 3],
  ];
  expect(anchorPages([runIn, runIn, runIn], counts, 160)).toEqual({ anchored: [2], unresolved: [] });
  const withSection = [
    [6, 9, 1, 3],
    [6, 10, 1, 3],
  ];
  expect(anchorPages([runIn, runIn, heading, runIn], withSection, 170)).toEqual({ anchored: [2], unresolved: [] });
});

test("a heading that begins a page already passes the anchor on to the one before", () => {
  const flow = [heading, text, heading, text, { ...heading, startsPage: true }, text];
  const { anchored } = anchorPages(
    flow,
    [
      [1, 4, 1, 4, 1, 1],
      [1, 4, 1, 5, 1, 1],
    ],
    100,
  );
  expect(anchored).toEqual([2]);
});

test("text that fills a different number of pages by itself stays unresolved", () => {
  const flow = [heading, text, { ...heading, startsPage: true }, text];
  expect(
    anchorPages(
      flow,
      [
        [1, 9, 1, 1],
        [1, 10, 1, 1],
      ],
      100,
    ),
  ).toEqual({ anchored: [], unresolved: [2] });
});

const issues = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.nat(2)), { minLength: 1, maxLength: 12 });

test("after anchoring, what differs is what is reported", () => {
  fc.assert(
    fc.property(issues, (items) => {
      const flow = items.flatMap(() => [heading, text]);
      const counts = [0, 1, 2].map((rule) =>
        items.flatMap(([lines, more]) => [1, lines + (rule === 2 ? more : rule === 1 ? Math.min(1, more) : 0)]),
      );
      const { anchored, unresolved } = anchorPages(flow, counts, 220);
      const forced = flow.map((paragraph, index) =>
        anchored.includes(index) ? { ...paragraph, startsPage: true } : paragraph,
      );
      expect(differingHeadings(forced, counts, 220)).toEqual(unresolved);
    }),
  );
});
