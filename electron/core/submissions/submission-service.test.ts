import { existsSync } from "node:fs";
import { join } from "node:path";

import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";

import type { Client } from "#shared/api/contract.ts";
import { CoreEvent } from "#shared/api/events.ts";
import { defaultSectionNames } from "#shared/model/section.ts";

import { localDay } from "../local-day.ts";
import { createTestCore, pastIssueText, textFile, type TestCore } from "../testing/test-core.ts";

let testCore: TestCore;
let client: Client;

beforeEach(() => {
  testCore = createTestCore();
  ({ client } = testCore);
});

const planting = textFile("植树.txt", "义务植树活动\n\n3月12日，云岭区松溪街道开展义务植树活动。（松溪街道）\n");
const reading = textFile("读书.txt", "读书活动\n\n3月2日，云岭区图书馆举行读书活动。\n");
const scan = { name: "扫描件.pdf", bytes: new TextEncoder().encode("%PDF-1.7 只有图片") };
const empty = textFile("空.docx", "");

const counts = async () => (await client.library.status({})).counts;

const isKept = (sha256: string): boolean => existsSync(join(testCore.folder, "originals", sha256.slice(0, 2), sha256));

const importIssue = (text: string, name = "旧刊.txt") =>
  client.submissions.import({ files: [textFile(name, text)], asIssue: true });

describe("import", () => {
  test("stores each file with its items and keeps the original", async () => {
    const { submissions, issue, errors } = await client.submissions.import({ files: [planting, reading] });
    expect({ files: submissions.map(({ file }) => file), issue, errors }).toEqual({
      files: ["植树.txt", "读书.txt"],
      issue: null,
      errors: [],
    });
    const [{ submission } = { submission: null }] = submissions;
    expect(submission).toMatchObject({
      fileName: "植树.txt",
      mediaType: "text/plain",
      bytes: planting.bytes.length,
      receivedOn: localDay(testCore.clock.now()),
      kind: "single-submission",
      failure: null,
    });
    expect(isKept(submission?.sha256 ?? "")).toBe(true);
    const item = await client.items.get({ itemId: submission?.itemIds[0] ?? "" });
    expect(item).toMatchObject({
      submissionId: submission?.id,
      title: "义务植树活动",
      sourceUnit: "松溪街道",
      eventDates: ["2026-03-12"],
      state: "inbox",
      revision: 1,
      version: 1,
    });
    expect(await client.submissions.get({ submissionId: submission?.id ?? "" })).toEqual(submission);
  });

  test("the same bytes twice are one submission, whatever their name", async () => {
    const first = await client.submissions.import({ files: [planting] });
    const again = await client.submissions.import({ files: [{ ...planting, name: "植树（最终）.txt" }, reading] });
    const known = first.submissions[0]?.submission;
    expect(again.submissions.map(({ file, duplicateOf }) => [file, duplicateOf])).toEqual([
      ["植树（最终）.txt", known?.id],
      ["读书.txt", null],
    ]);
    expect(again.submissions[0]?.submission).toEqual(known);
    expect({ submissions: await client.submissions.list({}), counts: await counts() }).toMatchObject({
      submissions: [{ fileName: "读书.txt" }, { fileName: "植树.txt" }],
      counts: { inbox: 2 },
    });
  });

  test("a bad file does not stop the others; it is kept, listed and told", async () => {
    const { submissions, errors } = await client.submissions.import({ files: [empty, planting, scan, reading] });
    expect(errors).toEqual([
      { file: "空.docx", code: "EMPTY_FILE", message: expect.stringContaining("空.docx") },
      { file: "扫描件.pdf", code: "DAMAGED_FILE", message: expect.stringContaining("扫描件.pdf") },
    ]);
    expect(submissions.map(({ submission }) => submission.failure?.code ?? submission.itemIds.length)).toEqual([
      "EMPTY_FILE",
      1,
      "DAMAGED_FILE",
      1,
    ]);
    const failed = await client.submissions.list({ failedOnly: true });
    expect(failed.map(({ fileName, failure }) => [fileName, failure?.code])).toEqual([
      ["扫描件.pdf", "DAMAGED_FILE"],
      ["空.docx", "EMPTY_FILE"],
    ]);
    expect(failed.every(({ sha256 }) => isKept(sha256))).toBe(true);
    expect(testCore.logged).toEqual([]);
  });

  test("a file that failed is read again when it comes again, and stays one submission", async () => {
    const file = textFile("零散.txt", "读书活动\n\n3月2日，云岭区图书馆举行读书活动。\n");
    const first = await client.submissions.import({ files: [file], asIssue: true });
    expect(first.errors).toMatchObject([{ code: "NO_ISSUE_FOUND", message: expect.stringContaining("零散.txt") }]);
    const second = await client.submissions.import({ files: [file] });
    expect(second).toMatchObject({
      errors: [],
      submissions: [{ duplicateOf: null, submission: { id: first.submissions[0]?.submission.id, failure: null } }],
    });
    expect(await client.submissions.list({ failedOnly: true })).toEqual([]);
    expect(await counts()).toMatchObject({ inbox: 1, failedSubmissions: 0 });
  });

  test("what the editor says of all files holds where they say nothing themselves", async () => {
    await client.submissions.import({ files: [planting, reading], unit: "区文广旅体局", receivedOn: "2021-01-05" });
    const rows = await client.items.summaries({ itemIds: await client.items.find({ filter: {} }) });
    expect(rows.map(({ sourceUnit, eventDates }) => [sourceUnit, eventDates])).toEqual([
      ["松溪街道", ["2020-03-12"]],
      ["区文广旅体局", ["2020-03-02"]],
    ]);
  });

  test("the day of receipt is the office's, not Greenwich's", async () => {
    vi.stubEnv("TZ", "Asia/Shanghai");
    onTestFinished(() => void vi.unstubAllEnvs());
    testCore.clock.advance(15 * 60);
    const { submissions } = await client.submissions.import({ files: [reading] });
    expect(submissions[0]?.submission.receivedOn).toBe("2026-03-17");
  });

  test("progress is told by file, under the caller's name only", async () => {
    await client.submissions.import({ files: [planting, reading] }, { task: "收稿" });
    await client.submissions.import({ files: [planting] });
    expect(testCore.events.map((event) => CoreEvent.parse(event))).toEqual([
      { type: "progress", task: "收稿", done: 0, total: 2, label: "植树.txt" },
      { type: "progress", task: "收稿", done: 1, total: 2, label: "读书.txt" },
      { type: "progress", task: "收稿", done: 2, total: 2, label: "" },
      { type: "changed", areas: ["submissions", "items", "issues", "publication"] },
      { type: "changed", areas: ["submissions", "items", "issues", "publication"] },
    ]);
  });

  test("a cancel ends it at the next file and keeps what is stored", async () => {
    const core = testCore.core();
    const stop = core.subscribe((event) => {
      if (event.type === "progress" && event.done === 1) core.cancel("收稿");
    });
    const running = client.submissions.import({ files: [planting, reading, empty] }, { task: "收稿" });
    await expect(running).rejects.toMatchObject({ code: "CANCELLED" });
    stop();
    expect((await client.submissions.list({})).map(({ fileName }) => fileName)).toEqual(["植树.txt"]);
    expect(testCore.events.at(-2)).toMatchObject({ type: "changed" });
    expect(testCore.events.at(-1)).toMatchObject({ type: "progress", done: 3, total: 3 });
  });

  test("a name that comes with its folders is kept without them", async () => {
    const files = ["../../三月/植树.txt", "C:\\来稿\\读书.txt"].map((name, at) => ({
      ...[planting, reading][at]!,
      name,
    }));
    await client.submissions.import({ files });
    const names = (await client.submissions.list({})).map(({ fileName }) => fileName);
    expect(names.toSorted()).toEqual(["植树.txt", "读书.txt"].toSorted());
    await expect(client.submissions.import({ files: [{ ...planting, name: "三月/" }] })).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
  });
});

