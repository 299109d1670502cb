import type { ParseArgsOptionsConfig } from "node:util";

import type { Client } from "#shared/api/contract.ts";
import type { Issue } from "#shared/model/issue.ts";

import { UsageError } from "./usage-error.ts";

/** Values as parseArgs gives them: a string, a flag, or nothing. */
export type Options = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** What a command answers: the JSON of the contract, the same for people, and whether anything was refused or lost. */
export interface Answer {
  readonly json: unknown;
  readonly text: string;
  readonly isComplete: boolean;
}

/** What a command may use. */
export interface CommandContext {
  readonly options: Options;
  readonly operands: readonly string[];
  /** The library's methods; opening the library is put off until the first use, so `parse` needs none. */
  client(): Client;
  /** To stderr; a name is kept on one line on terminals. */
  report(message: string): void;
}

/** One word of the command line; see CLI contract. */
export interface Command {
  readonly name: string;
  /** One line for the overview: operands, options, what it does. */
  readonly usage: string;
  /** Beyond the general --library, --json, --debug. */
  readonly options: ParseArgsOptionsConfig;
  run(context: CommandContext): Promise<Answer>;
}

export const textOption = (options: Options, name: string): string | undefined => {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
};

/** Throws UsageError naming the option. */
export const requiredText = (options: Options, name: string, example: string): string => {
  const value = textOption(options, name);
  if (value === undefined) throw new UsageError(`缺少 --${name}。例如：--${name} ${example}`);
  return value;
};

/** A whole number; undefined when the option is not given. Throws UsageError for anything else. */
export const numberOption = (options: Options, name: string): number | undefined => {
  const value = textOption(options, name);
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) throw new UsageError(`--${name} 要写整数，不能是“${value}”。`);
  return Number(value);
};

/** Millimetres, with a decimal point or without; undefined when the option is not given. Throws UsageError else. */
export const millimetresOption = (options: Options, name: string): number | undefined => {
  const value = textOption(options, name);
  if (value === undefined) return undefined;
  if (!/^\d+(?:\.\d+)?$/.test(value)) throw new UsageError(`--${name} 要写毫米数，如 0.1，不能是“${value}”。`);
  return Number(value);
};

/** Finds the issue that `--issue 2021-01` names. Throws UsageError, listing what there is. */
export const requireIssueOption = async (client: Client, options: Options): Promise<Issue> => {
  const key = requiredText(options, "issue", "2021-01");
  const issues = await client.issues.list({});
  const issue = issues.find((each) => each.key === key);
  if (issue) return issue;
  const known = issues.map((each) => each.key).join("、");
  throw new UsageError(`没有“${key}”这一期。${known === "" ? "资料库里还没有任何一期。" : `现有：${known}。`}`);
};
