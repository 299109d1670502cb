import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { beforeEach, expect, onTestFinished, test, vi } from "vitest";

import { createTestCore, temporaryFolder } from "#core/testing/test-core.ts";

import { createDownloads } from "./downloads.ts";
import { serve } from "./serve.ts";
import { startServer } from "./server.ts";

let library: string;
let renderer: string;
let complaints: string;

beforeEach(() => {
  const folder = temporaryFolder();
  library = join(folder, "资料库");
  renderer = join(folder, "renderer");
  mkdirSync(renderer);
  writeFileSync(join(renderer, "index.html"), "<title>编辑台</title>");
  complaints = "";
  const written = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    complaints += String(text);
    return true;
  });
  onTestFinished(() => written.mockRestore());
});

test.each([
  ["a port that is none", { port: 70_000 }, "70000"],
  ["half a port", { port: 80.5 }, "80.5"],
  ["a renderer that is not built", { rendererFolder: "没有" }, "npm run build"],
])("%s is wrong usage: status 2", async (_name, change, named) => {
  expect(await serve({ library, port: 0, rendererFolder: renderer, ...change })).toBe(2);
  expect(complaints).toContain(named);
});

test("a library that cannot be used is status 3", async () => {
  mkdirSync(library);
  writeFileSync(join(library, "library.sqlite"), "坏".repeat(1000));
  expect(await serve({ library, port: 0, rendererFolder: renderer })).toBe(3);
  expect(complaints).toContain(library);
});

test("a pack that cannot be opened is status 3, and no library is made for it", async () => {
  const pack = join(renderer, "一校-周明.审稿包");
  writeFileSync(pack, "坏".repeat(1000));
  expect(await serve({ library, pack, port: 0, rendererFolder: renderer })).toBe(3);
  expect(complaints).toContain("一校-周明.审稿包");
  expect(existsSync(library)).toBe(false);
});

test("a port that is taken is status 2, and the library is given free", async () => {
  const other = await startServer({
    core: createTestCore().core(),
    downloads: createDownloads(),
    rendererFolder: renderer,
    port: 0,
  });
  onTestFinished(other.close);
  const port = Number(new URL(other.address).port);
  expect(await serve({ library, port, rendererFolder: renderer })).toBe(2);
  expect(complaints).toContain(String(port));
  expect(createTestCore({ folder: library }).folder).toBe(library);
});
