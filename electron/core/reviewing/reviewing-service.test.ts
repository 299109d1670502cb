import { strFromU8, unzipSync, zipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";

import type { Item } from "#shared/model/item.ts";

import { createTestCore, pastIssueText, textFile, type TestCore } from "../testing/test-core.ts";
import { reviewInWord } from "./testing/review-in-word.ts";
import { decide, lastPack, reviewAs, sendPack } from "./testing/review-round.ts";

let core: TestCore;
let issueId: string;

/** An issue of four items in two sections, being drafted. */
beforeEach(async () => {
  core = createTestCore();
  await core.client.submissions.import({ files: [textFile("往期.txt", pastIssueText())], asIssue: true });
  [issueId = ""] = (await core.client.issues.list({})).map(({ id }) => id);
});

const itemOf = async (title: string): Promise<Item> => {
  const ids = await core.client.items.find({ filter: { issueId } });
  const items = await Promise.all(ids.map((itemId) => core.client.items.get({ itemId })));
  const item = items.find((each) => each.title?.startsWith(title));
  if (!item) throw new Error(`no item ${title}`);
  return item;
};

const bodyOf = async (title: string): Promise<string> =>
  (await itemOf(title)).body.map((block) => (block.kind === "paragraph" ? block.text : "")).join("\n");

const receive = (file: { name: string; bytes: Uint8Array }) => core.client.reviewing.receive({ file });

const edit = async (title: string, from: string, to: string): Promise<void> => {
  const item = await itemOf(title);
  const { sourceUnit, byline, eventDates, isBrief } = item;
  const body = item.body.map((block) =>
    block.kind === "paragraph" ? { ...block, text: block.text.replace(from, to) } : block,
  );
  await core.client.items.save({
    itemId: item.id,
    version: item.version,
    content: { title: item.title, body, sourceUnit, byline, eventDates, isBrief },
  });
};

describe("sending", () => {
  test("a round begins with the first copy; later copies have the same base, whatever was changed meanwhile", async () => {
    const first = await sendPack(core, issueId, "周明");
    await edit("本期焦点甲", "近日", "3月2日");
    const second = await sendPack(core, issueId, "何静");
    expect(second.base).toEqual(first.base);
    expect(await core.client.reviewing.rounds({ issueId })).toMatchObject([
      { number: 1, stage: "一校", copies: [{ reviewer: "周明" }, { reviewer: "何静" }] },
    ]);
  });

  test("a copy that is sent again before it came back is the same copy", async () => {
    const first = await sendPack(core, issueId, "周明");
    expect((await sendPack(core, issueId, "周明")).copy).toEqual(first.copy);
  });

  test("another stage waits until the one under way is signed off", async () => {
    await sendPack(core, issueId, "周明");
    const send = (stage: "二校" | null) =>
      core.client.reviewing.send({ issueId, reviewer: "何静", form: "pack", stage });
    await expect(send("二校")).rejects.toMatchObject({ code: "INVALID_INPUT" });
    const [round] = await core.client.reviewing.rounds({ issueId });
    await core.client.reviewing.signOff({ roundId: round?.id ?? "", by: "陈立" });
    expect((await send(null))?.round).toMatchObject({ number: 2, stage: "二校" });
  });

  test("a reviewer who is late is named", async () => {
    await core.client.reviewing.send({ issueId, reviewer: "周明", form: "pack", dueOn: "2026-03-18" });
    core.clock.advance(4 * 24 * 60);
    expect(await core.client.reviewing.rounds({ issueId })).toMatchObject([{ copies: [{ isLate: true }] }]);
    expect(await core.client.reviewing.open({ issueId })).toContainEqual(
      expect.objectContaining({ kind: "copy", who: "周明", message: "一校稿应在 2026-03-18 前交回，已经逾期" }),
    );
  });
});

describe("receiving", () => {
  test("marks come in with what they want and whose they are", async () => {
    const reviewer = reviewAs(await sendPack(core, issueId, "周明"))
      .replace("本期焦点甲", "近日", "3月2日")
      .mark("时政要点甲", { kind: "comment", place: null }, "请核对出席领导")
      .hasNoComment("本期焦点乙");
    expect(await receive(reviewer.handBack())).toMatchObject({
      reviewer: "周明",
      isUpdate: false,
      marks: 2,
      byKind: { edit: 1, comment: 1 },
      noComment: 1,
    });
    expect(await core.client.reviewing.board({ issueId })).toMatchObject([
      {
        name: "本期焦点甲项工作部署会召开",
        marks: [{ quote: "近日", wish: "改为“3月2日”", standing: "free", reviewer: "周明" }],
      },
      { name: "本期焦点乙项工程开工建设", marks: [], noComment: ["周明"] },
      { marks: [{ wish: "批注", note: "请核对出席领导", standing: "free" }] },
    ]);
  });

  test("the same file twice, an older one, a damaged one, one of another library: each has its answer and changes nothing", async () => {
    const pack = await sendPack(core, issueId, "周明");
    const newer = reviewAs(pack).replace("本期焦点甲", "近日", "3月2日").handBack(5);
    await receive(newer);
    const before = await core.client.reviewing.board({ issueId });
    await expect(receive(newer)).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining("收过") });
    const older = reviewAs(pack).handBack(3);
    await expect(receive(older)).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining("旧") });
    const cut = { name: "坏的.审稿包", bytes: newer.bytes.slice(0, 400) };
    await expect(receive(cut)).rejects.toMatchObject({
      code: "DAMAGED_FILE",
      message: expect.stringContaining("坏的"),
    });
    await expect(receive(textFile("便条.txt", "没有意见"))).rejects.toMatchObject({ code: "UNSUPPORTED_FORMAT" });
    const other = createTestCore();
    await expect(other.client.reviewing.receive({ file: newer })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await core.client.reviewing.board({ issueId })).toEqual(before);
  });

  test("a newer return keeps decisions, adds what is new, and withdraws what is gone and undecided", async () => {
    const pack = await sendPack(core, issueId, "周明");
    await receive(
      reviewAs(pack).replace("本期焦点甲", "近日", "3月2日").replace("时政要点甲", "近日", "3月3日").handBack(1),
    );
    await decide(core.client, issueId, "rejected", "3月2日");
    const again = reviewAs(pack)
      .replace("本期焦点甲", "近日", "3月2日")
      .replace("时政要点乙", "近日", "3月5日")
      .handBack(2);
    expect(await receive(again)).toMatchObject({ isUpdate: true, marks: 1, withdrawn: 1 });
    const marks = (await core.client.reviewing.board({ issueId })).flatMap((item) => item.marks);
    expect(marks.map(({ wish, state }) => [wish, state])).toEqual([
      ["改为“3月2日”", "rejected"],
      ["改为“3月5日”", "open"],
    ]);
  });
});

