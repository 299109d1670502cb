import fc from "fast-check";
import { expect, test } from "vitest";

import { writeReviewDraft } from "#core/exporting/docx/write-review-draft.ts";
import type { Block } from "#shared/model/item.ts";
import type { ManuscriptItem } from "#shared/model/manuscript.ts";
import { bulletinProfile, gb9704Profile, monthlyProfile } from "#shared/model/print-profile.ts";

import { readReturnedDraft } from "./read-returned-draft.ts";
import { fictionalBase, fictionalPicture, fictionalSections } from "./testing/fictional-base.ts";
import { now } from "./testing/returned-drafts.ts";

const words = fc.constantFrom(
  ..."云 岭 区 召开 会议 3月2日， 。 、 “ ” ‘ ’ （ ） —— …… 1.5% A4 ( ) △ ◎ 𠮷 é × （区委办公室） （记者 岳知远） 一是 第一章 • 1. <b> & [图1]".split(
    " ",
  ),
  " ",
  "　",
  "  ",
  "\u00A0",
  "\u200B",
  "\t",
);
const line = fc
  .array(words, { minLength: 1, maxLength: 14 })
  .map((list) => list.join(""))
  .filter((text) => text.trim() !== "");
const paragraph = fc.record({ text: line, share: fc.nat(10) }).map(({ text, share }): Block => ({
  kind: "paragraph",
  text,
  leadIn: share < 8 ? 0 : [...text].slice(0, share - 6).join("").length,
}));
const picture = fictionalSections
  .flatMap(({ items }) => items.flatMap(({ body }) => body))
  .find((block) => block.kind === "picture");
const figure = fc.oneof(
  fc.option(line).map((caption): Block[] => (picture ? [{ ...picture, caption: caption?.trim() ?? null }] : [])),
  fc
    .array(fc.tuple(fc.oneof(line, fc.constant("")), fc.oneof(line, fc.constant(""))), { minLength: 1, maxLength: 3 })
    .map((rows): Block[] => [
      { kind: "table", rows: rows.map((cells) => cells.map((cell) => cell.replaceAll("\t", " "))) },
    ]),
);
const body = fc
  .array(fc.oneof({ weight: 5, arbitrary: paragraph.map((block) => [block]) }, figure), { minLength: 1, maxLength: 4 })
  .map((blocks) => blocks.flat());
const item = fc
  .record({ title: fc.option(line, { freq: 6 }), sourceUnit: fc.option(line), body, isBrief: fc.boolean() })
  .map((drawn) => ({
    ...drawn,
    title: drawn.title?.trim() ?? null,
    sourceUnit: drawn.sourceUnit?.trim() ?? null,
    byline: null,
    eventDates: [],
  }));
const sections = fc.array(fc.array(item, { maxLength: 4 }), { minLength: 1, maxLength: 3 }).map((lists) =>
  lists.map((items, section) => ({
    id: `section-${section}`,
    name: ["时政要点", "经济热点", "民生视点"][section] ?? "",
    items: items.map((each, index): ManuscriptItem => ({ ...each, id: `item-${section}-${index}` })),
  })),
);

test("whatever stands in an issue, a draft nobody touched says nothing", { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      sections.filter((list) => list.some(({ items }) => items.length > 0)),
      fc.constantFrom(gb9704Profile, monthlyProfile, bulletinProfile),
      async (drawn, profile) => {
        const base = fictionalBase(drawn, profile);
        const bytes = await writeReviewDraft(
          {
            base,
            round: { id: "round-1", number: 1, stage: "一校" },
            copyId: "copy-1",
            reviewer: "钱望舒",
            properties: { title: "云岭区大事月报 审读稿", creator: "云岭区地方史志办公室" },
            comments: [],
          },
          () => fictionalPicture,
        );
        expect(readReturnedDraft(bytes, "审读稿.docx", base, { reviewer: "钱望舒", now })).toEqual({
          marks: [],
          formattingChanges: 0,
          notes: [],
          authors: [],
        });
      },
    ),
    { numRuns: 60 },
  );
});
