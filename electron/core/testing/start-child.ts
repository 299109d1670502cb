import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { onTestFinished } from "vitest";

/** A process of its own, as a second program on the same PC would be. */
export interface Child {
  readonly pid: number;
  /** The lines it has printed so far. */
  readonly lines: readonly string[];
  /** Resolves with the next line; rejects, with what it complained of, when it ends before. */
  nextLine(): Promise<string>;
  /** Ends it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
}

const projectFolder = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * Runs a module of a few lines under Node, with the project's own `#core/…` imports; `args` begin at `process.argv[1]`.
 * The test's end kills it.
 */
export const startChild = (program: string, args: readonly string[]): Child => {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program, ...args], { cwd: projectFolder });
  const lines: string[] = [];
  const waiting: (() => void)[] = [];
  let complaints = "";
  child.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString("utf8")));
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    waiting.shift()?.();
  });
  const gone = once(child, "close");
  let hasEnded = false;
  void gone.then(() => (hasEnded = true));
  const kill = async (): Promise<void> => {
    if (hasEnded) return;
    child.kill("SIGKILL");
    await gone;
  };
  onTestFinished(kill);
  return {
    pid: child.pid ?? 0,
    lines,
    nextLine: async () => {
      const seen = lines.length;
      await Promise.race([new Promise<void>((resolve) => void waiting.push(resolve)), gone]);
      const line = lines[seen];
      if (line === undefined) throw new Error(`the child ended: ${complaints}`);
      return line;
    },
    kill,
  };
};
