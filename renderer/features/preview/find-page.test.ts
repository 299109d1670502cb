import { expect, test } from "vitest";

import type { LaidPage } from "#shared/model/layout.ts";

import { findPage, nameOfPage } from "./find-page.ts";

const page = (part: LaidPage["part"], label: string | null = null): LaidPage => ({
  part,
  label,
  foot: null,
  lines: [],
  rule: null,
  anchor: null,
});
const pages = [page("cover"), page("toc"), page("toc"), page("body", "4"), page("body", "5"), page("colophon")];

test.each([
  ["4", 3],
  [" 第 ５ 页", 4],
  ["— 4 —", 3],
  ["封面", 0],
  ["目录", 1],
  ["版记", 5],
  ["1", null],
  ["", null],
])("%j means page %j", (typed, found) => {
  expect(findPage(pages, typed)).toBe(found);
});

test("what a page is called leads to it, or to the first of its part", () => {
  expect(pages.map((each) => findPage(pages, nameOfPage(each)))).toEqual([0, 1, 1, 3, 4, 5]);
});
