import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { BulletinItem, BulletinPrint } from "../testing/fictional-bulletin.ts";
import { bulletinItems, printBulletin, tidyBulletin } from "../testing/fictional-bulletin.ts";
import { recognizeText } from "../testing/recognize-text.ts";

const dense = (text: string | null): string | null => text?.replace(/\s+/g, "") ?? null;

const printed = (items: readonly BulletinItem[], print: BulletinPrint): unknown =>
  items.map((item) => ({
    section: print.sections === "none" ? null : item.section,
    title: dense(item.title),
    body: dense(item.body.join("")),
    sourceUnit: item.sourceUnit,
    eventDates: item.eventDates,
    isBrief: item.title === null,
  }));

const recognised = (items: readonly BulletinItem[], print: BulletinPrint): unknown =>
  recognizeText(printBulletin(items, print), { year: 2021 }).items.map((item) => ({
    section: item.section,
    title: dense(item.title),
    body: dense(item.body.join("")),
    sourceUnit: item.sourceUnit,
    eventDates: item.eventDates,
    isBrief: item.isBrief,
  }));

describe("a bulletin in print", () => {
  test.each<[string, Partial<BulletinPrint>]>([
    ["tidy", {}],
    ["lines broken, a blank line after each", { lineWidth: 27, blanks: "all" }],
    ["lines broken, no blank lines", { lineWidth: 28, blanks: "none", indent: true }],
    ["pages torn", { lineWidth: 28, blanks: "all", pageLines: 22, spacedDigits: true }],
    ["page numbers", { lineWidth: 26, blanks: "all", pageLines: 20, pageNumber: true }],
    ["titles as sentences", { titles: "stop" }],
    ["titles on lines of their own", { titles: "line", head: "plain" }],
    ["a red head, columns and a tail", { head: "plain", sections: "framed", tail: true }],
    ["a list of titles", { head: "contents", sections: "plain", titles: "wide" }],
    ["half-width brackets", { halfBrackets: true, titles: "spaces" }],
  ])("%s", (_, debris) => {
    const print = { ...tidyBulletin, ...debris };
    expect(recognised(bulletinItems, print)).toEqual(printed(bulletinItems, print));
  });

  test("with any mixture of debris, items in any order", () => {
    const debris = fc.record<BulletinPrint>({
      titles: fc.constantFrom("space", "wide", "spaces", "stop", "line"),
      sections: fc.constantFrom("none", "framed", "plain"),
      head: fc.constantFrom("none", "plain", "contents"),
      tail: fc.boolean(),
      lineWidth: fc.constantFrom(0, 24, 26, 27, 28, 32),
      blanks: fc.constantFrom("all", "items", "none"),
      indent: fc.boolean(),
      pageLines: fc.constantFrom(0, 18, 23),
      pageNumber: fc.boolean(),
      spacedDigits: fc.boolean(),
      halfBrackets: fc.boolean(),
    });
    const titled = bulletinItems.filter(({ title }) => title !== null);
    const briefs = bulletinItems.filter(({ title }) => title === null);
    const order = fc
      .shuffledSubarray(titled, { minLength: 5 })
      .map((items) => [...items.toSorted((a, b) => (a.section < b.section ? 1 : -1)), ...briefs]);
    // A page may end exactly where a title does, and then nothing parts it from its text.
    const samples = fc.sample(fc.tuple(order, debris), 300);
    const right = samples.filter(
      ([items, print]) => JSON.stringify(recognised(items, print)) === JSON.stringify(printed(items, print)),
    );
    expect(right.length).toBeGreaterThanOrEqual(0.97 * samples.length);
  });
});

test("the red head and the tail", () => {
  const text = printBulletin(bulletinItems, { ...tidyBulletin, head: "contents", sections: "framed", tail: true });
  const { parts } = recognizeText(text);
  expect(parts.kind).toBe("run-in-bulletin");
  expect(parts.issue).toMatchObject({
    title: "云岭信息",
    year: 2021,
    month: 4,
    serialNumber: 216,
    compiler: "中共云岭区委办公室",
    date: "2021-04-28",
    sections: ["要闻快递", "部门动态", "简讯"],
  });
  expect(parts.toc.map(({ title }) => title)).toEqual(
    bulletinItems.flatMap(({ title }) => (title === null ? [] : [title])),
  );
});
