import { extname, resolve } from "node:path";

import { ExportFormat } from "#shared/api/exporting.ts";

import { requiredText, requireIssueOption, type Command } from "../command.ts";
import { UsageError } from "../usage-error.ts";

export const exportIssue: Command = {
  name: "export",
  usage: "export --issue 2021-01 --to FILE.docx|.pdf|.txt|.html   导出一期",
  options: { issue: { type: "string" }, to: { type: "string" } },
  run: async ({ options, client }) => {
    const to = resolve(requiredText(options, "to", "三月.docx"));
    const format = formatOf(to);
    const issue = await requireIssueOption(client(), options);
    const exported = await client().exporting.issue({ issueId: issue.id, format, to }, { task: "export" });
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

/** The format that the file's extension names. */
const formatOf = (file: string): ExportFormat => {
  const extension = extname(file).toLowerCase();
  const { data, success } = ExportFormat.safeParse(extension.slice(1));
  if (success) return data;
  const known = ExportFormat.options.map((format) => `.${format}`).join("、");
  throw new UsageError(`只能导出 ${known}，不能是“${extension}”。请改 --to 的扩展名。`);
};
