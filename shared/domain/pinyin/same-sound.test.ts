import { expect, test } from "vitest";

import { hasSameSound } from "./same-sound.ts";

test.each([
  ["落", "洛", true],
  ["行", "航", true],
  ["真", "争", true],
  ["是", "四", true],
  ["家", "解", false],
  ["干", "于", false],
  ["的", "，", false],
])("%s and %s: %s", (one, other, expected) => {
  expect(hasSameSound(one, other)).toBe(expected);
});
