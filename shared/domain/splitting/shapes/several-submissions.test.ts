import { describe, expect, test } from "vitest";

import { recognizeText } from "../testing/recognize-text.ts";

const items = (lines: readonly string[]): unknown[] =>
  recognizeText(lines.join("\n"), { year: 2021 }).items.map(({ title, body, sourceUnit, isBrief }) => [
    title,
    body.length,
    sourceUnit,
    isBrief,
  ]);

const walk = ["3月8日，云岭区民政局开展走访行动，走访老人126户。", "下一步，将建立定期探访制度。"];
const trees = ["3月12日，青石镇组织干部群众植树300株。", "活动现场还发放了倡议书。"];

describe("several items in one file", () => {
  test.each<[string, string[], unknown[]]>([
    [
      "parted by their sources",
      ["区民政局开展走访行动", `${walk[0] ?? ""}（区民政局）`, "青石镇开展植树活动", `${trees[0] ?? ""}（青石镇）`],
      [
        ["区民政局开展走访行动", 1, "区民政局", false],
        ["青石镇开展植树活动", 1, "青石镇", false],
      ],
    ],
    [
      "with sources on lines of their own",
      ["区民政局开展走访行动", ...walk, "（区民政局）", "青石镇开展植树活动", ...trees, "（青石镇）"],
      [
        ["区民政局开展走访行动", 2, "区民政局", false],
        ["青石镇开展植树活动", 2, "青石镇", false],
      ],
    ],
    [
      "with a form after each",
      ["区民政局开展走访行动", ...walk, "供稿单位：区民政局", "青石镇开展植树活动", ...trees, "供稿单位：青石镇"],
      [
        ["区民政局开展走访行动", 2, "区民政局", false],
        ["青石镇开展植树活动", 2, "青石镇", false],
      ],
    ],
    [
      "with labels before titles",
      ["标题：区民政局开展走访行动", ...walk, "标题：区民政局推进适老化改造", ...trees],
      [
        ["区民政局开展走访行动", 2, null, false],
        ["区民政局推进适老化改造", 2, null, false],
      ],
    ],
    [
      "numbered, under a common heading",
      ["区民政局3月信息", "一、区民政局开展走访行动", ...walk, "二、区民政局推进适老化改造", ...trees],
      [
        ["区民政局开展走访行动", 2, "区民政局", false],
        ["区民政局推进适老化改造", 2, "区民政局", false],
      ],
    ],
    [
      "parted only by their titles",
      ["区民政局开展走访慰问行动", ...walk, "青石镇开展春季义务植树活动", ...trees],
      [
        ["区民政局开展走访慰问行动", 2, null, false],
        ["青石镇开展春季义务植树活动", 2, null, false],
      ],
    ],
    [
      "briefs",
      ["柳林街道3月简讯", "△3月3日，柳林街道开展义诊。", "△3月9日，柳林街道举办招聘会。", "更多岗位将在月底发布。"],
      [
        [null, 1, "柳林街道", true],
        [null, 2, "柳林街道", true],
      ],
    ],
    [
      "a report and briefs after it",
      ["柳林街道开展义诊活动", "3月3日，柳林街道开展义诊，服务居民200人。", "△3月9日，柳林街道举办招聘会。"],
      [
        ["柳林街道开展义诊活动", 1, null, false],
        [null, 1, null, true],
      ],
    ],
  ])("%s", (_, lines, expected) => {
    expect(items(lines)).toEqual(expected);
  });

  test("where only titles part them, an editor is asked to look", () => {
    const { parts, items: found } = recognizeText(
      ["区民政局开展走访慰问行动", ...walk, "青石镇开展春季义务植树活动", ...trees].join("\n"),
    );
    expect(parts.warnings.map(({ code }) => code)).toEqual(["SEVERAL_ITEMS"]);
    expect(found[0]?.evidence.find(({ field }) => field === "body")?.certainty).toBe("doubtful");
  });
});

describe("one report stays one", () => {
  test.each<[string, string[]]>([
    [
      "with numbered headings",
      ["云岭区开展走访行动", ...walk, "一、加强领导，精心组织", "成立领导小组。", "二、形式多样", "走访老人126户。"],
    ],
    [
      "with headings and days below them",
      [
        "松溪街道开展志愿服务月活动",
        ...walk,
        "党员带头 守护家园",
        "3月5日，党员走进社区。",
        "情系老人 温暖上门",
        "3月9日，志愿者上门。",
      ],
    ],
    ["with a source at the end", ["云岭区开展走访行动", ...walk, "主要做法", "一是摸底。二是走访。（区民政局）"]],
    [
      "with lead-ins before its paragraphs",
      [
        "云岭区开展走访行动",
        ...walk,
        "加强组织领导 一是成立领导小组，明确责任分工。",
        "强化宣传引导 为营造良好氛围，发放倡议书2000份。",
        "全面摸清底数 近日，网格员入户登记126户。",
      ],
    ],
    ["with a byline under its title", ["桂苑街道打造便民生活圈", "记者 辛夷 通讯员 连翘", ...walk]],
  ])("%s", (_, lines) => {
    expect(recognizeText(lines.join("\n")).items.map(({ title }) => title)).toEqual([lines[0]]);
  });
});
