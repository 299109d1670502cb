import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { createUnitResolver } from "../units/resolve-unit.ts";
import { arrangeItems, type ArrangedItem, type ArrangingRule, type KnownUnits } from "./arrange-items.ts";

const registered = [
  { id: "civil", name: "区民政局", aliases: ["云岭区民政局"] },
  { id: "street", name: "松溪街道", aliases: ["松溪街道办"] },
];
const units: KnownUnits = { ids: registered.map(({ id }) => id), resolve: createUnitResolver(registered) };

const item = (id: string, facts: Partial<ArrangedItem> = {}): ArrangedItem => ({
  id,
  title: null,
  opening: "",
  sourceUnit: null,
  eventDates: [],
  createdAt: "2026-03-16T02:00:00.000Z",
  ...facts,
});
const order = (items: readonly ArrangedItem[], rule: ArrangingRule): string[] =>
  arrangeItems(items, rule, units).map(({ itemId }) => itemId);

describe("arrangeItems", () => {
  test("by date: the first day, then what came in first; without a day last", () => {
    const items = [
      item("none"),
      item("late", { eventDates: ["2026-03-09"] }),
      item("second", { eventDates: ["2026-03-02", "2026-03-08"], createdAt: "2026-03-17T02:00:00.000Z" }),
      item("first", { eventDates: ["2026-03-02"] }),
    ];
    expect(order(items, "date")).toEqual(["first", "second", "late", "none"]);
  });

  test("by protocol: the title tells, else the text, else the unit; and says why", () => {
    const items = [
      item("unknown", { title: "春风送暖" }),
      item("office", { title: "春耕有序", sourceUnit: "区民政局" }),
      item("meeting", { title: "云岭区召开动员会", opening: "3月2日，区委召开动员会。" }),
      item("secretary", { title: "区委书记林远调研项目" }),
    ];
    expect(arrangeItems(items, "protocol", units)).toEqual([
      { itemId: "secretary", reason: "区委：标题以“区委书记”开头" },
      { itemId: "meeting", reason: "区委：正文以“区委”开头" },
      { itemId: "office", reason: "部门：单位以“区民政局”开头" },
      { itemId: "unknown", reason: "看不出写的是谁，排在最后" },
    ]);
  });

  test("by unit: as they are registered, whatever alias was written; others together after them", () => {
    const items = [
      item("other", { sourceUnit: "区图书馆" }),
      item("none"),
      item("street", { sourceUnit: "松溪街道办" }),
      item("civil", { sourceUnit: "云岭区民政局、松溪街道" }),
      item("theatre", { sourceUnit: "区剧院" }),
      item("other again", { sourceUnit: "区图书馆" }),
    ];
    expect(order(items, "unit")).toEqual(["civil", "street", "other", "other again", "theatre", "none"]);
  });

  test("keeps every item, keeps the order of equals, and changes nothing the second time", () => {
    const text = fc.constantFrom("区委书记林远调研", "区民政局开会", "松溪街道开会", "春风送暖", "");
    const some = fc
      .array(
        fc.record({
          title: text,
          opening: text,
          sourceUnit: fc.constantFrom(null, "区民政局", "松溪街道办", "区图书馆"),
          eventDates: fc.subarray(["2026-03-01", "2026-03-02"]),
        }),
        { maxLength: 20 },
      )
      .map((facts) => facts.map((each, index) => item(String(index), each)));
    fc.assert(
      fc.property(some, fc.constantFrom<ArrangingRule>("date", "protocol", "unit"), (items, rule) => {
        const once = arrangeItems(items, rule, units);
        expect(once.map(({ itemId }) => Number(itemId)).toSorted((a, b) => a - b)).toEqual(items.map((_, at) => at));
        const inOrder = once.flatMap(({ itemId }) => items.find(({ id }) => id === itemId) ?? []);
        expect(arrangeItems(inOrder, rule, units)).toEqual(once);
        // Equals by protocol or unit are told the same reason; by date the day and the arrival tell them apart.
        const equals = rule === "date" ? [] : [...Map.groupBy(once, ({ reason }) => reason).values()];
        const places = equals.map((same) => same.map(({ itemId }) => Number(itemId)));
        expect(places).toEqual(places.map((each) => each.toSorted((a, b) => a - b)));
      }),
    );
  });
});
