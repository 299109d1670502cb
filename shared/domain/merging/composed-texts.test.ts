import { expect, test } from "vitest";

import type { Block } from "../../model/item.ts";
import { composeItem, type ComposedItem } from "../composing/compose.ts";
import type { CompositionForm } from "../composing/composition-form.ts";
import { toBaseEdits, toBaseStretch } from "./composed-edits.ts";
import { composedTexts, toComposed, type ComposedTexts } from "./composed-texts.ts";
import { betweenCells, betweenRows, openTable, reviewTexts } from "./review-texts.ts";
import { applyEdits } from "./text-edit.ts";

const text = (words: string): Block => ({ kind: "paragraph", text: words, leadIn: 0 });
const picture: Block = {
  kind: "picture",
  sha256: "cd".repeat(32),
  mediaType: "image/png",
  width: 400,
  height: 300,
  shownWidth: null,
  caption: "义诊现场",
};
const table: Block = {
  kind: "table",
  rows: [
    ["街道", "人次"],
    ["松溪", "300"],
  ],
};
const line: CompositionForm = { front: "cover", titleForm: "line", sourceForm: "line" };
const bulletin: CompositionForm = { front: "redHead", titleForm: "runIn", sourceForm: "atEnd" };

const item = (body: Block[], more: Partial<ComposedItem> = {}): ComposedItem => ({
  id: "one",
  title: "松溪街道开展义诊",
  body,
  sourceUnit: "区卫生健康委",
  byline: null,
  isBrief: false,
  ...more,
});

const composed = (one: ComposedItem, form = line): ComposedTexts =>
  composedTexts(one, composeItem("民生视点", one, form));

