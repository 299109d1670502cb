import { linkSync, readFileSync } from "node:fs";
import { join } from "node:path";

import Database from "better-sqlite3";
import { beforeEach, describe, expect, test } from "vitest";

import { begin, createTestCommandLine, type TestCommandLine } from "../testing/test-command-line.ts";

let desk: TestCommandLine;

beforeEach(() => {
  desk = createTestCommandLine();
});

const anyText: unknown = expect.any(String);

const isWhole = (file: string): boolean => {
  const copy = new Database(file, { readonly: true });
  const answer: unknown = copy.pragma("integrity_check", { simple: true });
  copy.close();
  return answer === "ok";
};

describe("backup", () => {
  test("stands in the library, or where it is wanted, in the place of an older one", async () => {
    await begin(desk);
    const made = await desk.runJson("backup");
    expect(made).toMatchObject({
      status: 0,
      json: { file: expect.stringContaining(desk.library), bytes: expect.any(Number), madeAt: anyText },
    });
    const to = desk.write("备份.sqlite", "old");
    linkSync(to, join(desk.folder, "second name"));
    expect(await desk.runJson("backup", "--to", to)).toMatchObject({ status: 0, json: { file: to } });
    expect({ isWhole: isWhole(to), old: readFileSync(join(desk.folder, "second name"), "utf8") }).toEqual({
      isWhole: true,
      old: "old",
    });
  });

  test("tells where it stands when it cannot be copied", async () => {
    await begin(desk);
    const to = join(desk.folder, "没有", "备份.sqlite");
    expect(await desk.runJson("backup", "--to", to)).toMatchObject({
      status: 1,
      json: { error: { code: "WRITE_FAILED", message: expect.stringMatching(new RegExp(`${desk.library}.*${to}`)) } },
    });
  });
});
