import { AppError } from "#core/errors.ts";
import { recognizeFile } from "#core/importing/recognize-file.ts";
import type { FileError } from "#shared/api/submissions.ts";
import type { Recognition } from "#shared/model/recognition.ts";

import { numberOption, type Command } from "../command.ts";
import { readNamedFiles } from "../received-files.ts";
import { UsageError } from "../usage-error.ts";

export const parse: Command = {
  name: "parse",
  usage: "parse FILE… [--year Y]           试读文件，不存入资料库",
  options: { year: { type: "string" } },
  run: async ({ options, operands, report }) => {
    if (operands.length === 0) throw new UsageError("请写出要试读的文件。例如：bulletin parse 三月来稿.docx --json");
    const year = numberOption(options, "year");
    const files: ({ file: string } & Recognition)[] = [];
    const errors: FileError[] = [];
    for (const { path, name, bytes } of readNamedFiles(operands)) {
      report(path);
      try {
        const { recognition } = await recognizeFile({ fileName: name, bytes, ...(year !== undefined && { year }) });
        files.push({ file: path, ...recognition });
      } catch (thrown) {
        if (!(thrown instanceof AppError)) throw thrown;
        errors.push({ file: path, code: thrown.code, message: thrown.message });
      }
    }
    return {
      json: { files, errors },
      text: [
        ...files.map(
          ({ file, items, losses }) =>
            `${file}：${items.length} 篇${losses.length > 0 ? `，${losses.length} 类损失` : ""}`,
        ),
        ...errors.map(({ message }) => message),
      ].join("\n"),
      isComplete: errors.length === 0 && files.every(({ losses }) => losses.length === 0),
    };
  },
};
