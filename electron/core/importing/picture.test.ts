import { expect, test } from "vitest";

import { toPicture } from "./picture.ts";
import { jpegHead, png } from "./testing/picture-fixture.ts";

/** Bits of a stretch turned round, where the pixels are packed. */
const damaged = (bytes: Uint8Array, from: number): Uint8Array =>
  bytes.map((byte, index) => (index >= from && index < from + 8 ? byte ^ 0x5a : byte));

const withHeight = (bytes: Uint8Array, height: number): Uint8Array => {
  const changed = new Uint8Array(bytes);
  new DataView(changed.buffer).setUint32(20, height);
  return changed;
};

test.each([
  ["a PNG", png(640, 480), { mediaType: "image/png", width: 640, height: 480 }],
  ["a JPEG in colour", jpegHead(1200, 800, 3), { mediaType: "image/jpeg", width: 1200, height: 800 }],
  ["a JPEG in grey", jpegHead(1200, 800, 1), { mediaType: "image/jpeg", width: 1200, height: 800 }],
  ["a JPEG in CMYK", jpegHead(1200, 800, 4), null],
  ["a PNG that was not sent whole", png(640, 480).subarray(0, -4), null],
  ["a JPEG that was not sent whole", jpegHead(1200, 800, 3).subarray(0, -2), null],
  ["a PNG with broken pixels", damaged(png(64, 48), 45), null],
  ["a PNG with too few rows", withHeight(png(64, 48), 49), null],
  ["a spacer", png(3, 40), null],
  ["a picture of another format", new TextEncoder().encode("GIF89a".repeat(20)), null],
  ["nothing", new Uint8Array(), null],
])("%s", (_name, bytes, expected) => {
  const picture = toPicture(bytes, 2000.4);
  expect(picture).toEqual(expected && { ...expected, bytes, shownWidth: 2000 });
});

test("a width that says nothing is none", () => {
  expect([Number.NaN, 0, -3, null].map((width) => toPicture(png(64, 64), width)?.shownWidth)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
