import { describe, expect, test } from "vitest";

import { regionOf } from "../region-of.ts";
import { collectNames } from "./collect-names.ts";
import { findPeople } from "./find-people.ts";
import { findSums } from "./find-sums.ts";
import { chineseNumber } from "./numbered-names.ts";

describe("people named with a title", () => {
  test.each<[string, string[]]>([
    ["会议由区委副书记、区长何苗主持。", ["区委副书记、区长|何苗"]],
    ["副区长江岸，区民政局局长白晓川等出席。", ["副区长|江岸", "区民政局局长|白晓川"]],
    ["区政协主席欧阳静一行调研。", ["区政协主席|欧阳静"]],
    ["各街道主要负责人和相关科室主任参加会议。", []],
    ["区委书记、区长高度重视，主任办公会议研究。", []],
    ["邀请了市二院康复科主任李澄授课。", []],
    ["邀请了市二院康复科主任李澄到场授课。", ["市二院康复科主任|李澄"]],
  ])("%s", (text, expected) => {
    expect(findPeople(text).map(({ title, name }) => `${title}|${name}`)).toEqual(expected);
    expect(findPeople(text).map(({ titleStart, end }) => text.slice(titleStart, end))).toEqual(
      expected.map((each) => each.replace("|", "")),
    );
  });
});

test.each([
  ["一", 1],
  ["十", 10],
  ["十二", 12],
  ["七十", 70],
  ["三十六", 36],
  ["一百零五", 105],
  ["五六", null],
  ["", null],
])("%s is %s", (text, expected) => {
  expect(chineseNumber(text)).toBe(expected);
});

test("totals are read with their parts, and only where all are counted alike", () => {
  expect([
    findSums("共排查隐患46处，其中消防20处、用电16处。").map(({ total, parts }) => [total, ...parts]),
    findSums("共排查隐患46处，其中消防20处、整改率98%。"),
    findSums("慰问46户，其中低保户20户，特困户16户。"),
  ]).toEqual([[[46, 20, 16]], [], []]);
});

test("names in several forms and people who come back are proposed, but not what the lexicon knows", () => {
  const texts = [
    "云岭第七十中学开放操场，区教育局局长白晓川到场。",
    "云岭70中学夺冠。区教育局局长白晓川颁奖。",
    "云岭第七十中学迎新，区长何苗出席。区长何苗讲话。",
  ];
  const person = { id: "1", name: "何苗", title: "区长", from: null, to: null };
  expect(collectNames(texts, { people: [person], terms: [] })).toEqual({
    variants: [
      {
        forms: [
          { word: "云岭第七十中学", count: 2 },
          { word: "云岭70中学", count: 1 },
        ],
      },
    ],
    people: [{ name: "白晓川", title: "区教育局局长", count: 2 }],
  });
  const term = { id: "2", word: "云岭第七十中学", variants: ["云岭70中学"], note: null };
  expect(collectNames(texts, { people: [], terms: [term] }).variants).toEqual([]);
});

test.each([
  ["云岭区大事月报", "云岭区"],
  ["中共云岭区委党史和地方史志研究室", "云岭区"],
  ["江州市云岭区大事记", "云岭区"],
  ["大事月报", null],
])("the region of %s is %s", (name, expected) => {
  expect(regionOf(name)).toBe(expected);
});
