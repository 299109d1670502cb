import { extname, resolve } from "node:path";

import { CallError } from "#shared/api/client.ts";
import type { Reception } from "#shared/api/reviewing.ts";
import type { FileError } from "#shared/api/submissions.ts";
import { IsoDate } from "#shared/model/primitives.ts";
import { ReviewStage } from "#shared/model/review.ts";

import {
  requiredText,
  requireIssueOption,
  textOption,
  type Answer,
  type Command,
  type CommandContext,
} from "../command.ts";
import { readNamedFiles } from "../received-files.ts";
import { UsageError } from "../usage-error.ts";

export const review: Command = {
  name: "review",
  usage:
    "review pack --issue 2021-01 --reviewer NAME --to FILE.审稿包|.docx [--stage 一校] [--due DATE] | review merge FILE…   送审，收回稿",
  options: {
    issue: { type: "string" },
    reviewer: { type: "string" },
    to: { type: "string" },
    stage: { type: "string" },
    due: { type: "string" },
  },
  run: async (context) => {
    const [doing, ...files] = context.operands;
    if (doing === "pack" && files.length === 0) return sendCopy(context);
    if (doing === "merge") return takeReturns(context, files);
    throw new UsageError(
      `review 后面要写 pack（送审）或 merge（收回稿），不能是“${context.operands.join(" ")}”。例如：bulletin review pack --issue 2021-01 --reviewer 周明 --to 一校-周明.审稿包`,
    );
  },
};

const sendCopy = async ({ options, client }: CommandContext): Promise<Answer> => {
  const to = resolve(requiredText(options, "to", "一校-周明.审稿包"));
  const reviewer = requiredText(options, "reviewer", "周明");
  const form = formOf(to);
  const stage = stageOption(textOption(options, "stage"));
  const dueOn = dayOption(textOption(options, "due"));
  const issue = await requireIssueOption(client(), options);
  const sent = await client().reviewing.send({ issueId: issue.id, reviewer, form, stage, dueOn, to });
  if (!sent) throw new Error("the command line's delivery never asks, so it cannot be declined");
  const { number, dueOn: due } = sent.round;
  const json = {
    file: sent.file,
    bytes: sent.bytes,
    copyId: sent.copyId,
    reviewer,
    form,
    round: { number, stage: sent.round.stage, dueOn: due },
  };
  return { json, text: `${sent.file}：${json.round.stage}，${reviewer}`, isComplete: true };
};

/** A pack may be called as anybody likes; what looks like another document was meant to be one. */
const formOf = (file: string): "pack" | "docx" => {
  const extension = extname(file).toLowerCase();
  if (extension === ".docx") return "docx";
  if (!otherDocuments.includes(extension)) return "pack";
  throw new UsageError(
    `--to 的扩展名要用 .审稿包（给装有本程序的审稿人）或 .docx（给用 Word、WPS 的），不能是“${extension}”。`,
  );
};

const otherDocuments = [".pdf", ".doc", ".wps", ".odt", ".rtf", ".txt", ".html", ".xlsx"];

const stageOption = (value: string | undefined): ReviewStage | null => {
  if (value === undefined) return null;
  const stage = ReviewStage.safeParse(value);
  if (stage.success) return stage.data;
  throw new UsageError(`--stage 要写${ReviewStage.options.join("、")}之一，不能是“${value}”。`);
};

const dayOption = (value: string | undefined): string | null => {
  if (value === undefined) return null;
  const day = IsoDate.safeParse(value);
  if (day.success) return day.data;
  throw new UsageError(`--due 要写日期，如 2021-01-08，不能是“${value}”。`);
};

const takeReturns = async ({ client, report }: CommandContext, files: readonly string[]): Promise<Answer> => {
  if (files.length === 0) throw new UsageError("请写出审稿人交回的文件。例如：bulletin review merge 一校-周明.审稿包");
  const returns: (Reception & { file: string })[] = [];
  const errors: FileError[] = [];
  for (const { path, name, bytes } of readNamedFiles(files)) {
    report(path);
    try {
      returns.push({ file: path, ...(await client().reviewing.receive({ file: { name, bytes } })) });
    } catch (thrown) {
      if (!(thrown instanceof CallError)) throw thrown;
      errors.push({ file: path, code: thrown.code, message: thrown.message });
    }
  }
  const issueIds = [...new Set(returns.map(({ issueId }) => issueId))];
  const board = (await Promise.all(issueIds.map((issueId) => client().reviewing.board({ issueId })))).flat();
  const conflicts = board.flatMap(({ itemId, name, conflicts: met }) =>
    met.map(({ part, text, versions }) => ({
      itemId,
      title: name,
      where: part,
      text,
      versions: versions.map(({ text: version, authors }) => ({ text: version, reviewers: authors })),
    })),
  );
  const open = board.flatMap(({ marks }) => marks).filter(({ state }) => state === "open").length;
  const json = {
    returns: returns.map(({ roundId: _round, issueId: _issue, ...each }) => each),
    conflicts,
    open,
    errors,
  };
  return {
    json,
    text: [
      ...returns.map(tellReturn),
      ...errors.map(({ message }) => message),
      ...conflicts.map(
        ({ title, text, versions }) =>
          `冲突 《${title}》“${text}”：${versions.map(({ text: version, reviewers }) => `${reviewers.join("、")}“${version}”`).join("；")}`,
      ),
      ...(returns.length === 0 ? [] : [`待定 ${open} 条，其中冲突 ${conflicts.length} 处`]),
    ].join("\n"),
    isComplete: errors.length === 0,
  };
};

const tellReturn = ({
  file,
  reviewer,
  isUpdate,
  marks,
  withdrawn,
  noComment,
  formattingChanges,
  notes,
}: Reception & { file: string }): string =>
  [
    `${file}（${reviewer}）：${isUpdate ? "再次交回，新增 " : ""}${marks} 条意见`,
    ...(withdrawn === 0 ? [] : [`撤回 ${withdrawn} 条`]),
    ...(noComment === 0 ? [] : [`${noComment} 篇无意见`]),
    ...(formattingChanges === 0 ? [] : [`${formattingChanges} 处格式改动未采用`]),
    ...notes,
  ].join("，");
