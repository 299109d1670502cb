import { extname, resolve } from "node:path";

import { requireIssueOption, textOption, type Command } from "../command.ts";
import { UsageError } from "../usage-error.ts";

export const report: Command = {
  name: "report",
  usage: "report open --issue 2021-01 [--to FILE.xlsx|.docx|.json]   一期还有哪些未决事项",
  options: { issue: { type: "string" }, to: { type: "string" } },
  run: async ({ options, operands, client }) => {
    if (operands.length !== 1 || operands[0] !== "open") {
      throw new UsageError(
        `report 后面目前只能写 open，不能是“${operands.join(" ")}”。例如：bulletin report open --issue 2021-01`,
      );
    }
    const to = textOption(options, "to");
    const format = to === undefined ? null : formatOf(to);
    const issue = await requireIssueOption(client(), options);
    const open = await client().reviewing.open({ issueId: issue.id });
    const written =
      to === undefined || format === null
        ? null
        : await client().reviewing.exportOpen({ issueId: issue.id, format, to: resolve(to) });
    return {
      json: { open, file: written?.file ?? null },
      text: [
        ...open.map(({ item, message, who }) =>
          [who, item === null ? null : `《${item}》`, message].filter(isTold).join(" "),
        ),
        `${open.length} 项未决${written ? `：${written.file}` : ""}`,
      ].join("\n"),
      isComplete: true,
    };
  },
};

const isTold = (text: string | null): text is string => text !== null;

const formatOf = (file: string): "xlsx" | "docx" | "json" => {
  switch (extname(file).toLowerCase()) {
    case ".xlsx":
      return "xlsx";
    case ".docx":
      return "docx";
    case ".json":
      return "json";
    default:
      throw new UsageError(`--to 的扩展名要用 .xlsx、.docx 或 .json，不能是“${extname(file)}”。`);
  }
};
