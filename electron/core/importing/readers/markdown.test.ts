import { expect, test } from "vitest";

import { readPlainText } from "./text.ts";

const read = (source: string) => readPlainText("来稿.md", Buffer.from(source));
const textsOf = (source: string): string[] =>
  read(source)
    .lines.map(({ text }) => text)
    .filter((text) => text !== "");

test("marks go, the wording stays", () => {
  const source =
    '云岭区开展植树活动\n===\n\n**时间**：3月12日，*区林业局*在[南塘公园](http://example.cn "x")植树`120`株，~~其中~~松树80株。![图](a.jpg)\n\n' +
    "## 一、做法\n\n- 早部署\n* 早准备\n\n1. 第一\n2) 第二\n\n> 引语\\*\n\n---\n\n```\na_b\n```\n\n成活率 3*4*5，snake_case_name。";
  expect(textsOf(source)).toEqual([
    "云岭区开展植树活动",
    "时间：3月12日，区林业局在南塘公园植树120株，其中松树80株。",
    "一、做法",
    "早部署",
    "早准备",
    "1.第一",
    "2)第二",
    "引语*",
    "a_b",
    "成活率 3*4*5，snake_case_name。",
  ]);
  expect(read(source).losses.map(({ what, count }) => `${what} ${count}`)).toEqual(["图片 1", "项目符号 2"]);
  expect(
    read(source)
      .lines.filter(({ heading }) => heading)
      .map(({ text }) => text),
  ).toEqual(["云岭区开展植树活动", "一、做法"]);
});

test("wrapped lines are joined, one paragraph a line is not", () => {
  const wrapped = "3月12日，云岭区开展植树活动，区林业局组织五百人参加，共植树";
  expect(textsOf(`# 标题\n${wrapped}\n两千株。\n活动为期一天。\n\n${wrapped}  \n两千株。`)).toEqual(
    ["标题", `${wrapped}两千株。`, "活动为期一天。", wrapped, "两千株。"].map((text, index) =>
      index === 3 ? `${text}  `.trimEnd() : text,
    ),
  );
});

test("plain text is left as it stands", () => {
  const source = "云岭区植树\n  - 3月12日，植树5*6株。\n2_3 [1] (a)";
  expect(textsOf(source)).toEqual(source.split("\n"));
});

// What grew with the square of the length would take minutes, and fail by the time that any test is given.
test("lines without end take no time", () => {
  expect(() => read(`# a\n${"**a ".repeat(50_000)}\n${"[".repeat(100_000)}\n${"_a `".repeat(4_000)}`)).not.toThrow();
});
