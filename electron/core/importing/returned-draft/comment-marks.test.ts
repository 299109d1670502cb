import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";

import type { DraftComment } from "#core/exporting/docx/write-review-draft.ts";
import { reviewTexts } from "#shared/domain/merging/review-texts.ts";
import { bulletinProfile, gb9704Profile } from "#shared/model/print-profile.ts";

import { fictionalSections } from "./testing/fictional-base.ts";
import { draft, inShort, now, original, read } from "./testing/returned-drafts.ts";
import { comment, withParts } from "./testing/word-edits.ts";

const commentsPart = (inside: string): Record<string, string> => ({
  "word/comments.xml": `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${inside}</w:comments>`,
});

const commentXml = (id: number, text: string, author = "周砚秋"): string =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2021-03-23T09:30:00Z"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;

const sent: DraftComment = { itemId: "port", place: null, author: "柳青禾", at: now, text: "请核对里程" };

test("comments stand on the words of the base; those that went out do not come back", async () => {
  const bytes = withParts(
    await draft(gb9704Profile, [sent]),
    (document) => comment(comment(document, "溢洪道", 7), "（区委办公室）", 8),
    commentsPart(commentXml(0, "请核对里程", "柳青禾") + commentXml(7, "是否写全称") + commentXml(8, "应为办公厅")),
  );
  const at = original("inspection").body.indexOf("溢洪道");
  expect(inShort(read(bytes))).toEqual([
    `inspection · comment · {"part":"body","start":${at},"end":${at + 3}} · 是否写全称 · 周砚秋`,
    "meeting · comment · null · 关于“（区委办公室）”：应为办公厅 · 周砚秋",
  ]);
});

const withId = (xml: string, id: number): string => xml.replace("<w:p>", `<w:p w14:paraId="0000000${id}">`);

const extended = (id: number, parent: number | null): string =>
  `<w15:commentEx w15:paraId="0000000${id}"${parent === null ? "" : ` w15:paraIdParent="0000000${parent}"`}/>`;

test("answers are said with their comment; one to a comment that went out is a mark of its own", async () => {
  const bytes = withParts(await draft(gb9704Profile, [sent]), (document) => comment(document, "溢洪道", 7), {
    ...commentsPart(
      withId(commentXml(0, "请核对里程", "柳青禾"), 1) +
        withId(commentXml(1, "已核，无误"), 2) +
        withId(commentXml(7, "是否写全称"), 3) +
        withId(commentXml(8, "应写", "钱望舒"), 4),
    ),
    "word/commentsExtended.xml": `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${extended(1, null)}${extended(2, 1)}${extended(3, null)}${extended(4, 3)}</w15:commentsEx>`,
    "word/_rels/document.xml.rels": strFromU8(
      unzipSync(await draft(gb9704Profile, [sent]))["word/_rels/document.xml.rels"] ?? new Uint8Array(),
    ).replace(
      "</Relationships>",
      '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>',
    ),
  });
  const { marks } = read(bytes);
  expect(marks.map(({ itemId, note, author }) => [itemId, note, author])).toEqual([
    ["port", "答复柳青禾的批注“请核对里程”：已核，无误", "周砚秋"],
    ["inspection", "是否写全称\n钱望舒答复：应写", "周砚秋"],
  ]);
});

const items = fictionalSections.flatMap((section) => section.items);

/** Stretches of words of the base: of titles, paragraphs, captions, cells. */
const arbitraryPlace = fc
  .record({ item: fc.constantFrom(...items), part: fc.constantFrom("title" as const, "body" as const) })
  .chain(({ item, part }) => {
    const words = [...reviewTexts(item)[part].matchAll(/[^\n\p{Cc}\uFFFC]+/gu)].filter(
      // The name of a picture is not printed.
      ([text]) => !/^[0-9a-f]{64}$/.test(text),
    );
    return fc
      .record({
        line: fc.nat(Math.max(0, words.length - 1)),
        from: fc.nat(60),
        length: fc.integer({ min: 1, max: 30 }),
      })
      .map(({ line, from, length }) => {
        const found = words[line];
        if (found === undefined) return { itemId: item.id, place: null };
        const start = found.index + Math.min(from, found[0].length - 1);
        const end = Math.min(start + length, found.index + found[0].length);
        return { itemId: item.id, place: { part, start, end } };
      });
  });

test.each([
  ["titles on lines", gb9704Profile],
  ["titles that run in", bulletinProfile],
])("a comment comes back from where it was put: %s", async (_name, profile) => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryPlace, { minLength: 1, maxLength: 8 }), async (places) => {
      const comments = places.map((each, index) => ({ ...each, author: "周砚秋", at: now, text: `意见${index}` }));
      // Without its properties nobody knows which comments went out.
      const bytes = withParts(await draft(profile, comments), (document) => document, {
        "docProps/custom.xml": "<none/>",
      });
      const { marks, notes } = read(bytes, profile);
      expect(notes).toEqual([]);
      expect(marks.map(({ itemId, content, note }) => ({ itemId, content, note }))).toEqual(
        comments.map(({ itemId, place, text }) => ({
          itemId,
          content: { kind: "comment", place: place ?? wholeTitle(itemId) },
          note: text,
        })),
      );
    }),
    { numRuns: 10 },
  );
});

/** A comment on an item as a whole stands on its first line. */
const wholeTitle = (itemId: string): unknown => {
  const { title } = original(itemId);
  return title === "" ? expect.anything() : { part: "title", start: 0, end: title.length };
};
