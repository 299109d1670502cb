import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Handlers } from "#shared/api/contract.ts";
import type { ReceivedFile } from "#shared/api/submissions.ts";

import type { CoreContext } from "../core-context.ts";
import { AppError } from "../errors.ts";
import { findIssueOfMonth } from "../store/issue-store.ts";
import { importFiles } from "../submissions/submission-service.ts";

const sampleIssue = { file: "issue-2026-03.txt", year: 2026, month: 3 };

export const createSampleService = (context: CoreContext): Handlers["samples"] => ({
  load: async (_input, task) => {
    const folder = join(context.resourcesFolder, "samples");
    const receivedOn = context.clock.now().toISOString().slice(0, 10);
    const issueFile = readReceived(folder, sampleIssue.file);
    const { errors } = await importFiles(context, [issueFile], { receivedOn, unit: null, asIssue: true }, task);
    const issue = findIssueOfMonth(context.store.db, sampleIssue.year, sampleIssue.month);
    if (!issue) throw new AppError("CONFLICT", errors[0]?.message ?? "示例期没有导入成功。请在空的资料库里再试。");
    const loose = readdirSync(join(folder, "submissions")).map((name) =>
      readReceived(join(folder, "submissions"), name),
    );
    const { submissions } = await importFiles(context, loose, { receivedOn, unit: null, asIssue: false }, task);
    return { issue, submissions: submissions.length };
  },
});

const readReceived = (folder: string, name: string): ReceivedFile => ({
  name,
  bytes: new Uint8Array(readFileSync(join(folder, name))),
});
