import iconv from "iconv-lite";
import { beforeEach, describe, expect, test } from "vitest";

import type { Client } from "#shared/api/contract.ts";

import { createTestCore, textFile, type TestCore } from "../testing/test-core.ts";
import { readUnitTable, writeUnitTable } from "./unit-table.ts";

let core: TestCore;
let client: Client;

beforeEach(() => {
  core = createTestCore();
  ({ client } = core);
});

const report = (name: string, unit: string) =>
  textFile(`${name}.txt`, `${name}活动举行\n\n3月2日，云岭区举行${name}活动，200余人参加。（${unit}）\n`);

const culture = { id: null, name: "云岭区文化广电旅游体育局", aliases: ["区文广旅体局"] };

test("what each unit sent is counted under all its names; the others are offered, with the unit they may be", async () => {
  await client.submissions.import({
    files: [
      report("读书", "区文广旅体局"),
      report("义诊", "区卫健委"),
      report("赛歌", "云岭区文化广电旅游体育局"),
      report("普法", "区文旅体育局"),
      report("防疫", "区卫健委"),
    ],
  });
  const [unit] = await client.units.save({ units: [culture] });
  expect(await client.units.overview({})).toEqual({
    registered: [{ unitId: unit?.id, itemCount: 2, lastSentOn: "2026-03-16" }],
    unregistered: [
      { name: "区卫健委", itemCount: 2, lastSentOn: "2026-03-16", likelyUnitId: null },
      { name: "区文旅体育局", itemCount: 1, lastSentOn: "2026-03-16", likelyUnitId: unit?.id },
    ],
  });
});

test("names are offered: registered ones first, then those in items, the most frequent first", async () => {
  await client.submissions.import({
    files: [report("读书", "区司法局"), report("义诊", "区卫健委"), report("防疫", "区卫健委")],
  });
  await client.units.save({ units: [culture] });
  expect(await client.units.names({})).toEqual([culture.name, "区卫健委", "区司法局"]);
});

test("a name that two units have is refused, and named with both", async () => {
  await client.units.save({ units: [culture] });
  const before = await client.units.list({});
  await expect(
    client.units.save({ units: [...before, { id: null, name: "区文旅局", aliases: ["区文广旅体局"] }] }),
  ).rejects.toMatchObject({
    code: "INVALID_INPUT",
    message: expect.stringMatching(/区文广旅体局.*文化广电.*区文旅局/),
  });
  expect(await client.units.list({})).toEqual(before);
});

test("a saved list is a step that can be taken back", async () => {
  await client.units.save({ units: [culture] });
  await client.history.undo({});
  expect(await client.units.list({})).toEqual([]);
  await client.history.redo({});
  expect(await client.units.list({})).toMatchObject([{ name: culture.name, aliases: culture.aliases }]);
});

describe("a table of units", () => {
  test("goes out and comes in again in another library", async () => {
    await client.units.save({ units: [culture, { id: null, name: "区民政局", aliases: [] }] });
    await client.units.export({});
    const [file] = core.delivered;
    const other = createTestCore().client;
    const received = { name: file?.suggestedName ?? "", bytes: file?.bytes ?? new Uint8Array() };
    expect(await other.units.import({ file: received })).toEqual({ added: 2, changed: 0 });
    expect((await other.units.list({})).map(({ name, aliases }) => ({ name, aliases }))).toEqual([
      { name: culture.name, aliases: culture.aliases },
      { name: "区民政局", aliases: [] },
    ]);
    expect(await other.units.import({ file: received })).toEqual({ added: 0, changed: 0 });
  });

  test("adds the aliases a known unit lacks", async () => {
    await client.units.save({ units: [culture] });
    const file = textFile("单位.csv", "单位,别名\n区文广旅体局,文旅局、区文旅局\n区民政局,\n");
    expect(await client.units.import({ file })).toEqual({ added: 1, changed: 1 });
    expect(await client.units.list({})).toMatchObject([
      { name: culture.name, aliases: ["区文广旅体局", "文旅局", "区文旅局"] },
      { name: "区民政局" },
    ]);
  });

  test.each<[string, Uint8Array, ReturnType<typeof readUnitTable>]>([
    ["in GBK", iconv.encode("区民政局,民政局\r\n", "gbk"), [{ name: "区民政局", aliases: ["民政局"] }]],
    [
      "with tabs and no head",
      iconv.encode("区民政局\t民政局\t区民政\n\n", "utf8"),
      [{ name: "区民政局", aliases: ["民政局", "区民政"] }],
    ],
    [
      "with quotes",
      iconv.encode('单位,别名\n"区""双拥""办","甲,乙"\n', "utf8"),
      [{ name: '区"双拥"办', aliases: ["甲,乙"] }],
    ],
  ])("is read %s", (_name, bytes, units) => {
    expect(readUnitTable(bytes, "单位.csv")).toEqual(units);
  });

  test.each([
    ["a line without a name", "单位,别名\n区民政局,\n,民政局\n", /“单位.csv”第 3 行没有单位名称/],
    ["quotes that stay open", '区民政局,\n"区财政局,\n', /第 2 行的引号没有合上/],
    ["a text that is no name", `${"云岭区".repeat(40)}\n`, /第 1 行.*不像单位名称/],
    ["nothing", "\n\n", /没有单位/],
  ])("with %s is refused, and nothing is changed", async (_name, text, message) => {
    await expect(client.units.import({ file: textFile("单位.csv", text) })).rejects.toMatchObject({
      code: "INVALID_INPUT",
      message: expect.stringMatching(message),
    });
    expect(await client.units.list({})).toEqual([]);
  });

  test("is written as it is read", () => {
    const units = [
      { name: '区"双拥"办', aliases: ["甲,乙", "丙"] },
      { name: "区民政局", aliases: [] },
    ];
    expect(readUnitTable(writeUnitTable(units), "单位.csv")).toEqual(units);
  });
});
