/**
 * Entry of the reading worker: takes tasks one after the other, answers each. It stands apart because it is started by
 * its address: from the source under Node, and as a bundle of its own beside the main bundle in Electron
 * (build/vite.desktop.config.ts builds both).
 */
import { parentPort } from "node:worker_threads";

import { answerTask } from "./reading-task.ts";
import type { ReadingTask } from "./reading-task.ts";

const port = parentPort;
port?.on("message", (task: ReadingTask) => {
  void answerTask(task).then((answer) => port.postMessage(answer));
});
