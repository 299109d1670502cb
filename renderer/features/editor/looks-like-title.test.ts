import { expect, test } from "vitest";

import { looksLikeTitle } from "./looks-like-title.ts";

test.each([
  ["望江街道检查消防", true],
  ["创建食品安全区 共享共建食安云岭", true],
  ["3月3日，望江街道检查消防。", false],
  ["会议要求：", false],
  ["", false],
])("%j reads like a title: %s", (text, expected) => {
  expect(looksLikeTitle(text)).toBe(expected);
});
