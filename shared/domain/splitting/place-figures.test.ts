import { expect, test } from "vitest";

import type { Picture } from "../../model/figure.ts";
import type { RecognizedItem } from "../../model/recognition.ts";
import { plainLine } from "../cleaning/text-line.ts";
import { placeFigures, type SourceFigure } from "./place-figures.ts";

const photo: Picture = {
  kind: "picture",
  sha256: "a".repeat(64),
  mediaType: "image/png",
  width: 800,
  height: 600,
  shownWidth: null,
  caption: null,
};

const item = (title: string | null, ...body: string[]): RecognizedItem => ({
  section: null,
  title,
  body,
  figures: [],
  sourceUnit: null,
  byline: null,
  eventDates: [],
  isBrief: false,
  evidence: [],
});

const rows = [
  ["树种", "株数"],
  ["银杏", "120"],
];

/** Where the figures of a text of two items stand: `item:at+paragraphs`, with a caption. */
const placesOf = (source: readonly string[], figures: readonly SourceFigure[], items: readonly RecognizedItem[]) => {
  const placed = placeFigures(source.map(plainLine), figures, items);
  return {
    figures: placed.items.flatMap((each, index) =>
      each.figures.map((figure) => {
        const caption = figure.kind === "picture" ? (figure.picture.caption ?? "") : "表";
        return `${index}:${figure.at}+${figure.paragraphs}${caption}`;
      }),
    ),
    left: placed.left.length,
  };
};

const picture = (line: number): SourceFigure => ({ kind: "picture", line, picture: photo });
const table = (line: number, lines: number): SourceFigure => ({ kind: "table", line, lines, rows });

const planting = item("松溪街道义务植树", "3月12日，松溪街道 组织义务植树。", "共栽树120株。");
const reading = item("望江街道读书活动", "3月15日，望江街道举行读书活动。");

// A wrapped line, a blank one, full-width figures, a source in brackets: what cleaning and attribution change.
const source = [
  "松溪街道",
  "义务植树",
  "３月１２日，松溪街道组织",
  "义务植树。",
  "",
  "共栽树１２０株。（松溪街道）",
  "望江街道读书活动",
  "3月15日，望江街道举行读书活动。",
];

test.each<[string, number, string[], number]>([
  ["under the title", 2, ["0:0+0"], 0],
  ["inside a paragraph, at its end", 3, ["0:1+0"], 0],
  ["between two paragraphs", 5, ["0:1+0"], 0],
  ["behind the last one", 6, ["0:2+0"], 0],
  ["under the second title", 7, ["1:0+0"], 0],
  ["at the very end", 8, ["1:1+0"], 0],
  ["above all items", 0, [], 1],
])("a picture %s", (_name, line, figures, left) => {
  expect(placesOf(source, [picture(line)], [planting, reading])).toEqual({ figures, left });
});

test("a picture above a lone item belongs to it", () => {
  expect(placesOf(source.slice(0, 6), [picture(0)], [planting]).figures).toEqual(["0:0+0"]);
});

test("two pictures keep their order, and the last takes the caption", () => {
  const captioned = item("松溪街道义务植树", "3月12日，松溪街道组织义务植树。", "图为植树现场。", "共栽树120株。");
  const lines = ["松溪街道义务植树", "3月12日，松溪街道组织义务植树。", "", "图为植树现场。", "共栽树120株。"];
  expect(placesOf(lines, [picture(2), picture(3)], [captioned]).figures).toEqual(["0:1+0", "0:1+1图为植树现场。"]);
});

test.each<[string, RecognizedItem, string[], number]>([
  [
    "takes the place of its rows",
    item("植树情况", "各组情况如下：", "树种　株数", "银杏　120", "完毕。"),
    ["0:1+2表"],
    0,
  ],
  [
    "whose rows became one paragraph is still one",
    item("植树情况", "各组情况如下：", "树种株数银杏120"),
    ["0:1+1表"],
    0,
  ],
  ["stays text where a row ran into the text", item("植树情况", "各组情况如下：树种　株数", "银杏　120"), [], 1],
  ["stays text where a row became the title", item("树种　株数", "银杏　120"), [], 1],
])("a table %s", (_name, read, figures, left) => {
  const lines = ["植树情况", "各组情况如下：", "树种\t株数", "银杏\t120", "完毕。"];
  expect(placesOf(lines, [table(2, 2)], [read])).toEqual({ figures, left });
});

test("a picture from a cell follows the table", () => {
  const read = item("植树情况", "树种　株数", "银杏　120", "完毕。");
  const lines = ["植树情况", "树种\t株数", "银杏\t120", "完毕。"];
  expect(placesOf(lines, [picture(2), table(1, 2)], [read]).figures).toEqual(["0:0+2表", "0:2+0"]);
});
