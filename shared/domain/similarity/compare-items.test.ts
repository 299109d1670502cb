import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { compareItems, type Comparable } from "./compare-items.ts";

const market: Comparable = {
  title: "区市场监管局开展消费者权益日宣传活动",
  sourceUnit: "区市场监管局",
  eventDates: ["2026-03-13"],
  paragraphs: [
    "3月13日，区市场监管局在云岭广场举办国际消费者权益日宣传活动，28家单位参加，现场受理投诉16件，为消费者挽回损失2.4万元。",
    "活动设置真假商品辨识、食品快检、计量服务等8个展台，发放宣传资料3200份。",
  ],
};
const street: Comparable = {
  title: "龙泉里街道组织参加“3·15”宣传",
  sourceUnit: "龙泉里街道",
  eventDates: ["2026-03-13"],
  paragraphs: [
    "3月13日上午，龙泉里街道组织辖区商户和居民到云岭广场参加国际消费者权益日宣传活动。活动设8个展台，现场受理投诉16件，发放宣传资料3200份，街道网格员引导居民参与真假商品辨识和食品快检。",
  ],
};
const other: Comparable = {
  title: "区市场监管局开展校园食堂检查",
  sourceUnit: "区市场监管局",
  eventDates: ["2026-03-05"],
  paragraphs: ["3月5日，区市场监管局对辖区42所学校食堂开展春季开学检查，下达整改通知书6份。"],
};

describe("compareItems", () => {
  test("the same text with a few changes, from the same unit, is a new version", () => {
    const resent = {
      ...market,
      paragraphs: [
        market.paragraphs[0]?.replace("28家", "29家") ?? "",
        "活动设置真假商品辨识、食品快检等7个展台，发放宣传资料3500份。",
      ],
    };
    expect(compareItems(market, resent).kind).toBe("version");
  });
  test("two units on one event", () => {
    const likeness = compareItems(market, street);
    expect(likeness.kind).toBe("same-event");
    expect(likeness.reasons.join()).toContain("3月13日");
    expect(likeness.reasons.join()).toContain("16件");
  });
  test("one unit, two events", () => {
    expect(compareItems(market, other).kind).toBe("other");
  });
  test("events of one pattern on two days stay two", () => {
    const weekLater = {
      ...market,
      eventDates: ["2026-03-20"],
      sourceUnit: "青石桥街道",
      paragraphs: [
        (market.paragraphs[0] ?? "")
          .replace("3月13日", "3月20日")
          .replace("云岭广场", "青石桥广场")
          .replace("区市场监管局", "青石桥街道")
          .replace("28家", "9家")
          .replace("16件", "4件")
          .replace("2.4万", "0.3万"),
      ],
    };
    expect(compareItems(market, weekLater).kind).not.toBe("same-event");
  });
  test("is symmetric, and an item is a version of itself", () => {
    const item = fc.record({
      title: fc.option(fc.string({ unit: fc.constantFrom(..."云岭区开展植树活动会议"), maxLength: 12 })),
      sourceUnit: fc.option(fc.constantFrom("区民政局", "区水利局")),
      eventDates: fc.subarray(["2026-03-01", "2026-03-02"]),
      paragraphs: fc.array(
        fc.string({ unit: fc.constantFrom(..."云岭区3月1日开展植树活动，28家。"), minLength: 4, maxLength: 40 }),
        { minLength: 1, maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(item, item, (a, b) => {
        const there = compareItems(a, b);
        const back = compareItems(b, a);
        expect([back.kind, back.score]).toEqual([there.kind, there.score]);
      }),
    );
  });
});
