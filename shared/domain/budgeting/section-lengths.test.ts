import fc from "fast-check";
import { expect, test } from "vitest";

import { composeManuscript } from "../composing/compose-manuscript.ts";
import { layOut } from "../typesetting/layout.ts";
import { syntheticIssue } from "../typesetting/testing/synthetic-issue.ts";
import { testProfile } from "../typesetting/testing/test-profile.ts";
import { itemLengths } from "./page-budget.ts";
import { firstPageLabels, sectionLengths } from "./section-lengths.ts";

const laidOut = (seed: number) => {
  const { publication, issue, sections, isDraft } = syntheticIssue(seed, "plain");
  const layout = layOut(
    composeManuscript({
      issue: { ...publication, ...issue },
      sections: sections.map(({ section, items }) => ({
        name: section.name,
        items: items.map((item) => ({ ...item, eventDates: [] })),
      })),
      isDraft,
      profile: testProfile,
    }),
    testProfile,
  );
  const itemIds = new Map(sections.map(({ section, items }) => [section.name, items.map(({ id }) => id)]));
  return { layout, itemIds };
};

test("the sections share the lines of the items among them, and every share is of the whole", () => {
  fc.assert(
    fc.property(fc.nat(200), (seed) => {
      const { layout, itemIds } = laidOut(seed);
      const lengths = [...sectionLengths(layout, testProfile.pitch, itemIds).values()];
      const all = itemLengths(layout.pages, testProfile.pitch).reduce((sum, { lines }) => sum + lines, 0);
      expect(lengths.reduce((sum, { lines }) => sum + lines, 0)).toBe(all);
      expect(lengths.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(all > 0 ? 1 : 0);
    }),
    { numRuns: 20 },
  );
});

test("a section begins on the page of its first item, as the contents say", () => {
  const { layout, itemIds } = laidOut(3);
  const labels = firstPageLabels(layout);
  const titles = layout.headings.flatMap(({ itemId, pageLabel }) => (itemId === null ? [] : [[itemId, pageLabel]]));
  expect(titles.map(([itemId = ""]) => [itemId, labels.get(itemId)])).toEqual(titles);
  for (const [name, { firstLabel }] of sectionLengths(layout, testProfile.pitch, itemIds)) {
    expect(firstLabel).toBe(labels.get(itemIds.get(name)?.[0] ?? "") ?? null);
  }
});

test("a section of which nothing is printed has no pages", () => {
  const { layout } = laidOut(3);
  expect(sectionLengths(layout, testProfile.pitch, new Map([["empty", []]])).get("empty")).toEqual({
    lines: 0,
    share: 0,
    firstLabel: null,
    lastLabel: null,
    pages: 0,
  });
});
