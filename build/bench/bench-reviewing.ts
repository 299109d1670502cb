import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { createCore } from "../../electron/core/core.ts";
import { createNodePorts } from "../../electron/core/node-ports.ts";
import type { OutgoingFile } from "../../electron/core/ports.ts";
import { packReview, unpackReview, type ReviewPack } from "../../electron/core/reviewing/review-pack.ts";
import { createClient } from "../../shared/api/client.ts";
import type { Client } from "../../shared/api/contract.ts";
import { mergeSuggestions, type Suggestion } from "../../shared/domain/merging/merge-suggestions.ts";
import { reviewTexts } from "../../shared/domain/merging/review-texts.ts";
import { applyEdits, type Edit } from "../../shared/domain/merging/text-edit.ts";
import { syntheticParagraph } from "../../shared/domain/typesetting/testing/synthetic-issue.ts";
import { asRatio, inMilliseconds, median, medianTime, type Benchmark } from "./figure.ts";

const itemCount = 40;
const reviewers = ["周明", "何静", "陈立"];
/** Every so many characters a reviewer changes two; none of the steps divides another, so some meet and most do not. */
const steps = [37, 41, 43];
/** Milliseconds for three packs of forty items. */
const wanted = 300;

/** Three reviewed packs of forty items, taken in and laid over each other; beside git's merge of the same changes. */
export const benchReviewing = async (folder: string, runs: number): Promise<Benchmark> => {
  const outgoing: OutgoingFile[] = [];
  const library = join(folder, "reviewed-library");
  const core = createCore(library, {
    ...createNodePorts(library),
    delivery: {
      deliver: async (file) => {
        outgoing.push(file);
        return { file: file.suggestedName, download: null };
      },
    },
  });
  const client = createClient({ call: core.dispatch, cancel: async () => undefined, subscribe: core.subscribe });
  try {
    const issueId = await makeIssue(client);
    const takeIn: number[] = [];
    let marks = 0;
    let conflicts = 0;
    let packs: ReviewPack[] = [];
    for (let run = 0; run < runs; run += 1) {
      packs = await sendPacks(client, issueId, outgoing);
      const files = packs.map((pack, index) => ({
        name: `${pack.copy.reviewer}.审稿包`,
        bytes: packReview(reviewed(pack, index)),
      }));
      const startedAt = performance.now();
      for (const file of files) await client.reviewing.receive({ file });
      const board = await client.reviewing.board({ issueId });
      takeIn.push(performance.now() - startedAt);
      marks = board.flatMap((item) => item.marks).filter(({ state }) => state === "open").length;
      conflicts = board.flatMap((item) => item.conflicts).length;
      await settleAll(client, issueId);
    }
    const texts = packs[0] ? textsOf(packs[0]) : [];
    const merge = await medianTime(runs, () => texts.map(mergeText));
    const theirs = await medianTime(runs, () => mergeWithGit(texts, folder));
    const whole = median(takeIn);
    return [
      {
        name: `3 packs × ${itemCount} items taken in and merged, ${marks} marks, ${conflicts} conflicts`,
        value: inMilliseconds(whole),
        beside: `the merge alone: ${inMilliseconds(merge)}; git merge-file on the same changes, a character a line, 2 processes: ${inMilliseconds(theirs)}`,
        ratio: `${asRatio(theirs / merge)} faster than git, which joins what touches`,
        target: { text: `≤ ${wanted} ms`, met: whole <= wanted },
      },
    ];
  } finally {
    core.close();
  }
};

