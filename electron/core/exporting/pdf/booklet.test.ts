import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";

import { PdfOptions } from "#shared/api/exporting.ts";
import { compose } from "#shared/domain/composing/compose.ts";
import { issueBooklet } from "#shared/domain/imposition/issue-booklet.ts";
import { layOut } from "#shared/domain/typesetting/layout.ts";
import { syntheticIssue } from "#shared/domain/typesetting/testing/synthetic-issue.ts";
import { gb9704Profile } from "#shared/model/print-profile.ts";

import { noPictures } from "../testing/no-pictures.ts";
import { findFontFiles } from "./font-files.ts";
import { hasUsableFonts } from "./testing/has-usable-fonts.ts";
import { objectsOfType, readPdfObjects } from "./testing/pdf-objects.ts";
import { writePdf } from "./write-pdf.ts";

const composition = compose(syntheticIssue(4, "plain"));
const layout = layOut(composition, gb9704Profile);
const properties = { title: "云岭区大事月报", creator: "云岭区地方史志办公室" };
const issue = { composition, layout, profile: gb9704Profile, properties, pictures: noPictures };
const [pageWidth, pageHeight] = [layout.pageWidth / 20, layout.pageHeight / 20];
const millimetre = 72 / 25.4;

type Word = { text: string; x: number; y: number; size: number };
type PrintedPage = { width: number; height: number; words: Word[] };

const print = async (options: Parameters<typeof PdfOptions.parse>[0]) => {
  const { bytes } = await writePdf(issue, findFontFiles(), PdfOptions.parse(options));
  const document = await getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS }).promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const words = items.flatMap((item): Word[] =>
      "str" in item && item.str.trim() !== ""
        ? [
            {
              text: item.str,
              x: Number(item.transform[4]),
              y: Number(item.transform[5]),
              size: Number(item.transform[0]),
            },
          ]
        : [],
    );
    pages.push({ width, height, words });
  }
  return { bytes, document, pages };
};

/** The words of a page of the issue; none of a blank one. */
const ofPage = (pages: readonly PrintedPage[], page: number | null): Word[] =>
  page === null ? [] : (pages[page - 1]?.words ?? []);

const spaceless = (text: string): string => text.replace(/\s+/g, "");
const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join("");

/** MediaBox, BleedBox and TrimBox of each page. */
const boxesOf = (bytes: Uint8Array): number[][][] =>
  objectsOfType(readPdfObjects(bytes), "Page").map(({ text }) =>
    ["MediaBox", "BleedBox", "TrimBox"].map((box) =>
      (new RegExp(`/${box} \\[([^\\]]*)\\]`).exec(text)?.[1] ?? "").trim().split(/\s+/).map(Number),
    ),
  );

/** Title, left and top of each bookmark. */
const bookmarkPlaces = async (options: Parameters<typeof print>[0]) => {
  const { document } = await print(options);
  const outline = await document.getOutline();
  return outline
    .flatMap((section) => [section, ...section.items])
    .map(({ title, dest }) => {
      if (!Array.isArray(dest)) throw new Error(`“${title}” leads nowhere`);
      const [x, y]: unknown[] = dest.slice(2);
      return [title, Number(x), Number(y)] as const;
    });
};

/** Words with their places as on a page that is drawn at its own size at the origin. */
const rounded = (words: readonly Word[], x: number, y: number, scale = 1): string[] =>
  words.map((word) =>
    [word.text, (word.x - x) / scale, (word.y - y) / scale, word.size / scale]
      .map((part) => (typeof part === "number" ? part.toFixed(2) : part))
      .join(" "),
  );

