import { expect, test } from "vitest";

import { looksLikeTitle, paragraphAt } from "./paragraph-at.ts";

const body = "　　第一段。\n\n　　望江街道检查消防\n　　第三段。";

test.each([
  [0, 0, "第一段。"],
  [6, 0, "第一段。"],
  [8, 1, "望江街道检查消防"],
  [body.indexOf("检查"), 1, "望江街道检查消防"],
  [body.length, 2, "第三段。"],
])("the caret at %i is in paragraph %i", (offset, paragraph, text) => {
  expect(paragraphAt(body, offset)).toEqual({ paragraph, text });
});

test.each([
  ["望江街道检查消防", true],
  ["创建食品安全区 共享共建食安云岭", true],
  ["3月3日，望江街道检查消防。", false],
  ["会议要求：", false],
  ["", false],
])("%j reads like a title: %s", (text, expected) => {
  expect(looksLikeTitle(text)).toBe(expected);
});
