import { textOption, type Command } from "../command.ts";
import { readNamedFiles } from "../received-files.ts";
import { UsageError } from "../usage-error.ts";

export const importFiles: Command = {
  name: "import",
  usage: "import FILE|DIR… [--as-issue] [--received DATE] [--unit NAME]   导入来稿；--as-issue 导入整期",
  options: { "as-issue": { type: "boolean" }, received: { type: "string" }, unit: { type: "string" } },
  run: async ({ options, operands, client, report }) => {
    if (operands.length === 0)
      throw new UsageError("请写出要导入的文件或文件夹。例如：bulletin import 来稿 --library 资料库");
    const named = readNamedFiles(operands);
    const received = textOption(options, "received");
    const unit = textOption(options, "unit");
    report(`导入 ${named.length} 个文件`);
    const { submissions, issue, errors } = await client().submissions.import(
      {
        files: named.map(({ name, bytes }) => ({ name, bytes })),
        asIssue: options["as-issue"] === true,
        ...(received !== undefined && { receivedOn: received }),
        ...(unit !== undefined && { unit }),
      },
      { task: "import" },
    );
    const json = {
      submissions: submissions.map(({ file, submission, duplicateOf }) => ({
        id: submission.id,
        file,
        sha256: submission.sha256,
        duplicateOf,
        items: submission.itemIds,
        losses: submission.losses,
        warnings: submission.warnings,
      })),
      issue,
      errors,
    };
    return {
      json,
      text: [
        ...submissions.map(({ file, submission, duplicateOf }) =>
          duplicateOf === null ? `${file}：${submission.itemIds.length} 篇` : `${file}：已经导入过，未重复存入`,
        ),
        ...(issue ? [`已建 ${issue.year}年${issue.month}月 总第${issue.serialNumber}期，${issue.itemCount} 篇`] : []),
        ...errors.map(({ message }) => message),
      ].join("\n"),
      isComplete: errors.length === 0 && submissions.every(({ submission }) => submission.losses.length === 0),
    };
  },
};
