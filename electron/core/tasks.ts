import type { Task } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";

import { AppError } from "./errors.ts";

/** Long work in progress, by the name its caller gave. */
export interface Tasks {
  /** Runs `work`; its progress is told to all listeners under `name` (a call without a name is silent). */
  run<Result>(name: string | undefined, work: (task: Task) => Result | Promise<Result>): Promise<Result>;
  /** Asks a task to stop at its next step; a name that is not running is ignored. */
  cancel(name: string): void;
}

export const createTasks = (emit: (event: CoreEvent) => void): Tasks => {
  const running = new Map<string, AbortController>();
  return {
    run: async (name, work) => {
      const controller = new AbortController();
      let left = 0;
      let total = 0;
      if (name !== undefined) running.set(name, controller);
      try {
        return await work({
          signal: controller.signal,
          progress: (done, all, label) => {
            left = all - done;
            total = all;
            if (name !== undefined) emit({ type: "progress", task: name, done, total, label });
          },
        });
      } finally {
        // Refused or cancelled midway: who shows the task must learn that it is over.
        if (name !== undefined && left > 0) emit({ type: "progress", task: name, done: total, total, label: "" });
        if (name !== undefined && running.get(name) === controller) running.delete(name);
      }
    },
    cancel: (name) => running.get(name)?.abort(),
  };
};

/**
 * To be awaited between the steps of long work: lets waiting requests and timers run, so that the window stays alive
 * and a cancel can arrive at all. Throws CANCELLED once the caller gave up.
 */
export const breathe = async (task: Task): Promise<void> => {
  await new Promise((resolve) => setImmediate(resolve));
  if (task.signal.aborted) throw new AppError("CANCELLED", "已取消。取消前已完成的部分保留。");
};
