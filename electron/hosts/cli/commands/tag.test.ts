import { beforeEach, describe, expect, test } from "vitest";

import { begin, createTestCommandLine, type TestCommandLine } from "../testing/test-command-line.ts";

let desk: TestCommandLine;

beforeEach(() => {
  desk = createTestCommandLine();
});

describe("items and tag", () => {
  test("put items into a section in the order given", async () => {
    const [first, second] = await begin(desk);
    const tagged = await desk.runJson("tag", "--issue", "2026-04", "--section", "时政要点", second, first);
    expect(tagged).toMatchObject({
      status: 0,
      json: { issue: "2026-04", section: "时政要点", items: [second, first] },
    });
    const row = {
      section: "时政要点",
      issue: "2026-04",
      byline: null,
      isBrief: false,
      state: "placed",
      characters: expect.any(Number),
      revision: 1,
    };
    const { json } = await desk.runJson("items", "--issue", "2026-04");
    expect(json).toEqual({
      items: [
        {
          ...row,
          id: second,
          order: 0,
          title: "全民读书活动",
          sourceUnit: null,
          eventDates: [expect.stringMatching(/-03-02$/)],
        },
        {
          ...row,
          id: first,
          order: 1,
          title: "义务植树活动",
          sourceUnit: "松溪街道",
          eventDates: [expect.stringMatching(/-03-12$/)],
        },
      ],
    });
    expect(await desk.runJson("items", "--inbox")).toEqual({ status: 0, json: { items: [] } });
    expect((await desk.runJson("items", "--query", "植树")).json).toMatchObject({ items: [{ id: first }] });
  });

  test("an item that is gone is refused, and the others stay", async () => {
    const [first] = await begin(desk);
    expect(await desk.runJson("tag", "--issue", "2026-04", "--section", "时政要点", first, "nothing")).toMatchObject({
      status: 1,
      json: { error: { code: "NOT_FOUND", message: expect.stringContaining("nothing") } },
    });
    expect((await desk.runJson("items", "--inbox")).json).toMatchObject({ items: [{}, {}] });
  });
});
