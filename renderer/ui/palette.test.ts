import { expect, test } from "vitest";

import { paletteOf, type Palette } from "./palette.ts";
import { reviewerHues } from "./reviewers.ts";

/** Relative luminance, WCAG 2.2. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

const inks = [
  "reviewer1",
  "reviewer2",
  "reviewer3",
  "reviewer4",
  "reviewer5",
  "reviewer6",
] as const satisfies readonly (keyof Palette)[];

test.each([
  { isDark: false, isStrong: false, least: 4.5 },
  { isDark: true, isStrong: false, least: 4.5 },
  { isDark: false, isStrong: true, least: 7 },
  { isDark: true, isStrong: true, least: 7 },
])("reviewers' inks are legible wherever they stand: $isDark, $isStrong", ({ least, ...look }) => {
  const palette = paletteOf(look);
  expect(inks).toHaveLength(reviewerHues);
  const faint = inks.flatMap((ink) =>
    (["ground", "surface", "selected", "hover"] as const).flatMap((under) => {
      const ratio = contrast(palette[ink], palette[under]);
      return ratio < least ? [`${ink} on ${under}: ${ratio.toFixed(2)}`] : [];
    }),
  );
  expect(faint).toEqual([]);
});
