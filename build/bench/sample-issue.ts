import { readFileSync } from "node:fs";
import { join } from "node:path";

import { createCore } from "../../electron/core/core.ts";
import { createNodePorts } from "../../electron/core/node-ports.ts";
import { openStore } from "../../electron/core/store/open.ts";
import { composeIssue, type ComposedIssue } from "../../electron/core/typesetting/composed-issue.ts";
import { writeAtomically } from "../../electron/core/write-atomically.ts";
import { createClient } from "../../shared/api/client.ts";

/** The sample issue as every output sees it, and the library and file that hold it. */
export interface SampleIssue {
  readonly composed: ComposedIssue;
  readonly library: string;
  readonly docx: string;
  /** As on the command line: 2026-03. */
  readonly key: string;
}

/** Imports the sample issue into a library under `folder` and exports it, through the core like any host. */
export const prepareSampleIssue = async (folder: string): Promise<SampleIssue> => {
  const library = join(folder, "sample-library");
  const docx = join(folder, "sample-issue.docx");
  const ports = createNodePorts(library);
  const core = createCore(library, {
    ...ports,
    delivery: {
      deliver: async ({ bytes, to }) => {
        await writeAtomically(to ?? docx, bytes);
        return { file: to ?? docx, download: null };
      },
    },
  });
  const client = createClient({ call: core.dispatch, cancel: async () => {}, subscribe: core.subscribe });
  const name = "issue-2026-03.txt";
  const bytes = new Uint8Array(readFileSync(join(ports.resourcesFolder, "samples", name)));
  const { issue, errors } = await client.submissions.import({ files: [{ name, bytes }], asIssue: true });
  if (!issue) throw new Error(`the sample issue was not imported: ${errors[0]?.message}`);
  await client.exporting.issue({ issueId: issue.id, format: "docx", to: docx });
  core.close();
  const store = openStore(library, new Date());
  const composed = composeIssue(store.db, issue.id);
  store.close();
  return { composed, library, docx, key: issue.key };
};
