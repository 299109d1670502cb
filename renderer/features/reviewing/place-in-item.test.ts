import { expect, test } from "vitest";

import { placeInItem } from "./place-in-item.ts";
import { commentMark, editMark, reviewedItemOf } from "./testing/reviewed-item-of.ts";

test("a mark is opened where it stands: paragraph and offset, in the title, or at the beginning", () => {
  const item = reviewedItemOf(["前段。", "后段有误。"], []);
  const place = (mark: ReturnType<typeof editMark>) => {
    const { field, paragraph, offset } = placeInItem(item, mark);
    return [field, paragraph, offset];
  };
  expect(place(editMark("a", [6, 8, ""]))).toEqual(["body", 1, 2]);
  expect(place(editMark("b", [2, 4, ""], { part: "title" }))).toEqual(["title", null, 2]);
  expect(place(commentMark("c", null))).toEqual(["body", 0, 0]);
});
