import { expect, test } from "vitest";

import { paperName } from "./paper-name.ts";

test.each([
  [11906, 16838, "A4"],
  [2 * 11906, 16838, "A3"],
  [16838 / 2, 11906, "A5"],
  [10433, 14742, "16 开"],
  [2 * 10433, 14742, "368×260 毫米"],
  [11906, 11906, "210×210 毫米"],
])("%d × %d twips is %s", (width, height, name) => {
  expect(paperName(width, height)).toBe(name);
});
