import { join } from "node:path";

import { beforeEach, describe, expect, test } from "vitest";

import { bulletinProfile } from "#shared/model/print-profile.ts";

import { beginTagged, createTestCommandLine, type TestCommandLine } from "../testing/test-command-line.ts";

let desk: TestCommandLine;

beforeEach(() => {
  desk = createTestCommandLine();
});

const anyText: unknown = expect.any(String);

describe("publications", () => {
  test("--set changes what the file names; sections that stay keep their items", async () => {
    await beginTagged(desk);
    const file = desk.write("刊物.json", JSON.stringify({ title: "云岭大事", sections: ["平安云岭", "时政要点"] }));
    const { status, json } = await desk.runJson("publications", "--set", file);
    expect({ status, json }).toMatchObject({
      status: 0,
      json: {
        publications: [
          { title: "云岭大事", compiler: anyText, sections: [{ name: "平安云岭" }, { name: "时政要点" }] },
        ],
      },
    });
    expect((await desk.runJson("publications")).json).toEqual(json);
    expect((await desk.runJson("items", "--issue", "2026-04")).json).toMatchObject({
      items: [{ section: "时政要点" }, {}],
    });
  });

  test("--set takes a print profile by the name of a preset, or whole", async () => {
    const named = await desk.runJson("publications", "--set", desk.write("简报.json", '{"printProfile":"bulletin"}'));
    expect(named).toMatchObject({ status: 0, json: { publications: [{ printProfile: bulletinProfile }] } });
    const own = { ...bulletinProfile, firstBodyPage: 3 };
    const file = desk.write("版式.json", JSON.stringify({ printProfile: own }));
    expect((await desk.runJson("publications", "--set", file)).json).toMatchObject({
      publications: [{ printProfile: own }],
    });
  });

  test("--set refuses to drop a section that holds items, and changes nothing", async () => {
    await beginTagged(desk);
    const before = await desk.runJson("publications");
    const file = desk.write("刊物.json", JSON.stringify({ title: "云岭大事", sections: ["平安云岭"] }));
    expect(await desk.runJson("publications", "--set", file)).toMatchObject({
      status: 1,
      json: { error: { code: "SECTION_IN_USE" } },
    });
    expect(await desk.runJson("publications")).toEqual(before);
  });

  test.each([
    ["no JSON", "{", /刊物\.json/],
    ["a field it does not know", '{"name":"云岭大事"}', /name/],
    ["a preset that there is not", '{"printProfile":"公报"}', /没有“公报”这种版式，可用的有 gb9704、monthly、bulletin/],
    ["a field of the wrong kind", '{"title":1}', /title/],
  ])("--set refuses a file with %s, in Chinese", async (_name, content, named) => {
    const file = desk.write("刊物.json", content);
    const { status, stderr } = await desk.run("publications", "--set", file);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(named) });
    expect(stderr).not.toMatch(/unexpected|unrecognized|invalid|expected|json at/i);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test("--set names a file that is not there", async () => {
    const { status, stderr } = await desk.run("publications", "--set", join(desk.folder, "没有.json"));
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining("没有.json") });
    expect(stderr).not.toContain("ENOENT");
  });
});
