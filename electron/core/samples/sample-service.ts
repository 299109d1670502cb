import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Handlers } from "#shared/api/contract.ts";
import type { ReceivedFile } from "#shared/api/submissions.ts";
import type { Issue } from "#shared/model/issue.ts";

import type { CoreContext } from "../core-context.ts";
import { AppError } from "../errors.ts";
import { refuseBadNumber } from "../issues/issue-service.ts";
import { findIssueOfMonth, listIssues } from "../store/issue-store.ts";
import { importFiles } from "../submissions/submission-service.ts";

const sample = {
  file: "issue-2026-03.txt",
  number: { year: 2026, month: 3, serialNumber: 41 },
  /** The submissions are of March 2026; dates without a year are read from here, whenever the sample is loaded. */
  receivedOn: "2026-04-01",
};

export const createSampleService = (context: CoreContext): Handlers["samples"] => ({
  load: async (_input, task) => {
    const folder = join(context.resourcesFolder, "samples");
    const options = { receivedOn: sample.receivedOn, unit: null };
    if (!findSample(context)) refuseBadNumber(listIssues(context.store.db), sample.number, true);
    const issueFile = readReceived(folder, sample.file);
    const { errors } = await importFiles(context, [issueFile], { ...options, asIssue: true }, task);
    const issue = findSample(context);
    if (!issue) throw new AppError("CONFLICT", errors[0]?.message ?? "示例期没有导入成功。请在空的资料库里再试。");
    const loose = readdirSync(join(folder, "submissions")).map((name) =>
      readReceived(join(folder, "submissions"), name),
    );
    const { submissions } = await importFiles(context, loose, { ...options, asIssue: false }, task);
    return { issue, submissions: submissions.length };
  },
});

const findSample = ({ store }: CoreContext): Issue | undefined => {
  const issue = findIssueOfMonth(store.db, sample.number.year, sample.number.month);
  return issue?.serialNumber === sample.number.serialNumber ? issue : undefined;
};

const readReceived = (folder: string, name: string): ReceivedFile => ({
  name,
  bytes: new Uint8Array(readFileSync(join(folder, name))),
});
