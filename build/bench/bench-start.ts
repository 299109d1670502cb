import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { z } from "zod";

import { createNodePorts } from "../../electron/core/node-ports.ts";
import { insertItem } from "../../electron/core/store/item-store.ts";
import { openStore } from "../../electron/core/store/open.ts";
import { writeRevision } from "../../electron/core/store/revision-store.ts";
import type { ItemContent } from "../../shared/model/item.ts";
import { asRatio, inMilliseconds, median, type Benchmark } from "./figure.ts";
import type { SampleIssue } from "./sample-issue.ts";

const itemCount = 10_000;

/** Start of the core with its first screen, on a library of 10,000 items beside an empty one. */
export const benchStart = ({ composed }: SampleIssue, folder: string, runs: number): Benchmark => {
  const full = join(folder, "full-library");
  fillLibrary(full, composed.items);
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
  ];
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

/** Items like those of the sample issue, no two alike, in the inbox with their first revisions. */
const fillLibrary = (folder: string, patterns: readonly ItemContent[]): void => {
  const { ids } = createNodePorts(folder);
  const now = new Date();
  const store = openStore(folder, now);
  store.write((db) => {
    for (let index = 0; index < itemCount; index += 1) {
      const pattern = patterns[index % patterns.length];
      if (!pattern) throw new Error("the sample issue holds no items");
      const { title, body, sourceUnit, byline, eventDates, isBrief } = pattern;
      const content = { title: `${title ?? "简讯"}（${index}）`, body, sourceUnit, byline, eventDates, isBrief };
      const id = ids.next();
      insertItem(db, { id, submissionId: null, content, evidence: [], now: now.toISOString() });
      writeRevision(db, {
        itemId: id,
        number: 1,
        startedAt: now.toISOString(),
        savedAt: now.toISOString(),
        author: "编辑",
        reason: "imported",
        restoredFrom: null,
        content,
      });
    }
  });
  store.close();
};

const inMegabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
