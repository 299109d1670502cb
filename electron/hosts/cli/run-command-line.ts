import { parseArgs } from "node:util";

import { createCore, type Core } from "#core/core.ts";
import { AppError } from "#core/errors.ts";
import { createNodePorts, defaultLibraryFolder } from "#core/node-ports.ts";
import { writeAtomically } from "#core/write-atomically.ts";
import { CallError, createClient } from "#shared/api/client.ts";
import type { Client } from "#shared/api/contract.ts";
import type { ErrorCode } from "#shared/api/reply.ts";

import { textOption, type Command, type Options } from "./command.ts";
import { backup } from "./commands/backup.ts";
import { exportIssue } from "./commands/export.ts";
import { importFiles } from "./commands/import.ts";
import { issues } from "./commands/issues.ts";
import { items } from "./commands/items.ts";
import { pages } from "./commands/pages.ts";
import { parse } from "./commands/parse.ts";
import { proofread } from "./commands/proofread.ts";
import { publications } from "./commands/publications.ts";
import { publish } from "./commands/publish.ts";
import { report } from "./commands/report.ts";
import { review } from "./commands/review.ts";
import { suggest } from "./commands/suggest.ts";
import { tag } from "./commands/tag.ts";
import { UsageError } from "./usage-error.ts";

const commands: readonly Command[] = [
  parse,
  importFiles,
  publications,
  issues,
  items,
  tag,
  suggest,
  proofread,
  review,
  report,
  exportIssue,
  pages,
  publish,
  backup,
];

const generalOptions = {
  library: { type: "string" },
  json: { type: "boolean" },
  debug: { type: "boolean" },
  help: { type: "boolean" },
} as const;

/** Where output goes; tests hand in their own. */
export interface Streams {
  stdout(text: string): void;
  stderr(text: string): void;
  readonly isTerminal: boolean;
}

/** Runs one command. Answers the exit status: 0 done, 1 something refused or lost, 2 usage, 3 library, 70 internal. */
export const runCommandLine = async (argv: readonly string[], streams: Streams): Promise<number> => {
  const [name, ...rest] = argv;
  if (name === undefined || name === "--help" || name === "help") {
    streams.stderr(`用法：\n${overview()}\n`);
    return 0;
  }
  const wantsJson = argv.includes("--json");
  let opened: Core | undefined;
  try {
    const command = requireCommand(name);
    const { values, positionals } = parseOptions(command, rest);
    if (values["help"] === true) {
      streams.stderr(`bulletin ${command.usage}\n`);
      return 0;
    }
    const library = textOption(values, "library") ?? defaultLibraryFolder();
    let client: Client | undefined;
    const answer = await command.run({
      options: values,
      operands: positionals,
      client: () => {
        opened ??= openCore(library, streams);
        return (client ??= createClient(inProcess(opened)));
      },
      report: (message) => streams.stderr(`${message}\n`),
    });
    streams.stdout(`${wantsJson ? JSON.stringify(answer.json) : answer.text}\n`);
    return answer.isComplete ? 0 : 1;
  } catch (thrown) {
    return refuse(thrown, { wantsJson, wantsDebug: argv.includes("--debug"), streams });
  } finally {
    opened?.close();
  }
};

const requireCommand = (name: string): Command => {
  const command = commands.find((each) => each.name === name);
  if (command) return command;
  const known = [...commands.map((each) => each.name), "serve"].join("、");
  throw new UsageError(`没有“${name}”这个命令。可用：${known}。用 bulletin --help 查看用法。`);
};

const parseOptions = (command: Command, args: readonly string[]): { values: Options; positionals: string[] } => {
  try {
    return parseArgs({ args: [...args], options: { ...generalOptions, ...command.options }, allowPositionals: true });
  } catch (cause) {
    throw new UsageError(`${describeOptionFault(cause)}应为：bulletin ${command.usage}`, { cause });
  }
};

/** Node tells it in English: only the option's name and the kind of fault are taken over. */
const describeOptionFault = (cause: unknown): string => {
  if (!(cause instanceof Error && "code" in cause)) return "用法有误。";
  const option = /'(-[^\s'=]*)/.exec(cause.message)?.[1] ?? "";
  return cause.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION"
    ? `没有“${option}”这个选项。`
    : `选项“${option}”缺少值，或不应带值。`;
};

const openCore = (library: string, streams: Streams): Core => {
  const core = createCore(library, {
    ...createNodePorts(library),
    delivery: {
      deliver: async ({ bytes, to, suggestedName }) => {
        const file = to ?? suggestedName;
        await writeAtomically(file, bytes);
        return { file, download: null };
      },
    },
  });
  core.subscribe((event) => {
    if (event.type !== "progress" || !streams.isTerminal) return;
    streams.stderr(`\r\u001b[K${event.done}/${event.total} ${event.label}${event.done === event.total ? "\n" : ""}`);
  });
  return core;
};

const inProcess = (core: Core): Parameters<typeof createClient>[0] => ({
  call: core.dispatch,
  cancel: async (task) => core.cancel(task),
  subscribe: core.subscribe,
});

const libraryCodes: readonly ErrorCode[] = ["LIBRARY_LOCKED", "LIBRARY_TOO_NEW", "LIBRARY_DAMAGED", "NOT_A_LIBRARY"];

const refuse = (
  thrown: unknown,
  { wantsJson, wantsDebug, streams }: { wantsJson: boolean; wantsDebug: boolean; streams: Streams },
): number => {
  const { code, message, exitStatus } = explain(thrown);
  if (wantsJson) streams.stdout(`${JSON.stringify({ error: { code, message } })}\n`);
  streams.stderr(`${message}\n`);
  if (wantsDebug && thrown instanceof Error) streams.stderr(`${thrown.stack ?? ""}\n`);
  return exitStatus;
};

const explain = (thrown: unknown): { code: string; message: string; exitStatus: number } => {
  if (thrown instanceof UsageError) return { code: "USAGE", message: thrown.message, exitStatus: 2 };
  if (thrown instanceof AppError || thrown instanceof CallError) {
    const { code, message } = thrown;
    return { code, message, exitStatus: exitStatusOf(code) };
  }
  return { code: "INTERNAL", message: "程序内部出错，加 --debug 可看细节。", exitStatus: 70 };
};

const exitStatusOf = (code: ErrorCode): number => {
  if (code === "INTERNAL") return 70;
  // On the command line every value was typed by the caller.
  if (code === "INVALID_INPUT") return 2;
  return libraryCodes.includes(code) ? 3 : 1;
};

const overview = (): string =>
  [
    ...commands.map(({ usage }) => usage),
    "serve [--port N] [--pack FILE]   在浏览器里使用资料库，或打开审稿包，打印带令牌的地址",
  ]
    .map((usage) => `  bulletin ${usage}`)
    .concat("通用：--library DIR 资料库文件夹，--json 输出 JSON，--debug 出错时给出细节")
    .join("\n");
