import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { beforeEach, describe, expect, onTestFinished, test } from "vitest";

import { temporaryFolder } from "#core/testing/test-core.ts";

const main = fileURLToPath(new URL("main.ts", import.meta.url));

let library: string;
let renderer: string;

beforeEach(() => {
  const folder = temporaryFolder();
  library = join(folder, "资料库");
  renderer = join(folder, "renderer");
  mkdirSync(renderer);
  writeFileSync(join(renderer, "index.html"), "<title>编辑台</title>");
});

/** Runs the real program, as the first of a process group of its own. */
const start = (args: readonly string[]) => {
  const child = spawn(process.execPath, [main, ...args], { detached: true });
  onTestFinished(() => {
    const isRunning = child.exitCode === null && child.signalCode === null;
    if (isRunning && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  });
  const written = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (written.stdout += chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => (written.stderr += chunk.toString("utf8")));
  const ended = once(child, "close").then(([status]: unknown[]) => ({ status, ...written }));
  return { child, ended };
};

test("a command is a process with its exit status", async () => {
  expect(await start(["issues", "--library", library, "--json"]).ended).toEqual({
    status: 0,
    stdout: '{"issues":[]}\n',
    stderr: "",
  });
});

describe("serve", () => {
  test("prints its address, answers there, and ends well when it is told to", async () => {
    const { child, ended } = start(["serve", "--library", library, "--renderer", renderer]);
    const [line]: unknown[] = await once(createInterface({ input: child.stdout }), "line");
    const address = new URL(String(line));
    expect(address.hash).toMatch(/^#[0-9a-f]{48}$/);
    const page = await fetch(new URL("/", address));
    expect(await page.text()).toBe("<title>编辑台</title>");
    const second = await start(["issues", "--library", library]).ended;
    expect(second).toMatchObject({ status: 3, stderr: expect.stringContaining("正在使用中") });
    child.kill("SIGTERM");
    expect(await ended).toMatchObject({ status: 0, stderr: "" });
    expect(await start(["issues", "--library", library]).ended).toMatchObject({ status: 0 });
  });

  test("ends well on Ctrl+C, which a terminal sends to all of its processes", async () => {
    const { child, ended } = start(["serve", "--library", library, "--renderer", renderer]);
    await once(createInterface({ input: child.stdout }), "line");
    process.kill(-(child.pid ?? 0), "SIGINT");
    expect(await ended).toMatchObject({ status: 0, stderr: "" });
  });

  test.each([
    ["an option it does not know", ["--quick"], "--quick"],
    ["a port that is no number", ["--port", "abc"], "abc"],
  ])("refuses %s with status 2 and no trace", async (_name, args, named) => {
    const run = await start(["serve", "--library", library, "--renderer", renderer, ...args]).ended;
    expect(run).toEqual({ status: 2, stdout: "", stderr: expect.stringContaining(named) });
    expect(run.stderr).not.toMatch(/\n {4}at |NaN/);
  });
});
