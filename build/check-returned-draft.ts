/**
 * Sends a review draft through LibreOffice and back: edits it there as a reviewer would, saves it as DOCX, and compares the marks
 * that are read from it with what was done. Nothing outside of the marks may differ. Then lets LibreOffice take all changes of a file of
 * tracked changes, and refuse all.
 *
 * Usage: node build/check-returned-draft.ts [--keep FOLDER]
 * Needs soffice and the Python bridge (Debian: libreoffice-writer, python3-uno). Exit status 1 where anything differs.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";

import { writeReviewDraft } from "../electron/core/exporting/docx/write-review-draft.ts";
import { writeTrackedChanges } from "../electron/core/exporting/docx/write-tracked-changes.ts";
import { readDocx } from "../electron/core/importing/readers/docx.ts";
import { readDraftIds } from "../electron/core/importing/returned-draft/read-draft-ids.ts";
import {
  readReturnedDraft,
  type ReturnedDraft,
} from "../electron/core/importing/returned-draft/read-returned-draft.ts";
import { fictionalBase, fictionalPicture } from "../electron/core/importing/returned-draft/testing/fictional-base.ts";
import { laterSections } from "../electron/core/importing/returned-draft/testing/later-sections.ts";
import { composeManuscript } from "../shared/domain/composing/compose-manuscript.ts";
import { reviewTexts } from "../shared/domain/merging/review-texts.ts";
import type { MarkContent, ReviewBase } from "../shared/model/review.ts";
import { runJobs, type Step } from "./libreoffice-jobs.ts";

const { values } = parseArgs({ options: { keep: { type: "string" } } });
const folder = values.keep ?? mkdtempSync(join(tmpdir(), "returned-draft-"));
mkdirSync(folder, { recursive: true });

const base = fictionalBase();
const author = "钱望舒";
const now = "2021-03-25T08:00:00.000Z";

/** The body of an item of the base. */
function bodyOf(itemId: string): string {
  const item = base.manuscript.sections.flatMap(({ items }) => items).find(({ id }) => id === itemId);
  if (item === undefined) throw new Error(`no item ${itemId}`);
  return reviewTexts(item).body;
}

/** A mark as it is expected: of which item, what, and with which words. */
type Expected = { itemId: string; content: MarkContent; note: string | null };

/** An edit of the body of an item at words of its own. */
function edit(itemId: string, words: string, text: string, at: "words" | "after" | "before" = "words"): Expected {
  const place = bodyOf(itemId).indexOf(words);
  const start = at === "after" ? place + words.length : place;
  const end = at === "words" ? place + words.length : start;
  return { itemId, content: { kind: "edit", edits: [{ part: "body", start, end, text }] }, note: null };
}

const [first = "", second = "", third = ""] = bodyOf("meeting").split("\n");

const steps: { step: Step; expected: Expected | null }[] = [
  { step: { do: "insert", after: "停航半年后", text: "正式" }, expected: edit("port", "停航半年后", "正式", "after") },
  { step: { do: "delete", words: "出席并讲话" }, expected: edit("meeting", "出席并讲话", "") },
  { step: { do: "replace", words: "溢洪道", text: "泄洪闸" }, expected: edit("inspection", "溢洪道", "泄洪闸") },
  {
    step: { do: "comment", words: "8.6亿元", text: "请核对金额" },
    expected: {
      itemId: "market",
      content: {
        kind: "comment",
        place: {
          part: "body",
          start: bodyOf("market").indexOf("8.6亿元"),
          end: bodyOf("market").indexOf("8.6亿元") + 5,
        },
      },
      note: "请核对金额",
    },
  },
  {
    step: { do: "move_up", words: "会议决定，4月底前" },
    expected: {
      itemId: "meeting",
      content: {
        kind: "edit",
        edits: [
          { part: "body", start: first.length + 1, end: first.length + 1, text: `${third}\n` },
          { part: "body", start: first.length + 1 + second.length, end: bodyOf("meeting").length, text: "" },
        ],
      },
      note: null,
    },
  },
  {
    step: { do: "delete_item", title: "石桥小学举办春季运动会", last: "五年级二班" },
    expected: { itemId: "school", content: { kind: "reject" }, note: "在 Word 里把整篇删去了" },
  },
  {
    step: { do: "cut", before: "一是加固岸线", title: "渡口岸线和设备同步更新" },
    expected: {
      itemId: "port",
      content: { kind: "cut", at: bodyOf("port").indexOf("一是加固"), title: "渡口岸线和设备同步更新" },
      note: null,
    },
  },
  {
    step: { do: "split", after: "走进松溪街道、青石街道，" },
    expected: edit("clinic", "走进松溪街道、青石街道，", "\n", "after"),
  },
  { step: { do: "replace", words: "198", text: "189" }, expected: edit("clinic", "198", "189") },
  { step: { do: "embolden", words: "建立健康档案" }, expected: null },
];

