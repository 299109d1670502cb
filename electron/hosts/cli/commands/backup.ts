import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { AppError } from "#core/errors.ts";
import { writeAtomically } from "#core/write-atomically.ts";

import { textOption, type Command } from "../command.ts";

export const backup: Command = {
  name: "backup",
  usage: "backup [--to FILE]   备份资料库，并检查备份可用",
  options: { to: { type: "string" } },
  run: async ({ options, client }) => {
    const made = await client().library.backUp({});
    const to = textOption(options, "to");
    if (to === undefined) return { json: made, text: `已备份：${made.file}`, isComplete: true };
    const file = resolve(to);
    try {
      await writeAtomically(file, readFileSync(made.file));
    } catch (cause) {
      throw new AppError("WRITE_FAILED", `备份已写在“${made.file}”，但无法复制到“${file}”。请换一个位置。`, { cause });
    }
    return { json: { ...made, file }, text: `已备份：${file}`, isComplete: true };
  },
};
