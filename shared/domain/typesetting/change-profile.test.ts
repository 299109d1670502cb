import fc from "fast-check";
import { expect, test } from "vitest";

import {
  changeIndent,
  changeLines,
  changePage,
  changePitch,
  changeSize,
  indentCharacters,
  linesOf,
} from "./change-profile.ts";
import { pageOn, papers } from "./papers.ts";
import { flowStyles, profileFaults } from "./profile-faults.ts";
import { testProfile } from "./testing/test-profile.ts";

const fields = (profile: typeof testProfile): string[] => profileFaults(profile).map(({ field }) => field);
const style = fc.constantFrom("coverTitle", "coverLine", ...flowStyles.filter((name) => name !== "body"));
const half = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: least * 2, max: most * 2 }).map((count) => count / 2);

test("a profile stays printable through any changes of paper, pitch and sizes that leave the body lower than the pitch", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...papers),
      half(9, 16),
      half(16, 30),
      fc.array(fc.tuple(style, half(8, 60)), { maxLength: 6 }),
      (paper, body, pitch, sizes) => {
        let profile = changePitch(changeSize(testProfile, "body", body), pitch * 20);
        for (const [name, size] of sizes) profile = changeSize(profile, name, size);
        profile = changePage(profile, pageOn(paper, profile));
        expect(profileFaults(profile)).toEqual([]);
        expect(indentCharacters(profile)).toBe(2);
      },
    ),
  );
});

test("a change and the same change back leave the lines that styles take", () => {
  fc.assert(
    fc.property(half(18, 60), (pitch) => {
      const back = changePitch(changePitch(testProfile, pitch * 20), testProfile.pitch);
      expect(flowStyles.map((name) => back[name].line)).toEqual(flowStyles.map((name) => testProfile[name].line));
    }),
  );
});

test("a title takes the lines it needs, and those it is given", () => {
  expect(linesOf(changeSize(testProfile, "title", 36), "title")).toBe(2);
  expect(linesOf(changeLines(testProfile, "title", 3), "title")).toBe(3);
  expect(changeIndent(testProfile, 0).indent).toBe(0);
});

test.each([
  ["margins that leave no line", changePage(testProfile, { ...testProfile.page, left: 8000 }), ["page.left"]],
  ["margins that leave no page", changePage(testProfile, { ...testProfile.page, top: 14000 }), ["page.top"]],
  ["a pitch lower than the body", changePitch(testProfile, 300), ["pitch"]],
  ["half a pitch", { ...testProfile, title: { ...testProfile.title, line: 840 } }, ["title.line"]],
  ["a line lower than its type", { ...testProfile, title: { ...testProfile.title, size: 36 } }, ["title.line"]],
  ["no room for the number", { ...testProfile, page: { ...testProfile.page, bottom: 1000 } }, ["page.bottom"]],
  ["an indent of half a line", changeIndent(testProfile, 20), ["indent"]],
])("%s is told at its field", (_, profile, expected) => {
  expect(fields(profile)).toEqual(expect.arrayContaining(expected));
});

test("the number stands 7 mm under the text, or in the middle of a low margin", () => {
  const { page, pageNumber } = changePage(testProfile, { ...testProfile.page, bottom: 600 });
  expect(pageNumber.distance).toBe((page.bottom - pageNumber.line) / 2);
});
