import { spawn } from "node:child_process";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";

export interface FinishedCommand {
  readonly ok: boolean;
  /** Everything it wrote to stdout and stderr, in the order of arrival. */
  readonly output: string;
  readonly seconds: number;
}

export interface CommandOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Called with each piece of output as it comes, for commands that are watched. */
  readonly onOutput?: (text: string) => void;
}

const projectFolder = fileURLToPath(new URL("..", import.meta.url));
const installedCommands = fileURLToPath(new URL("../node_modules/.bin", import.meta.url));

/** Runs a command in the project's folder; those installed by npm come first, Node itself among them. Never rejects. */
export const runCommand = (
  command: string,
  given: readonly string[],
  { environment = {}, onOutput }: CommandOptions = {},
): Promise<FinishedCommand> =>
  new Promise((resolve) => {
    const startedAt = performance.now();
    const pieces: string[] = [];
    const keep = (text: string): void => {
      pieces.push(text);
      onOutput?.(text);
    };
    const child = spawn(command, given, {
      cwd: projectFolder,
      env: { ...process.env, ...environment, PATH: [installedCommands, process.env["PATH"] ?? ""].join(delimiter) },
      stdio: ["ignore", "pipe", "pipe"],
      // On Windows npm's commands are batch files, which only a shell runs.
      shell: process.platform === "win32",
    });
    const finish = (ok: boolean): void =>
      resolve({ ok, output: pieces.join(""), seconds: (performance.now() - startedAt) / 1000 });
    child.stdout.setEncoding("utf8").on("data", keep);
    child.stderr.setEncoding("utf8").on("data", keep);
    child.once("error", (error) => {
      keep(`${error.message}\n`);
      finish(false);
    });
    child.once("close", (code) => finish(code === 0));
  });
