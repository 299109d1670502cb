import { describe, expect, test } from "vitest";

import { compose, type ComposedItem, type CompositionInput } from "./compose.ts";
import { runInTitleLength, type CompositionForm } from "./composition-form.ts";
import type { Composition } from "./composition.ts";

const item = (id: string, changes: Partial<ComposedItem> = {}): ComposedItem => ({
  id,
  title: `标题${id}`,
  body: [{ kind: "paragraph", text: `正文${id}。`, leadIn: 0 }],
  sourceUnit: null,
  byline: null,
  isBrief: false,
  ...changes,
});

const input = (sections: CompositionInput["sections"], changes: Partial<CompositionInput> = {}): CompositionInput => ({
  publication: {
    title: "云岭区大事月报",
    compiler: "云岭区地方史志办公室",
    colophon: {
      notice: "内部资料 注意保存",
      distribution: "区直各单位",
      organizer: "云岭区人民政府",
      editor: null,
      phone: "0800-5550123",
      email: null,
    },
  },
  issue: { year: 2021, month: 3, serialNumber: 102, printDate: "2021-03-05" },
  sections,
  isDraft: false,
  ...changes,
});

const texts = (paragraphs: readonly { text: string }[]): string[] => paragraphs.map(({ text }) => text);

test("the cover names publication, month, number, compiler and date", () => {
  const { cover } = compose(input([]));
  expect([texts(cover.head), texts(cover.foot)]).toEqual([
    ["云岭区大事月报", "2021年3月", "（总第102期）"],
    ["云岭区地方史志办公室", "2021年3月5日"],
  ]);
});

test("a draft says so on its cover, a published issue does not", () => {
  expect(texts(compose(input([], { isDraft: true })).cover.head)).toContain("（草稿）");
  expect(texts(compose(input([])).cover.head)).not.toContain("（草稿）");
});

test("an unknown field of the colophon prints no line", () => {
  expect(texts(compose(input([])).colophon)).toEqual([
    "（内部资料 注意保存）",
    "发放范围：区直各单位",
    "主　　办：云岭区人民政府",
    "电　　话：0800-5550123",
  ]);
});

test("sections without anything to print disappear", () => {
  const blank = item("2", { title: null, body: [{ kind: "paragraph", text: " ", leadIn: 0 }] });
  const composition = compose(
    input([
      { section: { name: "时政要点" }, items: [] },
      { section: { name: "民生视点" }, items: [item("1")] },
      { section: { name: "文化亮点" }, items: [blank] },
    ]),
  );
  expect(texts(composition.headings)).toEqual(["民生视点", "标题1"]);
});

test("entries of the contents are the headings of the body, the very same objects", () => {
  const composition = compose(
    input([{ section: { name: "民生视点" }, items: [item("1"), item("2", { title: " 河道\u0000清淤 " })] }]),
  );
  const headings = composition.body.flatMap(({ heading }) => heading ?? []);
  expect(composition.headings.every((heading, index) => heading === headings[index])).toBe(true);
  expect(composition.body.filter(({ heading }) => heading !== null).map(({ text }) => text)).toEqual(texts(headings));
  expect(texts(headings)).toEqual(["民生视点", "标题1", "河道 清淤"]);
});

test("a brief stands in the body after △, without heading or entry; only its first paragraph is marked", () => {
  const brief = item("1", {
    title: null,
    isBrief: true,
    body: [
      { kind: "paragraph", text: "一是种树。各单位参加。", leadIn: 5 },
      { kind: "paragraph", text: "二是护树。", leadIn: 0 },
    ],
  });
  const { body, headings } = compose(input([{ section: { name: "民生视点" }, items: [brief] }]));
  expect(texts(headings)).toEqual(["民生视点"]);
  expect(body.slice(1).map(({ text, leadIn, paragraph }) => [text, leadIn, paragraph])).toEqual([
    ["△一是种树。各单位参加。", 6, 0],
    ["二是护树。", 0, 1],
  ]);
});

test.each([
  [{ sourceUnit: "区民政局" }, "（区民政局）"],
  [{ byline: { reporters: ["岳知远"], correspondents: [] } }, "（记者：岳知远）"],
  [
    { sourceUnit: "区水务局", byline: { reporters: ["岳知远"], correspondents: ["柳青禾", "石安"] } },
    "（区水务局　记者：岳知远　通讯员：柳青禾、石安）",
  ],
])("the source line of %o is %s, and the text before it is untouched", (changes, line) => {
  const { body } = compose(input([{ section: { name: "民生视点" }, items: [item("1", changes)] }]));
  expect(body.slice(2).map(({ style, text }) => [style, text])).toEqual([
    ["body", "正文1。"],
    ["source", line],
  ]);
});

test("an item without source or byline, or without text, has no source line", () => {
  const noNames = item("1", { byline: { reporters: [], correspondents: [] } });
  const noText = item("2", { sourceUnit: "区民政局", body: [] });
  const { body } = compose(input([{ section: { name: "民生视点" }, items: [noNames, noText] }]));
  expect(body.map(({ style }) => style)).toEqual(["section", "title", "body", "title"]);
});

describe("in the form of a 简报", () => {
  const form: CompositionForm = { front: "redHead", titleForm: "runIn", sourceForm: "atEnd" };
  const composed = (changes: Partial<ComposedItem>): Composition =>
    compose(input([{ section: { name: "民生视点" }, items: [item("1", changes)] }]), form);

  test("a title opens the first paragraph and is the very heading of the contents", () => {
    const text = "一是加强领导。各单位参加。";
    const { body, headings } = composed({ body: [{ kind: "paragraph", text, leadIn: 7 }] });
    expect(body.slice(1)).toMatchObject([{ style: "body", text: `标题1  ${text}`, leadIn: 3, paragraph: 0 }]);
    expect(body[1]?.heading).toBe(headings[1]);
    expect(body.map(runInTitleLength)).toEqual([0, 3]);
  });

  test("the source stands in brackets at the end of the last paragraph", () => {
    const paragraphs = ["甲。", "乙。"].map((text) => ({ kind: "paragraph" as const, text, leadIn: 0 }));
    const { body } = composed({ sourceUnit: "区民政局", body: paragraphs });
    expect(texts(body).slice(1)).toEqual(["标题1  甲。", "乙。（区民政局）"]);
  });

  test("a brief keeps its mark and has neither title nor entry; a title without text stands alone", () => {
    const brief = composed({ title: null, isBrief: true, sourceUnit: "区民政局" });
    expect([texts(brief.body), texts(brief.headings)]).toEqual([["民生视点", "△正文1。（区民政局）"], ["民生视点"]]);
    expect(composed({ body: [], sourceUnit: "区民政局" }).body.map(({ style }) => style)).toEqual(["section", "title"]);
  });

  test("month and number share the line under the red head", () => {
    expect(texts(compose(input([]), form).cover.head)).toEqual(["云岭区大事月报", "2021年3月（总第102期）"]);
  });
});

test("characters that XML forbids become printable ones of the same length", () => {
  const broken = item("1", { body: [{ kind: "paragraph", text: "上\u000b下\ud800止", leadIn: 0 }] });
  const { body } = compose(input([{ section: { name: "民生视点" }, items: [broken] }]));
  expect(body.at(-1)?.text).toBe("上 下\ufffd止");
});
