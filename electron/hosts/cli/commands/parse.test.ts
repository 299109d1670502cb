import { existsSync } from "node:fs";

import { beforeEach, describe, expect, test } from "vitest";

import { createTestCommandLine, planting, type TestCommandLine } from "../testing/test-command-line.ts";

let desk: TestCommandLine;

beforeEach(() => {
  desk = createTestCommandLine();
});

describe("parse", () => {
  test("tells what an import would make, without a library", async () => {
    const file = desk.write("植树.txt", planting);
    expect(await desk.runJson("parse", file, "--year", "2026")).toEqual({
      status: 0,
      json: {
        files: [
          {
            file,
            mediaType: "text/plain",
            kind: "single-submission",
            issue: null,
            toc: [],
            items: [
              {
                section: null,
                title: "义务植树活动",
                body: ["3月12日，云岭区松溪街道开展义务植树活动。"],
                figures: [],
                sourceUnit: "松溪街道",
                byline: null,
                eventDates: ["2026-03-12"],
                isBrief: false,
                evidence: expect.any(Array),
              },
            ],
            losses: [],
            warnings: expect.any(Array),
            cleaning: [],
            trackedChanges: 0,
            messageId: null,
          },
        ],
        errors: [],
      },
    });
    expect(existsSync(desk.library)).toBe(false);
  });

  test("reads on after a bad file, and says so by its status", async () => {
    const [bad, good] = [desk.write("空.txt", ""), desk.write("植树.txt", planting)];
    expect(await desk.runJson("parse", bad, good)).toMatchObject({
      status: 1,
      json: {
        files: [{ file: good }],
        errors: [{ file: bad, code: "EMPTY_FILE", message: expect.stringContaining("空.txt") }],
      },
    });
  });
});
