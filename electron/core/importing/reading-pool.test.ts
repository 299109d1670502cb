import { afterEach, describe, expect, test } from "vitest";

import type { ReadingPool } from "./reading-pool.ts";
import { createReadingPool } from "./reading-pool.ts";
import type { ReadingTask } from "./reading-task.ts";

/** A worker that does what the file's name says. */
const workerUrl = new URL("./testing/obedient-worker.ts", import.meta.url);

let pool: ReadingPool;
const open = (limits: Parameters<typeof createReadingPool>[0] = {}): ReadingPool =>
  (pool = createReadingPool({ workerUrl, size: 1, ...limits }));
afterEach(() => pool.close());

const task = (fileName: string): ReadingTask => ({ kind: "text", file: { fileName, bytes: Buffer.from("文") } });
const paragraphs = async (fileName: string): Promise<readonly string[]> => {
  const answer = await pool.run(task(fileName));
  return answer.kind === "text" ? answer.paragraphs : [];
};

test("one worker reads many files, in their order", async () => {
  open();
  const answers = await Promise.all(["a", "b", "c"].map((name) => paragraphs(name)));
  expect(answers.map(([name]) => name)).toEqual(["a", "b", "c"]);
  expect(new Set(answers.map(([, thread]) => thread)).size).toBe(1);
});

test("two workers read at a time", async () => {
  open({ size: 2 });
  const answers = await Promise.all(["slow", "slow"].map((name) => paragraphs(name)));
  expect(new Set(answers.map(([, thread]) => thread)).size).toBe(2);
});

describe("whatever happens, the message names the file and the next one is read", () => {
  test.each([
    ["hang", "READ_TIMEOUT", /“hang”读了 \d+ 秒/u],
    ["throw", "READ_FAILED", /“throw”读取时出错/u],
    ["exit", "READ_FAILED", /“exit”读取时出错/u],
    ["fill the memory", "READ_FAILED", /“fill the memory”读取时占用内存过多/u],
    ["refuse", "NO_TEXT", /“refuse”里没有文字/u],
  ])("%s", async (name, code, message) => {
    open({ timeLimit: name === "hang" ? 300 : 20_000, memoryLimit: 32 });
    await expect(pool.run(task(name))).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect((await paragraphs("next"))[0]).toBe("next");
  });

  test("a size that no manuscript has is refused before it is copied", async () => {
    open();
    const bytes = new Uint8Array(64 * 1024 * 1024 + 1);
    await expect(pool.run({ kind: "text", file: { fileName: "大.docx", bytes } })).rejects.toMatchObject({
      code: "FILE_TOO_LARGE",
    });
  });
});

test("a file is cancelled before its turn, in it, and when the pool closes", async () => {
  open();
  const first = new AbortController();
  const second = new AbortController();
  const running = pool.run(task("hang"), first.signal);
  const waiting = pool.run(task("a"), second.signal);
  second.abort();
  await expect(waiting).rejects.toMatchObject({ code: "CANCELLED" });
  first.abort();
  await expect(running).rejects.toMatchObject({ code: "CANCELLED" });
  await expect(pool.run(task("a"), AbortSignal.abort())).rejects.toMatchObject({ code: "CANCELLED" });
  const last = pool.run(task("hang"));
  const closed = pool.close();
  await expect(last).rejects.toMatchObject({ code: "CANCELLED" });
  await closed;
});

test("the bytes stay the caller's", async () => {
  open();
  const bytes = Buffer.from("云岭区");
  await pool.run({ kind: "text", file: { fileName: "a", bytes } });
  expect(bytes.toString()).toBe("云岭区");
});
