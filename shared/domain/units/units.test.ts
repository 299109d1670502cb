import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { couldBeSameUnit } from "./could-be-same-unit.ts";
import { createUnitResolver, splitUnitNames } from "./resolve-unit.ts";

describe("couldBeSameUnit", () => {
  test.each([
    ["区文广旅体局", "区文化广电旅游体育局"],
    ["云岭区民政局", "区民政局"],
    ["民政局", "云岭区民政局"],
    ["松溪街道办事处", "松溪街道"],
    ["松溪街道办", "云岭区松溪街道办事处"],
    ["区发改委", "区发展和改革委员会"],
    ["区卫健委", "云岭区卫生健康委员会"],
    ["区人社局", "区人力资源和社会保障局"],
    ["区融媒中心", "区融媒体中心"],
    ["区总工会", "云岭区总工会"],
    ["石板镇政府", "石板镇人民政府"],
  ])("%s and %s", (one, other) => {
    expect([couldBeSameUnit(one, other), couldBeSameUnit(other, one)]).toEqual([true, true]);
  });

  test.each([
    ["区民政局", "区财政局"],
    ["松溪街道", "望江街道"],
    ["云岭区民政局", "松山区民政局"],
    ["区教育局", "区教育考试中心"],
    ["区委办", "区政府办"],
    ["局", "区民政局"],
    ["区民政局", "区民政局"],
    ["区水利局", "区水利工程建设质量安全监督服务管理局"],
  ])("not %s and %s", (one, other) => {
    expect([couldBeSameUnit(one, other), couldBeSameUnit(other, one)]).toEqual([false, false]);
  });

  test("either way round is the same", () => {
    const name = fc.string({ unit: fc.constantFrom("区", "市", "民", "政", "局", "街", "道", "办"), maxLength: 8 });
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(couldBeSameUnit(one, other)).toBe(couldBeSameUnit(other, one));
      }),
    );
  });
});

test("a name is found as it is registered, and as its aliases, whatever its spaces and widths", () => {
  const culture = { id: "1", name: "区文化广电旅游体育局", aliases: ["区文广旅体局", "文旅局（体育局）"] };
  const resolve = createUnitResolver([culture]);
  expect(
    ["区文化广电旅游体育局", "区文广旅体局 ", "文旅局(体育局)", "区民政局"].map((name) => resolve(name)?.id),
  ).toEqual(["1", "1", "1", undefined]);
});

test("several units in one field are told apart", () => {
  expect(splitUnitNames("区教育局、区财政局 ，区民政局")).toEqual(["区教育局", "区财政局", "区民政局"]);
});
