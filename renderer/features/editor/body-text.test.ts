import fc from "fast-check";
import { expect, test } from "vitest";

import type { Block } from "#shared/model/item.ts";

import { bodyToText, figuresOf, textToBody } from "./body-text.ts";

const photo = {
  kind: "picture" as const,
  sha256: "0".repeat(64),
  mediaType: "image/jpeg" as const,
  width: 800,
  height: 600,
  shownWidth: null,
  caption: null,
};
const table: Block = {
  kind: "table",
  rows: [
    ["树种", "株数"],
    ["银杏", "120"],
  ],
};

test("marks stand for figures wherever they are moved, however often; a mark of nothing is text", () => {
  const figures = figuresOf([photo, table, { ...photo, height: 601 }]);
  expect(textToBody("［图2］植树现场\n［表1］\n［图1］\n［图2］\n［图3］\n［表1］合计", [], figures)).toEqual([
    { ...photo, height: 601, caption: "植树现场" },
    table,
    photo,
    { ...photo, height: 601 },
    { kind: "paragraph", text: "［图3］", leadIn: 0 },
    { kind: "paragraph", text: "［表1］合计", leadIn: 0 },
  ]);
});

test("lines become paragraphs; blank lines and typed indents go", () => {
  expect(textToBody("　　第一段。\r\n\r\n第二段。 \n", [], [])).toEqual([
    { kind: "paragraph", text: "第一段。", leadIn: 0 },
    { kind: "paragraph", text: "第二段。", leadIn: 0 },
  ]);
});

test("a lead-in stays while its words stay, wherever the paragraph moves", () => {
  const before = [{ kind: "paragraph" as const, text: "一是加强领导。区里成立专班。", leadIn: 7 }];
  expect(textToBody("会议要求：\n一是加强领导。区里成立工作专班。", before, [])).toMatchObject([
    { leadIn: 0 },
    { leadIn: 7 },
  ]);
  expect(textToBody("一是加强组织领导。区里成立专班。", before, [])).toMatchObject([{ leadIn: 0 }]);
});

test("a body survives the way through the text field", () => {
  const paragraph = fc
    .string({ minLength: 1 })
    .map((text) => text.replaceAll(/[\r\n\u2028\u2029]/g, "").trim())
    .filter((text) => text !== "")
    .map((text) => ({ kind: "paragraph" as const, text, leadIn: 0 }));
  const figure = fc.oneof(
    fc.option(fc.constantFrom("植树现场", "图为签约仪式")).map((caption) => ({ ...photo, caption })),
    fc.constant(table),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(paragraph, figure)), (body) => {
      expect(textToBody(bodyToText(body), body, figuresOf(body))).toEqual(body);
    }),
  );
});
