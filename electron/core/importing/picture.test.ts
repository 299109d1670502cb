import { expect, test } from "vitest";

import { toPicture } from "./picture.ts";
import { jpegHead, png } from "./testing/picture-fixture.ts";

test.each([
  ["a PNG", png(640, 480), { mediaType: "image/png", width: 640, height: 480 }],
  ["a JPEG in colour", jpegHead(1200, 800, 3), { mediaType: "image/jpeg", width: 1200, height: 800 }],
  ["a JPEG in grey", jpegHead(1200, 800, 1), { mediaType: "image/jpeg", width: 1200, height: 800 }],
  ["a JPEG in CMYK", jpegHead(1200, 800, 4), null],
  ["a PNG that was not sent whole", png(640, 480).subarray(0, -4), null],
  ["a JPEG that was not sent whole", jpegHead(1200, 800, 3).subarray(0, -2), null],
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
