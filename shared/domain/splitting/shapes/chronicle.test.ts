import { describe, expect, test } from "vitest";

import { recognizeText } from "../testing/recognize-text.ts";

const entries = (text: string, known = {}): unknown[] =>
  recognizeText(text, known).items.map(({ title, body, eventDates, isBrief }) => [
    title,
    body.join("").slice(0, 8),
    eventDates.join(" "),
    isBrief,
  ]);

describe("a chronicle", () => {
  const march = [
    "云岭区2021年3月大事记",
    "3日　区委书记方知远到青石镇调研春耕生产。",
    "同日　云岭区召开城市更新工作推进会，部署重点项目建设。",
    "5日至7日　区政协组织委员视察清溪河治理工程。",
    "8日，云岭区“三八”维权周活动启动。",
    "会上，12名巾帼建功标兵受到表扬。",
    "是月　全区新增市场主体326户。",
  ];

  test("of one month", () => {
    expect(entries(march.join("\n"))).toEqual([
      [null, "3日　区委书记方", "2021-03-03", true],
      [null, "同日　云岭区召开", "2021-03-03", true],
      [null, "5日至7日　区政", "2021-03-05 2021-03-07", true],
      [null, "8日，云岭区“三", "2021-03-08", true],
      [null, "是月　全区新增市", "", true],
    ]);
    const { parts } = recognizeText(march.join("\n"));
    expect(parts.issue).toMatchObject({ title: "云岭区大事记", year: 2021, month: 3 });
    expect(parts.reasons).toEqual(["5 段以日期开头", "有月、日标题或“同日”“是月”"]);
  });

  test("of a year, with headings of months and days", () => {
    const text = [
      "云岭区大事记",
      "（2021年）",
      "1月",
      "4日　区人民医院新门诊楼启用。",
      "△区图书馆开放24小时自助借阅区。",
      "二月",
      "11日　云岭区举办迎春灯会。",
      "3月5日",
      "学雷锋志愿服务集中活动在人民广场举行。",
      "云岭区首家社区食堂在柳林街道开业。",
      "12月30日至1月2日　云岭区举办冰雪嘉年华。",
    ];
    expect(entries(text.join("\n"), { year: 2021 })).toEqual([
      [null, "4日　区人民医院", "2021-01-04", true],
      [null, "△区图书馆开放2", "2021-01-04", true],
      [null, "11日　云岭区举", "2021-02-11", true],
      [null, "学雷锋志愿服务集", "2021-03-05", true],
      [null, "云岭区首家社区食", "2021-03-05", true],
      [null, "12月30日至1", "2021-12-30 2022-01-02", true],
    ]);
  });

  test("broken at the margin", () => {
    const broken = march.flatMap((line) => line.match(/.{1,16}/gu) ?? []).join("\n");
    expect(recognizeText(broken).items.map(({ eventDates }) => eventDates.join(" "))).toEqual([
      "2021-03-03",
      "2021-03-03",
      "2021-03-05 2021-03-07",
      "2021-03-08",
      "",
    ]);
  });
});

test("a report whose paragraphs begin with days is none", () => {
  const text = [
    "松溪街道开展志愿服务月活动",
    "3月1日，松溪街道启动志愿服务月活动，120人参加。",
    "3月5日，志愿者走进社区，为居民义诊、理发。",
    "3月12日，志愿者在滨河公园植树300株。",
    "松溪街道办事处",
    "2021年3月15日",
  ];
  const { parts, items } = recognizeText(text.join("\n"));
  expect([parts.kind, items.length, items[0]?.title]).toEqual(["single-submission", 1, text[0]]);
});
