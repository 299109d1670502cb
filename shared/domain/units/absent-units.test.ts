import { expect, test } from "vitest";

import { absentUnits } from "./absent-units.ts";
import { createUnitResolver } from "./resolve-unit.ts";

const nobody = createUnitResolver([]);

test("a unit in three of the last four issues is missed, one in two of them is not", () => {
  const earlier = [["区民政局", "松溪街道"], ["区民政局", "松溪街道"], ["区教育局"], ["区民政局"], ["松溪街道"]];
  expect(absentUnits(["区教育局"], earlier, nobody)).toEqual([
    { name: "区民政局", stoodIn: 3, of: 4, names: ["区民政局"] },
  ]);
});

test("other ways to write a name are the same unit, in the issues before and in this one", () => {
  const earlier = [["区文广旅体局"], ["区文化广电旅游体育局"], ["云岭区文广旅体局、松溪街道"]];
  expect(absentUnits([], earlier, nobody)).toEqual([
    { name: "区文广旅体局", stoodIn: 3, of: 3, names: ["区文广旅体局", "区文化广电旅游体育局", "云岭区文广旅体局"] },
  ]);
  expect(absentUnits(["区教育局、区文化广电旅游体育局"], earlier, nobody)).toEqual([]);
});

test("registered units go by their aliases, and two of them are two however alike", () => {
  const resolve = createUnitResolver([
    { id: "1", name: "区卫生健康委员会", aliases: ["卫健口"] },
    { id: "2", name: "区卫健委", aliases: [] },
  ]);
  const earlier = [["卫健口"], ["区卫生健康委员会"], ["卫健口"]];
  expect(absentUnits(["区卫健委"], earlier, resolve).map(({ name }) => name)).toEqual(["区卫生健康委员会"]);
  expect(absentUnits(["卫健口"], earlier, resolve)).toEqual([]);
});

test("two issues are too few to say that a unit always sends", () => {
  expect(absentUnits([], [["区民政局"], ["区民政局"]], nobody)).toEqual([]);
});
