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
import { bulletinProfile } from "../shared/model/print-profile.ts";
import type { MarkContent, ReviewBase } from "../shared/model/review.ts";
import { runJobs, type Job, type Step } from "./libreoffice-jobs.ts";

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

/** All marks, in any order, and no others. */
function compareMarks(what: string, found: readonly Expected[], expected: readonly Expected[]): void {
  for (const each of expected)
    compare(
      `${what}: ${each.itemId}, ${each.content.kind}`,
      found.find((mark) => isDeepStrictEqual(mark, each)),
      each,
    );
  const others = found.filter((mark) => !expected.some((each) => isDeepStrictEqual(mark, each)));
  compare(`${what}: no others`, others, []);
}

function read(name: string, of: ReviewBase = base): ReturnedDraft {
  return readReturnedDraft(readFileSync(path(name)), `${name}.docx`, of, { reviewer: author, now });
}

const path = (name: string): string => join(folder, `${name}.docx`);
const job = (input: string, output: string, done: readonly Step[], by = author): Job => ({
  input: path(input),
  output: path(output),
  author: by,
  steps: done,
});
const shortOf = ({ marks }: ReturnedDraft): Expected[] =>
  marks.map(({ itemId, content, note }) => ({ itemId, content, note }));

async function writeDraft(name: string, of: ReviewBase): Promise<void> {
  const draft = await writeReviewDraft(
    {
      base: of,
      round: { id: "round-1", number: 1, stage: "一校" },
      copyId: "copy-1",
      reviewer: author,
      properties: { title: "云岭区大事月报 审读稿", creator: "云岭区地方史志办公室" },
      comments: [{ itemId: "clinic", place: null, author: "柳青禾", at: now, text: "请核对表格" }],
    },
    () => fictionalPicture,
  );
  writeFileSync(path(name), draft);
}

/** A draft is edited with changes tracked, then by a second reviewer; another is saved as it is, a third edited without a trace. */
async function checkReview(): Promise<void> {
  await writeDraft("draft", base);
  const done = steps.map(({ step }) => step);
  runJobs(folder, [
    job("draft", "untouched", []),
    job("draft", "reviewed", done),
    job("reviewed", "reviewed-twice", [{ do: "delete", words: "总投资8.6亿元" }], "周砚秋"),
    job("draft", "untracked", [{ do: "untracked" }, { do: "replace", words: "溢洪道", text: "泄水渠" }]),
    job("draft", "moved", [
      { do: "move_item", title: "北苑产业园一季度", last: "北苑产业园举行集中签约", before: "青石渡口货运码头" },
      { do: "move_item", title: "区人大常委会视察", last: "（区人大常委会办公室）", before: "石桥小学举办" },
    ]),
  ]);
  const untouched = { marks: [], formattingChanges: 0, notes: [], authors: [] };
  compare("a draft saved without a change", read("untouched"), untouched);
  compare("round and copy", readDraftIds(readFileSync(path("reviewed")), "reviewed.docx"), {
    roundId: "round-1",
    copyId: "copy-1",
  });
  const reviewed = read("reviewed");
  const expected = steps.flatMap((each) => each.expected ?? []);
  compareMarks("marks", shortOf(reviewed), expected);
  compare("authors", reviewed.authors, [author]);
  compare("notes", reviewed.notes, []);
  compare("formatting was counted", reviewed.formattingChanges > 0, true);
  console.log(`${reviewed.marks.length} marks, ${reviewed.formattingChanges} changes of formatting`);
  const twice = read("reviewed-twice");
  compareMarks("marks after a second reviewer", shortOf(twice), [...expected, edit("market", "总投资8.6亿元", "")]);
  compare("authors", twice.authors.toSorted(), [author, "周砚秋"].toSorted());
  const untracked = read("untracked");
  compareMarks("a change without a trace", shortOf(untracked), [edit("inspection", "溢洪道", "泄水渠")]);
  compare("and its note", untracked.notes.length, 1);
  compareMarks("moved items", shortOf(read("moved")), [
    { itemId: "market", content: { kind: "order", after: null }, note: null },
    { itemId: "inspection", content: { kind: "section", sectionId: "people" }, note: null },
  ]);
}

/** The same where titles run in and sources stand at the end. */
async function checkRunIn(): Promise<void> {
  const runIn = fictionalBase(undefined, bulletinProfile);
  await writeDraft("run-in", runIn);
  runJobs(folder, [
    job("run-in", "run-in-untouched", []),
    job("run-in", "run-in-reviewed", [
      { do: "replace", words: "溢洪道", text: "泄洪闸" },
      { do: "insert", after: "普查结果向社会公布。", text: "各单位要抓紧落实。" },
    ]),
  ]);
  compare("titles that run in: saved without a change", read("run-in-untouched", runIn).marks, []);
  compareMarks("titles that run in: marks", shortOf(read("run-in-reviewed", runIn)), [
    edit("meeting", "普查结果向社会公布。", "各单位要抓紧落实。", "after"),
    edit("inspection", "溢洪道", "泄洪闸"),
  ]);
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
  await checkRunIn();
  await checkTrackedChanges();
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
console.log(differences === 0 ? "nothing differs" : `${differences} differ`);
if (differences > 0) process.exitCode = 1;
