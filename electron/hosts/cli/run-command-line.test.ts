import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import Database from "better-sqlite3";
import { beforeEach, describe, expect, test } from "vitest";

import { startChild } from "#core/testing/start-child.ts";

import {
  begin,
  beginTagged,
  createTestCommandLine,
  planting,
  type TestCommandLine,
} from "./testing/test-command-line.ts";

let desk: TestCommandLine;

beforeEach(() => {
  desk = createTestCommandLine();
});

const anyText: unknown = expect.any(String);

describe("wrong usage", () => {
  test.each<[string, string[], string]>([
    ["an unknown command", ["improt"], "improt"],
    ["an unknown option", ["import", "--quick"], "--quick"],
    ["an option without its value", ["issues", "--new", "--year"], "--year"],
    ["a flag with a value", ["issues", "--new=yes"], "--new"],
    ["nothing to import", ["import"], "import"],
    ["nothing to parse", ["parse"], "parse"],
    ["a file that is not there", ["import", "没有.txt"], "没有.txt"],
    ["a number that is none", ["issues", "--new", "--month", "三"], "三"],
    ["a month that is none", ["issues", "--new", "--month", "13"], "month"],
    ["a day that is none", ["import", "FILE", "--received", "2026-02-30"], "receivedOn"],
    ["no issue", ["pages"], "--issue"],
    ["an issue that is not there", ["pages", "--issue", "2001-01"], "2026-04"],
    ["no section", ["tag", "--issue", "2026-04", "x"], "--section"],
    ["a section that is not there", ["tag", "--issue", "2026-04", "--section", "体育", "x"], "时政要点"],
    ["no items", ["tag", "--issue", "2026-04", "--section", "时政要点"], "items"],
    ["no target", ["export", "--issue", "2026-04"], "--to"],
    ["a format it does not write", ["export", "--issue", "2026-04", "--to", "x.wps"], ".wps"],
  ])("%s: status 2, one JSON document, and the message says what is wrong", async (_name, args, named) => {
    await begin(desk);
    const real = args.map((arg) => (arg === "FILE" ? join(desk.folder, "来稿", "植树.txt") : arg));
    const { status, json } = await desk.runJson(...real);
    expect({ status, json }).toEqual({
      status: 2,
      json: { error: { code: anyText, message: expect.stringContaining(named) } },
    });
    expect(JSON.stringify(json)).not.toMatch(/unknown|argument|option '/i);
  });

  test.each([[["--help"]], [["help"]], [["import", "--help"]]])("%j is no error", async (args) => {
    expect(await desk.run(...args)).toEqual({ status: 0, stdout: "", stderr: expect.stringContaining("import") });
    expect(existsSync(desk.library)).toBe(false);
  });
});

describe("a library that cannot be used: status 3", () => {
  test("because somebody has it open", async () => {
    await begin(desk);
    const holder = startChild(
      `import { openStore } from "#core/store/open.ts";
       openStore(process.argv[1], new Date());
       console.log("open");
       setInterval(() => undefined, 1000);`,
      [desk.library],
    );
    await holder.nextLine();
    expect(await desk.runJson("issues")).toEqual({
      status: 3,
      json: { error: { code: "LIBRARY_LOCKED", message: expect.stringContaining(String(holder.pid)) } },
    });
    await holder.kill();
    expect((await desk.run("issues")).status).toBe(0);
  });

  test("because it is damaged", async () => {
    await begin(desk);
    writeFileSync(join(desk.library, "library.sqlite"), "坏".repeat(1000));
    const { status, stdout, stderr } = await desk.run("issues");
    expect({ status, stdout, stderr }).toEqual({
      status: 3,
      stdout: "",
      stderr: expect.stringContaining(desk.library),
    });
  });
});

test("a bug is status 70, and its trace is shown with --debug only", async () => {
  await begin(desk);
  const connection = new Database(join(desk.library, "library.sqlite"));
  connection.exec("UPDATE issue SET colophon = '{}'");
  connection.close();
  const plain = await desk.run("issues");
  const debug = await desk.run("parse", "--debug", desk.folder + "\0");
  expect(plain).toMatchObject({ status: 70, stdout: "", stderr: expect.not.stringMatching(/at .*\.ts/) });
  expect(debug).toMatchObject({ status: 70, stderr: expect.stringMatching(/at .*\.ts/) });
});

test("progress is drawn on a terminal only, and its line is closed", async () => {
  await beginTagged(desk);
  const quiet = await desk.run("export", "--issue", "2026-04", "--to", join(desk.folder, "四月.docx"));
  expect(quiet.stderr).not.toContain("\r");
  const terminal = createTestCommandLine({ isTerminal: true });
  const { stderr } = await terminal.run("import", terminal.write("植树.txt", planting));
  expect(stderr).toMatch(/\r.*0\/1 植树\.txt\r.*1\/1 \n$/);
});
