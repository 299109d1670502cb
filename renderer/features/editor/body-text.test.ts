import fc from "fast-check";
import { expect, test } from "vitest";

import { bodyToText, textToBody } from "./body-text.ts";

test("lines become paragraphs; blank lines and typed indents go", () => {
  expect(textToBody("　　第一段。\r\n\r\n第二段。 \n", [])).toEqual([
    { kind: "paragraph", text: "第一段。", leadIn: 0 },
    { kind: "paragraph", text: "第二段。", leadIn: 0 },
  ]);
});

test("a lead-in stays while its words stay, wherever the paragraph moves", () => {
  const before = [{ kind: "paragraph" as const, text: "一是加强领导。区里成立专班。", leadIn: 7 }];
  expect(textToBody("会议要求：\n一是加强领导。区里成立工作专班。", before).map(({ leadIn }) => leadIn)).toEqual([
    0, 7,
  ]);
  expect(textToBody("一是加强组织领导。区里成立专班。", before).map(({ leadIn }) => leadIn)).toEqual([0]);
});

test("a body survives the way through the text field", () => {
  const paragraph = fc
    .string({ minLength: 1 })
    .map((text) => text.replaceAll(/[\r\n\u2028\u2029]/g, "").trim())
    .filter((text) => text !== "")
    .map((text) => ({ kind: "paragraph" as const, text, leadIn: 0 }));
  fc.assert(
    fc.property(fc.array(paragraph), (body) => {
      expect(textToBody(bodyToText(body), body)).toEqual(body);
    }),
  );
});