/** The two texts of the base after a replacement in the composed text, and what of it could not be taken. */
const replaced = (one: ComposedItem, from: string, to: string, form = line): [string, string, string[]] => {
  const texts = composed(one, form);
  const base = reviewTexts(one);
  const start = texts.text.indexOf(from);
  // Only what differs, as word processors mark it.
  let same = 0;
  while (same < Math.min(from.length, to.length) && from[same] === to[same]) same += 1;
  let end = 0;
  while (end < Math.min(from.length, to.length) - same && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  const edit = { start: start + same, end: start + from.length - end, text: to.slice(same, to.length - end) };
  const { edits, foreign } = toBaseEdits(texts, base.body, edit);
  const of = (part: "title" | "body"): string =>
    applyEdits(
      base[part],
      edits.filter((each) => each.part === part),
    );
  return [of("title"), of("body"), foreign.map((each) => texts.text.slice(each.start, each.end) + "→" + each.text)];
};

test("every character is the base's or of a kind of its own", () => {
  const one = item([text("第一段。"), text("　"), picture, table, text("末段。")]);
  const { text: all, spans } = composed(one);
  const base = reviewTexts(one);
  expect(spans.map(({ start }) => start)).toEqual([0, ...spans.slice(0, -1).map(({ end }) => end)]);
  expect(
    spans.map(({ start, end, part, added, from, to }) => [
      all.slice(start, end),
      part === null ? added : base[part].slice(from, to),
    ]),
  ).toEqual([
    ["松溪街道开展义诊", "松溪街道开展义诊"],
    ["\n", "end"],
    ["第一段。", "第一段。"],
    ["\n", "\n　\n"],
    ["\uFFFC", `\uFFFC${"cd".repeat(32)}\u001F`],
    ["\n", "end"],
    ["义诊现场", "义诊现场"],
    ["\n", "\n"],
    ...[openTable, "街道", betweenCells, "人次", betweenRows, "松溪", betweenCells, "300"].map((each) => [each, each]),
    ["\n", "\n"],
    ["末段。", "末段。"],
    ["\n", "end"],
    ["（区卫生健康委）", "source"],
    ["\n", "end"],
  ]);
});

test("a brief has its mark, a title that runs in its spaces, a source its brackets", () => {
  const brief = composed(item([text("△一事。")], { title: null, isBrief: true }), bulletin);
  expect(brief.text).toBe("△△一事。（区卫生健康委）\n");
  expect(brief.spans.map(({ added }) => added)).toEqual(["mark", null, "source", "end"]);
  const runIn = composed(item([text("一事。")]), bulletin);
  expect(runIn.text).toBe("松溪街道开展义诊  一事。（区卫生健康委）\n");
  expect(runIn.spans.map(({ part, added }) => part ?? added)).toEqual(["title", "gap", "body", "source", "end"]);
});

const one = item([text("第一段。"), text("第二段。")]);

test.each([
  ["a word of the title", "开展", "举办", ["松溪街道举办义诊", "第一段。\n第二段。", []]],
  ["the end of the title", "义诊\n", "义诊活动\n", ["松溪街道开展义诊活动", "第一段。\n第二段。", []]],
  ["a word of the text", "二", "三", ["松溪街道开展义诊", "第一段。\n第三段。", []]],
  ["a paragraph between", "。\n第二", "。\n新段。\n第二", ["松溪街道开展义诊", "第一段。\n新段。\n第二段。", []]],
  ["a paragraph before the first", "\n第一", "\n新段。\n第一", ["松溪街道开展义诊", "新段。\n第一段。\n第二段。", []]],
  ["a paragraph before the source", "\n（", "\n新段。\n（", ["松溪街道开展义诊", "第一段。\n第二段。\n新段。", []]],
  ["the last paragraph", "第二段。\n", "", ["松溪街道开展义诊", "第一段。", []]],
  ["the first paragraph", "\n第一段。", "", ["松溪街道开展义诊", "第二段。", []]],
  ["two paragraphs made one", "。\n第", "。第", ["松溪街道开展义诊", "第一段。第二段。", []]],
  ["the source", "卫生", "水务", ["松溪街道开展义诊", "第一段。\n第二段。", ["卫生→水务"]]],
  ["text and source anew", "段。\n（区卫", "段！\n（市卫", ["松溪街道开展义诊", "第一段。\n第二段！", ["区→市"]]],
  ["title and text anew", "诊\n第一", "疗\n首", ["松溪街道开展义疗", "首段。\n第二段。", []]],
  ["text and source", "段。\n（区", "段", ["松溪街道开展义诊", "第一段。\n第二段", ["\n→", "（区→"]]],
] satisfies [string, string, string, [string, string, string[]]][])("%s is changed", (_name, from, to, expected) => {
  expect(replaced(one, from, to)).toEqual(expected);
});

test("a title that runs in and a source at the end are parts of their own", () => {
  expect(replaced(one, "义诊  第", "义诊活动  第", bulletin)[0]).toBe("松溪街道开展义诊活动");
  expect(replaced(one, "  第一", "  首", bulletin)[1]).toBe("首段。\n第二段。");
  expect(replaced(one, "第二段。（区卫", "第二段！市卫", bulletin)).toEqual([
    "松溪街道开展义诊",
    "第一段。\n第二段！市",
    ["（区→"],
  ]);
});

test("cells and captions are edited, rows come and go, the structure stays", () => {
  const figures = item([picture, table]);
  const { body } = reviewTexts(figures);
  expect(replaced(figures, "300", "350")[1]).toBe(body.replace("300", "350"));
  expect(replaced(figures, "义诊现场", "义诊在松溪")[1]).toBe(body.replace("义诊现场", "义诊在松溪"));
  expect(replaced(figures, "\u001E松溪\u001F300", "")[1]).toBe(body.replace("\u001E松溪\u001F300", ""));
  expect(replaced(figures, "\u001F300", "")).toEqual([figures.title, body, ["\u001F300→"]]);
  expect(replaced(figures, "\uFFFC\n义诊现场\n", "")[1]).toBe(body.slice(body.indexOf("\u001D")));
});

test("a stretch of the base goes to print and comes back", () => {
  const texts = composed(item([text("第一段。"), picture, table]));
  for (const place of [
    { part: "title" as const, start: 2, end: 4 },
    { part: "body" as const, start: 1, end: 3 },
    { part: "body" as const, start: 72, end: 74 },
  ]) {
    const { start, end } = toComposed(texts, place) ?? { start: -1, end: -1 };
    expect(toBaseStretch(texts, start, end)).toEqual(place);
  }
  const source = texts.text.indexOf("区卫生");
  expect(toBaseStretch(texts, source, source + 2)).toBeNull();
});
