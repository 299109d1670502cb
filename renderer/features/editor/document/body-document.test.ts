import fc from "fast-check";
import { expect, test } from "vitest";

import { Block } from "#shared/model/item.ts";

import { bodyToDocument, documentToBody, tidyBody } from "./body-document.ts";
import { documentSchema } from "./document-schema.ts";
import { anyBody } from "./testing/body-arbitrary.ts";

test("any body is the same after it was a document, as JSON too", () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const doc = bodyToDocument(documentSchema, body);
      doc.check();
      const isLoneBlank = body.length === 1 && body[0]?.kind === "paragraph" && body[0].text === "";
      expect(documentToBody(doc)).toEqual(isLoneBlank ? [] : body);
      expect(documentSchema.nodeFromJSON(doc.toJSON())).toEqual(doc);
    }),
  );
});

test("any document is the same after it was a body", () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const doc = bodyToDocument(documentSchema, body);
      expect(bodyToDocument(documentSchema, documentToBody(doc)).eq(doc)).toBe(true);
    }),
  );
});

test("what a document gives can be stored", () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      for (const block of tidyBody(documentToBody(bodyToDocument(documentSchema, body)))) {
        expect(Block.parse(block)).toEqual(block);
      }
    }),
  );
});

test("tidying drops blank paragraphs and the white space round the others, and keeps lead-ins; twice is once", () => {
  const body: Block[] = [
    { kind: "paragraph", text: "　　一是植树。共560株。 ", leadIn: 7 },
    { kind: "paragraph", text: " 　", leadIn: 0 },
    { kind: "table", rows: [["", ""]] },
  ];
  expect(tidyBody(body)).toEqual([
    { kind: "paragraph", text: "一是植树。共560株。", leadIn: 5 },
    { kind: "table", rows: [["", ""]] },
  ]);
  fc.assert(
    fc.property(anyBody, (any) => {
      const tidy = tidyBody(any);
      expect(tidyBody(tidy)).toEqual(tidy);
      expect(texts(tidy)).toEqual(texts(any));
      expect(tidy.every((block) => block.kind !== "paragraph" || block.leadIn <= block.text.length)).toBe(true);
    }),
  );
});

/** What stands in blocks, whatever is round it. */
const texts = (blocks: readonly Block[]): unknown[] =>
  blocks.map((block) => (block.kind === "paragraph" ? block.text.trim() : block)).filter((text) => text !== "");