/** Every item some 700 characters long. */
const makeIssue = async (client: Client): Promise<string> => {
  const { submissions } = await client.submissions.import({
    files: Array.from({ length: itemCount }, (_, index) => {
      const paragraphs = [0, 1, 2, 3].map((number) => syntheticParagraph(index * 10 + number, "plain"));
      const text = [`云岭区第${index + 1}项重点工作扎实推进`, "", ...paragraphs].join("\n");
      return { name: `来稿${index}.txt`, bytes: new TextEncoder().encode(text) };
    }),
  });
  const { id: issueId } = await client.issues.create({ year: 2026, month: 3, serialNumber: 1 });
  const { sections } = await client.publication.get({});
  const itemIds = submissions.flatMap(({ submission }) => submission.itemIds).slice(0, itemCount);
  await client.items.tag({ itemIds, issueId, sectionId: sections[0]?.id ?? "" });
  return issueId;
};

const sendPacks = async (client: Client, issueId: string, outgoing: readonly OutgoingFile[]): Promise<ReviewPack[]> => {
  const packs: ReviewPack[] = [];
  for (const reviewer of reviewers) {
    await client.reviewing.send({ issueId, reviewer, form: "pack" });
    const file = outgoing.at(-1);
    if (file) packs.push(unpackReview(file.bytes, file.suggestedName));
  }
  return packs;
};

const editsOf = (text: string, reviewer: number): Edit[] => {
  const step = steps[reviewer] ?? 40;
  return Array.from({ length: Math.floor(text.length / step) }, (_, index) => {
    const start = (index + 1) * step - 2;
    return { start, end: start + 2, text: `改${reviewer}` };
  }).filter(({ start, end }) => !text.slice(start, end).includes("\n"));
};

const reviewed = (pack: ReviewPack, reviewer: number): ReviewPack => ({
  ...pack,
  edition: 1,
  savedAt: pack.madeAt,
  state: {
    noComment: [],
    marks: pack.base.manuscript.sections
      .flatMap(({ items }) => items)
      .flatMap((item) =>
        editsOf(reviewTexts(item).body, reviewer).map((edit, index) => ({
          id: `${item.id}-${index}`,
          itemId: item.id,
          content: { kind: "edit" as const, edits: [{ part: "body" as const, ...edit }] },
          note: null,
          author: pack.copy.reviewer,
          madeAt: pack.madeAt,
        })),
      ),
  },
});

/** Ends a round, so that the next run begins one of its own. */
const settleAll = async (client: Client, issueId: string): Promise<void> => {
  const board = await client.reviewing.board({ issueId });
  const decisions = board
    .flatMap(({ marks }) => marks)
    .filter(({ state }) => state === "open")
    .map(({ id }) => ({ markId: id, verdict: "rejected" as const }));
  const versions = Object.fromEntries(board.map(({ itemId, version }) => [itemId, version]));
  await client.reviewing.decide({ decisions, versions });
  const round = (await client.reviewing.rounds({ issueId })).at(-1);
  if (round) await client.reviewing.signOff({ roundId: round.id, by: "陈立" });
};

const textsOf = ({ base }: ReviewPack): string[] =>
  base.manuscript.sections.flatMap(({ items }) => items).map((item) => reviewTexts(item).body);

const mergeText = (text: string): number => {
  const suggestions = reviewers.flatMap((author, reviewer): Suggestion[] =>
    editsOf(text, reviewer).map((edit, index) => ({ id: `${author}${index}`, author, edits: [edit] })),
  );
  return mergeSuggestions(text, suggestions).length;
};

/** All items as one file with a character a line, the first reviewer's against the second's, the result against the third's. */
const mergeWithGit = (texts: readonly string[], folder: string): void => {
  const file = (name: string, change: (text: string) => string): string => {
    const path = join(folder, name);
    writeFileSync(path, inLines(texts.map(change).join("\n")));
    return path;
  };
  mkdirSync(folder, { recursive: true });
  const base = file("base.txt", (text) => text);
  const [one, two, three] = reviewers.map((_, index) =>
    file(`reviewer-${index}.txt`, (text) => applyEdits(text, editsOf(text, index))),
  );
  for (const other of [two, three]) spawnSync("git", ["merge-file", "-q", one ?? "", base, other ?? ""]);
};

const inLines = (text: string): string => [...text].join("\n");
