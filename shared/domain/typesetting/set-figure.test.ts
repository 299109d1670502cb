import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { columnWidths, pictureSize, setFigure } from "./set-figure.ts";
import { testProfile } from "./testing/test-profile.ts";
import { textArea } from "./text-style.ts";

const area = textArea(testProfile);
const { pitch } = testProfile;

describe("a picture", () => {
  test.each([
    ["as wide as the document showed it", { width: 800, height: 600, shownWidth: 4000 }, { width: 4000, height: 3000 }],
    ["at 96 dpi where it was not told", { width: 200, height: 100, shownWidth: null }, { width: 3000, height: 1500 }],
    ["no wider than the text", { width: 4000, height: 1000, shownWidth: null }, { width: area.width, height: 2211 }],
  ])("is %s", (_name, picture, size) => {
    expect(pictureSize(picture, testProfile)).toEqual(size);
  });

  test("keeps its shape, stays within its line and leaves room for its caption, whatever its size", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 8, max: 9000 }),
        fc.integer({ min: 8, max: 9000 }),
        fc.option(fc.integer({ min: 1, max: 31_680 })),
        (width, height, shownWidth) => {
          const picture = {
            kind: "picture" as const,
            sha256: "0".repeat(64),
            mediaType: "image/png" as const,
            caption: null,
            width,
            height,
            shownWidth,
          };
          const set = setFigure({ kind: "picture", picture }, testProfile);
          const placed = set.place(1000, 2000).picture;
          expect(set.lineHeight % pitch).toBe(0);
          expect(set.lineHeight).toBeLessThanOrEqual(area.height - 2 * pitch);
          expect(placed?.y).toBeGreaterThanOrEqual(2000);
          expect((placed?.y ?? 0) + (placed?.height ?? 0)).toBeLessThan(2000 + set.lineHeight);
          expect(Math.abs((placed?.width ?? 0) * height - (placed?.height ?? 0) * width)).toBeLessThanOrEqual(
            width + height,
          );
        },
      ),
    );
  });
});

describe("a table", () => {
  test("is exactly as wide as the text, and its cells hold all of their text", () => {
    const cell = fc.string({ unit: fc.constantFrom("树", "苗", "1", "a", "，", " "), maxLength: 40 });
    const rows = fc
      .integer({ min: 2, max: 8 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(rows, (table) => {
        const widths = columnWidths(table, testProfile);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(area.width);
        expect(widths.every((width) => Number.isInteger(width) && width > 0)).toBe(true);
        table.forEach((texts, row) => {
          const set = setFigure({ kind: "row", rows: table, row }, testProfile);
          const cells = set.place(0, 0).cells ?? [];
          expect(cells.map(({ lines }) => lines.map(({ text }) => text).join(""))).toEqual(texts);
          expect(set.lineHeight).toBeGreaterThanOrEqual(Math.max(...cells.map(({ lines }) => lines.length)) * pitch);
        });
      }),
    );
  });

  test("gives the column with more text more room", () => {
    const [narrow = 0, wide = 0] = columnWidths([["1", "区民政局、区水务局和区文化馆"]], testProfile);
    expect(wide).toBeGreaterThan(2 * narrow);
  });
});