const sendDocx = async (reviewer: string): Promise<{ name: string; bytes: Uint8Array }> => {
  await core.client.reviewing.send({ issueId, reviewer, form: "docx" });
  const file = core.delivered.at(-1);
  return { name: file?.suggestedName ?? "", bytes: file?.bytes ?? new Uint8Array() };
};

describe("Word files", () => {
  test("tracked changes and comments are marks like those of a pack, and are merged with them", async () => {
    const pack = await sendPack(core, issueId, "周明");
    const draft = await sendDocx("陈立");
    expect(draft.name).toBe("一校-陈立-2021年1月审读稿.docx");
    const bytes = reviewInWord(draft.bytes, "陈立", (reviewer) => {
      reviewer.replace("近日，本期焦点甲", "3月2日，本期焦点甲");
      reviewer.insertAfter("近日，本期焦点乙", "重点");
      reviewer.comment("近日，时政要点甲", "哪一天？");
    });
    expect(await receive({ name: draft.name, bytes })).toMatchObject({
      reviewer: "陈立",
      marks: 3,
      byKind: { edit: 2, comment: 1 },
      notes: [],
    });
    await receive(reviewAs(pack).replace("本期焦点甲", "提出要求", "作出部署").handBack());
    await decide(core.client, issueId, "answered", "批注", { reply: "3月4日，已补" });
    await decide(core.client, issueId, "accepted", "");
    expect(await bodyOf("本期焦点甲")).toBe(
      "3月2日，本期焦点甲项工作部署会召开。云岭区有关部门负责同志参加，并对下一步工作作出部署。",
    );
    expect(await bodyOf("本期焦点乙")).toMatch(/^近日，本期焦点乙重点项工程开工建设。/);
  });

  test("a file of another library is refused; one that lost its name is read by its text, and that is said", async () => {
    const draft = await sendDocx("陈立");
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
    expect(await receive(nameless)).toMatchObject({
      reviewer: "陈立",
      marks: 1,
      notes: expect.arrayContaining([expect.stringContaining("按文字找到底稿")]),
    });
  });

  test("the same file saved again with one more change brings only that one", async () => {
    const draft = await sendDocx("陈立");
    const first = reviewInWord(draft.bytes, "陈立", (reviewer) =>
      reviewer.replace("近日，本期焦点甲", "3月2日，本期焦点甲"),
    );
    await receive({ name: draft.name, bytes: first });
    const second = reviewInWord(first, "陈立", (reviewer) =>
      reviewer.replace("近日，本期焦点乙", "3月3日，本期焦点乙"),
    );
    expect(await receive({ name: draft.name, bytes: second })).toMatchObject({
      isUpdate: true,
      marks: 1,
      withdrawn: 0,
    });
  });
});