describe.skipIf(!hasUsableFonts())("a booklet (skipped where no Chinese font is installed)", () => {
  const plan = issueBooklet(layout);
  const sides = plan.sheets.flatMap(({ front, back }) => [front, back]);

  test("has two pages to a side, at their own size, each where the plan puts it", async () => {
    const [plain, { pages }] = await Promise.all([print({}), print({ booklet: {} })]);
    expect(pages.map(({ width, height }) => [width, height])).toEqual(sides.map(() => [2 * pageWidth, pageHeight]));
    for (const [index, { left, right }] of sides.entries()) {
      const words = pages[index]?.words ?? [];
      const isLeft = ({ x }: Word): boolean => x < pageWidth;
      expect(rounded(words.filter(isLeft), 0, 0)).toEqual(rounded(ofPage(plain.pages, left.page), 0, 0));
      expect(
        rounded(
          words.filter((word) => !isLeft(word)),
          pageWidth,
          0,
        ),
      ).toEqual(rounded(ofPage(plain.pages, right.page), 0, 0));
    }
  });

  test("the cover stands on the right and the colophon on the left of the first side, whatever is blank", async () => {
    expect(plan.blankPages).toBeGreaterThan(0);
    const [first] = (await print({ booklet: {} })).pages;
    const [cover, colophon] = ["cover", "colophon"].map((part) =>
      layout.pages.filter((page) => page.part === part).flatMap(({ lines }) => lines.map(({ text }) => text)),
    );
    expect(spaceless(textOf(first?.words.filter(({ x }) => x >= pageWidth) ?? []))).toBe(
      spaceless((cover ?? []).join("")),
    );
    expect(spaceless(textOf(first?.words.filter(({ x }) => x < pageWidth) ?? []))).toBe(
      spaceless((colophon ?? []).join("")),
    );
  });

  test("on sheets of one page everything is smaller in one measure, and nothing leaves its half", async () => {
    const [plain, { pages }] = await Promise.all([print({}), print({ booklet: { sheet: "single" } })]);
    const scale = Math.min(pageHeight / 2 / pageWidth, pageWidth / pageHeight);
    expect(pages.map(({ width, height }) => [width, height])).toEqual(sides.map(() => [pageHeight, pageWidth]));
    const [besides, above] = [pageHeight / 2 - pageWidth * scale, pageWidth - pageHeight * scale];
    for (const [index, { left }] of sides.entries()) {
      const words = pages[index]?.words.filter(({ x }) => x < pageHeight / 2) ?? [];
      expect(rounded(words, besides / 2, above / 2, scale)).toEqual(rounded(ofPage(plain.pages, left.page), 0, 0));
    }
  });

  test("creep moves both pages of an inner sheet towards the fold and leaves the outermost", async () => {
    const creep = 0.5;
    const [still, moved] = await Promise.all([print({ booklet: {} }), print({ booklet: { creep } })]);
    const shifts = still.pages.map(({ words }, index) => {
      const after = moved.pages[index]?.words ?? [];
      const by = words.map((word, at) => [word.x < pageWidth, ((after[at]?.x ?? 0) - word.x) / millimetre] as const);
      return [true, false].map((isLeft) => [
        ...new Set(by.filter(([left]) => left === isLeft).map(([, shift]) => shift.toFixed(2))),
      ]);
    });
    const expected = plan.sheets.flatMap(({ front, back }, sheet) =>
      [front, back].map(({ left, right }) => [
        left.page === null ? [] : [(sheet * creep).toFixed(2)],
        right.page === null ? [] : [(0 - sheet * creep).toFixed(2)],
      ]),
    );
    expect(shifts.map((side) => side.map((shift) => shift.map(Number)))).toEqual(
      expected.map((side) => side.map((shift) => shift.map(Number))),
    );
  });

  test("a creep beyond the margins is refused, naming both", async () => {
    const narrow = { ...gb9704Profile, page: { ...gb9704Profile.page, left: 200, right: 200 } };
    const narrowLayout = layOut(composition, narrow);
    await expect(
      writePdf(
        { ...issue, profile: narrow, layout: narrowLayout },
        findFontFiles(),
        PdfOptions.parse({ booklet: { creep: 1 } }),
      ),
    ).rejects.toMatchObject({ code: "INVALID_INPUT", message: expect.stringMatching(/爬移 1 毫米.*3\.5 毫米/) });
  });

  test("is PDF/A as well, for the press alone: no bookmarks and no links", async () => {
    const { bytes, document } = await print({ booklet: {} });
    expect(await document.getOutline()).toBeNull();
    const objects = readPdfObjects(bytes);
    expect(objectsOfType(objects, "Annot")).toEqual([]);
    expect(objectsOfType(objects, "OutputIntent")).toHaveLength(1);
  });
});

describe.skipIf(!hasUsableFonts())("crop marks (skipped where no Chinese font is installed)", () => {
  test.each([
    ["3 mm of bleed", 3, 3],
    ["5 mm of bleed", 5, 5],
    ["marks never nearer than 2 mm", 0, 2],
  ])("make the paper larger and name bleed and trim: %s", async (_name, bleed, gap) => {
    const [plain, marked] = await Promise.all([print({}), print({ cropMarks: { bleed } })]);
    const margin = (gap + 5) * millimetre;
    const expected = [
      [0, 0, pageWidth + 2 * margin, pageHeight + 2 * margin],
      ...[bleed * millimetre, 0].map((beyond) => [
        margin - beyond,
        margin - beyond,
        margin + pageWidth + beyond,
        margin + pageHeight + beyond,
      ]),
    ];
    for (const boxes of boxesOf(marked.bytes)) {
      for (const [index, box] of boxes.entries()) {
        for (const [side, value] of box.entries()) expect(value).toBeCloseTo(expected[index]?.[side] ?? -1, 3);
      }
    }
    expect(marked.pages.map(({ words }) => rounded(words, margin, margin))).toEqual(
      plain.pages.map(({ words }) => rounded(words, 0, 0)),
    );
  });

  test("leave bookmarks and links on their headings", async () => {
    const margin = 8 * millimetre;
    const [plain, marked] = await Promise.all([bookmarkPlaces({}), bookmarkPlaces({ cropMarks: {} })]);
    expect(marked.map(([title, x, y]) => [title, x, y.toFixed(2)])).toEqual(
      plain.map(([title, x, y]) => [title, x, (y + margin).toFixed(2)]),
    );
  });

  test("stand round the whole sheet of a booklet, and beside them which sheet and side it is", async () => {
    const [plain, { bytes, pages }] = await Promise.all([
      print({ booklet: {} }),
      print({ booklet: {}, cropMarks: {} }),
    ]);
    const margin = 8 * millimetre;
    const [boxes] = boxesOf(bytes);
    expect((boxes?.[2]?.[2] ?? 0) - (boxes?.[2]?.[0] ?? 0)).toBeCloseTo(2 * pageWidth, 3);
    const isSlug = ({ y }: Word): boolean => y > margin + pageHeight;
    const count = pages.length / 2;
    expect(pages.map(({ words }) => spaceless(textOf(words.filter(isSlug))))).toEqual(
      pages.map((_, side) =>
        spaceless(
          `${properties.title}第${Math.floor(side / 2) + 1}张（共${count}张）${side % 2 === 0 ? "正面" : "反面"}`,
        ),
      ),
    );
    // In what is cut off, clear of the bleed.
    expect(
      pages.flatMap(({ words }) => words.filter(isSlug)).filter(({ y }) => y < margin + pageHeight + 3 * millimetre),
    ).toEqual([]);
    expect(
      pages.map(({ words }) =>
        rounded(
          words.filter((word) => !isSlug(word)),
          margin,
          margin,
        ),
      ),
    ).toEqual(plain.pages.map(({ words }) => rounded(words, 0, 0)));
  });
});
