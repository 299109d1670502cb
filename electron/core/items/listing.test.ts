import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";

import type { ItemFilter, ItemSort } from "#shared/api/items.ts";

import { createTestCore, textFile, type TestCore } from "../testing/test-core.ts";

let testCore: TestCore;
let itemIds: readonly string[];

const inbox = { states: ["inbox"] } satisfies ItemFilter;

/** Title, unit, day: what the list is ordered and narrowed by. */
const received = [
  ["松溪街道举行读书活动", "松溪街道", 2],
  ["区民政局走访慰问困难家庭", "区民政局", 9],
  ["白塔村开展防汛演练", "区应急局", 5],
  ["区民政局启用便民服务中心", "区民政局", 2],
] as const;

const receive = async (some: readonly (readonly [string, string, number])[]): Promise<string[]> => {
  const { submissions } = await testCore.client.submissions.import({
    files: some.map(([title, unit, day]) =>
      textFile(`${title}.txt`, `${title}\n\n3月${day}日，云岭区组织${title}，${day * 37}人参加。（${unit}）\n`),
    ),
  });
  return submissions.flatMap(({ submission }) => submission.itemIds);
};

beforeEach(async () => {
  testCore = createTestCore();
  itemIds = await receive(received);
});

const titlesBy = async (by: ItemSort["by"], descending = false): Promise<(string | undefined)[]> => {
  const { rows } = await testCore.client.items.list({ filter: inbox, sort: { by, descending }, count: 10 });
  return rows.map(({ title }) => title?.slice(0, 6));
};

test("titles and units are ordered by pinyin, days by the calendar, equals by arrival", async () => {
  expect({
    title: await titlesBy("title"),
    unit: await titlesBy("unit"),
    date: await titlesBy("date"),
    latest: await titlesBy("date", true),
  }).toEqual({
    title: ["白塔村开展防", "区民政局启用", "区民政局走访", "松溪街道举行"],
    unit: ["区民政局走访", "区民政局启用", "白塔村开展防", "松溪街道举行"],
    date: ["松溪街道举行", "区民政局启用", "白塔村开展防", "区民政局走访"],
    latest: ["区民政局走访", "白塔村开展防", "区民政局启用", "松溪街道举行"],
  });
});

test("a row tells of the file it came in", async () => {
  const { rows } = await testCore.client.items.list({ filter: inbox, count: 1 });
  expect(rows[0]?.received).toEqual({ fileName: "松溪街道举行读书活动.txt", on: "2026-03-16", losses: [] });
});

test.each<[string, ItemFilter, number[]]>([
  ["units, any of them", { units: ["区应急局", "松溪街道"] }, [0, 2]],
  ["days with an open end", { days: { from: "2026-03-05", to: null } }, [1, 2]],
  ["one day", { days: { from: "2026-03-02", to: "2026-03-02" } }, [0, 3]],
  ["no day", { days: "none" }, []],
  ["no unit", { units: [null] }, []],
  ["initials of the unit", { query: "mzj" }, [1, 3]],
  ["initials and a word of the text", { query: "mzj 便民" }, [3]],
  ["initials that span marks are none", { query: "zzzz" }, []],
  ["only marks", { query: "，。" }, []],
  ["files that lost something", { marks: ["lossy"] }, []],
])("narrowed to %s", async (_name, filter, expected) => {
  const { rows, total } = await testCore.client.items.list({ filter: { ...inbox, ...filter }, count: 10 });
  expect(rows.map(({ id }) => itemIds.indexOf(id))).toEqual(expected);
  expect(total).toBe(expected.length);
});

test("what arrives later waits until it is asked for, and its number is told", async () => {
  const { client } = testCore;
  const { arrival } = await client.items.list({ filter: inbox, count: 0 });
  await receive([["青石桥街道举办义诊", "青石桥街道", 11]]);
  const sort = { by: "title", descending: false } as const;
  const held = await client.items.list({ filter: inbox, sort, arrivedUpTo: arrival, count: 10 });
  const shown = await client.items.list({ filter: inbox, sort, count: 10 });
  expect([held.total, held.newer, held.rows.length]).toEqual([4, 1, 4]);
  expect([shown.total, shown.newer, shown.rows.length]).toEqual([5, 0, 5]);
});

test("each choice of a filter tells how many it would show", async () => {
  const facets = await testCore.client.items.facets({
    filter: { ...inbox, units: ["区民政局"] },
    period: { from: "2026-03-03", to: "2026-03-06" },
    withUnits: true,
  });
  expect(facets).toMatchObject({
    units: [
      { unit: "区民政局", count: 2 },
      { unit: "区应急局", count: 1 },
      { unit: "松溪街道", count: 1 },
    ],
    days: { before: 1, within: 0, after: 1, none: 0 },
  });
});

describe("any window in any order", () => {
  const orders = fc.record({
    by: fc.constantFrom<ItemSort["by"]>("arrival", "title", "unit", "date", "characters"),
    descending: fc.boolean(),
  });

  test("is that part of the whole list, and every item is where it is located", async () => {
    await fc.assert(
      fc.asyncProperty(orders, fc.nat(5), fc.nat(5), async (sort, from, count) => {
        const { client } = testCore;
        const all = await client.items.find({ filter: inbox, sort });
        const { rows } = await client.items.list({ filter: inbox, sort, from, count });
        expect(rows.map(({ id }) => id)).toEqual(all.slice(from, from + count));
        const [locate = ""] = all.slice(from % all.length);
        const { located } = await client.items.list({ filter: inbox, sort, count: 0, locate });
        expect(located).toBe(from % all.length);
      }),
      { numRuns: 30 },
    );
  });
});
