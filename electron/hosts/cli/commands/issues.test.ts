import { beforeEach, describe, expect, test } from "vitest";

import { begin, createTestCommandLine, type TestCommandLine } from "../testing/test-command-line.ts";

let desk: TestCommandLine;

beforeEach(() => {
  desk = createTestCommandLine();
});

describe("issues", () => {
  test("--new makes the one after the last", async () => {
    await begin(desk);
    expect(await desk.runJson("issues", "--new")).toMatchObject({
      status: 0,
      json: { issue: { key: "2026-05", serialNumber: 43 } },
    });
    expect(await desk.runJson("issues")).toMatchObject({
      status: 0,
      json: { issues: [{ key: "2026-05" }, { key: "2026-04" }] },
    });
  });

  test("a gap is refused unless it is meant", async () => {
    await begin(desk);
    const args = ["issues", "--new", "--month", "6", "--serial", "43"];
    expect(await desk.runJson(...args)).toEqual({
      status: 1,
      json: { error: { code: "ISSUE_NUMBER_GAP", message: expect.stringContaining("缺 1 个月") } },
    });
    expect(await desk.runJson(...args, "--allow-gap")).toMatchObject({
      status: 0,
      json: { issue: { key: "2026-06" } },
    });
  });
});
