import { readFileSync } from "node:fs";
import { join } from "node:path";

import { createCore } from "../../electron/core/core.ts";
import { writeDocx } from "../../electron/core/exporting/docx/write-docx.ts";
import { noPictures } from "../../electron/core/exporting/testing/no-pictures.ts";
import { createNodePorts } from "../../electron/core/node-ports.ts";
import { openStore } from "../../electron/core/store/open.ts";
import { composeIssue, type ComposedIssue } from "../../electron/core/typesetting/composed-issue.ts";
import { writeAtomically } from "../../electron/core/write-atomically.ts";
import { createClient } from "../../shared/api/client.ts";
import { compose } from "../../shared/domain/composing/compose.ts";
import type { Composition } from "../../shared/domain/composing/composition.ts";
import { layOut } from "../../shared/domain/typesetting/layout.ts";
import { syntheticIssue } from "../../shared/domain/typesetting/testing/synthetic-issue.ts";
import type { Layout } from "../../shared/model/layout.ts";
import { gb9704Profile, type PrintProfile } from "../../shared/model/print-profile.ts";

/** The sample issue as every output sees it, and the library and file that hold it. */
export interface SampleIssue {
  readonly composed: ComposedIssue;
  readonly library: string;
  readonly docx: string;
  /** As on the command line: 2026-03. */
  readonly key: string;
  readonly long: LongIssue;
}

/** A synthetic issue of sixty pages and its DOCX: twice what offices print. */
export interface LongIssue {
  readonly composition: Composition;
  readonly profile: PrintProfile;
  readonly pages: number;
  readonly docx: string;
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
  return { composed, library, docx, key: issue.key, long: await prepareLongIssue(folder) };
};

const wantedPages = 60;

const prepareLongIssue = async (folder: string): Promise<LongIssue> => {
  const profile = gb9704Profile;
  const { composition, layout } = longestUpTo(wantedPages, profile);
  const docx = join(folder, "long-issue.docx");
  const properties = { title: "long", creator: "bench" };
  await writeAtomically(docx, await writeDocx({ composition, layout, profile, properties, pictures: noPictures }));
  return { composition, profile, pages: layout.pages.length, docx };
};

/** Synthetic issues one behind the other, item by item, as long as they fit so many pages. */
const longestUpTo = (pages: number, profile: PrintProfile): { composition: Composition; layout: Layout } => {
  const first = syntheticIssue(1, "plain");
  const sections = [1, 2, 3, 4].flatMap((seed) => syntheticIssue(seed, "plain").sections);
  const items = sections.flatMap(({ section, items: own }) => own.map((item) => ({ section, items: [item] })));
  const sizes = items.map((_item, index) => items.length - index);
  for (const size of sizes) {
    const composition = compose({ ...first, sections: items.slice(0, size) });
    const layout = layOut(composition, profile);
    if (layout.pages.length <= pages) return { composition, layout };
  }
  throw new Error(`no issue fits ${pages} pages`);
};
