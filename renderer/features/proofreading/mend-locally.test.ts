import { expect, test } from "vitest";

import { mendText, moveFindings, withoutFindings } from "./mend-locally.ts";
import { findingOf, itemOf } from "./testing/finding-of.ts";

const text = "截止到目前，栽树三万株。截止3月底，成活率良好。";
const long = findingOf(text, "截止到");
const behind = findingOf(text, "截止", { from: 4 });
const elsewhere = findingOf(text, "截止", { paragraph: 1 });

test("what stands behind a mended word moves along, and knows its new neighbours", () => {
  const item = itemOf("item-1", "植树", text, text);
  const mended = mendText(item, long, "截至");
  expect(mended.body.map((block) => block.kind === "paragraph" && block.text)).toEqual([
    "截至目前，栽树三万株。截止3月底，成活率良好。",
    text,
  ]);
  const [moved, same] = moveFindings([behind, elsewhere], long, "截至", mended);
  const expected = findingOf("截至目前，栽树三万株。截止3月底，成活率良好。", "截止", { from: 4 });
  expect(moved).toEqual(expected);
  expect(same).toBe(elsewhere);
});

test("words that no longer stand there change nothing, and an empty title is no title to make", () => {
  const item = itemOf("item-1", "截止", text);
  expect(mendText(item, { ...long, text: "截至到" }, "截至")).toBe(item);
  const title = findingOf("截止", "截止", { where: "title" });
  expect(mendText(item, title, "")).toBe(item);
  expect(mendText(item, title, "截至").title).toBe("截至");
});

test("only what was dealt with leaves the lists", () => {
  const items = [
    { itemId: "item-1", version: 1, name: "植树", findings: [long, behind, elsewhere] },
    { itemId: "item-2", version: 1, name: "护绿", findings: [{ ...long, itemId: "item-2" }] },
  ];
  expect(withoutFindings(items, [long]).map(({ findings }) => findings.length)).toEqual([2, 1]);
});
