import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { temporaryFolder } from "#core/testing/test-core.ts";

import { runCommandLine } from "../run-command-line.ts";

/** What a command left: its exit status and what it wrote. */
export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with a library in it, and the command line as typed there. */
export interface TestCommandLine {
  readonly folder: string;
  readonly library: string;
  /** Writes a file into the folder; answers its path. */
  write(name: string, content: string): string;
  /** Runs a command on the library; `--library` is added. */
  run(...args: readonly string[]): Promise<Run>;
  /** The same with `--json`; fails unless exactly one JSON document stands on stdout. */
  runJson(...args: readonly string[]): Promise<{ status: number; json: unknown }>;
}

export const createTestCommandLine = ({ isTerminal = false } = {}): TestCommandLine => {
  const folder = temporaryFolder();
  const library = join(folder, "资料库");
  const run: TestCommandLine["run"] = async (...args) => {
    let stdout = "";
    let stderr = "";
    const status = await runCommandLine([...args, "--library", library], {
      stdout: (text) => (stdout += text),
      stderr: (text) => (stderr += text),
      isTerminal,
    });
    return { status, stdout, stderr };
  };
  return {
    folder,
    library,
    write: (name, content) => {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    run,
    runJson: async (...args) => {
      const { status, stdout } = await run(...args, "--json");
      if (!/^[^\n]+\n$/.test(stdout)) throw new Error(`not one line of JSON: ${JSON.stringify(stdout)}`);
      return { status, json: JSON.parse(stdout) as unknown };
    },
  };
};

/** A submission of one item. */
export const planting = "义务植树活动\n\n3月12日，云岭区松溪街道开展义务植树活动。（松溪街道）\n";
export const reading = "全民读书活动\n\n3月2日，云岭区图书馆举行全民读书活动。\n";

/** Two items in the inbox and an issue to put them in; answers the items' ids. */
export const begin = async (desk: TestCommandLine): Promise<[planting: string, reading: string]> => {
  await desk.run("import", desk.write("来稿/植树.txt", planting), desk.write("来稿/读书.txt", reading));
  await desk.run("issues", "--new", "--year", "2026", "--month", "4", "--serial", "42");
  const { stdout } = await desk.run("items", "--inbox");
  const [first = "", second = ""] = stdout.split("\n").map((line) => line.split(" ")[0]);
  return [first, second];
};

/** The same, with both of them in a section, the second first. */
export const beginTagged = async (desk: TestCommandLine): Promise<[planting: string, reading: string]> => {
  const ids = await begin(desk);
  await desk.run("tag", "--issue", "2026-04", "--section", "时政要点", ids[1], ids[0]);
  return ids;
};
