/** The first check of an issue in a new process, in milliseconds, to stdout: `proofread-cold.ts FILE`, with items as JSON. */
import { readFileSync } from "node:fs";

import { z } from "zod";

import { plainSetup } from "../../shared/domain/proofreading/plain-setup.ts";
import { createProofreader } from "../../shared/domain/proofreading/proofreader.ts";

const Items = z.array(
  z.object({
    id: z.string(),
    title: z.string().nullable(),
    paragraphs: z.array(z.string()),
    eventDates: z.array(z.string()),
  }),
);
const items = Items.parse(JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")));
// What the start of the process left to do is not what is measured.
await new Promise((resolve) => setTimeout(resolve, 300));
const startedAt = performance.now();
createProofreader(plainSetup).checkIssue({ items, period: null });
process.stdout.write(String(performance.now() - startedAt));