describe("import of a past issue", () => {
  test("makes it with its sections and order, and names a publication that nobody has named", async () => {
    const { issue, errors } = await importIssue(pastIssueText());
    expect(errors).toEqual([]);
    const colophon = {
      notice: "内部资料 注意保存",
      distribution: "区级领导同志",
      organizer: "云岭区人民政府",
      editor: "云岭区地方史志办公室",
      phone: null,
      email: null,
    };
    expect(issue).toMatchObject({
      key: "2021-01",
      serialNumber: 12,
      printDate: "2021-01-15",
      reportingPeriod: { from: "2020-12-01", to: "2020-12-31" },
      title: "云岭区大事月报",
      status: "drafting",
      itemCount: 4,
      colophon,
    });
    expect(await client.publication.get({})).toMatchObject({
      title: "云岭区大事月报",
      compiler: "云岭区地方史志办公室",
      colophon,
    });
    const itemIds = await client.items.find({ filter: { issueId: issue?.id ?? "" } });
    const rows = await client.items.summaries({ itemIds });
    const { sections } = await client.publication.get({});
    const nameOf = new Map(sections.map(({ id, name }) => [id, name]));
    expect(rows.map(({ sectionId, order, title }) => [nameOf.get(sectionId ?? ""), order, title])).toEqual([
      ["本期焦点", 0, "本期焦点甲项工作部署会召开"],
      ["本期焦点", 1, "本期焦点乙项工程开工建设"],
      ["时政要点", 0, "时政要点甲项工作部署会召开"],
      ["时政要点", 1, "时政要点乙项工程开工建设"],
    ]);
  });

  test("leaves a publication alone that has been named", async () => {
    const named = await client.publication.update({ title: "云岭大事" });
    const { issue } = await importIssue(pastIssueText());
    expect(issue?.title).toBe("云岭区大事月报");
    expect(await client.publication.get({})).toEqual(named);
  });

  test.each([
    ["in the middle, after the one before it", ["本期焦点", "平安云岭", "时政要点"], 1],
    ["at the front, where the issue begins with it", ["特别报道", "本期焦点"], 0],
    ["at the end, after the last one", ["文化亮点", "民生视点", "史海钩沉"], 7],
  ])("a section that the publication lacks comes in %s", async (_name, sections, at) => {
    await importIssue(pastIssueText({}, sections));
    const usual: string[] = [...defaultSectionNames];
    const added = sections.filter((name) => !usual.includes(name));
    const saved = (await client.publication.get({})).sections;
    expect(saved.map(({ name, order }) => [name, order])).toEqual(
      usual.toSpliced(at, 0, ...added).map((name, order) => [name, order]),
    );
  });

  test("a number that is taken: the file is kept and told, nothing is half stored", async () => {
    await importIssue(pastIssueText());
    const before = { publication: await client.publication.get({}), counts: await counts() };
    const { issue, submissions, errors } = await importIssue(
      pastIssueText({ title: "另一月报" }, ["特别报道", "时政要点"]),
      "同月另一期.txt",
    );
    expect({ issue, errors }).toEqual({
      issue: null,
      errors: [{ file: "同月另一期.txt", code: "ISSUE_NUMBER_TAKEN", message: expect.stringContaining("2021年1月") }],
    });
    expect(submissions).toMatchObject([{ submission: { itemIds: [], failure: { code: "ISSUE_NUMBER_TAKEN" } } }]);
    expect(isKept(submissions[0]?.submission.sha256 ?? "")).toBe(true);
    expect({ publication: await client.publication.get({}), counts: await counts() }).toEqual({
      ...before,
      counts: { ...before.counts, failedSubmissions: 1 },
    });
    expect(await client.issues.list({})).toHaveLength(1);
  });

  test("that came in loose before becomes the issue after all, while its items lie untouched", async () => {
    const loose = await client.submissions.import({ files: [textFile("旧刊.txt", pastIssueText())] });
    const itemIds = loose.submissions[0]?.submission.itemIds ?? [];
    const { submissions, issue, errors } = await importIssue(pastIssueText());
    expect({ duplicateOf: submissions[0]?.duplicateOf, key: issue?.key, errors }).toEqual({
      duplicateOf: null,
      key: "2021-01",
      errors: [],
    });
    expect(await client.items.find({ filter: { issueId: issue?.id } })).toEqual(itemIds);
    expect((await importIssue(pastIssueText())).submissions[0]?.duplicateOf).toBe(loose.submissions[0]?.submission.id);
  });

  test("that came in loose before stays loose once an editor has worked on it", async () => {
    const loose = await client.submissions.import({ files: [textFile("旧刊.txt", pastIssueText())] });
    const { id = "", itemIds = [] } = loose.submissions[0]?.submission ?? {};
    await client.items.setAside({ itemIds: itemIds.slice(0, 1), state: "heldOver" });
    const { submissions, issue } = await importIssue(pastIssueText());
    expect([submissions[0]?.duplicateOf, issue]).toEqual([id, null]);
  });

  test("several at once, gaps and all: the last one made is told", async () => {
    const { issue } = await client.submissions.import({
      files: [textFile("五月.txt", pastIssueText({ month: 5, serial: 16 })), textFile("一月.txt", pastIssueText())],
      asIssue: true,
    });
    expect(issue?.key).toBe("2021-01");
    expect((await client.issues.list({})).map(({ key }) => key)).toEqual(["2021-05", "2021-01"]);
  });
});

test("the original's text can be read again, before any cleaning", async () => {
  const file = textFile("植树.txt", "义务植树活动\n\n　　3 月 12 日，云岭区开展\n义务植树。\n");
  const { submissions } = await client.submissions.import({ files: [file] });
  const submissionId = submissions[0]?.submission.id ?? "";
  expect(await client.submissions.originalText({ submissionId })).toEqual({
    paragraphs: ["义务植树活动", "3 月 12 日，云岭区开展", "义务植树。"],
  });
});

test("a submission that is gone is named", async () => {
  await expect(client.submissions.get({ submissionId: "nothing" })).rejects.toMatchObject({
    code: "NOT_FOUND",
    message: expect.stringContaining("nothing"),
  });
});