test("what an issue became is a Word file of tracked changes, refused backwards", async () => {
  await sendPack(core, issueId, "周明");
  const [first] = await core.client.reviewing.rounds({ issueId });
  await edit("本期焦点甲", "有关部门", "各单位");
  const roundId = first?.id ?? "";
  expect(await core.client.reviewing.exportChanges({ from: roundId })).toMatchObject({
    file: "云岭区大事月报2021年1月一校至现在对照稿.docx",
  });
  const xml = strFromU8(
    unzipSync(core.delivered.at(-1)?.bytes ?? new Uint8Array())["word/document.xml"] ?? new Uint8Array(),
  );
  const changed = (element: string): string =>
    [...xml.matchAll(new RegExp(`<w:${element}[ >][^<]*</w:${element}>`, "g"))]
      .map(([run]) => run.replace(/<[^>]*>/g, ""))
      .join("");
  expect(changed("delText")).toBe("有关部门");
  await expect(core.client.reviewing.exportChanges({ from: roundId, to: roundId })).rejects.toMatchObject({
    code: "INVALID_INPUT",
  });
});

describe("deciding", () => {
  test("what two reviewers want of one sentence is combined, and the editor's own change stays", async () => {
    const [one, other] = [await sendPack(core, issueId, "周明"), await sendPack(core, issueId, "何静")];
    await edit("本期焦点甲", "有关部门", "相关部门");
    await receive(reviewAs(one).replace("本期焦点甲", "近日", "3月2日").handBack());
    await receive(reviewAs(other).replace("本期焦点甲", "提出要求", "作出部署").handBack());
    await decide(core.client, issueId, "accepted", "");
    expect(await bodyOf("本期焦点甲")).toBe(
      "3月2日，本期焦点甲项工作部署会召开。云岭区相关部门负责同志参加，并对下一步工作作出部署。",
    );
  });

  test("one place wanted in two ways is a conflict: both cannot be accepted, one can", async () => {
    const [one, other] = [await sendPack(core, issueId, "周明"), await sendPack(core, issueId, "何静")];
    await receive(reviewAs(one).replace("本期焦点甲", "近日", "3月2日").handBack());
    await receive(reviewAs(other).replace("本期焦点甲", "近日", "日前").handBack());
    expect(await core.client.reviewing.board({ issueId })).toMatchObject([
      {
        conflicts: [
          {
            text: "近日",
            versions: [
              { text: "3月2日", authors: ["周明"] },
              { text: "日前", authors: ["何静"] },
            ],
          },
        ],
      },
    ]);
    await expect(decide(core.client, issueId, "accepted", "")).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await decide(core.client, issueId, "accepted", "日前");
    expect(await bodyOf("本期焦点甲")).toMatch(/^日前，/);
    const [item] = await core.client.reviewing.board({ issueId });
    expect(item?.marks.find(({ state }) => state === "open")).toMatchObject({ standing: "conflict" });
    expect(item?.conflicts).toMatchObject([{ text: "日前", baseText: "近日", versions: [{ text: "3月2日" }] }]);
  });

  test("what the editor changed otherwise meanwhile is a conflict; taking the reviewer's version replaces it", async () => {
    const pack = await sendPack(core, issueId, "周明");
    await edit("本期焦点甲", "近日", "日前");
    await receive(reviewAs(pack).replace("本期焦点甲", "近日", "3月2日").handBack());
    expect(await core.client.reviewing.board({ issueId })).toMatchObject([
      {
        marks: [{ standing: "conflict" }],
        conflicts: [{ text: "日前", baseText: "近日", versions: [{ text: "3月2日" }] }],
      },
    ]);
    await decide(core.client, issueId, "accepted", "3月2日");
    expect(await bodyOf("本期焦点甲")).toMatch(/^3月2日，/);
  });

  test("a title is changed like any other text, and one mark may change both", async () => {
    const pack = await sendPack(core, issueId, "周明");
    await receive(
      reviewAs(pack)
        .replace("本期焦点甲", "甲项", "重点", "title")
        .mark("本期焦点乙", {
          kind: "edit",
          edits: [
            { part: "title", start: 0, end: 5, text: "云岭区乙" },
            { part: "body", start: 0, end: 2, text: "3月5日" },
          ],
        })
        .handBack(),
    );
    await decide(core.client, issueId, "accepted", "");
    expect((await itemOf("本期焦点重点")).title).toBe("本期焦点重点工作部署会召开");
    expect(await bodyOf("云岭区乙")).toMatch(/^3月5日，/);
  });

  test("an item is cut where its text stands by now, in the same step as other changes of it", async () => {
    const pack = await sendPack(core, issueId, "周明");
    await edit("时政要点甲", "近日", "3月6日上午");
    const cutAt = "近日，时政要点甲项工作部署会召开。".length;
    await receive(
      reviewAs(pack)
        .replace("时政要点甲", "提出要求", "作出部署")
        .mark("时政要点甲", { kind: "cut", at: cutAt, title: null })
        .handBack(),
    );
    await decide(core.client, issueId, "accepted", "");
    expect(await bodyOf("时政要点甲")).toBe("3月6日上午，时政要点甲项工作部署会召开。");
    const ids = await core.client.items.find({ filter: { issueId } });
    const items = await Promise.all(ids.map((itemId) => core.client.items.get({ itemId })));
    expect(items.find(({ title }) => title === null)?.body).toMatchObject([
      { text: "云岭区有关部门负责同志参加，并对下一步工作作出部署。" },
    ]);
  });

  test("a second round reads what the first left, and each mark is placed by the base that its reviewer read", async () => {
    await receive(
      reviewAs(await sendPack(core, issueId, "周明"))
        .replace("本期焦点甲", "近日", "3月2日")
        .handBack(),
    );
    await decide(core.client, issueId, "accepted", "");
    const [first] = await core.client.reviewing.rounds({ issueId });
    await core.client.reviewing.signOff({ roundId: first?.id ?? "", by: "陈立" });
    const second = await sendPack(core, issueId, "何静");
    await receive(reviewAs(second).replace("本期焦点甲", "3月2日", "3月2日上午").handBack());
    await decide(core.client, issueId, "accepted", "上午");
    expect(await bodyOf("本期焦点甲")).toMatch(/^3月2日上午，/);
    const [item] = await core.client.reviewing.board({ issueId });
    expect(item?.marks.map(({ stage, state }) => [stage, state])).toEqual([
      ["一校", "accepted"],
      ["二校", "accepted"],
    ]);
  });

  test("one undo brings text and marks back, one redo does it again", async () => {
    const before = await bodyOf("本期焦点甲");
    await receive(
      reviewAs(await sendPack(core, issueId, "周明"))
        .replace("本期焦点甲", "近日", "3月2日")
        .handBack(),
    );
    await decide(core.client, issueId, "accepted", "3月2日");
    const after = await bodyOf("本期焦点甲");
    await core.client.history.undo({});
    expect(await bodyOf("本期焦点甲")).toBe(before);
    expect(await core.client.reviewing.board({ issueId })).toMatchObject([
      { marks: [{ state: "open", decidedBy: null }] },
    ]);
    await core.client.history.redo({});
    expect(await bodyOf("本期焦点甲")).toBe(after);
    expect(await core.client.reviewing.board({ issueId })).toMatchObject([{ marks: [{ state: "accepted" }] }]);
  });

  test("the revision names the suggestion it came from", async () => {
    await receive(
      reviewAs(await sendPack(core, issueId, "周明"))
        .replace("本期焦点甲", "近日", "3月2日")
        .handBack(),
    );
    await decide(core.client, issueId, "accepted", "3月2日");
    const { id } = await itemOf("本期焦点甲");
    expect((await core.client.items.revisions({ itemId: id }))[0]).toMatchObject({
      reason: "reviewed",
      suggestions: [{ message: "采纳周明（一校）：改为“3月2日”" }],
    });
  });

  test("accepted with change: the editor's words stand in place of the reviewer's", async () => {
    await receive(
      reviewAs(await sendPack(core, issueId, "周明"))
        .replace("本期焦点甲", "近日", "3月2日")
        .handBack(),
    );
    await decide(core.client, issueId, "changed", "3月2日", { text: "3月2日上午" });
    expect(await bodyOf("本期焦点甲")).toMatch(/^3月2日上午，/);
  });

  test("items change sections, places, leave the issue, and are cut in two", async () => {
    const pack = await sendPack(core, issueId, "周明");
    const [, politics] = pack.base.sectionIds;
    const cutAt = "近日，时政要点甲项工作部署会召开。".length;
    await receive(
      reviewAs(pack)
        .mark("本期焦点甲", { kind: "section", sectionId: politics ?? "" })
        .mark("本期焦点乙", { kind: "reject" }, "已在上期刊登")
        .mark("时政要点甲", { kind: "cut", at: cutAt, title: "有关部门部署下一步工作" })
        .mark("时政要点乙", { kind: "order", after: null })
        .handBack(),
    );
    await decide(core.client, issueId, "accepted", "");
    const items = await core.client.items.summaries({ itemIds: await core.client.items.find({ filter: { issueId } }) });
    expect(items.map(({ title }) => title)).toEqual([
      "时政要点乙项工程开工建设",
      "时政要点甲项工作部署会召开",
      "有关部门部署下一步工作",
      "本期焦点甲项工作部署会召开",
    ]);
    expect(await bodyOf("有关部门")).toBe("云岭区有关部门负责同志参加，并对下一步工作提出要求。");
    await core.client.history.undo({});
    const back = await core.client.items.summaries({ itemIds: await core.client.items.find({ filter: { issueId } }) });
    expect(back.map(({ title }) => title)).toEqual([
      "本期焦点甲项工作部署会召开",
      "本期焦点乙项工程开工建设",
      "时政要点甲项工作部署会召开",
      "时政要点乙项工程开工建设",
    ]);
  });

  test("an item saved meanwhile, and a mark decided already, are told", async () => {
    await receive(
      reviewAs(await sendPack(core, issueId, "周明"))
        .replace("本期焦点甲", "近日", "3月2日")
        .handBack(),
    );
    const [item] = await core.client.reviewing.board({ issueId });
    const [mark] = item?.marks ?? [];
    const accept = (version: number) =>
      core.client.reviewing.decide({
        decisions: [{ markId: mark?.id ?? "", verdict: "accepted" }],
        versions: { [item?.itemId ?? ""]: version },
      });
    await expect(accept(99)).rejects.toMatchObject({ code: "CONFLICT" });
    await accept(item?.version ?? 0);
    await expect(accept((item?.version ?? 0) + 1)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("a comment is answered; a decision is opened again", async () => {
    await receive(
      reviewAs(await sendPack(core, issueId, "周明"))
        .mark("本期焦点甲", { kind: "comment", place: { part: "body", start: 0, end: 2 } }, "哪一天？")
        .handBack(),
    );
    await expect(decide(core.client, issueId, "answered", "批注")).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await decide(core.client, issueId, "answered", "批注", { reply: "来稿没有写明，已电话核对" });
    const [item] = await core.client.reviewing.board({ issueId });
    expect(item?.marks).toMatchObject([
      { state: "answered", reply: "来稿没有写明，已电话核对", decidedBy: "编辑", quote: "近日" },
    ]);
    await decide(core.client, issueId, "open", "批注");
    expect(await core.client.reviewing.board({ issueId })).toMatchObject([
      { marks: [{ state: "open", decidedBy: null }] },
    ]);
  });
});

describe("publishing and signing off", () => {
  test("open marks stand in the way and are named; decided ones do not", async () => {
    await receive(
      reviewAs(await sendPack(core, issueId, "周明"))
        .replace("本期焦点甲", "近日", "3月2日")
        .handBack(),
    );
    await expect(core.client.issues.publish({ issueId })).rejects.toMatchObject({
      code: "MARKS_OPEN",
      message: expect.stringContaining("《本期焦点甲项工作部署会召开》周明（一校）：“近日”改为“3月2日”"),
    });
    const [round] = await core.client.reviewing.rounds({ issueId });
    const signOff = () => core.client.reviewing.signOff({ roundId: round?.id ?? "", by: "陈立" });
    await expect(signOff()).rejects.toMatchObject({ code: "MARKS_OPEN" });
    await decide(core.client, issueId, "rejected", "3月2日");
    expect(await signOff()).toMatchObject({ signedOff: { by: "陈立" }, reopenedBy: [] });
    expect(await core.client.issues.publish({ issueId })).toMatchObject({ status: "published" });
    const late = reviewAs(lastPack(core)).replace("时政要点甲", "近日", "3月3日").handBack(7);
    await expect(receive(late)).rejects.toMatchObject({ code: "ISSUE_PUBLISHED" });
  });

  test("the approval sheet says what the rounds came to", async () => {
    await receive(
      reviewAs(await sendPack(core, issueId, "周明"))
        .replace("本期焦点甲", "近日", "3月2日")
        .handBack(),
    );
    await decide(core.client, issueId, "accepted", "3月2日");
    const [round] = await core.client.reviewing.rounds({ issueId });
    await core.client.reviewing.signOff({ roundId: round?.id ?? "", by: "陈立" });
    await core.client.exporting.approvalSheet({ issueId });
    const sheet = strFromU8(
      unzipSync(core.delivered.at(-1)?.bytes ?? new Uint8Array())["word/document.xml"] ?? new Uint8Array(),
    );
    const said = [...sheet.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join("");
    expect(said).toContain("一校周明：1 条意见，采纳 1 条陈立2026年3月16日");
  });

  test("a change after the sign-off reopens the round and says which; taken back, the sign-off stands again", async () => {
    await sendPack(core, issueId, "周明");
    const [round] = await core.client.reviewing.rounds({ issueId });
    await core.client.reviewing.signOff({ roundId: round?.id ?? "", by: "陈立" });
    await edit("本期焦点甲", "近日", "3月2日");
    const now = async () => (await core.client.reviewing.rounds({ issueId }))[0]?.reopenedBy;
    expect(await now()).toEqual(["《本期焦点甲项工作部署会召开》改过。"]);
    await core.client.history.undo({});
    expect(await now()).toEqual([]);
    const { id } = await itemOf("时政要点乙");
    await core.client.items.setAside({ itemIds: [id], state: "heldOver" });
    expect(await now()).toEqual(["《时政要点乙项工程开工建设》撤下了。"]);
  });
});
