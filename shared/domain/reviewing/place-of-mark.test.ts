import { expect, test } from "vitest";

import type { Block } from "../../model/item.ts";
import { placeOfMark } from "./place-of-mark.ts";

const blockOf = (text: string): Block => ({ kind: "paragraph", text, leadIn: 0 });
const content = { title: "松溪街道植树", body: [blockOf("前段。"), blockOf("后段有误。")] };

test.each([
  [{ part: "body", start: 6 } as const, "body", 1, 2],
  [{ part: "body", start: 3 } as const, "body", 0, 3],
  [{ part: "title", start: 2 } as const, "title", null, 2],
  [null, "body", 0, 0],
])("a mark at %j is opened where it stands", (place, field, paragraph, offset) => {
  expect(placeOfMark("item-1", content, place)).toEqual({ itemId: "item-1", field, paragraph, offset });
});
