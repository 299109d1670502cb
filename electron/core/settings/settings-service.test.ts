import { join } from "node:path";

import Database from "better-sqlite3";
import { expect, test } from "vitest";

import { createTestCore } from "../testing/test-core.ts";

const defaults = {
  author: "编辑",
  theme: "system",
  contrast: "system",
  scale: 100,
  currentIssueId: null,
  watchedFolder: null,
  staff: [],
  pageTargets: {},
  view: {},
};

test("begin with their defaults", async () => {
  const { client } = createTestCore();
  expect(await client.settings.get({})).toEqual(defaults);
});

test("change field by field and are there at the next start", async () => {
  const { client, reopen } = createTestCore();
  await client.settings.update({ author: "沈青", theme: "dark" });
  await client.settings.update({ scale: 125 });
  reopen();
  expect(await client.settings.get({})).toEqual({ ...defaults, author: "沈青", theme: "dark", scale: 125 });
});

test("merge what the window wants to find again, key by key", async () => {
  const { client } = createTestCore();
  await client.settings.update({ view: { inbox: { selected: "id-1" }, board: 1 } });
  await client.settings.update({ view: { board: 2 } });
  expect((await client.settings.get({})).view).toEqual({ inbox: { selected: "id-1" }, board: 2 });
});

test("keep how many pages each issue may have, and forget it again", async () => {
  const { client, reopen } = createTestCore();
  await client.settings.update({ pageTargets: { march: 32 } });
  await client.settings.update({ pageTargets: { april: 36 } });
  reopen();
  expect((await client.settings.get({})).pageTargets).toEqual({ march: 32, april: 36 });
  await client.settings.update({ pageTargets: { march: null } });
  expect((await client.settings.get({})).pageTargets).toEqual({ april: 36 });
});

test.each([[{ scale: 10 }], [{ author: "  " }], [{ pageTargets: { march: 0 } }]])("refuse %j", async (change) => {
  const { client } = createTestCore();
  await expect(client.settings.update(change)).rejects.toMatchObject({ code: "INVALID_INPUT" });
  expect(await client.settings.get({})).toEqual(defaults);
});

test("one that can no longer be read falls back to its default, the others stay", async () => {
  const { client, folder, close, reopen } = createTestCore();
  await client.settings.update({ author: "沈青", theme: "dark" });
  close();
  const connection = new Database(join(folder, "library.sqlite"));
  connection.exec(`UPDATE setting SET value = '"purple"' WHERE key = 'theme'`);
  connection.close();
  reopen();
  expect(await client.settings.get({})).toEqual({ ...defaults, author: "沈青" });
});

test("refuse to watch a folder that is not there, and watch one that is", async () => {
  const { client, folder } = createTestCore();
  const missing = join(folder, "来稿箱");
  await expect(client.settings.update({ watchedFolder: missing })).rejects.toMatchObject({
    code: "NOT_FOUND",
    message: expect.stringContaining(missing),
  });
  expect((await client.settings.update({ watchedFolder: folder })).watchedFolder).toBe(folder);
  expect((await client.settings.update({ watchedFolder: null })).watchedFolder).toBeNull();
});
