import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { onTestFinished } from "vitest";

import { createClient } from "#shared/api/client.ts";
import { findMethod, type Client } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";
import type { ReceivedFile } from "#shared/api/submissions.ts";
import type { Transport } from "#shared/api/transport.ts";

import { createCore, type Core } from "../core.ts";
import type { Delivery, OutgoingFile, Ports } from "../ports.ts";

/** A clock that stands still until it is moved. */
export interface TestClock {
  now(): Date;
  /** Goes on by so many minutes; backwards too, as clocks of old PCs do. */
  advance(minutes: number): void;
}

/** The core on a library of its own, with fakes at its ports and nowhere else. */
export interface TestCore {
  /** Of the library. */
  readonly folder: string;
  readonly ports: Ports;
  readonly clock: TestClock;
  /** What was logged as an error. */
  readonly logged: { message: string; details: unknown }[];
  /** What was handed out, newest last. */
  readonly delivered: OutgoingFile[];
  /** What listeners were told, newest last. */
  readonly events: CoreEvent[];
  /** The core that is open now. */
  core(): Core;
  /** Every answer is parsed with the contract's own schema, so that each test proves the contract as well. */
  readonly client: Client;
  close(): void;
  /** Closes the library and opens it again, as the next start would. */
  reopen(): void;
}

export interface TestCoreOptions {
  /** Of a library that is there already; else a new one is made. */
  readonly folder?: string;
  /** Instead of the one that collects in `delivered`. */
  readonly delivery?: Delivery;
}

/** Opens a library; the test's end closes it, and takes its folder away where it was a new one. */
export const createTestCore = ({ folder = temporaryFolder(), delivery }: TestCoreOptions = {}): TestCore => {
  const clock = createTestClock();
  const logged: TestCore["logged"] = [];
  const delivered: OutgoingFile[] = [];
  const events: CoreEvent[] = [];
  let lastId = 0;
  const ports: Ports = {
    clock,
    ids: { next: () => `id-${String((lastId += 1)).padStart(5, "0")}` },
    log: { info: () => undefined, error: (message, details) => void logged.push({ message, details }) },
    resourcesFolder: fileURLToPath(new URL("../../../resources", import.meta.url)),
    delivery: delivery ?? {
      deliver: async (file) => {
        delivered.push(file);
        return { file: file.to ?? file.suggestedName, download: null };
      },
    },
  };
  const open = (): Core => {
    const core = createCore(folder, ports);
    core.subscribe((event) => void events.push(event));
    return core;
  };
  let core = open();
  let isOpen = true;
  const close = (): void => {
    if (isOpen) core.close();
    isOpen = false;
  };
  onTestFinished(close);
  return {
    folder,
    ports,
    clock,
    logged,
    delivered,
    events,
    core: () => core,
    client: createClient(checkedTransport(() => core)),
    close,
    reopen: () => {
      close();
      core = open();
      isOpen = true;
    },
  };
};

/** A folder that goes when the test is over. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "bulletin-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** 16 March 2026, ten in the morning in China. */
export const createTestClock = (start = "2026-03-16T02:00:00.000Z"): TestClock => {
  let now = Date.parse(start);
  return { now: () => new Date(now), advance: (minutes) => void (now += minutes * 60_000) };
};

/** A received text file. */
export const textFile = (name: string, text: string): ReceivedFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});

/** Imports one small submission a title; answers the ids of the items, all in the inbox. */
export const addItems = async (client: Client, titles: readonly string[]): Promise<string[]> => {
  const { submissions } = await client.submissions.import({
    files: titles.map((title) =>
      textFile(`${title}.txt`, `${title}\n\n3月2日，云岭区松溪街道举行${title}活动，200余人参加。\n`),
    ),
  });
  return submissions.flatMap(({ submission }) => submission.itemIds);
};

/** A past issue as it comes out of a word processor: two items in each section. */
export const pastIssueText = (
  { year = 2021, month = 1, serial = 12, title = "云岭区大事月报" } = {},
  sections: readonly string[] = ["本期焦点", "时政要点"],
): string => {
  const items = sections.flatMap((section) => [`${section}甲项工作部署会召开`, `${section}乙项工程开工建设`]);
  return [
    `${title}\n\n${year}年${month}月\n（总第${serial}期）\n\n云岭区地方史志办公室\n\n${year}年${month}月15日\n`,
    "目　录\n",
    ...sections.map(
      (section, at) => `${section}\n\n${items[at * 2]}......${at * 2 + 1}\n${items[at * 2 + 1]}......${at * 2 + 2}\n`,
    ),
    ...sections.map((section, at) =>
      [
        `${section}\n`,
        ...items
          .slice(at * 2, at * 2 + 2)
          .map(
            (item) => `${item}\n\n近日，${item}。云岭区有关部门负责同志参加，并对下一步工作提出要求。（区政府办）\n`,
          ),
      ].join("\n"),
    ),
    "（内部资料 注意保存）\n\n发放范围：区级领导同志\n\n主办：云岭区人民政府\n\n编辑出版：云岭区地方史志办公室\n",
  ].join("\n");
};

/** Calls a core as a window does; every answer is parsed with the contract's own schema. */
export const checkedTransport = (core: () => Core): Transport => ({
  call: async (call) => {
    const reply = await core().dispatch(call);
    if (!reply.ok) return reply;
    // Wires carry replies as JSON.
    const value: unknown = JSON.parse(JSON.stringify(reply.value));
    return { ok: true, value: findMethod(call.method)?.shape.output.parse(value) };
  },
  cancel: async (task) => core().cancel(task),
  subscribe: (listener) => core().subscribe(listener),
});
