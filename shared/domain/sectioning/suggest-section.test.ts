import { describe, expect, test } from "vitest";

import { learnSections, suggestSection, type PlacedExample } from "./suggest-section.ts";

const sections = [
  { id: "politics", name: "时政要点" },
  { id: "life", name: "民生视点" },
  { id: "economy", name: "经济热点" },
];
const example = (
  sectionId: string,
  title: string,
  opening: string,
  sourceUnit: string | null = null,
): PlacedExample => ({ sectionId, title, opening, sourceUnit });
const archive = [
  example("politics", "云岭区召开政法工作会议", "区委常委、政法委书记出席会议并讲话"),
  example("politics", "区委理论学习中心组集体学习", "区委书记主持学习并讲话"),
  example("politics", "区人大常委会视察物业管理", "区人大常委会副主任带队视察"),
  example("life", "区民政局发放春节慰问金", "为困难群众发放慰问金", "区民政局"),
  example("life", "松溪街道社区食堂开业", "方便老年居民就餐", "松溪街道"),
  example("life", "区民政局开展养老服务培训", "养老护理员参加培训", "区民政局"),
  example("economy", "云岭经济开发区企业开工", "重点项目集中开工，总投资12亿元", "经济开发区"),
  example("economy", "区税务局推出便民措施", "服务企业办税", "区税务局"),
];

describe("suggestSection", () => {
  const model = learnSections(sections, archive);
  test.each([
    ["区委常委会召开会议研究部署工作", "区委书记主持会议并讲话", null, "politics"],
    ["桂苑街道社区为老年居民办实事", "困难群众和老年居民受益", null, "life"],
    ["适老化改造开工", "困难老年人家庭受益", "区民政局", "life"],
    ["重点项目集中开工", "企业总投资30亿元", null, "economy"],
  ])("%s", (title, opening, sourceUnit, expected) => {
    const suggestion = suggestSection(model, { title, opening, sourceUnit });
    expect(suggestion?.sectionId).toBe(expected);
    expect(suggestion?.reason).not.toBe("");
  });

  test("tells of the unit's habit", () => {
    expect(suggestSection(model, { title: "养老服务", opening: "", sourceUnit: "区民政局" })?.reason).toContain(
      "区民政局的 2 篇中 2 篇归入此栏",
    );
  });

  test("says nothing where it knows nothing", () => {
    expect(
      suggestSection(learnSections(sections, []), { title: "气象预报", opening: "晴", sourceUnit: null }),
    ).toBeNull();
    expect(suggestSection(learnSections([], []), { title: "气象预报", opening: "晴", sourceUnit: null })).toBeNull();
  });

  test("an empty archive knows the names of its sections", () => {
    expect(
      suggestSection(learnSections(sections, []), { title: "关注民生", opening: "", sourceUnit: null })?.sectionId,
    ).toBe("life");
  });
});
