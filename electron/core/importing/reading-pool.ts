import { Worker } from "node:worker_threads";

import { AppError } from "../errors.ts";
import type { ReadingAnswer, ReadingTask } from "./reading-task.ts";
import { refuseSize } from "./refuse.ts";

/** Limits of reading; all have defaults that real files do not reach. */
export interface ReadingLimits {
  /** Milliseconds for one file, counted from when its turn comes. */
  readonly timeLimit?: number;
  /** Megabytes of the worker's heap. */
  readonly memoryLimit?: number;
  /** Workers at a time. */
  readonly size?: number;
  /** Where the worker's code lies; tests give another. */
  readonly workerUrl?: URL;
}

/** Answers of the worker that are values. */
export type ReadingValue = Extract<ReadingAnswer, { kind: "recognition" | "text" | "pasted" }>;

/** Runs reading tasks in workers, so that no file blocks, hangs or ends the process. */
export interface ReadingPool {
  /**
   * @throws AppError what the reader refuses; READ_TIMEOUT, READ_FAILED (memory, or a bug: details in `cause`), CANCELLED.
   */
  readonly run: (task: ReadingTask, signal?: AbortSignal) => Promise<ReadingValue>;
  /** Ends the workers; tasks that are under way are cancelled. */
  readonly close: () => Promise<void>;
}

/** Beside this file: the source, or its bundle where this file is bundled. */
const defaultWorkerUrl = new URL(
  import.meta.url.endsWith(".ts") ? "./reading-worker.ts" : "./reading-worker.js",
  import.meta.url,
);

/** A worker is replaced after so many files, before what libraries keep for good adds up. */
const filesPerWorker = 500;

interface Job {
  readonly task: ReadingTask;
  readonly resolve: (value: ReadingValue) => void;
  readonly reject: (error: AppError) => void;
}

interface Slot {
  readonly worker: Worker;
  job: Job | null;
  timer: NodeJS.Timeout | null;
  files: number;
}

/** Makes a pool; workers start with the first task and do not keep the process alive while they are idle. */
export const createReadingPool = ({
  timeLimit = 60_000,
  memoryLimit = 768,
  size = 2,
  workerUrl = defaultWorkerUrl,
}: ReadingLimits = {}): ReadingPool => {
  const slots = new Set<Slot>();
  const queue: Job[] = [];

  const startSlot = (): Slot => {
    const worker = new Worker(workerUrl, { resourceLimits: { maxOldGenerationSizeMb: memoryLimit } });
    const slot: Slot = { worker, job: null, timer: null, files: 0 };
    worker.on("message", (answer: ReadingAnswer) => settle(slot, answer));
    worker.on("error", (error) => giveUp(slot, failureOf(slot, error)));
    worker.on("exit", () => giveUp(slot, failureOf(slot, new Error("the worker ended"))));
    slots.add(slot);
    return slot;
  };

  const begin = (slot: Slot, job: Job): void => {
    slot.job = job;
    slot.files++;
    slot.worker.ref();
    slot.timer = setTimeout(() => giveUp(slot, timeout(job, timeLimit)), timeLimit);
    // The bytes are copied once, whatever larger buffer they lie in, and the copy is handed over.
    const bytes = new Uint8Array(job.task.file.bytes);
    slot.worker.postMessage({ ...job.task, file: { ...job.task.file, bytes } }, [bytes.buffer]);
  };

  const next = (): void => {
    while (queue.length > 0) {
      const slot = [...slots].find(({ job }) => job === null) ?? (slots.size < size ? startSlot() : undefined);
      const job = slot === undefined ? undefined : queue.shift();
      if (slot === undefined || job === undefined) return;
      begin(slot, job);
    }
  };

  const release = (slot: Slot): Job | null => {
    const { job } = slot;
    slot.job = null;
    if (slot.timer !== null) clearTimeout(slot.timer);
    slot.timer = null;
    slot.worker.unref();
    return job;
  };

  const settle = (slot: Slot, answer: ReadingAnswer): void => {
    const job = release(slot);
    if (slot.files >= filesPerWorker) drop(slot);
    if (answer.kind === "refusal") job?.reject(new AppError(answer.code, answer.message));
    else if (answer.kind === "failure") job?.reject(failed(job.task.file.fileName, new Error(answer.detail)));
    else job?.resolve(answer);
    next();
  };

  const drop = (slot: Slot): void => {
    slots.delete(slot);
    void slot.worker.terminate();
  };

  /** Ends a worker with whatever it is doing; the next task gets a new one. */
  const giveUp = (slot: Slot, error: AppError | null): void => {
    if (!slots.has(slot)) return;
    const job = release(slot);
    drop(slot);
    if (error !== null) job?.reject(error);
    next();
  };

  return {
    run: (task, signal) =>
      new Promise<ReadingValue>((resolve, reject) => {
        const cancel = (): void => {
          const place = queue.indexOf(job);
          if (place >= 0) {
            queue.splice(place, 1);
            job.reject(cancelled(task));
            return;
          }
          const slot = [...slots].find((each) => each.job === job);
          if (slot !== undefined) giveUp(slot, cancelled(task));
        };
        const job: Job = {
          task,
          resolve: (value) => {
            signal?.removeEventListener("abort", cancel);
            resolve(value);
          },
          reject: (error) => {
            signal?.removeEventListener("abort", cancel);
            reject(error);
          },
        };
        // Before a copy is made of it. A clipboard has its limits in the contract.
        if (task.kind !== "pasted") refuseSize(task.file.fileName, task.file.bytes.length);
        if (signal?.aborted === true) {
          reject(cancelled(task));
          return;
        }
        signal?.addEventListener("abort", cancel);
        queue.push(job);
        next();
      }),
    close: async () => {
      for (const job of queue.splice(0)) job.reject(cancelled(job.task));
      const open = [...slots];
      for (const slot of open) {
        const job = release(slot);
        slots.delete(slot);
        job?.reject(cancelled(job.task));
      }
      await Promise.all(open.map(({ worker }) => worker.terminate()));
    },
  };
};

const cancelled = ({ file }: ReadingTask): AppError => new AppError("CANCELLED", `“${file.fileName}”的读取已取消。`);

const timeout = ({ task }: Job, timeLimit: number): AppError =>
  new AppError(
    "READ_TIMEOUT",
    `“${task.file.fileName}”读了 ${Math.round(timeLimit / 1000)} 秒还没有读完，已停止。请用 Word 或 WPS 打开，只留文字另存为 .docx 后再导入；原件已保存。`,
  );

const failureOf = ({ job }: Slot, error: Error): AppError | null =>
  job === null ? null : failed(job.task.file.fileName, error);

const failed = (fileName: string, cause: Error): AppError => {
  const isMemory = "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY";
  return new AppError(
    "READ_FAILED",
    isMemory
      ? `“${fileName}”读取时占用内存过多，已停止。请用 Word 或 WPS 打开，只留文字另存为 .docx 后再导入；原件已保存。`
      : `“${fileName}”读取时出错，没有读出。请用 Word 或 WPS 打开，另存为 .docx 后再导入；原件已保存。`,
    { cause },
  );
};
