/** Stands for the reading worker in tests of the pool: does what the name of the file says. */
import { setTimeout } from "node:timers/promises";
import { parentPort, threadId } from "node:worker_threads";

import type { ReadingAnswer, ReadingTask } from "../reading-task.ts";

const obey = async (name: string): Promise<ReadingAnswer> => {
  if (name === "hang") for (;;);
  if (name === "throw") return { kind: "failure", detail: "a bug" };
  if (name === "exit") process.exit(3);
  if (name === "refuse") return { kind: "refusal", code: "NO_TEXT", message: "“refuse”里没有文字。" };
  if (name === "fill the memory") for (const all: unknown[] = []; ; all.push(Array.from({ length: 1000 }, String)));
  if (name === "slow") await setTimeout(100);
  return { kind: "text", paragraphs: [name, String(threadId)] };
};

const port = parentPort;
port?.on("message", (task: ReadingTask) => {
  void obey(task.file.fileName).then((answer) => port.postMessage(answer));
});
