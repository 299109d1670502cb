/**
 * Reads damaged files of every format through the reading worker and prints what became of them. Each file must be
 * parsed or refused with a message; a crash (READ_FAILED, or no AppError at all) or a hang (READ_TIMEOUT) fails the run.
 * `--mutations N` (5,000), `--seed N` (1) and `--keep FOLDER` for the files that failed.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { AppError } from "#core/errors.ts";
import { createReadingPool } from "#core/importing/reading-pool.ts";
import { damagedSources } from "#core/importing/testing/damaged-sources.ts";
import { createMutator } from "#core/importing/testing/mutate.ts";

const { values } = parseArgs({
  options: {
    mutations: { type: "string", default: "5000" },
    seed: { type: "string", default: "1" },
    keep: { type: "string" },
  },
});
const wanted = Number(values.mutations);
const mutate = createMutator(Number(values.seed));

/** The samples that come with the app are real files of their formats. */
const samples = fileURLToPath(new URL("../resources/samples/submissions/", import.meta.url));
const sources = [
  ...damagedSources(),
  ...readdirSync(samples).map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(samples, name))) })),
];

const pool = createReadingPool({ timeLimit: 15_000, memoryLimit: 512 });
const outcomes = { parsed: 0, refused: 0, crashes: 0, hangs: 0 };
const refusals = new Map<string, number>();

const report = (outcome: "crashes" | "hangs", name: string, bytes: Uint8Array, thrown: unknown): void => {
  outcomes[outcome]++;
  const cause = thrown instanceof Error ? (thrown.cause ?? thrown) : thrown;
  process.stderr.write(`${outcome}: ${name}: ${cause instanceof Error ? cause.message : String(cause)}\n`);
  if (values.keep === undefined) return;
  mkdirSync(values.keep, { recursive: true });
  writeFileSync(join(values.keep, `${outcomes[outcome]}-${outcome}-${name}`), bytes);
};

const readOne = async (name: string, bytes: Uint8Array): Promise<void> => {
  try {
    await pool.run({ kind: "recognition", file: { fileName: name, bytes, year: 2026 } });
    outcomes.parsed++;
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code === "READ_FAILED" || thrown.code === "INTERNAL")
      report("crashes", name, bytes, thrown);
    else if (thrown.code === "READ_TIMEOUT") report("hangs", name, bytes, thrown);
    else if (!thrown.message.includes("“"))
      report("crashes", name, bytes, new Error(`no file named: ${thrown.message}`));
    else {
      outcomes.refused++;
      refusals.set(thrown.code, (refusals.get(thrown.code) ?? 0) + 1);
    }
  }
};

/** More than the pool has workers, so that none of them waits; few, so that memory stays flat. */
const inFlight = 8;
const began = performance.now();
let next = 0;
const readOn = async (): Promise<void> => {
  for (let index = next++; index < wanted; index = next++) {
    const source = sources[index % sources.length];
    if (source !== undefined) await readOne(source.name, mutate(source.bytes));
  }
};
await Promise.all(Array.from({ length: inFlight }, readOn));
await pool.close();

const seconds = ((performance.now() - began) / 1000).toFixed(1);
const byCode = [...refusals].map(([code, count]) => `${code} ${count}`).join(", ");
process.stdout.write(
  `fuzz: ${wanted} inputs from ${sources.length} files, seed ${values.seed}, ${seconds} s\n` +
    `refused with a message ${outcomes.refused} (${byCode})\nparsed ${outcomes.parsed}\n` +
    `crashes ${outcomes.crashes}\nhangs ${outcomes.hangs}\n`,
);
if (outcomes.crashes + outcomes.hangs > 0) process.exitCode = 1;
