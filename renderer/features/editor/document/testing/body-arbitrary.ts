import fc from "fast-check";

import type { Block } from "#shared/model/item.ts";

const letters = fc.string({ unit: fc.constantFrom("甲", "乙", "，", "。", "A", " ", "　", "𠮷", "\t"), maxLength: 12 });
const cell = letters.map((text) => text.replaceAll("\t", ""));

const paragraph: fc.Arbitrary<Block> = fc
  .tuple(letters, fc.nat({ max: 12 }))
  .map(([text, leadIn]) => ({ kind: "paragraph", text, leadIn: Math.min(leadIn, text.length) }));

const picture: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant("picture" as const),
  sha256: fc.constantFrom("a".repeat(64), "0".repeat(64)),
  mediaType: fc.constantFrom("image/png" as const, "image/jpeg" as const),
  width: fc.integer({ min: 1, max: 4000 }),
  height: fc.integer({ min: 1, max: 4000 }),
  shownWidth: fc.option(fc.integer({ min: 1, max: 9000 }), { nil: null }),
  caption: letters.map((text) => text.trim() || null),
});

const table: fc.Arbitrary<Block> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  )
  .map((rows) => ({ kind: "table", rows }));

/** Any body that the model allows, with empty paragraphs, astral letters and figures side by side. */
export const anyBody = fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, picture, table), { maxLength: 6 });
