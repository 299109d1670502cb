import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { lintFor } from "autocorrect-node";
import { run as runZhlint } from "zhlint";

import { plainSetup } from "../../shared/domain/proofreading/plain-setup.ts";
import { createProofreader } from "../../shared/domain/proofreading/proofreader.ts";
import { asRatio, inMilliseconds, median, medianTime, type Benchmark } from "./figure.ts";
import type { SampleIssue } from "./sample-issue.ts";
import { seededFaults } from "./seeded-faults.ts";

/** Milliseconds. */
const wanted = { issue: 100, paragraph: 5 };

/** As long as an issue usually is. */
const measuredCharacters = 12_000;

const lengthOf = ({ paragraphs }: { readonly paragraphs: readonly string[] }): number => paragraphs.join("").length;

/** The first items, up to so many characters at least. */
const firstOf = <Item extends { readonly paragraphs: readonly string[] }>(
  items: readonly Item[],
  characters: number,
): Item[] => {
  let sum = 0;
  const end = items.findIndex((item) => (sum += lengthOf(item)) >= characters);
  return items.slice(0, end + 1);
};

/** A checker as all are measured: what it marks in each paragraph, as how many findings. */
interface Checker {
  readonly name: string;
  check(paragraphs: readonly string[]): number[];
}

const ours: Checker = {
  name: "ours",
  check: (paragraphs) => {
    const found = createProofreader(plainSetup).checkTexts({ id: "", title: null, paragraphs, eventDates: [] });
    return paragraphs.map(
      (_, at) => found.filter(({ paragraph, severity }) => paragraph === at && severity !== "advice").length,
    );
  },
};

const zhlint: Checker = {
  name: "zhlint",
  check: (paragraphs) => paragraphs.map((text) => runZhlint(text, { rules: { preset: "default" } }).validations.length),
};

const autocorrect: Checker = {
  name: "autocorrect",
  check: (paragraphs) => paragraphs.map((text) => lintFor(text, "text").lines.length),
};

/** The rules over the sample issue, and what they find in it once faults are sown, beside two open linters. */
export const benchProofreading = async (
  { composed }: SampleIssue,
  folder: string,
  runs: number,
): Promise<Benchmark> => {
  const items = firstOf(
    composed.items.map(({ id, title, body, eventDates }) => ({
      id,
      title,
      paragraphs: body.map((block) => (block.kind === "paragraph" ? block.text : "")),
      eventDates,
    })),
    measuredCharacters,
  );
  const file = join(folder, "items.json");
  writeFileSync(file, JSON.stringify(items));
  const script = fileURLToPath(new URL("proofread-cold.ts", import.meta.url));
  const cold = median(
    Array.from({ length: runs }, () => Number(execFileSync(process.execPath, [script, file], { encoding: "utf8" }))),
  );
  const characters = items.reduce((sum, item) => sum + lengthOf(item), 0);

  const proofreader = createProofreader(plainSetup);
  const longest = items.toSorted((one, other) => lengthOf(other) - lengthOf(one))[0];
  if (!longest) throw new Error("the sample issue is empty");
  proofreader.checkTexts(longest);
  let typed = 0;
  const keystroke = await medianTime(runs * 20, () => {
    typed += 1;
    const [first = "", ...others] = longest.paragraphs;
    proofreader.checkTexts({ ...longest, paragraphs: [`${first}${typed}`, ...others] });
  });

  const clean = items.flatMap(({ paragraphs }) => paragraphs).filter((text) => text !== "");
  const sown = clean.flatMap((text, index) => [text, ...(seededFaults[index] ? [seededFaults[index][0]] : [])]);
  const isFault = new Set(seededFaults.map(([sentence]) => sentence));
  const measured = await Promise.all(
    [ours, zhlint, autocorrect].map(async ({ name, check }) => {
      const counts = check(sown);
      return {
        name,
        time: await medianTime(runs, () => check(sown)),
        found: sown.filter((text, index) => isFault.has(text) && (counts[index] ?? 0) > 0).length,
        wrong: sown.reduce((sum, text, index) => sum + (isFault.has(text) ? 0 : (counts[index] ?? 0)), 0),
      };
    }),
  );
  const [own] = measured;
  const tell = ({ name, time, found, wrong }: (typeof measured)[number]): string =>
    `${name} ${inMilliseconds(time)}, ${found} of ${seededFaults.length} faults, ${wrong} false`;
  return [
    {
      name: `proofreading of an issue of ${characters} characters, cold`,
      value: inMilliseconds(cold),
      beside: measured.map(tell).join("; "),
      ratio: measured
        .slice(1)
        .map(({ name, time }) => `${asRatio(time / (own?.time ?? Number.NaN))} the time of ours for ${name}`)
        .join(", "),
      target: { text: `≤ ${wanted.issue} ms`, met: cold <= wanted.issue },
    },
    {
      name: "a keystroke in the longest item",
      value: inMilliseconds(keystroke),
      beside: `the whole issue, cold: ${inMilliseconds(cold)}`,
      ratio: `${asRatio(cold / keystroke)} faster`,
      target: { text: `≤ ${wanted.paragraph} ms`, met: keystroke <= wanted.paragraph },
    },
  ];
};
