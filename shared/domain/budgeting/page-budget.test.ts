import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Manuscript } from "../../model/manuscript.ts";
import { composeManuscript } from "../composing/compose-manuscript.ts";
import { layOut } from "../typesetting/layout.ts";
import { syntheticIssue } from "../typesetting/testing/synthetic-issue.ts";
import { testProfile } from "../typesetting/testing/test-profile.ts";
import { itemsToCut } from "./items-to-cut.ts";
import { itemLengths, pageBudget, sheetBudget } from "./page-budget.ts";

const manuscriptOf = (seed: number): Manuscript => {
  const { publication, issue, sections, isDraft } = syntheticIssue(seed, "plain");
  return {
    issue: { ...publication, ...issue },
    sections: sections.map(({ section, items }) => ({
      name: section.name,
      items: items.map((item) => ({ ...item, eventDates: [] })),
    })),
    isDraft,
    profile: testProfile,
  };
};
const layoutOf = (manuscript: Manuscript) => layOut(composeManuscript(manuscript), manuscript.profile);
const without = (manuscript: Manuscript, ids: readonly string[]): Manuscript => ({
  ...manuscript,
  sections: manuscript.sections.map(({ name, items }) => ({
    name,
    items: items.filter(({ id }) => !ids.includes(id)),
  })),
});

describe("pageBudget", () => {
  test("has nothing over where the issue fits, and counts the pages left", () => {
    const layout = layoutOf(manuscriptOf(1));
    const used = layout.pages.length;
    expect(pageBudget(layout, used + 3, testProfile.pitch)).toEqual({
      used,
      target: used + 3,
      over: -3,
      linesOver: 0,
      itemsOver: [],
    });
  });

  test("the lines over are those of the items over and of the section headings among them", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 5 }), (seed, over) => {
        const layout = layoutOf(manuscriptOf(seed));
        const body = layout.pages.filter(({ part }) => part === "body");
        const budget = pageBudget(layout, layout.pages.length - over, testProfile.pitch);
        const beyond = body.slice(-over).flatMap(({ lines }) => lines);
        const sections = beyond.filter(({ itemId }) => itemId === null).length * 2;
        expect(budget.over).toBe(over);
        expect(budget.linesOver).toBe(budget.itemsOver.reduce((sum, { lines }) => sum + lines, sections));
        expect(budget.itemsOver[0]?.itemId).toBe(beyond.at(-1)?.itemId);
      }),
      { numRuns: 30 },
    );
  });

  test("a target below what cover and contents take puts the whole body over", () => {
    const layout = layoutOf(manuscriptOf(1));
    const items = itemLengths(layout.pages, testProfile.pitch);
    expect(pageBudget(layout, 1, testProfile.pitch).itemsOver).toEqual(items.toReversed());
  });
});

test.each([
  [32, 8, 0, 4],
  [33, 9, 3, 1],
  [34, 9, 2, 2],
  [35, 9, 1, 3],
])("%i pages are %i sheets with %i blank pages, and one sheet less without %i", (count, sheets, blankPages, save) => {
  const page = layoutOf(manuscriptOf(1)).pages[0];
  const pages = Array.from({ length: count }, () => page).flatMap((each) => each ?? []);
  expect(sheetBudget({ pages })).toEqual({ sheets, blankPages, pagesToSave: save });
});

describe("itemsToCut", () => {
  test("without them the issue fits, and none of them could stay", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 9 }), (seed, over) => {
        const manuscript = manuscriptOf(seed);
        const layout = layoutOf(manuscript);
        const target = Math.max(4, layout.pages.length - over);
        const cut = itemsToCut(manuscript, layout, target) ?? [];
        const ids = cut.map(({ itemId }) => itemId);
        const pagesWithout = (gone: readonly string[]): number => layoutOf(without(manuscript, gone)).pages.length;
        expect(pagesWithout(ids)).toBeLessThanOrEqual(target);
        for (const id of ids) {
          const others = ids.filter((each) => each !== id);
          expect(pagesWithout(others)).toBeGreaterThan(target);
        }
      }),
      { numRuns: 15 },
    );
  });

  test("is one item, the shortest that does, where one is enough", () => {
    const manuscript = manuscriptOf(3);
    const layout = layoutOf(manuscript);
    const target = layout.pages.length - 1;
    const singles = itemLengths(layout.pages, testProfile.pitch)
      .filter(({ itemId }) => layoutOf(without(manuscript, [itemId])).pages.length <= target)
      .map(({ lines }) => lines);
    const cut = itemsToCut(manuscript, layout, target);
    expect(cut).toHaveLength(1);
    expect(cut?.[0]?.lines).toBe(Math.min(...singles));
  });

  test("is nothing where the issue fits, and null where it never will", () => {
    const manuscript = manuscriptOf(3);
    const layout = layoutOf(manuscript);
    expect(itemsToCut(manuscript, layout, layout.pages.length)).toEqual([]);
    expect(itemsToCut(manuscript, layout, 1)).toBeNull();
  });
});
