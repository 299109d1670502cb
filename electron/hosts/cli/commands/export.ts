import { extname, resolve } from "node:path";

import { requiredText, requireIssueOption, type Command } from "../command.ts";
import { UsageError } from "../usage-error.ts";

export const exportIssue: Command = {
  name: "export",
  usage: "export --issue 2021-01 --to FILE.docx   导出一期",
  options: { issue: { type: "string" }, to: { type: "string" } },
  run: async ({ options, client }) => {
    const to = resolve(requiredText(options, "to", "三月.docx"));
    if (extname(to).toLowerCase() !== ".docx")
      throw new UsageError(`只能导出 .docx，不能是“${extname(to)}”。请改 --to 的扩展名。`);
    const issue = await requireIssueOption(client(), options);
    const exported = await client().exporting.docx({ issueId: issue.id, to }, { task: "export" });
    if (!exported) throw new Error("the command line's delivery never asks, so it cannot be declined");
    const { download: _download, ...json } = exported;
    return {
      json,
      text: [
        `${json.file}：${json.pages} 页，目录 ${json.toc.length} 条`,
        ...json.preflight.map(({ message }) => message),
      ].join("\n"),
      isComplete: json.preflight.every(({ severity }) => severity !== "error"),
    };
  },
};
