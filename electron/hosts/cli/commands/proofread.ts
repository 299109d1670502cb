import { recognizeFile } from "#core/importing/recognize-file.ts";
import { proposeReportingPeriod } from "#shared/domain/numbering/numbering.ts";
import { errorRate } from "#shared/domain/proofreading/error-rate.ts";
import { plainSetup } from "#shared/domain/proofreading/plain-setup.ts";
import { createProofreader } from "#shared/domain/proofreading/proofreader.ts";
import { regionOf } from "#shared/domain/proofreading/region-of.ts";
import type { ReadItem } from "#shared/domain/proofreading/rule.ts";
import type { Finding } from "#shared/model/finding.ts";
import { countCharacters, paragraphsToBody } from "#shared/model/item.ts";
import type { Recognition } from "#shared/model/recognition.ts";

import type { Command } from "../command.ts";
import { readNamedFiles } from "../received-files.ts";
import { UsageError } from "../usage-error.ts";

export const proofread: Command = {
  name: "proofread",
  usage: "proofread FILE…                  校对文件，不存入资料库",
  options: {},
  run: async ({ operands, report }) => {
    if (operands.length === 0)
      throw new UsageError("请写出要校对的文件。例如：bulletin proofread 三月来稿.docx --json");
    const findings = [];
    let characters = 0;
    const all: Finding[] = [];
    for (const { path, name, bytes } of readNamedFiles(operands)) {
      report(path);
      const { recognition } = await recognizeFile({ fileName: name, bytes });
      const { found, items } = proofreadRecognition(recognition);
      characters += items.reduce((sum, { paragraphs }) => sum + countCharacters(paragraphsToBody(paragraphs)), 0);
      all.push(...found);
      findings.push(...found.map((finding) => ({ file: path, ...toJson(finding, Number(finding.itemId)) })));
    }
    return {
      json: { findings, characters, errorRatePer10000: errorRate(all, characters) },
      text: "",
      isComplete: true,
    };
  },
};

const proofreadRecognition = ({ issue, items: recognized }: Recognition): { found: Finding[]; items: ReadItem[] } => {
  const items = recognized.map(({ title, body, eventDates }, index) => ({
    id: String(index),
    title,
    paragraphs: body,
    eventDates,
  }));
  const period = issue?.year && issue.month ? proposeReportingPeriod({ year: issue.year, month: issue.month }) : null;
  const proofreader = createProofreader({
    ...plainSetup,
    region: regionOf(issue?.title ?? null, issue?.compiler ?? null),
  });
  return { found: proofreader.checkIssue({ items, period }), items };
};

const toJson = (
  { ruleId, severity, where, paragraph, start, end, text, message, suggestion }: Finding,
  item: number,
) => ({
  rule: ruleId,
  severity,
  item,
  where,
  paragraph,
  start,
  end,
  text,
  message,
  suggestion,
});
