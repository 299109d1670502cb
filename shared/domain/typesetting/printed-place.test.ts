import fc from "fast-check";
import { expect, test } from "vitest";

import type { Block } from "../../model/item.ts";
import type { PrintProfile } from "../../model/print-profile.ts";
import { compose, type CompositionInput } from "../composing/compose.ts";
import { layOut } from "./layout.ts";
import { lineAtPlace, placeOfLine } from "./printed-place.ts";
import { syntheticIssue } from "./testing/synthetic-issue.ts";
import { testProfile } from "./testing/test-profile.ts";

const runIn: PrintProfile = { ...testProfile, titleForm: "runIn", sourceForm: "atEnd" };
const profiles = fc.constantFrom(testProfile, runIn);

const itemsOf = (input: CompositionInput) =>
  new Map(input.sections.flatMap(({ items }) => items.map((each) => [each.id, each])));

test("a character on paper is the one at its place in the item, whatever was printed before it", () => {
  fc.assert(
    fc.property(fc.nat(1e6), profiles, fc.double({ min: 0, max: 0.999, noNaN: true }), (seed, profile, share) => {
      const input = syntheticIssue(seed, "hostile", { hasFigures: true });
      const items = itemsOf(input);
      const layout = layOut(compose(input, profile), profile);
      const astray = layout.pages
        .flatMap(({ lines }) => lines)
        .filter((line) => {
          const character = Math.floor(share * line.text.length);
          const place = placeOfLine(layout, line, character);
          if (place === null || place.field === "sourceUnit") return false;
          const item = items.get(place.itemId);
          const text = place.field === "title" ? (item?.title ?? "") : textOf(item?.body[place.paragraph ?? -1]);
          const printed = line.text[character] ?? "";
          const offset = place.offset ?? -1;
          // △, the spaces after a title and a source at the end are nowhere in the item: there, it is the nearest end.
          const isAdded = (offset === 0 && printed === "△") || offset >= text.length;
          return printed !== "" && !isAdded && text[offset] !== printed;
        });
      expect(astray).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test("from a line to its place and back is the same line", () => {
  fc.assert(
    fc.property(fc.nat(1e6), profiles, (seed, profile) => {
      const layout = layOut(compose(syntheticIssue(seed, "plain", { hasFigures: true }), profile), profile);
      const figures = new Set<string>();
      for (const [page, { part, lines }] of layout.pages.entries()) {
        if (part !== "body") continue;
        for (const [line, laid] of lines.entries()) {
          const place = placeOfLine(layout, laid, 0);
          // In a title that runs over the end of its line, the text may begin in the middle of the next one.
          if (place === null || laid.isRunIn === true) continue;
          // A figure is found at its first line: that a table has more rows, or a picture a caption, makes it no other.
          const key = `${laid.itemId} ${laid.paragraph}`;
          if (["picture", "table", "caption"].includes(laid.style) && figures.has(key)) continue;
          figures.add(key);
          const found = lineAtPlace(layout, place);
          expect(found).toEqual({ page, line });
        }
      }
    }),
    { numRuns: 20 },
  );
});

/** What of a block is printed as lines of text; rows of tables are not. */
const textOf = (block: Block | undefined): string =>
  block?.kind === "paragraph" ? block.text : block?.kind === "picture" ? (block.caption ?? "") : "";

const input: CompositionInput = {
  ...syntheticIssue(1, "plain"),
  sections: [
    {
      section: { name: "民生视点" },
      items: [
        {
          id: "planting",
          title: "松溪街道植树",
          body: [
            { kind: "paragraph", text: "三月十二日植树。", leadIn: 0 },
            { kind: "paragraph", text: "", leadIn: 0 },
            { kind: "paragraph", text: "树".repeat(60), leadIn: 0 },
          ],
          sourceUnit: "松溪街道",
          byline: null,
          isBrief: false,
        },
      ],
    },
  ],
};
const layout = layOut(compose(input), testProfile);
const body = layout.pages.findIndex(({ part }) => part === "body");
const place = { itemId: "planting", paragraph: null, offset: null } as const;

test.each([
  ["a title", { ...place, field: "title" }, 1],
  ["dates, which are not printed: the title", { ...place, field: "eventDates" }, 1],
  ["the text", { ...place, field: "body" }, 2],
  ["an empty paragraph: the line before it", { ...place, field: "body", paragraph: 1, offset: 0 }, 2],
  ["the middle of a paragraph", { ...place, field: "body", paragraph: 2, offset: 30 }, 4],
  ["an offset beyond the text", { ...place, field: "body", paragraph: 2, offset: 999 }, 5],
  ["a paragraph beyond the text", { ...place, field: "body", paragraph: 9, offset: 0 }, 5],
  ["the unit", { ...place, field: "sourceUnit" }, 6],
] as const)("the line of %s", (_name, at, line) => {
  expect(lineAtPlace(layout, at)).toEqual({ page: body, line });
});

test("an item that is not printed has no line, and a line of the cover no place", () => {
  expect(lineAtPlace(layout, { ...place, itemId: "nothing", field: "title" })).toBeNull();
  const cover = layout.pages[0]?.lines[0];
  expect(cover && placeOfLine(layout, cover, 0)).toBeNull();
});

test("a click on an entry of the contents means the title", () => {
  const entry = layout.pages[1]?.lines.find(({ style }) => style === "tocItem");
  expect(entry && placeOfLine(layout, entry, 2)).toEqual({ ...place, field: "title", offset: 2 });
});
