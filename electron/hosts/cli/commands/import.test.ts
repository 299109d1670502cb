import { join } from "node:path";

import { beforeEach, describe, expect, test } from "vitest";

import { pastIssueText } from "#core/testing/test-core.ts";

import { createTestCommandLine, planting, reading, type TestCommandLine } from "../testing/test-command-line.ts";

let desk: TestCommandLine;

beforeEach(() => {
  desk = createTestCommandLine();
});

const anyText: unknown = expect.any(String);

describe("import", () => {
  test("takes folders to the bottom, without hidden files and Office's locks", async () => {
    desk.write("来稿/松溪/植树.txt", planting);
    desk.write("来稿/读书.txt", reading);
    desk.write("来稿/.DS_Store", "x");
    desk.write("来稿/~$读书.docx", "x");
    expect(
      await desk.runJson("import", join(desk.folder, "来稿"), "--received", "2026-03-20", "--unit", "区文广旅体局"),
    ).toEqual({
      status: 0,
      json: {
        submissions: ["植树.txt", "读书.txt"].map((file) => ({
          id: anyText,
          file,
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          duplicateOf: null,
          items: [anyText],
          losses: [],
          warnings: expect.any(Array),
        })),
        issue: null,
        errors: [],
      },
    });
    const { json } = await desk.runJson("items");
    expect(json).toMatchObject({
      items: [
        { title: "义务植树活动", sourceUnit: "松溪街道", eventDates: ["2026-03-12"] },
        { title: "全民读书活动", sourceUnit: "区文广旅体局", eventDates: ["2026-03-02"] },
      ],
    });
  });

  test("tells duplicates and bad files; the others are in", async () => {
    const file = desk.write("植树.txt", planting);
    await desk.run("import", file);
    const bad = desk.write("空.txt", "");
    expect(await desk.runJson("import", file, bad, desk.write("读书.txt", reading))).toMatchObject({
      status: 1,
      json: {
        submissions: [
          { file: "植树.txt", duplicateOf: anyText },
          { items: [] },
          { items: [anyText], duplicateOf: null },
        ],
        errors: [{ file: "空.txt", code: "EMPTY_FILE" }],
      },
    });
  });

  test("--as-issue makes the issue", async () => {
    const file = desk.write("旧刊.txt", pastIssueText());
    const { status, json } = await desk.runJson("import", file, "--as-issue");
    expect({ status, json }).toMatchObject({
      status: 0,
      json: { issue: { key: "2021-01", itemCount: 4 }, errors: [] },
    });
    expect((await desk.runJson("items", "--issue", "2021-01")).json).toMatchObject({
      items: [
        { section: "本期焦点", order: 0, issue: "2021-01", state: "placed" },
        { section: "本期焦点", order: 1 },
        { section: "时政要点", order: 0 },
        { section: "时政要点", order: 1 },
      ],
    });
  });
});
