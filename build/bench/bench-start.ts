import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { z } from "zod";

import { buildIfOlder } from "../build-if-older.ts";
import { findChromium } from "../find-chromium.ts";
import { asRatio, inMilliseconds, median, type Benchmark, type Figure } from "./figure.ts";
import { startInBrowser, type WebStart } from "./first-rows.ts";
import { makeLargeLibrary } from "./large-library.ts";

const itemCount = 100_000;

/** Start of the core with its first screen, and of the web host with its window, on 100,000 items beside an empty library. */
export const benchStart = async (folder: string, runs: number): Promise<Benchmark> => {
  const full = join(folder, "full-library");
  makeLargeLibrary(full, itemCount);
  // The first start of a day makes a checked backup of the whole library, the others do not.
  const firstOfDay = startOnce(full);
  const onFull = startSeveral(full, runs);
  const onEmpty = startSeveral(join(folder, "empty-library"), runs);
  return [
    {
      name: `core and first screen, ${itemCount} items`,
      value: inMilliseconds(onFull.milliseconds),
      beside: `empty library: ${inMilliseconds(onEmpty.milliseconds)}`,
      ratio: `${asRatio(onFull.milliseconds / onEmpty.milliseconds)} of its time`,
    },
    {
      name: "the same, first start of a day (makes a backup)",
      value: inMilliseconds(firstOfDay.milliseconds),
      beside: `later starts: ${inMilliseconds(onFull.milliseconds)}`,
      ratio: `${asRatio(firstOfDay.milliseconds / onFull.milliseconds)} of their time`,
    },
    {
      name: `memory of the process, ${itemCount} items`,
      value: inMegabytes(onFull.rss),
      beside: `empty library: ${inMegabytes(onEmpty.rss)}`,
      ratio: `${asRatio(onFull.rss / onEmpty.rss)} of its memory`,
    },
    ...(await benchWindow(full, join(folder, "empty-library"), runs)),
  ];
};

/** From the start of the web host to a window with rows; nothing where no Chromium is found. */
const benchWindow = async (full: string, empty: string, runs: number): Promise<Figure[]> => {
  const chromium = findChromium();
  if ("missing" in chromium) return [];
  await buildIfOlder("renderer");
  const onFull = await windowsOn(full, chromium.executable, runs);
  const onEmpty = await windowsOn(empty, chromium.executable, runs);
  return [
    {
      name: `web host and window to the first rows, ${itemCount} items`,
      value: inMilliseconds(onFull.milliseconds),
      beside: `empty library: ${inMilliseconds(onEmpty.milliseconds)}`,
      ratio: `${asRatio(onFull.milliseconds / onEmpty.milliseconds)} of its time`,
    },
    {
      name: `memory of both, ${itemCount} items`,
      value: memories(onFull),
      beside: `empty library: ${memories(onEmpty)}`,
      ratio: `${asRatio((onFull.serverMemory + onFull.windowMemory) / (onEmpty.serverMemory + onEmpty.windowMemory))} of its memory`,
    },
  ];
};

/** The middle of several starts, each figure for itself. */
const windowsOn = async (library: string, executable: string, runs: number): Promise<WebStart> => {
  const starts: WebStart[] = [];
  for (let run = 0; run < runs; run += 1) starts.push(await startInBrowser(library, executable));
  return {
    milliseconds: median(starts.map(({ milliseconds }) => milliseconds)),
    serverMemory: median(starts.map(({ serverMemory }) => serverMemory)),
    windowMemory: median(starts.map(({ windowMemory }) => windowMemory)),
  };
};

const Start = z.object({ items: z.int(), milliseconds: z.number(), rss: z.number() });

const startOnce = (library: string): z.infer<typeof Start> => {
  const script = fileURLToPath(new URL("start-core.ts", import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, [script, library], { encoding: "utf8" });
  if (stdout === "") throw new Error(`the core did not start: ${stderr}`);
  return Start.parse(JSON.parse(stdout));
};

const startSeveral = (library: string, runs: number): { milliseconds: number; rss: number } => {
  const starts = Array.from({ length: runs }, () => startOnce(library));
  return { milliseconds: median(starts.map((start) => start.milliseconds)), rss: median(starts.map(({ rss }) => rss)) };
};

const memories = (start: WebStart): string =>
  `host ${inMegabytes(start.serverMemory)}, window ${inMegabytes(start.windowMemory)}`;

const inMegabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
