import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { fromFrame, toFrame } from "./wire.ts";

/** As the server gets them: one after another, behind the JSON. */
const joined = (parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

const sent = (value: unknown): unknown => {
  const { json, parts } = toFrame(value);
  return fromFrame(json, joined(parts));
};

/** Plain values with bytes anywhere in them. */
const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.uint8Array({ maxLength: 20 }),
    fc.string({ unit: "grapheme" }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: "grapheme" }), tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

test("whatever is sent arrives, bytes and all, wherever they stand", () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      expect(sent(value)).toEqual(value);
    }),
    { numRuns: 300 },
  );
});

test("bytes stay out of the JSON", () => {
  const { json, parts } = toFrame({ files: [{ name: "来稿.txt", bytes: new Uint8Array([1, 2, 3]) }] });
  expect({ json, parts: parts.map((part) => [...part]) }).toEqual({
    json: '{"files":[{"name":"来稿.txt","bytes":{"$bytes":3}}]}',
    parts: [[1, 2, 3]],
  });
});

test("a value that looks like the place of bytes cannot be sent, nor be taken for it", () => {
  expect(() => toFrame({ view: { $bytes: 3 } })).toThrow(TypeError);
  expect(fromFrame('{"view":{"$bytes":3,"name":"x"}}', new Uint8Array())).toEqual({ view: { $bytes: 3, name: "x" } });
});

test("a kind of Uint8Array that would rather be written as JSON goes as bytes all the same", () => {
  // As Node's Buffer does.
  class WithJson extends Uint8Array {
    toJSON(): object {
      return { type: "WithJson", data: [...this] };
    }
  }
  expect(sent({ bytes: new WithJson([1, 2, 3]) })).toEqual({ bytes: new Uint8Array([1, 2, 3]) });
});

describe("a frame is refused when", () => {
  test.each<[string, string, number, new (message: string) => Error]>([
    ["it is shorter than its parts", '{"$bytes":3}', 2, RangeError],
    ["it is longer than its parts", '{"$bytes":3}', 4, RangeError],
    ["it holds bytes that nobody named", "{}", 1, RangeError],
    ["its parts add up to more", '[{"$bytes":2},{"$bytes":2}]', 3, RangeError],
    ["its JSON is none", "{", 0, SyntaxError],
    ["its JSON is missing", "", 0, SyntaxError],
  ])("%s", (_name, json, bytes, error) => {
    expect(() => fromFrame(json, new Uint8Array(bytes))).toThrow(error);
  });
});

test.each([-1, 1.5, 2 ** 60, "3", null])("a length of %j is none", (length) => {
  const value = { $bytes: length };
  expect(fromFrame(JSON.stringify(value), new Uint8Array())).toEqual(value);
});
