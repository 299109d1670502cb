import { expect, test } from "vitest";

import { gb9704Profile, presetProfiles, PrintProfile } from "./print-profile.ts";

test.each(Object.entries(presetProfiles))("preset %s is a whole profile", (_, profile) => {
  expect(PrintProfile.parse(profile)).toEqual(profile);
});

test("a profile stored before these fields were there opens, and prints as it did", () => {
  const { front, titleForm, sourceForm, itemOrder, firstBodyPage, ...stored } = gb9704Profile;
  const { isOuter: _isOuter, ...pageNumber } = stored.pageNumber;
  expect(PrintProfile.parse({ ...stored, pageNumber })).toEqual({
    ...stored,
    pageNumber: { ...pageNumber, isOuter: false },
    front,
    titleForm,
    sourceForm,
    itemOrder,
    firstBodyPage,
  });
});

test("presets have names of their own", () => {
  const names = Object.values(presetProfiles).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
