import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { beforeEach, expect, onTestFinished, test } from "vitest";

import type { CoreContext } from "../core-context.ts";
import { ensurePublication } from "../publications/publication-service.ts";
import { openOriginals, openPictures } from "../store/kept-files.ts";
import { openStore } from "../store/open.ts";
import { writeSetting } from "../store/setting-store.ts";
import { createTestCore, temporaryFolder } from "../testing/test-core.ts";
import { createFolderWatcher, type FolderWatcher } from "./folder-watcher.ts";

let watched: string;
let watcher: FolderWatcher;
let logged: { message: string }[];

beforeEach(() => {
  const { folder, ports, close, logged: log } = createTestCore();
  // The watcher is tested on its own, look by look, not by the core's timer.
  close();
  logged = log;
  const store = openStore(folder, ports.clock.now());
  const context: CoreContext = {
    ...ports,
    store,
    originals: openOriginals(folder),
    pictures: openPictures(folder),
    changed: () => undefined,
  };
  ensurePublication(context);
  watched = temporaryFolder();
  store.write((db) => writeSetting(db, "watchedFolder", watched));
  watcher = createFolderWatcher(context);
  onTestFinished(() => {
    watcher.stop();
    store.close();
  });
});

const put = (name: string, text: string): void => writeFileSync(join(watched, name), text);
const report = "松溪街道举行读书活动\n\n3月2日，松溪街道举行读书活动。\n";

test("a file is taken once it no longer grows, and only once", async () => {
  put("读书.txt", report);
  expect(await watcher.look()).toEqual([]);
  appendFileSync(join(watched, "读书.txt"), "\n居民参加。\n");
  expect(await watcher.look()).toEqual([]);
  expect(await watcher.look()).toEqual(["读书.txt"]);
  expect(await watcher.look()).toEqual([]);
});

test("a file that changes later is taken again; hidden, lock and empty files never", async () => {
  put("读书.txt", report);
  put(".隐藏.txt", report);
  put("~$读书.docx", "锁");
  put("空.txt", "");
  await watcher.look();
  expect(await watcher.look()).toEqual(["读书.txt"]);
  put("读书.txt", report.replace("3月2日", "3月20日"));
  await watcher.look();
  expect(await watcher.look()).toEqual(["读书.txt"]);
});

test("a folder that is gone is logged, and looked at again when it is back", async () => {
  rmSync(watched, { recursive: true });
  expect(await watcher.look()).toEqual([]);
  expect(logged).toEqual([expect.objectContaining({ message: expect.stringContaining(watched) })]);
});
