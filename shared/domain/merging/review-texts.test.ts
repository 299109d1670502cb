import { expect, test } from "vitest";

import type { Block, ItemContent } from "../../model/item.ts";
import { editsBetween } from "./edits-between.ts";
import { editContent, reviewTexts } from "./review-texts.ts";

const picture: Block = {
  kind: "picture",
  sha256: "ab".repeat(32),
  mediaType: "image/png",
  width: 400,
  height: 300,
  shownWidth: null,
  caption: "植树现场",
};

const content: ItemContent = {
  title: "云岭区开展义务植树",
  body: [
    { kind: "paragraph", text: "一是加强领导。云岭区成立专班。", leadIn: 7 },
    picture,
    {
      kind: "table",
      rows: [
        ["街道", "株数"],
        ["松溪", "300"],
      ],
    },
    { kind: "paragraph", text: "活动持续三天。", leadIn: 0 },
  ],
  sourceUnit: "区园林局",
  byline: null,
  eventDates: [],
  isBrief: false,
};

/** The content with its body text edited as a replacement says. */
const edited = (from: string | RegExp, to: string): ItemContent => {
  const { body } = reviewTexts(content);
  return editContent(content, { title: [], body: editsBetween(body, body.replace(from, to)) });
};

test("an item of which nothing is changed stays as it is", () => {
  expect(editContent(content, { title: [], body: [] })).toEqual(content);
});

test("a lead-in stays with its words, whatever is put before or into it", () => {
  expect(edited("一是加强", "一是切实加强").body[0]).toEqual({
    kind: "paragraph",
    text: "一是切实加强领导。云岭区成立专班。",
    leadIn: 9,
  });
  expect(edited("一是加强领导。", "").body[0]).toEqual({ kind: "paragraph", text: "云岭区成立专班。", leadIn: 0 });
});

test("captions and cells are changed within their figures", () => {
  expect(edited("植树现场", "干部群众在植树").body[1]).toEqual({ ...picture, caption: "干部群众在植树" });
  expect(edited("300", "350").body[2]).toEqual({
    kind: "table",
    rows: [
      ["街道", "株数"],
      ["松溪", "350"],
    ],
  });
});

test("a figure goes with its line, and a table that lost cells stays a table", () => {
  expect(edited(/\uFFFC.*\n/u, "").body.map(({ kind }) => kind)).toEqual(["paragraph", "table", "paragraph"]);
  expect(edited("\u001F300", "").body[2]).toEqual({
    kind: "table",
    rows: [
      ["街道", "株数"],
      ["松溪", ""],
    ],
  });
});

test("a paragraph is split, joined and taken out", () => {
  expect(edited("领导。云", "领导。\n云").body.slice(0, 2)).toEqual([
    { kind: "paragraph", text: "一是加强领导。", leadIn: 7 },
    { kind: "paragraph", text: "云岭区成立专班。", leadIn: 0 },
  ]);
  expect(edited("活动持续三天。", "").body).toHaveLength(3);
});

test("a title that is emptied is none", () => {
  const { title } = reviewTexts(content);
  expect(editContent(content, { title: editsBetween(title, ""), body: [] }).title).toBeNull();
});
