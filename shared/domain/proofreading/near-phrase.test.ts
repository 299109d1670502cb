import { describe, expect, test } from "vitest";

import { belongsBeyond, createNearPhraseFinder } from "./near-phrase.ts";

const find = createNearPhraseFinder({
  phrases: ["攻坚克难", "座谈会", "贯彻落实", "困难重重"],
  alsoRight: ["贯彻落石"],
  isOrderFixed: true,
});

describe("a set phrase is found", () => {
  test.each([
    ["贯切落实", "贯彻落实", "切"],
    ["要贯彻洛实，", "贯彻落实", "洛"],
    ["坐谈会", "座谈会", "坐"],
    ["座弹会", "座谈会", "弹"],
    ["克坚攻难", "攻坚克难", null],
  ])("in %s", (text, phrase, wrong) => {
    expect(find(text).map((near) => [near.phrase, near.swap?.wrong ?? null])).toEqual([[phrase, wrong]]);
  });
});

test.each([
  ["as it is right", "贯彻落实、攻坚克难"],
  ["in a form that is right as well", "贯彻落石"],
  ["with its halves changed", "重重困难"],
  ["with two wrong characters", "惯切落实"],
  ["with a character that neither sounds nor looks like it", "贯彻坐实，贯彻充实"],
  ["cut off by the end of the text", "贯彻落"],
])("a phrase is left alone %s", (_, text) => {
  expect(find(text)).toEqual([]);
});

test("a character of the next word does not make a phrase wrong", () => {
  const [near] = find("座谈汇报");
  expect(near && belongsBeyond("座谈汇报", near)).toBe(true);
  const [wrong] = find("坐谈会上");
  expect(wrong && belongsBeyond("坐谈会上", wrong)).toBe(false);
});
