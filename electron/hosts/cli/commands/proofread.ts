import { AppError } from "#core/errors.ts";
import { recognizeFile } from "#core/importing/recognize-file.ts";
import { severityNames } from "#core/proofreading/severity-names.ts";
import type { FileError } from "#shared/api/submissions.ts";
import type { Finding } from "#shared/model/finding.ts";

import { requireIssueOption, textOption, type Answer, type Command, type CommandContext } from "../command.ts";
import { readNamedFiles } from "../received-files.ts";
import { UsageError } from "../usage-error.ts";

export const proofread: Command = {
  name: "proofread",
  usage: "proofread (FILE… | --issue 2021-01)   校对文件（不存入资料库），或资料库里的一期",
  options: { issue: { type: "string" } },
  run: async (context) => {
    const { options, operands } = context;
    const hasIssue = textOption(options, "issue") !== undefined;
    if (hasIssue === operands.length > 0) {
      throw new UsageError(
        "请写出要校对的文件，或用 --issue 指明一期，两者选一。例如：bulletin proofread 三月来稿.docx --json",
      );
    }
    return hasIssue ? proofreadIssue(context) : proofreadFiles(context);
  },
};

const proofreadFiles = async ({ operands, report }: CommandContext): Promise<Answer> => {
  // The rules take their time to load, which no other command should wait for.
  const { proofreadRecognition } = await import("#core/proofreading/proofread-recognition.ts");
  const findings: (ReturnType<typeof toJson> & { file: string })[] = [];
  const errors: FileError[] = [];
  let characters = 0;
  let points = 0;
  for (const { path, name, bytes } of readNamedFiles(operands)) {
    report(path);
    try {
      const { recognition } = await recognizeFile({ fileName: name, bytes });
      const found = proofreadRecognition(recognition);
      findings.push(...found.findings.map((each) => ({ file: path, ...toJson(each, Number(each.itemId)) })));
      characters += found.characters;
      points += found.errorRatePer10000 * found.characters;
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      errors.push({ file: path, code: thrown.code, message: thrown.message });
    }
  }
  const errorRatePer10000 = characters === 0 ? 0 : points / characters;
  return {
    json: { findings, characters, errorRatePer10000, errors },
    text: [
      ...findings.map((finding) => `${finding.file} 第 ${finding.item + 1} 篇 ${tell(finding)}`),
      ...errors.map(({ message }) => message),
      summarize(findings.length, characters, errorRatePer10000),
    ].join("\n"),
    isComplete: errors.length === 0,
  };
};

const proofreadIssue = async ({ options, client }: CommandContext): Promise<Answer> => {
  const issue = await requireIssueOption(client(), options);
  const { items, characters, errorRatePer10000 } = await client().proofreading.check({ issueId: issue.id });
  const findings = items.flatMap((item, index) =>
    item.findings.map((each) => ({ itemId: each.itemId, name: item.name, ...toJson(each, index) })),
  );
  return {
    json: { findings: findings.map(({ name: _name, ...each }) => each), characters, errorRatePer10000 },
    text: [
      ...findings.map((finding) => `《${finding.name}》${tell(finding)}`),
      summarize(findings.length, characters, errorRatePer10000),
    ].join("\n"),
    isComplete: true,
  };
};

const toJson = (
  { ruleId, severity, where, paragraph, start, end, text, message, suggestion }: Finding,
  item: number,
) => ({ rule: ruleId, severity, item, where, paragraph, start, end, text, message, suggestion });

const tell = ({ severity, where, paragraph, text, suggestion, message }: ReturnType<typeof toJson>): string => {
  const place = where === "title" ? "标题" : `第 ${paragraph + 1} 段`;
  const change = suggestion === null ? "" : suggestion === "" ? " → 删去" : ` → ${suggestion}`;
  return `${place} ${severityNames[severity]} ${text}${change}：${message}`;
};

const summarize = (count: number, characters: number, rate: number): string =>
  `${count} 处，正文 ${characters} 字，差错率万分之 ${rate.toFixed(2)}`;
