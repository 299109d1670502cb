import fc from "fast-check";
import { expect, test } from "vitest";

import { blockText, type Block, type ItemContent } from "#shared/model/item.ts";

import { compareContents } from "./compare-contents.ts";
import { anyBody } from "./document/testing/body-arbitrary.ts";
import { paragraph, pictureOf } from "./document/testing/edit-state.ts";

const content = (body: readonly Block[], change: Partial<ItemContent> = {}): ItemContent => ({
  title: "云岭区植树",
  body: [...body],
  sourceUnit: null,
  byline: null,
  eventDates: [],
  isBrief: false,
  ...change,
});

const brief = (before: readonly Block[], after: readonly Block[]): string[] =>
  compareContents(content(before), content(after), "是").blocks.map(
    ({ kind, parts, isLeadInChanged }) =>
      `${kind}${isLeadInChanged ? "*" : ""} ${parts.map((part) => ({ same: "", deleted: "-", inserted: "+" })[part.kind] + part.text).join("")}`,
  );

test("paragraphs that stayed hold the others in place", () => {
  expect(
    brief(["甲。", "乙共560株。", "丙。"].map(paragraph), ["甲。", "乙共600株。", "丁。", "丙。"].map(paragraph)),
  ).toEqual(["same 甲。", expect.stringMatching(/^changed 乙共.*株。$/), "inserted +丁。", "same 丙。"]);
});

test("figures come and go whole, a caption is compared", () => {
  const picture = pictureOf("图为植树");
  expect(brief([picture], [{ ...picture, caption: "图为管护" }])).toEqual(["changed 图为-植树+管护"]);
  expect(brief([picture], [{ ...picture, sha256: "b".repeat(64) }])).toEqual([
    "inserted +图为植树",
    "deleted -图为植树",
  ]);
  expect(brief([{ kind: "table", rows: [["甲", "乙"]] }], [{ kind: "table", rows: [["甲", "丙"]] }])).toEqual([
    "changed 甲\t-乙+丙",
  ]);
});

test("a lead-in that alone was changed is told", () => {
  expect(brief([paragraph("一是植树。")], [paragraph("【一是】植树。")])).toEqual(["same* 一是植树。"]);
});

test("fields that differ are named", () => {
  const { fields, isSame } = compareContents(content([]), content([], { sourceUnit: "区林业局", isBrief: true }), "是");
  expect([fields.map(({ name }) => name), isSame]).toEqual([["title", "sourceUnit", "isBrief"], false]);
});

test("without what came it is the old text, without what went the new one; the same is the same", () => {
  fc.assert(
    fc.property(anyBody, anyBody, (before, after) => {
      const { blocks } = compareContents(content(before), content(after), "是");
      const without = (kind: "inserted" | "deleted"): string[] =>
        blocks
          .filter((block) => block.kind !== kind)
          .map(({ parts }) =>
            parts
              .filter((part) => part.kind !== kind)
              .map(({ text }) => text)
              .join(""),
          );
      expect(without("inserted").toSorted()).toEqual(before.map(blockText).toSorted());
      expect(without("deleted")).toEqual(after.map(blockText));
      expect(compareContents(content(before), content(before), "是").isSame).toBe(true);
    }),
  );
});