let differences = 0;
function compare(what: string, found: unknown, expected: unknown): void {
  if (isDeepStrictEqual(found, expected)) return console.log(`same: ${what}`);
  differences += 1;
  console.log(`DIFFERENT: ${what}\n  found    ${JSON.stringify(found)}\n  expected ${JSON.stringify(expected)}`);
}

const inOrder = (marks: readonly Expected[]): string[] => marks.map((mark) => JSON.stringify(mark)).toSorted();

function read(name: string, reviewer: string | null = author): ReturnedDraft {
  return readReturnedDraft(readFileSync(join(folder, `${name}.docx`)), `${name}.docx`, base, { reviewer, now });
}

async function checkReview(): Promise<void> {
  const draft = await writeReviewDraft(
    {
      base,
      round: { id: "round-1", number: 1, stage: "一校" },
      copyId: "copy-1",
      reviewer: author,
      properties: { title: "云岭区大事月报 审读稿", creator: "云岭区地方史志办公室" },
      comments: [{ itemId: "clinic", place: null, author: "柳青禾", at: now, text: "请核对表格" }],
    },
    () => fictionalPicture,
  );
  const path = (name: string): string => join(folder, `${name}.docx`);
  writeFileSync(path("draft"), draft);
  const job = (output: string, done: readonly Step[]) => ({
    input: path("draft"),
    output: path(output),
    author,
    steps: done,
  });
  runJobs(folder, [
    job("untouched", []),
    job(
      "reviewed",
      steps.map(({ step }) => step),
    ),
    job("untracked", [{ do: "untracked" }, { do: "replace", words: "溢洪道", text: "泄水渠" }]),
  ]);
  compare("a draft saved without a change", read("untouched"), {
    marks: [],
    formattingChanges: 0,
    notes: [],
    authors: [],
  });
  compare("round and copy", readDraftIds(readFileSync(path("reviewed")), "reviewed.docx"), {
    roundId: "round-1",
    copyId: "copy-1",
  });
  const { marks, formattingChanges, notes, authors } = read("reviewed");
  const found = marks.map(({ itemId, content, note }) => ({ itemId, content, note }));
  const expected = steps.flatMap((each) => each.expected ?? []);
  for (const each of expected)
    compare(
      `${each.itemId}: ${each.content.kind}`,
      found.find((mark) => isDeepStrictEqual(mark, each)),
      each,
    );
  compare("all marks, and no others", inOrder(found), inOrder(expected));
  compare("authors", authors, [author]);
  compare("notes", notes, []);
  compare("formatting was counted", formattingChanges > 0, true);
  console.log(`${marks.length} marks, ${formattingChanges} changes of formatting`);
  const untracked = read("untracked");
  compare(
    "a change without a trace",
    untracked.marks.map(({ itemId, content, note }) => ({ itemId, content, note })),
    [edit("inspection", "溢洪道", "泄水渠")],
  );
  compare("and its note", untracked.notes.length, 1);
}

/** What is printed of an issue but its contents, as a reader of documents gives it. */
function printedLines({ manuscript }: ReviewBase): string[] {
  const { cover, body, colophon } = composeManuscript(manuscript);
  return [...cover.head, ...cover.foot, ...body, ...colophon].flatMap(({ text, figure }) => {
    if (figure?.kind === "row") return [(figure.rows[figure.row] ?? []).join("\t")];
    return text === "" ? [] : [text];
  });
}

/** LibreOffice takes all changes of a file of tracked changes, and refuses all: it must read as after, and as before. */
async function checkTrackedChanges(): Promise<void> {
  const later = fictionalBase(laterSections());
  const bytes = await writeTrackedChanges(
    { before: base, after: later, author, at: now, properties: { title: "修改对照", creator: "云岭区地方史志办公室" } },
    () => fictionalPicture,
  );
  const input = join(folder, "changes.docx");
  writeFileSync(input, bytes);
  runJobs(
    folder,
    (["accept_all", "reject_all"] as const).map((done) => ({
      input,
      output: join(folder, `${done}.docx`),
      author,
      steps: [{ do: "untracked" }, { do: done }],
    })),
  );
  for (const [name, state] of [
    ["accept_all", later],
    ["reject_all", base],
  ] as const) {
    const saved = readFileSync(join(folder, `${name}.docx`));
    const texts = readDocx(name, saved).lines.map(({ text }) => text);
    compare(`text of all tracked changes, ${name}`, texts.filter(Boolean), printedLines(state));
    const { marks } = readReturnedDraft(saved, name, state, {
      reviewer: author,
      now,
    });
    compare(`marks of all tracked changes, ${name}`, marks, []);
  }
}

try {
  await checkReview();
  await checkTrackedChanges();
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
console.log(differences === 0 ? "nothing differs" : `${differences} differ`);
if (differences > 0) process.exitCode = 1;
