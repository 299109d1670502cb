import fc from "fast-check";
import { expect, test } from "vitest";

import { bodyToText } from "./body-text.ts";
import { bodyPlaceAt, caretInBody, typedParagraph } from "./caret.ts";

const body = "　　第一段。\n\n　　第二段。";

test.each([
  [0, 0, 0],
  [2, 0, 0],
  [4, 0, 2],
  [6, 0, 4],
  [7, 0, 4],
  [body.indexOf("二"), 1, 1],
  [body.length, 1, 4],
])("the caret at %i is in paragraph %i at %i", (caret, paragraph, offset) => {
  expect(bodyPlaceAt(body, caret)).toEqual({ paragraph, offset });
});

test("from a place to the caret and back is the same place", () => {
  const paragraph = fc.string({ minLength: 1, unit: fc.constantFrom("甲", "乙", "，", "A", "𠮷") });
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1 }), fc.nat(), fc.nat(), (texts, wanted, at) => {
      const index = wanted % texts.length;
      const offset = at % ((texts[index]?.length ?? 0) + 1);
      const typed = bodyToText(texts.map((text) => ({ kind: "paragraph", text, leadIn: 0 })));
      expect(bodyPlaceAt(typed, caretInBody(typed, index, offset))).toEqual({ paragraph: index, offset });
    }),
  );
});

test("a place beyond the text is its end, and there is one in no text at all", () => {
  expect(caretInBody(body, 9, 0)).toBe(body.length);
  expect(caretInBody(body, 0, 99)).toBe(6);
  expect(caretInBody("", 0, 0)).toBe(0);
  expect(bodyPlaceAt("", 0)).toEqual({ paragraph: 0, offset: 0 });
});

test("blank paragraphs of the stored body are not counted, tables are", () => {
  const paragraphs = ["甲", " ", "乙"].map((text) => ({ kind: "paragraph" as const, text, leadIn: 0 }));
  const stored = { body: [...paragraphs, { kind: "table" as const, rows: [["丙"]] }] };
  expect([0, 1, 2, 3, 4, null].map((paragraph) => typedParagraph(stored, { paragraph }))).toEqual([0, 1, 1, 2, 3, 0]);
});
