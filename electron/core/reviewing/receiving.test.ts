import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";

import { createTestCore, textFile } from "../testing/test-core.ts";
import { reviewInWord } from "./testing/review-in-word.ts";
import { reviewAs } from "./testing/review-round.ts";
import { createReviewedIssue, type ReviewedIssue } from "./testing/reviewed-issue.ts";

let review: ReviewedIssue;

beforeEach(async () => {
  review = await createReviewedIssue();
});

describe("receiving", () => {
  test("marks come in with what they want and whose they are", async () => {
    const reviewer = reviewAs(await review.sendPack("周明"))
      .replace("本期焦点甲", "近日", "3月2日")
      .mark("时政要点甲", { kind: "comment", place: null }, "请核对出席领导")
      .hasNoComment("本期焦点乙");
    expect(await review.receive(reviewer.handBack())).toMatchObject({
      reviewer: "周明",
      isUpdate: false,
      marks: 2,
      byKind: { edit: 1, comment: 1 },
      noComment: 1,
    });
    expect(await review.client.reviewing.board({ issueId: review.issueId })).toMatchObject([
      {
        name: "本期焦点甲项工作部署会召开",
        marks: [{ quote: "近日", wish: "改为“3月2日”", standing: "free", reviewer: "周明" }],
      },
      { name: "本期焦点乙项工程开工建设", marks: [], noComment: ["周明"] },
      { marks: [{ wish: "批注", note: "请核对出席领导", standing: "free" }] },
    ]);
  });

  test("the same file twice, an older one, a damaged one, one of another library: each has its answer and changes nothing", async () => {
    const pack = await review.sendPack("周明");
    const newer = reviewAs(pack).replace("本期焦点甲", "近日", "3月2日").handBack(5);
    await review.receive(newer);
    const before = await review.client.reviewing.board({ issueId: review.issueId });
    await expect(review.receive(newer)).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("收过"),
    });
    const older = reviewAs(pack).handBack(3);
    await expect(review.receive(older)).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("旧"),
    });
    const cut = { name: "坏的.审稿包", bytes: newer.bytes.slice(0, 400) };
    await expect(review.receive(cut)).rejects.toMatchObject({
      code: "DAMAGED_FILE",
      message: expect.stringContaining("坏的"),
    });
    await expect(review.receive(textFile("便条.txt", "没有意见"))).rejects.toMatchObject({
      code: "UNSUPPORTED_FORMAT",
    });
    const other = createTestCore();
    await expect(other.client.reviewing.receive({ file: newer })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await review.client.reviewing.board({ issueId: review.issueId })).toEqual(before);
  });

  test("a newer return keeps decisions, adds what is new, and withdraws what is gone and undecided", async () => {
    const pack = await review.sendPack("周明");
    await review.receive(
      reviewAs(pack).replace("本期焦点甲", "近日", "3月2日").replace("时政要点甲", "近日", "3月3日").handBack(1),
    );
    await review.decide("rejected", "3月2日");
    const again = reviewAs(pack)
      .replace("本期焦点甲", "近日", "3月2日")
      .replace("时政要点乙", "近日", "3月5日")
      .handBack(2);
    expect(await review.receive(again)).toMatchObject({ isUpdate: true, marks: 1, withdrawn: 1 });
    const marks = (await review.client.reviewing.board({ issueId: review.issueId })).flatMap((item) => item.marks);
    expect(marks.map(({ wish, state }) => [wish, state])).toEqual([
      ["改为“3月2日”", "rejected"],
      ["改为“3月5日”", "open"],
    ]);
  });
});

/** The file as a word processor would have saved it then. */
const savedAt = (docx: Uint8Array, moment: string): Uint8Array => {
  const parts = unzipSync(docx);
  const core = strFromU8(parts["docProps/core.xml"] ?? new Uint8Array());
  const changed = core.replace(/(<dcterms:modified[^>]*>)[^<]*/, `$1${moment}`);
  return zipSync({ ...parts, "docProps/core.xml": strToU8(changed) });
};

describe("Word files", () => {
  test("tracked changes and comments are marks like those of a pack, and are merged with them", async () => {
    const pack = await review.sendPack("周明");
    const draft = await review.sendDocx("陈立");
    expect(draft.name).toBe("一校-陈立-2021年1月审读稿.docx");
    const bytes = reviewInWord(draft.bytes, "陈立", (reviewer) => {
      reviewer.replace("近日，本期焦点甲", "3月2日，本期焦点甲");
      reviewer.insertAfter("近日，本期焦点乙", "重点");
      reviewer.comment("近日，时政要点甲", "哪一天？");
    });
    expect(await review.receive({ name: draft.name, bytes })).toMatchObject({
      reviewer: "陈立",
      marks: 3,
      byKind: { edit: 2, comment: 1 },
      notes: [],
    });
    await review.receive(reviewAs(pack).replace("本期焦点甲", "提出要求", "作出部署").handBack());
    await review.decide("answered", "批注", { reply: "3月4日，已补" });
    await review.decide("accepted", "");
    expect(await review.bodyOf("本期焦点甲")).toBe(
      "3月2日，本期焦点甲项工作部署会召开。云岭区有关部门负责同志参加，并对下一步工作作出部署。",
    );
    expect(await review.bodyOf("本期焦点乙")).toMatch(/^近日，本期焦点乙重点项工程开工建设。/);
  });

  test("a file of another library is refused; one that lost its name is read by its text, and that is said", async () => {
    const draft = await review.sendDocx("陈立");
    const changed = reviewInWord(draft.bytes, "陈立", (reviewer) =>
      reviewer.replace("近日，本期焦点甲", "3月2日，本期焦点甲"),
    );
    const other = createTestCore();
    await expect(
      other.client.reviewing.receive({ file: { name: "审读稿.docx", bytes: changed } }),
    ).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const { "docProps/custom.xml": _name, ...parts } = unzipSync(changed);
    const nameless = { name: "新建文档.docx", bytes: zipSync(parts) };
    await expect(other.client.reviewing.receive({ file: nameless })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await review.receive(nameless)).toMatchObject({
      reviewer: "陈立",
      marks: 1,
      notes: expect.arrayContaining([expect.stringContaining("按文字找到底稿")]),
    });
  });

  test("an older saving of the file is refused, and changes nothing", async () => {
    const draft = await review.sendDocx("陈立");
    const changed = reviewInWord(draft.bytes, "陈立", (reviewer) =>
      reviewer.replace("近日，本期焦点甲", "3月2日，本期焦点甲"),
    );
    const later = savedAt(changed, "2026-03-18T09:30:00Z");
    await review.receive({ name: draft.name, bytes: later });
    await expect(
      review.receive({ name: draft.name, bytes: savedAt(draft.bytes, "2026-03-17T09:30:00Z") }),
    ).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining("旧") });
    expect(await review.client.reviewing.board({ issueId: review.issueId })).toMatchObject([
      { marks: [{ state: "open" }] },
    ]);
  });

  test("the same file saved again with one more change brings only that one", async () => {
    const draft = await review.sendDocx("陈立");
    const first = reviewInWord(draft.bytes, "陈立", (reviewer) =>
      reviewer.replace("近日，本期焦点甲", "3月2日，本期焦点甲"),
    );
    await review.receive({ name: draft.name, bytes: first });
    const second = reviewInWord(first, "陈立", (reviewer) =>
      reviewer.replace("近日，本期焦点乙", "3月3日，本期焦点乙"),
    );
    expect(await review.receive({ name: draft.name, bytes: second })).toMatchObject({
      isUpdate: true,
      marks: 1,
      withdrawn: 0,
    });
  });
});
