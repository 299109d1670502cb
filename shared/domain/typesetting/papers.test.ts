import fc from "fast-check";
import { expect, test } from "vitest";

import { pageOn, paperOf, papers, twips } from "./papers.ts";
import { testProfile } from "./testing/test-profile.ts";
import { textGrid } from "./text-grid.ts";
import { textArea } from "./text-style.ts";

const points = fc.integer({ min: 18, max: 44 }).map((half) => half / 2);
const paper = fc.constantFrom(...papers);

test("every paper holds whole characters and whole lines, with next to nothing left over", () => {
  fc.assert(
    fc.property(paper, points, fc.integer({ min: 14, max: 40 }), (sheet, size, pitch) => {
      const profile = { ...testProfile, body: { ...testProfile.body, size }, pitch: pitch * 20 };
      const page = pageOn(sheet, profile);
      const { width, height } = textArea({ page });
      const { lines, characters } = textGrid({ ...profile, page });
      expect([width - characters * size * 20, height - lines * pitch * 20]).toEqual([40, 40]);
      expect(page.left).toBeGreaterThanOrEqual(twips(sheet.least.left));
      expect(page.bottom).toBeGreaterThanOrEqual(twips(sheet.least.bottom));
    }),
  );
});

test.each([
  ["a4", 27, 24],
  ["large-16", 27, 23],
  ["16", 25, 21],
  ["a5", 20, 17],
])("三号 on %s: %i characters in %i lines of 28 points", (key, characters, lines) => {
  const sheet = papers.find((each) => each.key === key);
  if (sheet === undefined) throw new Error(`no paper ${key}`);
  expect(textGrid({ ...testProfile, page: pageOn(sheet, testProfile) })).toEqual({ characters, lines });
});

test("a page is known by its size, whatever its margins", () => {
  expect(paperOf(testProfile.page)?.key).toBe("a4");
  expect(paperOf({ ...testProfile.page, width: 11000 })).toBeUndefined();
});
